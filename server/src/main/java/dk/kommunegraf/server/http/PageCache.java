package dk.kommunegraf.server.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.javalin.http.Context;
import java.util.Optional;

/**
 * Keeps the pages that were asked for last. A page hangs on its address and the state of the
 * dataset alone, so that one that is kept is right until that changes. Thread safe.
 */
final class PageCache {

  private static final long MOST_CHARACTERS = 16_000_000;

  /** The attribute of a request that holds what its page hangs on. */
  private static final String KEY = "page-key";

  /** What is sent beside a page that has parts. */
  private static final String LINK = "Link";

  private static final String TRUNCATED = "X-Result-Truncated";

  private final Freshness freshness;
  private final Cache<String, Kept> pages =
      Caffeine.newBuilder()
          .maximumWeight(MOST_CHARACTERS)
          .weigher((String key, Kept page) -> key.length() + page.html().length())
          .build();

  PageCache(Freshness freshness) {
    this.freshness = freshness;
  }

  private record Kept(String html, Optional<String> link, Optional<String> truncated) {}

  /** The page of a request, with its headers set, if it is kept. */
  Optional<String> find(Context ctx) {
    Optional<String> key = freshness.key(ctx, "page");
    ctx.attribute(KEY, key.orElse(null));
    return key.map(pages::getIfPresent)
        .map(
            kept -> {
              kept.link().ifPresent(value -> ctx.header(LINK, value));
              kept.truncated().ifPresent(value -> ctx.header(TRUNCATED, value));
              return kept.html();
            });
  }

  /**
   * Keeps a page that was looked for before it was written, with the headers that it has. It is one
   * of the state that there was then, if not of a newer one.
   */
  void keep(Context ctx, String page) {
    String key = ctx.attribute(KEY);
    if (key == null) {
      return;
    }
    Kept kept =
        new Kept(
            page,
            Optional.ofNullable(ctx.res().getHeader(LINK)),
            Optional.ofNullable(ctx.res().getHeader(TRUNCATED)));
    pages.put(key, kept);
  }
}
