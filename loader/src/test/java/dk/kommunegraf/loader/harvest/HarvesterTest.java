package dk.kommunegraf.loader.harvest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.kommunegraf.loader.ConfigException;
import dk.kommunegraf.loader.DocumentReader;
import dk.kommunegraf.loader.LoadReport;
import dk.kommunegraf.loader.Loader;
import dk.kommunegraf.loader.Parsed;
import dk.kommunegraf.loader.document.Document;
import dk.kommunegraf.loader.harvest.FixtureHost.Fault;
import dk.kommunegraf.loader.harvest.FixtureHost.Request;
import dk.kommunegraf.loader.source.HarvestManifest;
import dk.kommunegraf.loader.write.RdfFileSink;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A host on this machine, harvested, with all that hosts do. */
class HarvesterTest {

  @TempDir Path temp;

  private FixtureHost host;
  private Path folder;

  @BeforeEach
  void start() throws IOException {
    host = FixtureHost.start();
    folder = temp.resolve("minutes");
  }

  @AfterEach
  void stop() {
    host.close();
  }

  private HarvestReport harvest() throws IOException {
    return HarvestRun.harvest(host.origin(), folder);
  }

  private HarvestReport harvest(Optional<String> committee, Optional<Integer> from)
      throws IOException {
    return HarvestRun.harvest(
        new HarvestRequest(host.origin(), folder, committee, from, Duration.ofMillis(5)));
  }

