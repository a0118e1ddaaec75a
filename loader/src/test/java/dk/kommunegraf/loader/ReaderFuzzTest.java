package dk.kommunegraf.loader;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dk.kommunegraf.loader.document.Document;
import dk.kommunegraf.loader.document.DocumentJson;
import dk.kommunegraf.loader.map.DocumentMapper;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever bytes a file has: it is read or rejected with a reason, and what is read can be printed,
 * read again and mapped. In the tests the inputs below {@code ReaderFuzzTestInputs} are replayed;
 * CONTRIBUTING.md says how to look for new ones.
 */
class ReaderFuzzTest {

  private static final DocumentReader READER = new DocumentReader();
  private static final DocumentMapper MAPPER = new DocumentMapper();

  @TempDir private static Path folder;

  private static Path file;

  @BeforeAll
  static void name() {
    file = folder.resolve("fuzz.txt");
  }

  /** Text, and all else that is told from it by its first characters. */
  @FuzzTest(maxDuration = "1m")
  void text(byte[] bytes) throws IOException {
    read(bytes);
  }

  @FuzzTest(maxDuration = "1m")
  void documentJson(byte[] bytes) throws IOException {
    read(concat("{\"format\":\"" + Document.FORMAT + "\",", bytes));
  }

  @FuzzTest(maxDuration = "1m")
  void meetingJson(byte[] bytes) throws IOException {
    read(concat("{\"Dagsordenpunkter\":", bytes));
  }

  @FuzzTest(maxDuration = "1m")
  void agendaXml(byte[] bytes) throws IOException {
    read(concat("<?xml version=\"1.0\"?><Dagsorden ", bytes));
  }

  @FuzzTest(maxDuration = "1m")
  void page(byte[] bytes) throws IOException {
    read(concat("<!DOCTYPE html><html><body><h1 class=\"dato\">", bytes));
  }

  @FuzzTest(maxDuration = "1m")
  void pdf(byte[] bytes) throws IOException {
    read(concat("%PDF-1.4\n", bytes));
  }

  private static byte[] concat(String start, byte[] rest) {
    byte[] head = start.getBytes(StandardCharsets.UTF_8);
    byte[] all = Arrays.copyOf(head, head.length + rest.length);
    System.arraycopy(rest, 0, all, head.length, rest.length);
    return all;
  }

  private static void read(byte[] bytes) throws IOException {
    Files.write(file, bytes);
    Parsed<Document> parsed = READER.read(file);
    if (parsed instanceof Parsed.Rejected<Document> rejected) {
      assertThat(rejected.reason().detail()).isNotBlank();
    } else if (parsed instanceof Parsed.Ok<Document> ok) {
      Document again = DocumentJson.read(DocumentJson.write(ok.value()));
      assertThat(again).isEqualTo(ok.value());
      if (MAPPER.findProblem(again).isEmpty()) {
        write(again);
      }
    }
  }

  private static void write(Document document) throws IOException {
    List<Statement> statements;
    try {
      statements = MAPPER.map(document, false);
    } catch (IllegalArgumentException e) {
      // A name that makes no IRI: the loader rejects the document.
      return;
    }
    StringWriter text = new StringWriter();
    Rio.write(statements, text, RDFFormat.NTRIPLES);
    assertThat(Rio.parse(new StringReader(text.toString()), RDFFormat.NTRIPLES)).isNotEmpty();
  }
}
