package dk.kommunegraf.ontology;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.vocabulary.SKOS;

/**
 * The register of organisations that mean the same in the whole country. Immutable and thread safe.
 */
public final class Organizations {

  private final Map<String, Organization> bySlug = new HashMap<>();
  private final Set<String> names;

  /**
   * An organisation.
   *
   * @param name its name
   * @param iri its IRI
   */
  public record Organization(String name, IRI iri) {}

  private Organizations(Register register) {
    List<IRI> rows = register.list(Kg.ORGANIZATION);
    names = rows.stream().flatMap(iri -> names(register, iri)).collect(Collectors.toSet());
    for (IRI iri : rows) {
      Organization row = new Organization(register.findLabel(iri, "da").orElseThrow(), iri);
      names(register, iri).forEach(name -> bySlug.put(Slugs.of(name), row));
    }
  }

  private static Stream<String> names(Register register, IRI iri) {
    return Stream.concat(
        register.findLabel(iri, "da").stream(), register.values(iri, SKOS.ALT_LABEL).stream());
  }

  /** Reads the register. */
  public static Organizations read() {
    return new Organizations(Register.read("organizations"));
  }

  /** All names and short names. */
  public Set<String> names() {
    return names;
  }

  /** The organisation of a printed name; case, white space and hyphens do not matter. */
  public Optional<Organization> find(String printed) {
    return printed.chars().noneMatch(Character::isLetterOrDigit)
        ? Optional.empty()
        : Optional.ofNullable(bySlug.get(Slugs.of(printed)))
            .or(() -> Optional.ofNullable(bySlug.get(Slugs.of(printed).replaceFirst("s$", ""))));
  }
}