  /** The files of meetings with their hashes. */
  private Map<String, String> files() throws IOException {
    Map<String, String> hashes = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).toList()) {
        hashes.put(file.getFileName().toString(), DigestUtils.sha256Hex(Files.readAllBytes(file)));
      }
    }
    return hashes;
  }

  /** What is in the folder is what the list says, all meetings, each answered once. */
  private void holdsEveryMeetingFetchedOnce() throws IOException {
    Map<String, String> listed = new TreeMap<>();
    HarvestManifest.read(folder).values().forEach(e -> listed.put(e.file(), e.sha256()));
    assertThat(listed).hasSize(host.paths().size()).isEqualTo(files());
    assertThat(host.served()).containsOnlyKeys(host.paths());
    assertThat(host.served().values()).containsOnly(1);
  }

  private LoadReport load() throws IOException {
    try (RdfFileSink sink = RdfFileSink.open(temp.resolve("all.nq"))) {
      return new Loader(Clock.systemUTC())
          .load(List.of(folder.toString()), sink, (done, total, file) -> {});
    }
  }

  @Test
  void loadsWhatItHarvestedAndFetchesNothingTwice() throws IOException {
    assertThat(harvest()).isEqualTo(new HarvestReport(4, 4, 0, List.of()));
    LoadReport report = load();
    assertThat(report.rejections()).isEmpty();
    assertThat(report.documents()).isEqualTo(4);
    Map<String, String> before = files();
    assertThat(harvest()).isEqualTo(new HarvestReport(4, 0, 4, List.of()));
    assertThat(files()).isEqualTo(before);
    holdsEveryMeetingFetchedOnce();
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {"TOO_MANY", "UNAVAILABLE", "CUT", "SHORT", "DROPPED", "PAGE", "FORGOTTEN"})
  void losesNothingWhenRequestsFail(Fault fault) throws IOException {
    host.paths().forEach(path -> host.fail(path, fault));
    if (fault != Fault.PAGE && fault != Fault.SHORT && fault != Fault.FORGOTTEN) {
      List.of("/robots.txt", "/", "/api/agenda/udvalgsliste")
          .forEach(path -> host.fail(path, fault, fault));
    }
    assertThat(harvest()).isEqualTo(new HarvestReport(4, 4, 0, List.of()));
    assertThat(harvest().unchanged()).isEqualTo(4);
    holdsEveryMeetingFetchedOnce();
  }

  @Test
  void goesOnWhereItWasKilled() throws IOException, InterruptedException {
    String third = host.paths().get(2);
    host.fail(third, Fault.HELD);
    Process process = HarvestRun.start(host.origin(), folder);
    try {
      host.awaitRequest(third);
    } finally {
      process.destroyForcibly();
      assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    }
    int before = files().size();
    assertThat(before).isLessThan(4);
    Files.writeString(folder.resolve(HarvestManifest.NAME), list() + "{\"file\":\"to");
    HarvestReport report = harvest();
    assertThat(report.fetched()).isEqualTo(4 - before);
    assertThat(report.unchanged()).isEqualTo(before);
    holdsEveryMeetingFetchedOnce();
  }

  private String list() throws IOException {
    Path list = folder.resolve(HarvestManifest.NAME);
    return Files.exists(list) ? Files.readString(list) : "";
  }

  @Test
  void fetchesAgainWhatChangedUnderTheSameName() throws IOException {
    harvest();
    Map<String, String> before = files();
    String path = host.paths().get(1);
    host.change(path, "Godkendt.", "Udsat.");
    assertThat(harvest()).isEqualTo(new HarvestReport(4, 1, 3, List.of()));
    assertThat(files().keySet()).isEqualTo(before.keySet());
    assertThat(files()).isNotEqualTo(before);
    assertThat(host.served()).containsEntry(path, 2);
    assertThat(harvest().unchanged()).isEqualTo(4);
  }

  @Test
  void fetchesAgainWhatIsNoLongerAsItWasFetched() throws IOException {
    harvest();
    Map<String, String> before = files();
    List<String> names = List.copyOf(before.keySet());
    Files.delete(folder.resolve(names.get(0)));
    Files.writeString(folder.resolve(names.get(1)), "{}");
    assertThat(harvest()).isEqualTo(new HarvestReport(4, 2, 2, List.of()));
    assertThat(files()).isEqualTo(before);
  }

  @Test
  void keepsAMeetingThatTheHostNoLongerLists() throws IOException {
    harvest();
    host.list((ObjectNode) new ObjectMapper().readTree("{\"Udvalg\":{}}"));
    assertThat(harvest()).isEqualTo(new HarvestReport(0, 0, 0, List.of()));
    assertThat(files()).hasSize(4);
  }

  @Test
  void saysWhereAndWhenEachFileWasFetched() throws IOException {
    harvest();
    assertThat(HarvestManifest.read(folder).values())
        .allSatisfy(
            entry -> {
              assertThat(entry.url()).startsWith(host.origin() + "/api/agenda/dagsorden/");
              assertThat(entry.page()).startsWith(host.origin() + "/vis?id=");
              assertThat(entry.fetchedAt()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
              assertThat(entry.file())
                  .matches(
                      "127-0-0-1-[a-z-]+-\\d{4}-\\d\\d-\\d\\d-(referat|dagsorden)-\\S{36}.json");
            });
  }

  /** A meeting of closed items only names no host itself. */
  @Test
  void tellsTheReaderWhereAFileWasPublished() throws IOException {
    harvest();
    String name = files().keySet().iterator().next();
    Path file = folder.resolve(name);
    String json = Files.readString(file).replaceAll("\"Link\": \"[^\"]*\"", "\"Link\": \"\"");
    Files.writeString(file, json);
    Path list = folder.resolve(HarvestManifest.NAME);
    Files.writeString(
        list,
        Files.readString(list).replace(host.origin().toString(), "https://dagsordener.vejle.dk"));
    Document document = ((Parsed.Ok<Document>) new DocumentReader().read(file)).value();
    assertThat(document.municipality()).isEqualTo("Vejle");
    assertThat(document.source().url()).startsWith("https://dagsordener.vejle.dk/vis?id=");
  }

  @Test
  void waitsAsLongAsTheHostAsks() throws IOException {
    String path = host.paths().get(0);
    host.fail(path, Fault.TOO_MANY);
    harvest();
    List<Request> asked = host.requests().stream().filter(r -> r.path().equals(path)).toList();
    assertThat(asked).hasSize(2);
    assertThat(Duration.between(asked.get(0).end(), asked.get(1).begin()))
        .isGreaterThanOrEqualTo(Duration.ofMillis(990));
  }

  @Test
  void asksOneAtATimeWithAPauseUnderItsName() throws IOException {
    host.robots("User-agent: *\nCrawl-delay: 0.2\n");
    harvest();
    List<Request> requests = new ArrayList<>(host.requests());
    requests.sort(Comparator.comparing(Request::begin));
    assertThat(requests).hasSizeGreaterThan(6);
    for (int i = 2; i < requests.size(); i++) {
      Duration between = Duration.between(requests.get(i - 1).begin(), requests.get(i).begin());
      assertThat(between).isGreaterThanOrEqualTo(Duration.ofMillis(195));
    }
    assertThat(requests).allMatch(request -> request.agent().startsWith("kommunegraf/"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "User-agent: *\\nDisallow: /|/",
        "User-agent: *\\nAllow: /\\n\\nUser-agent: kommunegraf\\nDisallow: /api/|/api/agenda/udvalgsliste",
        "User-agent: *\\nDisallow: /api/agenda/dagsorden/|/api/agenda/dagsorden/",
      })
  void readsNothingThatRobotsMayNotRead(String rules, String path) {
    host.robots(rules.replace("\\n", "\n"));
    assertThatThrownBy(this::harvest)
        .isInstanceOf(HarvestException.class)
        .hasMessageContaining("/robots.txt forbids robots to read " + path);
    assertThat(host.requests())
        .noneMatch(request -> request.path().startsWith(path) && path.length() > 1);
    assertThat(host.served()).isEmpty();
  }

  @Test
  void harvestsNothingWhileTheRulesForRobotsCannotBeRead() {
    host.fail("/robots.txt", Collections.nCopies(9, Fault.UNAVAILABLE).toArray(new Fault[0]));
    assertThatThrownBy(this::harvest)
        .isInstanceOf(HarvestException.class)
        .hasMessageContaining("/robots.txt cannot be read (status 503)");
  }

  @Test
  void takesTheOthersWhereOneIsNotGiven() throws IOException {
    host.fail(host.paths().get(1), Fault.MISSING);
    HarvestReport report = harvest();
    assertThat(report.fetched()).isEqualTo(3);
    assertThat(report.refused()).singleElement().asString().contains("status 404");
    assertThat(harvest()).isEqualTo(new HarvestReport(4, 1, 3, List.of()));
    holdsEveryMeetingFetchedOnce();
  }

  @Test
  void givesUpOnAHostThatStaysBusyAndGoesOnLater() throws IOException {
    String path = host.paths().get(2);
    host.fail(path, Collections.nCopies(5, Fault.UNAVAILABLE).toArray(new Fault[0]));
    assertThatThrownBy(this::harvest)
        .isInstanceOf(HarvestException.class)
        .hasMessageContaining("status 503")
        .hasMessageContaining("try again later");
    harvest();
    holdsEveryMeetingFetchedOnce();
  }

  @Test
  void takesWhatIsAskedForOnly() throws IOException {
    assertThat(harvest(Optional.of("TEKNISK udvalg"), Optional.empty()).listed()).isEqualTo(1);
    assertThat(harvest(Optional.empty(), Optional.of(2024)).listed()).isEqualTo(3);
    assertThat(files()).hasSize(3);
    assertThatThrownBy(() -> harvest(Optional.of("Havneudvalget"), Optional.empty()))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("Havneudvalget")
        .hasMessageContaining("Beskæftigelses- og Integrationsudvalget, Byrådet, Teknisk Udvalg");
  }

  @Test
  void namesTheFieldOfAListThatIsNoList() throws IOException {
    host.list(
        (ObjectNode) new ObjectMapper().readTree("{\"Udvalg\":{\"2022\":[{\"Navn\":\"A\"}]}}"));
    assertThatThrownBy(this::harvest).hasMessageContaining("/Udvalg/2022/0/Moeder is no list");
  }

  @Test
  void saysThatNobodyListens() {
    host.close();
    assertThatThrownBy(this::harvest)
        .isInstanceOf(HarvestException.class)
        .hasMessageContaining("cannot be reached");
  }
}
