package dk.kommunegraf.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dk.kommunegraf.server.ServedStore;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What people come for, in as many steps as it takes them. */
@Tag("programs")
@ExtendWith(SampleSite.Extension.class)
class JourneyTest {

  private static final String VEJLE = "/id/item/vejle/arbejdsmarkedsudvalget/2023-10-05/79";
  private static final String LEMVIG =
      "/id/item/lemvig/arbejdsmarkeds-og-integrationsudvalget/2021-12-08/4";

  private final SampleSite site;

  JourneyTest(SampleSite site) {
    this.site = site;
  }

  private static List<String> titles(Page page) {
    return page.locator(".hits > li h3").allInnerTexts();
  }

  /** First question: what did Lemvig decide on LAB-loven in 2021 and 2022? Two steps. */
  @Test
  void narrowsAMunicipalityDownToALaw() {
    try (Visit visit = site.visit()) {
      visit.open("/");
      visit.follow("Lemvig");
      visit.follow("LAB-loven");
      assertThat(visit.where()).isEqualTo("/search?municipality=lemvig&law=lab");
      assertThat(visit.page().locator("[role=status]").innerText()).startsWith("4 punkter");
      assertThat(titles(visit.page())).hasSize(4);
      assertThat(visit.page().locator(".hits .tag").allInnerTexts())
          .containsExactlyInAnyOrder("drøftet", "drøftet", "drøftet", "taget til efterretning");
      assertThat(visit.page().locator(".facet:has-text('År') li a").allInnerTexts())
          .containsExactlyInAnyOrder("2021", "2022");
    }
  }

  /** Second question: which municipalities dealt with Ukrainian refugees? One step. */
  @Test
  void findsWhoDealtWithWhatIsCalledByManyNames() {
    try (Visit visit = site.visit()) {
      visit.open("/");
      visit.follow("integration og flygtninge");
      assertThat(visit.page().locator(".facet:has-text('Kommune') li a").allInnerTexts())
          .containsExactlyInAnyOrder("Lejre", "Lemvig", "Vejle");
      assertThat(titles(visit.page())).contains("JAI- Status på unge fra Ukraine");
    }
  }

  /** Third question: where did the money for projects come from? One step. */
  @Test
  void showsWhereTheMoneyCameFrom() {
    try (Visit visit = site.visit()) {
      visit.open("/");
      visit.follow("Hvor kom pengene til projekter fra?");
      Locator row =
          visit.page().locator("tr:has-text('Integrations- og beskæftigelsesambassadør')");
      assertThat(row.innerText()).contains("Udlændinge- og Integrationsministeriet", "1.721.200");
      row.locator("a").nth(1).click();
      assertThat(visit.heading()).isEqualTo("Integrations- og beskæftigelsesambassadør");
    }
  }

  @Test
  void goesFromWordsToADecisionToItsCaseAndToAnotherMunicipality() {
    try (Visit visit = site.visit()) {
      visit.open("/");
      visit.page().fill("#q", "ledelsesinformationen");
      visit.page().press("#q", "Enter");
      assertThat(visit.page().locator(".hits mark").first().innerText())
          .isEqualToIgnoringCase("ledelsesinformationen");
      visit.follow("Fokuspunkter fra Ledelsesinformationen");
      assertThat(visit.where()).isEqualTo(LEMVIG);
      assertThat(visit.page().locator(".decided").innerText())
          .contains("drøftet", "»Drøftet.«", "Direktøren for Social/Sundhed og Arbejdsmarked");
      assertThat(visit.page().locator(".timeline li").count()).isEqualTo(2);
      assertThat(visit.page().locator(".timeline .now").innerText()).contains("8. december 2021");
      visit.page().locator(".timeline a").click();
      assertThat(visit.where()).contains("/2022-12-14/");
      visit.page().goBack();
      assertThat(visit.where()).isEqualTo(LEMVIG);
      Locator elsewhere =
          visit.page().locator("section[aria-labelledby=related] li:has-text('Vejle')").first();
      assertThat(elsewhere.innerText()).contains("samme emne: beskæftigelse");
      elsewhere.locator("a").click();
      assertThat(visit.where()).startsWith("/id/item/vejle/");
    }
  }

  @Test
  void showsWhatIsFoundWhileTheWordsAreTyped() {
    try (Visit visit = site.visit()) {
      visit.open("/search?municipality=lemvig");
      Page page = visit.page();
      page.locator("#q").pressSequentially("flygtninge");
      page.waitForURL("**/search?*q=flygtninge*");
      page.locator(".hits > li").nth(1).waitFor();
      assertThat(visit.where()).contains("municipality=lemvig", "q=flygtninge");
      assertThat(page.locator("[role=status]").innerText()).startsWith("2 punkter");
      assertThat(page.evaluate("document.activeElement.id")).isEqualTo("q");
      List<String> typed = titles(page);
      page.reload();
      assertThat(titles(page)).isEqualTo(typed);
    }
  }

