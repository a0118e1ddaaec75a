package dk.kommunegraf.server.http;

import dk.kommunegraf.server.query.DatasetState;
import io.javalin.http.Context;
import io.javalin.http.Header;
import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/**
 * The headers by which a cache knows whether an answer still holds: the same address, format and
 * state of the dataset give the same answer. Thread safe.
 */
final class Freshness {

  static final String DATASET_VERSION = "X-Dataset-Version";

  private static final int NOT_MODIFIED = 304;

  private final DatasetState states;

  /** What the program itself adds to an answer changes with its version. */
  private final String program;

  Freshness(DatasetState states) {
    this.states = states;
    this.program = String.valueOf(Freshness.class.getPackage().getImplementationVersion());
  }

  /** The state that answers are of. */
  Optional<DatasetState.State> state() {
    return states.find();
  }

  /**
   * Sets the headers of an answer that hangs on nothing but the address, the format and the state.
   *
   * @return whether the one who asks has this very answer already; nothing is left to send then
   */
  boolean isKnown(Context ctx, String format) {
    Optional<DatasetState.State> state = state();
    state.ifPresent(of -> ctx.header(DATASET_VERSION, of.version()));
    if (state.isEmpty() || !ctx.method().name().matches("GET|HEAD")) {
      return false;
    }
    String key = key(ctx, format, state.get());
    // Weak, as the same answer may be sent compressed or not (RFC 9110, section 8.8.1).
    String tag = "W/\"" + DigestUtils.sha256Hex(key).substring(0, 32) + "\"";
    ctx.header(Header.ETAG, tag).header(Header.CACHE_CONTROL, "public, no-cache");
    if (isListed(tag, ctx.header(Header.IF_NONE_MATCH))) {
      ctx.status(NOT_MODIFIED);
      return true;
    }
    return false;
  }

  /** What an answer hangs on; empty for a store that tells no state, or another method than GET. */
  Optional<String> key(Context ctx, String format) {
    return state()
        .filter(of -> ctx.method().name().matches("GET|HEAD"))
        .map(of -> key(ctx, format, of));
  }

  private String key(Context ctx, String format, DatasetState.State state) {
    return String.join(
        "\n",
        program,
        state.version(),
        state.modified(),
        format,
        ctx.scheme(),
        ctx.host() == null ? "" : ctx.host(),
        ctx.path(),
        String.valueOf(ctx.queryString()));
  }

  /** Takes the headers back from an answer that is no representation of what was asked for. */
  static void forget(Context ctx) {
    ctx.res().setHeader(Header.ETAG, null);
    ctx.res().setHeader(Header.CACHE_CONTROL, null);
  }

  private static boolean isListed(String tag, @Nullable String header) {
    if (header == null) {
      return false;
    }
    String opaque = tag.substring(2);
    return header.strip().equals("*")
        || Arrays.stream(header.split(","))
            .map(one -> one.strip().replaceFirst("^W/", ""))
            .anyMatch(opaque::equals);
  }
}
