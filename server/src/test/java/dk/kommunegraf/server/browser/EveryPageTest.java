package dk.kommunegraf.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dk.kommunegraf.server.ServedStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What holds for every page: nothing that axe-core finds, no error, no refused script, no request
 * to another host, no part that does not fit on the screen, and little weight beside the libraries
 * that draw. A picture of each is left in {@code target/screenshots}.
 */
@Tag("programs")
class EveryPageTest {

  private static final String ITEM = "/id/item/vejle/arbejdsmarkedsudvalget/2023-10-05/79";

  private static final String THING = "https%3A%2F%2Fw3id.org%2Fkommunegraf" + ITEM;

  private static final Map<String, String> PAGES =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("home", "/"),
              Map.entry("search", "/search"),
              Map.entry("search-words", "/search?q=integration&municipality=lemvig"),
              Map.entry("search-nothing", "/search?q=xyzzy"),
              Map.entry("compare", "/compare"),
              Map.entry("compared", "/compare?municipality=lemvig&other=lejre&third=vejle"),
              Map.entry("coverage", "/coverage"),
              Map.entry("networks", "/network"),
              Map.entry("network", "/network?uri=" + THING),
              Map.entry("network-query", "/network?query=laws-to-municipalities"),
              Map.entry("about", "/about"),
              Map.entry("api-docs", "/api-docs"),
              Map.entry("tables", "/tables"),
              Map.entry("table", "/tables/grants"),
              Map.entry("table-form", "/tables/compare-municipalities"),
              Map.entry("item", ITEM),
              Map.entry("item-statements", ITEM + "?view=statements"),
              Map.entry("municipality", "/id/municipality/lemvig"),
              Map.entry("law", "/id/law/lab"),
              Map.entry("person", "/id/person/vejle/claus-behrendsen"),
              Map.entry("not-found", "/id/nothing"),
              Map.entry("wrong", "/search?municipality=nowhere")));

  private static final long HEAVIEST_BYTES = 100_000;

  @TempDir static Path folder;

  private static Chromium chromium;
  private static ServedStore store;

  @BeforeAll
  static void start() throws IOException {
    chromium = Chromium.start();
    store = ServedStore.ofSamples(folder);
  }

  @AfterAll
  static void stop() {
    if (store != null) {
      store.close();
      chromium.close();
    }
  }

  /**
   * Both languages, both themes and three widths; axe-core looks at the narrowest and the widest.
   */
  @ParameterizedTest
  @CsvSource({"1440, LIGHT, da, true", "768, DARK, da, false", "320, DARK, en, true"})
  void isAccessibleAndFits(int width, ColorScheme scheme, String language, boolean looked) {
    Browser.NewContextOptions options =
        new Browser.NewContextOptions().setViewportSize(width, 900).setColorScheme(scheme);
    try (Visit visit = chromium.visit(store.url(""), options)) {
      PAGES.forEach(
          (name, path) -> {
            visit.open(path + (path.contains("?") ? "&" : "?") + "lang=" + language);
            Page page = visit.page();
            if (page.locator("#network").count() > 0) {
              page.locator("#network[data-ready]").waitFor();
            }
            String shown = "%s-%d-%s-%s".formatted(name, width, scheme, language).toLowerCase();
            page.screenshot(
                new Page.ScreenshotOptions()
                    .setPath(Path.of("target", "screenshots", shown + ".png"))
                    .setFullPage(true));
            assertThat(looked ? found(page) : List.of()).as(shown).isEmpty();
            assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .as(shown)
                .isEqualTo(width);
            assertThat(visit.faults()).as(shown).isEmpty();
          });
    }
  }

  /** What axe-core finds, rule by rule. */
  private static List<String> found(Page page) {
    return new AxeBuilder(page)
        .analyze().getViolations().stream().map(EveryPageTest::describe).toList();
  }

  private static String describe(Rule rule) {
    return rule.getId()
        + rule.getNodes().stream()
            .map(node -> "\n  " + node.getHtml() + " " + node.getFailureSummary())
            .collect(Collectors.joining());
  }

  @Test
  void weighsLittle() {
    PAGES.forEach(
        (name, path) -> {
          try (Visit visit = chromium.visit(store.url(""))) {
            visit.open(path);
            Object bytes =
                visit
                    .page()
                    .evaluate(
                        "['navigation', 'resource'].flatMap(kind => performance.getEntriesByType(kind))"
                            + ".filter(entry => !entry.name.includes('/vendor/'))"
                            + ".reduce((sum, entry) => sum + entry.transferSize, 0)");
            assertThat(((Number) bytes).longValue()).as(name).isBetween(500L, HEAVIEST_BYTES);
          }
        });
  }

  @Test
  void keepsWhatItHasDrawnInItsPlace() {
    try (Visit visit = chromium.visit(store.url(""))) {
      PAGES.forEach(
          (name, path) -> {
            visit.open(path);
            Object shift =
                visit
                    .page()
                    .evaluate(
                        "() => new Promise(done => { let sum = 0;"
                            + " new PerformanceObserver(list => { for (const entry of"
                            + " list.getEntries()) sum += entry.value; })"
                            + ".observe({type: 'layout-shift', buffered: true});"
                            + " setTimeout(() => done(sum), 100); })");
            assertThat(((Number) shift).doubleValue()).as(name).isZero();
          });
    }
  }

  @Test
  void isReadWithoutScripts() {
    try (Visit visit =
        chromium.visit(
            store.url(""), new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
      visit.open("/");
      visit.page().fill("#q", "integration");
      visit.page().press("#q", "Enter");
      assertThat(visit.where()).startsWith("/search?q=integration");
      assertThat(visit.page().locator(".hits > li").count()).isEqualTo(5);
      visit.follow("Status på fokuseret integrationsindsats");
      assertThat(visit.heading()).isEqualTo("Status på fokuseret integrationsindsats");
      assertThat(visit.page().locator("#theme").isVisible()).isFalse();
    }
  }

  @Test
  void isWalkedThroughByKeyboard() {
    try (Visit visit = chromium.visit(store.url(""))) {
      visit.open("/search");
      Page page = visit.page();
      page.keyboard().press("Tab");
      assertThat(page.evaluate("document.activeElement.className")).isEqualTo("skip");
      page.keyboard().press("Enter");
      assertThat(page.evaluate("document.activeElement.id")).isEqualTo("main");
      Stream.iterate(1, step -> step < 400, step -> step + 1)
          .takeWhile(step -> !page.evaluate("document.activeElement.tagName").equals("BODY"))
          .forEach(step -> page.keyboard().press("Tab"));
      // Behind the last link the browser itself has the focus: nothing has kept it.
      assertThat(page.evaluate("document.activeElement.tagName")).isEqualTo("BODY");
    }
  }
}