  @Test
  void narrowsDownAndWidensAgain() {
    try (Visit visit = site.visit()) {
      visit.open("/search");
      Page page = visit.page();
      visit.follow("Vejle");
      assertThat(titles(page)).hasSize(7);
      page.locator(".facet:has-text('Udfald')").getByText("drøftet").click();
      assertThat(titles(page)).containsExactly("Tema om udsathed");
      assertThat(page.locator(".chosen a").allTextContents())
          .containsExactly("Fjern Kommune: Vejle", "Fjern Udfald: drøftet");
      page.locator(".chosen a").first().click();
      assertThat(visit.where()).isEqualTo("/search?outcome=discussed");
      page.goBack();
      assertThat(titles(page)).containsExactly("Tema om udsathed");
    }
  }

  @Test
  void turnsThePages() {
    try (Visit visit = site.visit()) {
      visit.open("/search");
      List<String> first = titles(visit.page());
      visit.follow("Næste side");
      assertThat(visit.where()).isEqualTo("/search?offset=20");
      assertThat(titles(visit.page())).hasSize(11);
      visit.follow("Forrige side");
      assertThat(titles(visit.page())).isEqualTo(first);
    }
  }

  @Test
  void givesTheSameRowsAsCsv() throws IOException {
    try (Visit visit = site.visit()) {
      visit.open("/search?q=integration&municipality=lemvig");
      Locator link = visit.page().locator(".status a:has-text('CSV')");
      URI address = URI.create((String) link.evaluate("it => it.href"));
      HttpResponse<String> csv =
          site.store().get(address.getRawPath() + "?" + address.getRawQuery());
      try (CSVParser rows =
          CSVParser.parse(csv.body(), CSVFormat.RFC4180.builder().setHeader().get())) {
        assertThat(rows.getRecords().stream().map(row -> row.get("title")))
            .isEqualTo(titles(visit.page()))
            .isNotEmpty();
      }
      int found = titles(visit.page()).size();
      visit.follow("tabel med forespørgslen");
      assertThat(visit.page().locator("tbody tr").count()).isEqualTo(found);
      assertThat(visit.page().locator("details pre").textContent())
          .contains("SELECT", "text:query");
    }
  }

  @Test
  void keepsTheLanguageAndTheTheme() {
    try (Visit visit = site.visit()) {
      visit.open("/search?topic=integration");
      Page page = visit.page();
      page.locator(".settings a").click();
      assertThat(visit.where()).isEqualTo("/search?topic=integration&lang=en");
      assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
      assertThat(page.locator(".hits .tag").first().innerText()).isEqualTo("taken note of");
      assertThat(page.locator(".hits h3").first().getAttribute("lang")).isEqualTo("da");
      Object light = page.evaluate("getComputedStyle(document.body).backgroundColor");
      page.click("#theme");
      Object dark = page.evaluate("getComputedStyle(document.body).backgroundColor");
      assertThat(dark).isNotEqualTo(light);
      visit.follow("Status på fokuseret integrationsindsats");
      assertThat(visit.where()).isEqualTo(VEJLE + "?lang=en");
      assertThat(page.locator("h2").first().innerText()).isEqualTo("Decision");
      assertThat(page.evaluate("getComputedStyle(document.body).backgroundColor")).isEqualTo(dark);
      assertThat(page.locator("#theme").innerText()).isEqualTo("Light");
    }
  }

  @Test
  void asksATable() {
    try (Visit visit = site.visit()) {
      visit.open("/tables/decisions");
      Page page = visit.page();
      page.fill("#p-municipality", "Lejre");
      page.click("form.fields button");
      assertThat(visit.where()).contains("municipality=Lejre");
      assertThat(page.locator("tbody tr").count()).isEqualTo(9);
      assertThat(page.locator("tbody tr").first().innerText()).contains("Lejre");
    }
  }

