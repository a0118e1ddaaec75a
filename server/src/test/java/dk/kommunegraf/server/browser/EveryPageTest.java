package dk.kommunegraf.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What holds for every page: nothing that axe-core finds, no error, no refused script, no request
 * to another host, no part that does not fit on the screen, and little weight beside the libraries
 * that draw. A picture of each is left in {@code target/screenshots}.
 */
@Tag("programs")
@ExtendWith(SampleSite.Extension.class)
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
              Map.entry("sparql-editor", "/sparql-editor"),
              Map.entry("sparql-example", "/sparql-editor?example=grants"),
              Map.entry("explore", "/explore"),
              Map.entry("explorers", "/docs/explorers"),
              Map.entry("explorer", "/docs/explorers/gephi"),
              Map.entry("ontology", "/ontology"),
              Map.entry("downloads", "/downloads"),
              Map.entry("about", "/about"),
              Map.entry("api-docs", "/api-docs"),
              Map.entry("tables", "/tables"),
              Map.entry("table", "/tables/grants"),
              Map.entry("table-form", "/tables/compare-municipalities"),
              Map.entry("item", ITEM),
              Map.entry("item-statements", ITEM + "?view=statements"),
              Map.entry("municipality", "/id/municipality/lemvig"),
              Map.entry("committee", "/id/committee/lemvig/arbejdsmarkeds-og-integrationsudvalget"),
              Map.entry(
                  "meeting",
                  "/id/meeting/lejre/udvalget-for-job-arbejdsmarked-og-integration/2023-05-10"),
              Map.entry("case", "/id/case/lemvig/00-15-10a26-1-20"),
              Map.entry("project", "/id/project/lemvig/udvikling-i-fleksjob"),
              Map.entry("policy", "/id/policy/lemvig/beskaeftigelsesplan-2019"),
              Map.entry("topic", "/id/topic/employment"),
              Map.entry("law", "/id/law/lab"),
              Map.entry("person", "/id/person/vejle/claus-behrendsen"),
              Map.entry("not-found", "/id/nothing"),
              Map.entry("wrong", "/search?municipality=nowhere")));

  /** Parts of pages that scripts fill, and what is there when they have. */
  private static final Map<String, String> DRAWN =
      Map.of(
          "#network", "#network[data-ready]",
          "#ask", "#ask[data-ready]",
          "#explore", "#explore .reactodia-standard-element");

  private static final long HEAVIEST_BYTES = 100_000;

  /** Reactodia's buttons fade from one theme to the other. */
  private static final double FADING_MS = 500;

  private final SampleSite site;

  EveryPageTest(SampleSite site) {
    this.site = site;
  }

  /** Both languages, each in both themes for axe-core, and three widths. */
  @ParameterizedTest
  @CsvSource({"1440, LIGHT, da", "768, DARK, da", "320, DARK, en"})
  void isAccessibleAndFits(int width, ColorScheme scheme, String language) {
    Browser.NewContextOptions options =
        new Browser.NewContextOptions().setViewportSize(width, 900).setColorScheme(scheme);
    try (Visit visit = site.visit(options)) {
      PAGES.forEach(
          (name, path) -> {
            visit.open(path + (path.contains("?") ? "&" : "?") + "lang=" + language);
            Page page = visit.page();
            DRAWN.forEach(
                (part, ready) -> {
                  if (page.locator(part).count() > 0) {
                    page.locator(ready).first().waitFor();
                  }
                });
            String shown = "%s-%d-%s-%s".formatted(name, width, scheme, language).toLowerCase();
            page.screenshot(
                new Page.ScreenshotOptions()
                    .setPath(Path.of("target", "screenshots", shown + ".png"))
                    .setFullPage(true));
            if (width != 768) {
              assertThat(found(new AxeBuilder(page))).as(shown).isEmpty();
              // What differs between the themes is their colours.
              page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(other(scheme)));
              if (page.locator("#explore").count() > 0) {
                page.waitForTimeout(FADING_MS);
              }
              assertThat(found(new AxeBuilder(page).withRules(List.of("color-contrast"))))
                  .as("%s in the other theme", shown)
                  .isEmpty();
              page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            }
            assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .as(shown)
                .isEqualTo(width);
            assertThat(visit.faults()).as(shown).isEmpty();
          });
    }
  }

  private static ColorScheme other(ColorScheme scheme) {
    return scheme == ColorScheme.DARK ? ColorScheme.LIGHT : ColorScheme.DARK;
  }

  /**
   * What axe-core finds, rule by rule. Of parts that are all alike it looks at the first; no page
   * has frames, for which it would open a page of its own.
   */
  private static List<String> found(AxeBuilder axe) {
    return axe
        .exclude("main > section:nth-of-type(n + 9)")
        .setLegacyMode(true)
        .analyze()
        .getViolations()
        .stream()
        .map(EveryPageTest::describe)
        .toList();
  }

  private static String describe(Rule rule) {
    return rule.getId()
        + rule.getNodes().stream()
            .map(node -> "\n  " + node.getHtml() + " " + node.getFailureSummary())
            .collect(Collectors.joining());
  }

  /** Who comes for the first time is sent little, and nothing that he sees moves. */
  @Test
  void weighsLittleAndStaysInItsPlace() {
    PAGES.forEach(
        (name, path) -> {
          try (Visit visit = site.visit()) {
            visit.open(path);
            Page page = visit.page();
            Object bytes =
                page.evaluate(
                    "['navigation', 'resource'].flatMap(kind => performance.getEntriesByType(kind))"
                        + ".filter(entry => !entry.name.includes('/vendor/'))"
                        + ".reduce((sum, entry) => sum + entry.transferSize, 0)");
            assertThat(((Number) bytes).longValue()).as(name).isBetween(500L, HEAVIEST_BYTES);
            Object shift =
                page.evaluate(
                    "() => new Promise(done => { let sum = 0;"
                        + " new PerformanceObserver(list => { for (const entry of"
                        + " list.getEntries()) sum += entry.value; })"
                        + ".observe({type: 'layout-shift', buffered: true});"
                        + " setTimeout(() => done(sum), 100); })");
            assertThat(((Number) shift).doubleValue()).as(name).isZero();
          }
        });
  }

  @Test
  void isReadWithoutScripts() {
    try (Visit visit = site.visit(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
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
    try (Visit visit = site.visit()) {
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
