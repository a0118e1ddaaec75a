package dk.kommunegraf.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kommunegraf.server.ServedStore;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of Reactodia's workspace, and the files that it loads. */
class ExplorePageTest {

  private static final String VENDOR = "/static/vendor/reactodia/";

  @TempDir private static Path folder;

  private static ServedStore store;

  @BeforeAll
  static void start() throws IOException {
    store = ServedStore.ofSamples(folder);
  }

  @AfterAll
  static void stop() {
    store.close();
  }

  @Test
  void loadsFilesOfThisHostAlone() {
    for (String language : List.of("da", "en")) {
      HttpResponse<String> page = store.get("/explore?lang=" + language);
      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
          .contains("default-src 'none'", "script-src 'self'", "connect-src 'self'")
          .doesNotContain("unsafe", "*");
      Document html = Jsoup.parse(page.body(), store.url("/explore"));
      assertThat(html.selectFirst("html").attr("lang")).isEqualTo(language);
      assertThat(html.select("noscript").text()).contains("JavaScript");
      List<String> files = new ArrayList<>(html.select("script").eachAttr("abs:src"));
      files.addAll(html.select("link[rel=stylesheet]").eachAttr("abs:href"));
      assertThat(files).hasSize(6).allMatch(file -> file.startsWith(store.url("/static/")));
      for (String file : files) {
        assertThat(store.get(URI.create(file).getPath()).statusCode()).as(file).isEqualTo(200);
      }
    }
    assertThat(store.get("/explore?lang=de").statusCode()).isEqualTo(400);
  }

  @Test
  void servesTheFilesThatWereVendored() throws IOException {
    List<String> sums = store.get(VENDOR + "SHA256SUMS").body().lines().toList();
    assertThat(sums).hasSize(3);
    for (String sum : sums) {
      String[] parts = sum.split("  ");
      try (InputStream file = URI.create(store.url(VENDOR + parts[1])).toURL().openStream()) {
        assertThat(DigestUtils.sha256Hex(file)).as(parts[1]).isEqualTo(parts[0]);
      }
    }
    assertThat(store.get(VENDOR + "LICENSE.md").body()).contains("Lesser General Public License");
  }

  /** Each address that a page tells works, and each link and picture is there. */
  @Test
  void tellsHowExplorersAreSetUp() {
    Document index = Jsoup.parse(store.get("/docs/explorers").body(), store.url("/docs/explorers"));
    List<String> pages = index.select("main a").eachAttr("abs:href");
    assertThat(pages).hasSizeGreaterThanOrEqualTo(8);
    for (String address : pages) {
      String path = URI.create(address).getPath();
      HttpResponse<String> answer = store.get(path);
      assertThat(answer.statusCode()).as(path).isEqualTo(200);
      assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
          .contains("default-src 'none'");
      Document page = Jsoup.parse(answer.body(), address);
      assertThat(page.selectFirst("h1").text()).isNotBlank();
      List<String> links = new ArrayList<>(page.select("main a").eachAttr("abs:href"));
      links.addAll(page.select("img").eachAttr("abs:src"));
      Matcher addresses =
          Pattern.compile(Pattern.quote(store.url("/api/")) + "[^\\s'\"]+")
              .matcher(page.selectFirst("main").text());
      addresses.results().map(told -> told.group().replaceFirst(",$", "")).forEach(links::add);
      for (String link : links) {
        URI uri = URI.create(link);
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        assertThat(store.get(uri.getRawPath() + query).statusCode()).as(link).isEqualTo(200);
      }
    }
    assertThat(store.get("/docs/explorers/none").statusCode()).isEqualTo(404);
  }
}
