package dk.kommunegraf.loader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is extracted agrees with the annotations: of the real documents, and of invented ones in
 * their layouts that were annotated before the rules that read them. Prints the figures that the
 * README states. Needs Python and the folder of the real documents.
 */
class ScoreTest {

  private static final double GAP = 0.05;

  @TempDir static Path work;

  private static Path shared;

  @BeforeAll
  static void needsPython() {
    shared = Score.folder();
  }

  private static Score corpus(String name) throws IOException {
    return Score.of(
        shared.resolve("score/score.py"),
        shared.resolve("gold/" + name + ".json"),
        shared.resolve("corpus/" + name + ".txt"),
        work);
  }

  @Test
  void agreesWithTheAnnotationsOfTheCorpus() throws IOException {
    Map<String, Score> scores = new TreeMap<>();
    for (String name :
        List.of("lemvig-aiu-2021-12-08", "lejre-jai-2023-05-10", "vejle-amu-2023-10-05")) {
      scores.put(name, corpus(name));
      assertThat(scores.get(name).core().f1()).as(name).isGreaterThanOrEqualTo(0.98);
    }
    Score plan = corpus("lemvig-beskaeftigelsesplan-2019");
    assertThat(plan.core().f1()).isGreaterThanOrEqualTo(0.95);
    scores.put("lemvig-beskaeftigelsesplan-2019", plan);
    Score all = print("corpus", scores);

    assertThat(all.rich().f1()).isGreaterThanOrEqualTo(0.85);
    assertThat(all.astray()).isEmpty();
  }

  @Test
  void readsInventedDocumentsAsWellAsTheCorpus() throws IOException {
    Score all = print("invented", scores(Fixtures.annotated()));

    assertThat(all.core().f1()).isGreaterThanOrEqualTo(0.98 - GAP);
    assertThat(all.rich().f1()).isGreaterThanOrEqualTo(0.85 - GAP);
    assertThat(all.astray()).isEmpty();
  }

  @Test
  void readsWhatPublishingSystemsGive() throws IOException {
    Map<String, Score> scores = scores(Fixtures.publications());
    Score all = print("publications", scores);

    assertThat(scores).hasSizeGreaterThanOrEqualTo(4);
    assertThat(all.core().f1()).isGreaterThanOrEqualTo(0.98);
    assertThat(all.rich().f1()).isGreaterThanOrEqualTo(0.85);
    assertThat(all.astray()).isEmpty();
  }

  private static Map<String, Score> scores(List<Path> sources) throws IOException {
    Map<String, Score> scores = new TreeMap<>();
    for (Path source : sources) {
      String name = source.getFileName().toString().replaceFirst("\\.\\w+$", "");
      Path gold = source.resolveSibling(name + ".gold.json");
      scores.put(name, Score.of(shared.resolve("score/score.py"), gold, source, work));
    }
    return scores;
  }

  private static Score print(String title, Map<String, Score> scores) {
    System.out.println(title);
    scores.forEach(
        (name, score) ->
            System.out.printf("%s: core %s, rich %s%n", name, score.core(), score.rich()));
    Score all = scores.values().stream().reduce(Score::plus).orElseThrow();
    System.out.printf("all: core %s, rich %s%n", all.core(), all.rich());
    all.kinds().forEach((kind, figures) -> System.out.printf("  %s %s%n", kind, figures));
    return all;
  }
}
