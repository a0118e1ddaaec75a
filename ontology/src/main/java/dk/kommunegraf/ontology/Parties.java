package dk.kommunegraf.ontology;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.rdf4j.model.IRI;

/**
 * The register of parties whose letter is fixed in the whole country; letters of local lists are
 * not in it. Immutable and thread safe.
 */
public final class Parties {

  private static final Locale DANISH = Locale.forLanguageTag("da");

  private final List<Party> all;

  private Parties(Register register) {
    all = register.list(Kg.PARTY).stream().map(iri -> row(register, iri)).toList();
  }

  /** Reads the register. */
  public static Parties read() {
    return new Parties(Register.read("parties"));
  }

  /** All parties, ordered by id. */
  public List<Party> list() {
    return all;
  }

  /** The party of a letter, in either case; empty where the letter is a local list's. */
  public Optional<Party> find(String letter) {
    String upper = letter.strip().toUpperCase(DANISH);
    return all.stream().filter(party -> party.letter().equals(upper)).findFirst();
  }

  private static Party row(Register register, IRI iri) {
    return new Party(
        Register.id(iri),
        register.findLabel(iri, "da").orElseThrow(),
        register.find(iri, Kg.PARTY_LETTER).orElseThrow(),
        iri);
  }
}
