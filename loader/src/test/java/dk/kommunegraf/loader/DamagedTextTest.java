package dk.kommunegraf.loader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The real documents say the same after a tool has printed or converted them. */
class DamagedTextTest {

  private static final double TOLERANCE = 0.02;

  private static final List<String> NAMES =
      List.of(
          "lemvig-aiu-2021-12-08",
          "lejre-jai-2023-05-10",
          "vejle-amu-2023-10-05",
          "lemvig-beskaeftigelsesplan-2019");

  @TempDir static Path work;

  private static Path shared;
  private static final Map<String, Score> CLEAN = new HashMap<>();

  @BeforeAll
  static void readClean() throws IOException {
    shared = Score.folder();
    for (String name : NAMES) {
      CLEAN.put(name, score(name, source(name)));
    }
  }

  private static Path source(String name) {
    return shared.resolve("corpus/" + name + ".txt");
  }

  private static Score score(String name, Path source) throws IOException {
    return Score.of(
        shared.resolve("score/score.py"), shared.resolve("gold/" + name + ".json"), source, work);
  }

  static Stream<Arguments> everyDamage() {
    return Stream.of(Damage.values())
        .flatMap(damage -> NAMES.stream().map(name -> Arguments.of(damage, name)));
  }

  @ParameterizedTest
  @MethodSource("everyDamage")
  void saysTheSame(Damage damage, String name) throws IOException {
    Path file = Files.createDirectories(work.resolve(damage.name())).resolve(name + ".txt");
    Files.write(file, damage.apply(Files.readString(source(name))));
    isAsGoodAsClean(name, score(name, file));
  }

  static Stream<Arguments> everyPrint() {
    return NAMES.stream()
        .flatMap(name -> Stream.of(Arguments.of(name, false), Arguments.of(name, true)));
  }

  @ParameterizedTest
  @MethodSource("everyPrint")
  void saysTheSameAsPdf(String name, boolean divided) throws IOException {
    Path file = Files.createDirectories(work.resolve("pdf" + divided)).resolve(name + ".pdf");
    PdfPrinter.print(Files.readString(source(name)), file, true, divided);
    isAsGoodAsClean(name, score(name, file));
  }

  private static void isAsGoodAsClean(String name, Score score) {
    Score clean = CLEAN.get(name);
    System.out.printf(
        "  core %s %s, rich %s %s%n", clean.core(), score.core(), clean.rich(), score.rich());
    assertThat(score.core().f1()).as("core").isGreaterThanOrEqualTo(clean.core().f1() - TOLERANCE);
    assertThat(score.rich().f1()).as("rich").isGreaterThanOrEqualTo(clean.rich().f1() - TOLERANCE);
    assertThat(score.astray()).isEmpty();
  }
}
