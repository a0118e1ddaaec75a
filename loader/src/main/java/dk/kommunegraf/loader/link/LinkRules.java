package dk.kommunegraf.loader.link;

import dk.kommunegraf.loader.ClassPathFolder;
import java.util.List;
import java.util.SortedMap;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.jena.graph.Triple;

/** The rules of the project, in the order of their names. Immutable. */
public final class LinkRules {

  private static final String FOLDER = "dk/kommunegraf/queries/links";
  private static final String EXTENSION = ".rq";

  private final List<LinkRule> rules;
  private final String sha256;

  private LinkRules(SortedMap<String, String> texts) {
    rules =
        texts.entrySet().stream()
            .map(file -> new LinkRule(file.getKey().replace(EXTENSION, ""), file.getValue()))
            .toList();
    sha256 = DigestUtils.sha256Hex(String.join("\n", texts.values()));
  }

  /**
   * Reads them from the class path.
   *
   * @throws IllegalStateException if there are none
   */
  public static LinkRules read() {
    SortedMap<String, String> texts =
        ClassPathFolder.texts(LinkRules.class.getClassLoader(), FOLDER, EXTENSION);
    if (texts.isEmpty()) {
      throw new IllegalStateException("no rules for links on the class path: " + FOLDER);
    }
    return new LinkRules(texts);
  }

  List<LinkRule> list() {
    return rules;
  }

  /** Changes when a rule does: links that were made by others are made anew. */
  public String sha256() {
    return sha256;
  }

  /** Whether any rule asks for a triple like this one. */
  public boolean use(Triple triple) {
    return rules.stream().anyMatch(rule -> rule.uses(triple));
  }
}
