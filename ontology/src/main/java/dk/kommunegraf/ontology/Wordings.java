package dk.kommunegraf.ontology;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.rdf4j.model.IRI;

/**
 * The register of wordings: labels, marks and turns of phrase by which parts of a document are
 * recognised. Immutable and thread safe.
 */
public final class Wordings {

  private final Map<String, List<String>> phrases;
  private final Map<String, String> absenceReasons;

  private Wordings(Map<String, List<String>> phrases, Map<String, String> absenceReasons) {
    this.phrases = phrases;
    this.absenceReasons = absenceReasons;
  }

  /** Reads the register. */
  public static Wordings read() {
    Register register = Register.read("wordings");
    Map<String, List<String>> phrases = new TreeMap<>();
    Map<String, String> reasons = new TreeMap<>();
    for (IRI row : register.list(Kg.WORDING)) {
      String id = Register.id(row);
      phrases.put(
          id,
          register.values(row, Kg.PHRASE).stream()
              .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(p -> p))
              .toList());
      register.find(row, Kg.ABSENCE_REASON).ifPresent(reason -> reasons.put(id, reason));
    }
    return new Wordings(phrases, reasons);
  }

  /**
   * The phrases of a wording, longest first.
   *
   * @throws IllegalArgumentException if the register has no such wording
   */
  public List<String> phrases(String id) {
    List<String> found = phrases.get(id);
    if (found == null) {
      throw new IllegalArgumentException("no wording " + id);
    }
    return found;
  }

  /** The wordings that tell of an absence, each with the id of its reason. */
  public Map<String, String> absenceReasons() {
    return absenceReasons;
  }

  /** An alternation of the phrases of wordings, for use in a pattern. */
  public String anyOf(String... ids) {
    return List.of(ids).stream()
        .flatMap(id -> phrases(id).stream())
        .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(p -> p))
        .map(phrase -> Pattern.quote(phrase).replace(" ", "\\E\\s+\\Q"))
        .collect(Collectors.joining("|", "(?:", ")"));
  }

  /** Compiles a pattern for Danish text: case does not matter, letters are those of Unicode. */
  public static Pattern pattern(String regex) {
    return Pattern.compile(
        regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
  }
}
