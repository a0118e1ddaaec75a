package dk.kommunegraf.ontology;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.rdf4j.model.IRI;

/** The register of municipalities. Immutable and thread safe. */
public final class Municipalities {

  private final List<Municipality> all;
  private final Map<String, Municipality> byName;

  private Municipalities(List<Municipality> all) {
    this.all = all;
    this.byName =
        all.stream().collect(Collectors.toUnmodifiableMap(m -> key(m.name()), Function.identity()));
  }

  /**
   * A municipality.
   *
   * @param iri its node
   * @param name without the word Kommune
   * @param code three digits
   */
  public record Municipality(IRI iri, String name, String code) {}

  /** Reads the register. */
  public static Municipalities read() {
    Register register = Register.read("municipalities");
    return new Municipalities(
        register.list(Kg.MUNICIPALITY).stream()
            .map(
                iri ->
                    new Municipality(
                        iri,
                        register.findLabel(iri, "da").orElseThrow(),
                        register.find(iri, Kg.MUNICIPALITY_CODE).orElseThrow()))
            .toList());
  }

  /** All municipalities, ordered by IRI. */
  public List<Municipality> list() {
    return all;
  }

  /** The municipality of a name; case and the word Kommune behind it do not matter. */
  public Optional<Municipality> find(String name) {
    return Optional.ofNullable(byName.get(key(name)));
  }

  private static String key(String name) {
    String text = name.strip().toLowerCase(Locale.ROOT);
    for (String ending : List.of(" kommunes", " kommune")) {
      if (text.endsWith(ending)) {
        return text.substring(0, text.length() - ending.length()).strip();
      }
    }
    return text;
  }
}