  @Test
  void putsMunicipalitiesSideBySide() {
    try (Visit visit = site.visit()) {
      visit.open("/compare");
      Page page = visit.page();
      page.selectOption("#c-municipality", "lemvig");
      page.selectOption("#c-other", "vejle");
      page.selectOption("#c-topic", "integration");
      page.click("form.fields button");
      assertThat(page.locator("section[aria-labelledby=years] tbody tr").allInnerTexts())
          .containsExactly("2021\t2\t0", "2023\t0\t1");
      assertThat(page.locator(".chart rect").count()).isEqualTo(4);
      assertThat(page.locator(".chart .value").allTextContents())
          .containsExactly("2", "0", "0", "1");
      page.locator("td a").first().click();
      assertThat(visit.where())
          .isEqualTo("/search?municipality=lemvig&year=2021&topic=integration");
      assertThat(titles(page)).hasSize(2);
      page.goBack();
      page.selectOption("#c-topic", "");
      page.selectOption("#c-policyKind", "Strategy");
      page.click("form.fields button");
      assertThat(page.locator("section[aria-labelledby=years] tbody tr").allInnerTexts())
          .containsExactly("2021\t2\t0", "2022\t5\t0", "2023\t0\t1");
      page.locator("td a").last().click();
      assertThat(page.locator(".chosen a").allTextContents())
          .contains("Fjern Slags politik: strategi");
    }
  }

  @Test
  void drawsWhatIsAroundAThingAndGoesOnFromThere() throws IOException {
    String thing = "https://w3id.org/kommunegraf" + VEJLE;
    JsonNode network =
        ServedStore.json(site.store().get("/api/graph?format=cytoscape&uri=" + thing))
            .get("elements");
    try (Visit visit = site.visit()) {
      visit.open(VEJLE);
      visit.follow("Tegn det, der er omkring");
      Page page = visit.page();
      page.locator("#network[data-ready]").waitFor();
      assertThat(page.evaluate("network.nodes().length")).isEqualTo(network.get("nodes").size());
      assertThat(page.evaluate("network.edges().length")).isEqualTo(network.get("edges").size());
      assertThat(page.locator("tr[data-types]").count()).isEqualTo(network.get("edges").size());

      Locator topics = page.locator(".kinds label:has(input[value=Topic])");
      int hidden = Integer.parseInt(topics.locator(".count").innerText());
      topics.locator("input").uncheck();
      visit.await("network.nodes(':visible').length", network.get("nodes").size() - hidden);
      assertThat(page.locator("tr[data-types~=Topic]:visible").count()).isZero();

      // Who scrolls past the drawing does not change it.
      assertThat(page.evaluate("network.userZoomingEnabled()")).isEqualTo(false);
      page.locator("#network").click(new Locator.ClickOptions().setPosition(2, 2));
      assertThat(page.evaluate("network.userZoomingEnabled()")).isEqualTo(true);

      // A canvas has nothing that could be clicked by its name.
      page.evaluate(
          "network.getElementById('https://w3id.org/kommunegraf/id/municipality/vejle')"
              + ".emit('tap')");
      page.locator("#news:has-text('nye ting i tegningen')").waitFor();
      assertThat((Integer) page.evaluate("network.nodes().length"))
          .isGreaterThan(network.get("nodes").size());

      Download png = page.waitForDownload(() -> page.click("#png"));
      assertThat(Files.readAllBytes(png.path())).startsWith(0x89, 'P', 'N', 'G');
      Download svg = page.waitForDownload(() -> page.click("#svg"));
      assertThat(Files.readString(svg.path()))
          .startsWith("<svg")
          .contains("<circle", "Vejle</text>");
    }
  }

