package dk.kommunegraf.loader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dk.kommunegraf.loader.document.Document;
import dk.kommunegraf.loader.document.DocumentJson;
import dk.kommunegraf.loader.source.SourceText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the score's program says of extracted documents, summed over documents.
 *
 * @param core figures of what the printed structure states
 * @param rich figures of what is read in running text
 * @param kinds figures of each kind of fact
 * @param astray lines about quotes and offsets that do not stand in the source
 */
record Score(Figures core, Figures rich, Map<String, Figures> kinds, List<String> astray) {

  private static final List<String> RICH =
      List.of(
          "law",
          "agreement",
          "policyMention",
          "amount",
          "project",
          "projectFact",
          "meetingReference",
          "person",
          "municipality",
          "hearing",
          "url",
          "initiative");
  private static final Pattern ROW =
      Pattern.compile("^(\\w+)\\s+(\\d+)\\s+(\\d+)\\s+([\\d.]+)\\s+([\\d.]+)\\s+([\\d.]+)$");

  /** Numbers of facts: in the annotation, found, and both. */
  record Figures(int gold, int found, int right) {

    static final Figures NONE = new Figures(0, 0, 0);

    Figures plus(Figures other) {
      return new Figures(gold + other.gold, found + other.found, right + other.right);
    }

    /** Harmonic mean of precision and recall; 1 where there is nothing to find. */
    double f1() {
      return gold + found == 0 ? 1 : 2.0 * right / (gold + found);
    }

    @Override
    public String toString() {
      return String.format(Locale.ROOT, "%d %d %.3f", gold, found, f1());
    }
  }

  /** The folder of the score's program and the real documents; skips where it cannot be used. */
  static Path folder() {
    Path shared = Shared.folder();
    boolean python = hasPython();
    if ("true".equals(System.getenv("CI"))) {
      assertThat(python).as("the gate needs python3").isTrue();
    }
    assumeTrue(python, "skipped: there is no python3");
    return shared;
  }

  private static boolean hasPython() {
    try {
      return new ProcessBuilder("python3", "--version").start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** The score of one source against its annotation. */
  static Score of(Path program, Path gold, Path source, Path work) throws IOException {
    DocumentReader reader = new DocumentReader();
    Document document = ((Parsed.Ok<Document>) reader.read(source)).value();
    Path json = work.resolve(source.getFileName() + ".json");
    Files.writeString(json, DocumentJson.write(document));
    Path text = work.resolve(source.getFileName() + ".txt");
    Files.writeString(text, ((Parsed.Ok<SourceText>) reader.text(source)).value().raw());
    Process process =
        new ProcessBuilder(
                "python3", program.toString(), gold.toString(), json.toString(), text.toString())
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    Map<String, Figures> kinds = new TreeMap<>();
    Figures core = Figures.NONE;
    Figures rich = Figures.NONE;
    for (String line : output.lines().toList()) {
      Matcher row = ROW.matcher(line);
      if (row.matches()) {
        Figures figures = figures(row);
        kinds.put(row.group(1), figures);
        rich = RICH.contains(row.group(1)) ? rich.plus(figures) : rich;
        boolean counted = !RICH.contains(row.group(1)) && !row.group(1).equals("organization");
        core = counted ? core.plus(figures) : core;
      }
    }
    if (kinds.isEmpty()) {
      throw new IOException("the score says: " + output);
    }
    List<String> astray =
        output
            .lines()
            .filter(line -> line.matches("(?:quotes|evidence) .*, [1-9]\\d* .*"))
            .toList();
    return new Score(core, rich, kinds, astray);
  }

  private static Figures figures(Matcher row) {
    int found = Integer.parseInt(row.group(3));
    int right = (int) Math.round(found * Double.parseDouble(row.group(4)));
    return new Figures(Integer.parseInt(row.group(2)), found, right);
  }

  /** Both together. */
  Score plus(Score other) {
    Map<String, Figures> sum = new TreeMap<>(kinds);
    other.kinds.forEach((kind, figures) -> sum.merge(kind, figures, Figures::plus));
    return new Score(
        core.plus(other.core),
        rich.plus(other.rich),
        sum,
        java.util.stream.Stream.concat(astray.stream(), other.astray.stream()).toList());
  }
}
