package dk.kommunegraf.server.web;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The templates of the pages. What they are given is escaped, and none is told not to. */
final class Templates {

  static final Template NODE = compile("node");
  static final Template ONTOLOGY = compile("ontology");
  static final Template EXPLORE = compile("explore");
  static final Template NOT_FOUND = compile("not-found");

  private Templates() {}

  static Template compile(String name) {
    return Mustache.compiler()
        .nullValue("")
        .withLoader(part -> new StringReader(read(part)))
        .compile(read(name));
  }

  /** Without the end of the last line, which would stand as a space where a part is put in. */
  private static String read(String name) {
    try (InputStream file = Templates.class.getResourceAsStream(name + ".html")) {
      byte[] bytes = Objects.requireNonNull(file, name).readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8).stripTrailing();
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }
}
