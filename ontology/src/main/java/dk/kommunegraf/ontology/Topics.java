package dk.kommunegraf.ontology;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.rdf4j.model.IRI;

/** The register of topics with the evidence that points to each. Immutable and thread safe. */
public final class Topics {

  private final List<Topic> all;

  private Topics(List<Topic> all) {
    this.all = all;
  }

  /**
   * A topic.
   *
   * @param id the last part of its IRI
   * @param words matches a whole word, or several, that begins with one of its stems
   * @param kleNumbers beginnings of KLE numbers
   * @param laws IRIs of laws whose citation points to it
   * @param iri its IRI
   */
  public record Topic(
      String id, Pattern words, List<String> kleNumbers, List<String> laws, IRI iri) {

    /** Copies the lists. */
    public Topic {
      kleNumbers = List.copyOf(kleNumbers);
      laws = List.copyOf(laws);
    }
  }

  /** Reads the register. */
  public static Topics read() {
    Register register = Register.read("topics");
    return new Topics(register.list(Kg.TOPIC).stream().map(iri -> topic(register, iri)).toList());
  }

  /** All topics, ordered by id. */
  public List<Topic> list() {
    return all;
  }

  private static Topic topic(Register register, IRI iri) {
    String stems =
        register.values(iri, Kg.WORD_STEM).stream()
            .map(stem -> Pattern.quote(stem).replace(" ", "\\E\\s+\\Q"))
            .collect(Collectors.joining("|"));
    return new Topic(
        Register.id(iri),
        Wordings.pattern("(?<![\\p{L}\\p{N}-])(?:" + stems + ")[\\p{L}-]*"),
        register.values(iri, Kg.KLE_NUMBER),
        register.values(iri, Kg.HAS_LAW),
        iri);
  }
}
