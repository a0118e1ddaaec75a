package dk.kommunegraf.server.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.samskivert.mustache.Mustache;
import dk.kommunegraf.loader.ConfigException;
import dk.kommunegraf.loader.LoadReport;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;

/** The file that tells what a load found, rejected and did not understand. */
final class ReportFile {

  private final Path target;
  private final boolean html;

  private ReportFile(Path target, boolean html) {
    this.target = target;
    this.html = html;
  }

  /**
   * The file of this name; nothing is written yet.
   *
   * @throws ConfigException if its extension is neither html nor json, or its folder is missing
   */
  static ReportFile at(Path target) {
    String name = target.toString().toLowerCase(Locale.ROOT);
    if (!name.endsWith(".html") && !name.endsWith(".json")) {
      throw new ConfigException(target + ": a report is .html for a person or .json for a program");
    }
    Path folder = target.toAbsolutePath().getParent();
    if (!Files.isDirectory(folder)) {
      throw new ConfigException(folder + ": no such folder, the report cannot be written there");
    }
    return new ReportFile(target, name.endsWith(".html"));
  }

  /** Writes the report in place of what the file held. */
  void write(LoadReport report) throws IOException {
    ReportContent content = ReportContent.of(report);
    try (Writer out = Files.newBufferedWriter(target)) {
      if (html) {
        writeHtml(content, out);
      } else {
        new JsonMapper().writerWithDefaultPrettyPrinter().writeValue(out, content);
      }
    }
  }

  private static void writeHtml(ReportContent content, Writer out) throws IOException {
    try (InputStream template = ReportFile.class.getResourceAsStream("load-report.html")) {
      Mustache.compiler()
          .nullValue("")
          .compile(new InputStreamReader(Objects.requireNonNull(template), StandardCharsets.UTF_8))
          .execute(content, out);
    }
  }
}
