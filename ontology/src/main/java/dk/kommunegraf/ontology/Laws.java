package dk.kommunegraf.ontology;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.vocabulary.SKOS;

/** The register of laws, found by any of the names that documents print. Immutable, thread safe. */
public final class Laws {

  private final List<Law> all;
  private final Map<String, Law> byKey = new HashMap<>();
  private final Map<String, Law> byAbbreviation = new HashMap<>();

  private Laws(Register register) {
    all = register.list(Kg.LAW).stream().map(iri -> row(register, iri)).toList();
    for (Law law : all) {
      law.abbreviations().forEach(abbreviation -> byAbbreviation.put(abbreviation, law));
      Stream.of(
              Stream.of(law.name(), law.id()),
              law.popularNames().stream(),
              law.otherNames().stream())
          .flatMap(names -> names)
          .forEach(name -> byKey.put(LawNames.key(name), law));
    }
  }

  /** Reads the register. */
  public static Laws read() {
    return new Laws(Register.read("laws"));
  }

  /** All laws, ordered by id. */
  public List<Law> list() {
    return all;
  }

  /**
   * The law that a printed name means: title, popular name, other wording or id in any case,
   * abbreviation in capitals. A paragraph, a name in brackets, a genitive, a full stop, m.v. and
   * words such as "bekendtgørelse af" or "forslag til" before the name do not matter. A name in
   * brackets counts where the name before them is not known: "Loven (LAB-loven)".
   */
  public Optional<Law> find(String printed) {
    return LawNames.readings(printed).stream()
        .map(this::findReading)
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<Law> findReading(String reading) {
    return Optional.ofNullable(byAbbreviation.get(reading.strip()))
        .or(
            () ->
                LawNames.keys(reading).stream()
                    .filter(byKey::containsKey)
                    .map(byKey::get)
                    .findFirst());
  }

  private static Law row(Register register, IRI iri) {
    return new Law(
        Register.id(iri),
        register.find(iri, Kg.TITLE).orElseThrow(),
        register.values(iri, Kg.POPULAR_NAME),
        register.values(iri, Kg.ABBREVIATION),
        register.values(iri, SKOS.HIDDEN_LABEL),
        iri);
  }
}
