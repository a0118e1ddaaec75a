package dk.kommunegraf.ontology;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.rdf4j.model.IRI;

/** The parties whose letter is fixed nationally. Immutable and thread safe. */
public final class Parties {

  private final Map<String, IRI> byLetter;

  private Parties(Map<String, IRI> byLetter) {
    this.byLetter = byLetter;
  }

  /** Reads the register. */
  public static Parties read() {
    Register register = Register.read("parties");
    return new Parties(
        register.list(Kg.PARTY).stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    iri -> register.find(iri, Kg.PARTY_LETTER).orElseThrow(), iri -> iri)));
  }

  /** The party of a letter; empty for the letters of local lists, which differ. */
  public Optional<IRI> find(String letter) {
    return Optional.ofNullable(byLetter.get(letter));
  }
}