  /** The editor with a text in it, for which the address has room. */
  private static void write(Visit visit, String query) {
    visit.open("/sparql-editor?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
    visit.page().locator("#ask[data-ready]").waitFor();
  }

  @Test
  void asksWhatIsWrittenInSparql() throws IOException {
    try (Visit visit = site.visit()) {
      visit.open("/tables/grants");
      visit.page().locator("details").locator("summary").click();
      visit.follow("Lav den om, og kør den i SPARQL");
      Page page = visit.page();
      page.locator("#ask[data-ready]").waitFor();
      page.click("#ask .primary");
      Locator rows = page.locator("#rows tbody tr");
      rows.first().waitFor();
      assertThat(rows.count()).isEqualTo(site.store().rows("grants").size());
      assertThat(page.locator("#status").innerText()).startsWith(rows.count() + " rækker");
      Download csv = page.waitForDownload(() -> page.click("#ask [value=csv]"));
      try (CSVParser file =
          CSVParser.parse(
              Files.readString(csv.path()),
              CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get())) {
        assertThat(file.getRecords()).hasSize(rows.count());
      }
      rows.first().locator("a[href*='id/project']").click();
      assertThat(visit.where()).startsWith("/id/project/");
      page.goBack();
      page.locator("#ask[data-ready]").waitFor();
      assertThat(page.locator(".CodeMirror").innerText()).contains("kg:grantAmount");
    }
  }

  @Test
  void showsEveryKindOfAnswer() {
    try (Visit visit = site.visit()) {
      String values = "VALUES ?x { 1.5 <https://w3id.org/kommunegraf/id/law/lab> \"<b>\"@de }";
      write(visit, "SELECT * { " + values + " OPTIONAL { ?x <urn:none> ?y } }");
      Page page = visit.page();
      page.locator(".CodeMirror").click();
      page.keyboard().press("Control+Enter");
      page.locator("#rows tbody tr").nth(2).waitFor();
      assertThat(page.locator("#rows td:first-child").allInnerTexts())
          .containsExactly("1.5", "id/law/lab", "<b>");
      assertThat(page.locator("#rows td[lang=de]").innerText()).isEqualTo("<b>");
      write(visit, "ASK { ?x a <urn:none> }");
      page.click("#ask .primary");
      page.locator("#status:has-text('Nej, det er der ikke.')").waitFor();
      write(visit, "CONSTRUCT { <urn:a> <urn:b> 1 } { }");
      page.click("#ask .primary");
      page.locator("#rows pre:has-text('<urn:a>')").waitFor();
      write(visit, "SELECT * { ?x a <urn:none> }");
      page.click("#ask .primary");
      page.locator("#status:has-text('Ingen rækker')").waitFor();
      assertThat(page.locator("#rows").isVisible()).isFalse();
    }
  }

  @Test
  void saysWhatToChangeInAQuery() {
    try (Visit visit = site.visit()) {
      write(visit, "SELECT *\nWHERE { ?item a kg:AgendaItem }");
      Page page = visit.page();
      page.click("#ask .primary");
      page.locator("#fault .notice").waitFor();
      assertThat(page.locator("#fault").innerText())
          .contains("line 2", "PREFIX kg: <https://w3id.org/kommunegraf/ontology#>", "Ret");
      assertThat(page.locator(".faulty").count()).isEqualTo(1);
      page.keyboard().press("Control+Home");
      page.keyboard().type("PREFIX kg: <https://w3id.org/kommunegraf/ontology#> ");
      page.keyboard().press("Control+Enter");
      page.locator("#rows tbody tr").first().waitFor();
      assertThat(page.locator("#fault, .faulty").allInnerTexts()).containsOnly("");
      page.goBack();
      visit.await(
          "document.querySelector('.CodeMirror').CodeMirror.getValue()",
          "SELECT *\nWHERE { ?item a kg:AgendaItem }");
    }
  }

  @Test
  void completesTermsAndLetsTheKeyboardGo() {
    try (Visit visit = site.visit()) {
      write(visit, "PREFIX kg: <https://w3id.org/kommunegraf/ontology#>");
      Page page = visit.page();
      page.locator(".CodeMirror").click();
      page.keyboard().press("Control+End");
      page.keyboard().type("\nSELECT * { ?item kg:sagsn");
      page.locator(".CodeMirror-hint:has-text('kg:caseNumber')").waitFor();
      visit.await("document.querySelectorAll('.CodeMirror-hint').length", 1);
      page.keyboard().press("Enter");
      page.keyboard().type(" ?number } LIMIT 2");
      page.keyboard().press("Tab");
      assertThat(page.evaluate("document.activeElement.textContent")).isEqualTo("Kør");
      page.keyboard().press("Enter");
      page.locator("#rows tbody tr").nth(1).waitFor();
      page.keyboard().press("Shift+Tab");
      assertThat(page.evaluate("document.activeElement.closest('.CodeMirror') !== null"))
          .isEqualTo(true);
      page.keyboard().press("Shift+Tab");
      assertThat(page.evaluate("document.activeElement.closest('.CodeMirror') !== null"))
          .isEqualTo(false);
    }
  }

  @Test
  void leavesAQueryThatTakesTooLong() {
    try (Visit visit = site.visit()) {
      write(visit, "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }");
      Page page = visit.page();
      page.click("#ask .primary");
      page.locator("#status:has-text('Kører')").waitFor();
      page.click("#cancel");
      page.locator("#status:has-text('Afbrudt.')").waitFor();
      assertThat(page.locator("#cancel").isDisabled()).isTrue();
    }
  }

  @Test
  void tellsWhatIsMissing() {
    try (Visit visit = site.visit()) {
      visit.open("/coverage");
      Page page = visit.page();
      assertThat(page.locator(".lead").innerText()).startsWith("Der er dokumenter fra 3 af 98");
      assertThat(page.locator("tbody tr:has-text('2022')").allInnerTexts())
          .containsExactly(
              "Lemvig\tArbejdsmarkeds- og Integrationsudvalget\t2022\t1\t8\t7\t1\t121\t3");
      page.fill("#of", "Vejle");
      page.press("#of", "Enter");
      assertThat(visit.where()).isEqualTo("/coverage?municipality=Vejle");
      assertThat(page.locator("tbody tr").count()).isEqualTo(1);
      page.goBack();
      visit.follow("Overskrifter, som intet register kender");
      assertThat(visit.where()).isEqualTo("/tables/issues?code=UNKNOWN_HEADING");
      assertThat(page.locator("tbody tr").count()).isEqualTo(26);
    }
  }

  @Test
  void saysWhatToChange() {
    try (Visit visit = site.visit()) {
      assertThat(visit.open("/search?municipality=lemvik").status()).isEqualTo(400);
      assertThat(visit.heading()).isEqualTo("Det kunne ikke forstås");
      assertThat(visit.page().locator("main li").allInnerTexts()).contains("Lemvig");
      assertThat(visit.open("/nowhere").status()).isEqualTo(404);
      assertThat(visit.page().locator("main a").getAttribute("href")).isEqualTo("./");
    }
  }

  @Test
  void showsWhoVotedAndWhereAQuoteStands(@TempDir Path voted) throws IOException {
    Path input = Files.createDirectory(voted.resolve("input"));
    Files.writeString(
        input.resolve("voted.json"),
        """
        {"format": "kommunegraf-document/1", "documentType": "minutes", "language": "da",
         "source": {"name": "voted.txt", "mediaType": "text/plain", "sha256": "%064d"},
         "municipality": "Lemvig", "committee": {"name": "Udvalget"}, "date": "2024-01-10",
         "participants": [], "items": [
          {"number": "1", "title": "Afstemning", "closed": false,
           "sections": [{"heading": "Sagsfremstilling", "kind": "case",
            "text": "Tilbuddet gives efter LAB-loven til alle."}],
           "lawMentions": [{"law": "LAB-loven", "kind": "act", "quote": "LAB-loven"}],
           "decision": {"quote": "Godkendt.", "outcome": "approved", "votes": [
            {"vote": "for", "by": ["A", "Ø"]}, {"vote": "against", "by": ["O"]}]}}]}
        """
            .formatted(2));
    try (ServedStore served = ServedStore.of(input, voted.resolve("store"));
        Visit visit = site.visit(served)) {
      visit.open("/search");
      visit.follow("Afstemning");
      Page page = visit.page();
      assertThat(page.locator(".decided .vote").allInnerTexts())
          .containsExactly("For: A, Ø", "Imod: O");
      assertThat(page.locator(".text").innerText())
          .isEqualTo("Tilbuddet gives efter LAB-loven til alle.");
      page.locator(".fact a:has-text('i teksten')").click();
      assertThat(page.locator("mark:target").innerText()).isEqualTo("LAB-loven");
    }
  }

  /** A document whose every text would be a script, where it not escaped. */
  @Test
  void showsScriptsAsText(@TempDir Path hostile) throws IOException {
    String script = "<script>document.title='taken'</script><img src=x onerror=alert(1)>";
    Path input = Files.createDirectory(hostile.resolve("input"));
    Files.writeString(
        input.resolve("hostile.json"),
        """
        {"format": "kommunegraf-document/1", "documentType": "minutes", "language": "da",
         "source": {"name": "hostile.txt", "mediaType": "text/plain", "sha256": "%1$064d"},
         "municipality": "Lemvig", "committee": {"name": "Udvalg %2$s"}, "date": "2024-01-10",
         "participants": [], "items": [
          {"number": "1", "title": "Punkt %2$s", "closed": false, "caseNumber": "15.20.00-A00-1-24",
           "sections": [{"heading": "Sag %2$s", "kind": "case", "text": "Tekst %2$s"}],
           "projects": [{"name": "Projekt %2$s", "kind": "project", "quote": "Projekt %2$s"}]}]}
        """
            .formatted(1, script));
    try (ServedStore served = ServedStore.of(input, hostile.resolve("store"));
        Visit visit = site.visit(served)) {
      visit.open("/search?q=punkt");
      assertThat(titles(visit.page())).containsExactly("Punkt " + script);
      visit.page().locator(".hits a").click();
      assertThat(visit.heading()).isEqualTo("Punkt " + script);
      assertThat(visit.page().locator("main").innerText())
          .contains("Projekt " + script, "Tekst " + script, "Sag " + script);
      assertThat(visit.page().locator("img, main script").count()).isZero();
      assertThat(visit.page().title()).startsWith("Punkt <script>");
    }
  }
}
