package dk.kommunegraf.ontology;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.vocabulary.SKOS;

/** The register of municipalities. Immutable and thread safe. */
public final class Municipalities {

  private static final Pattern KOMMUNE =
      Pattern.compile("\\s+kommune(s|n|ns)?$", Pattern.CASE_INSENSITIVE);

  private final List<Municipality> all;
  private final Map<String, Municipality> bySlug = new HashMap<>();

  private Municipalities(Register register) {
    all = register.list(Kg.MUNICIPALITY).stream().map(iri -> row(register, iri)).toList();
    for (Municipality municipality : all) {
      Stream.concat(
              Stream.of(municipality.name()),
              register.values(municipality.iri(), SKOS.HIDDEN_LABEL).stream())
          .forEach(name -> bySlug.put(Slugs.of(name), municipality));
    }
  }

  /** Reads the register. */
  public static Municipalities read() {
    return new Municipalities(Register.read("municipalities"));
  }

  /** All municipalities, ordered by id. */
  public List<Municipality> list() {
    return all;
  }

  /**
   * The municipality of a printed name or a slug: with or without the word Kommune, in the genitive
   * or not; case, white space and the spellings å and aa do not matter.
   */
  public Optional<Municipality> find(String printed) {
    String name = KOMMUNE.matcher(printed.strip()).replaceFirst("").strip();
    if (name.chars().noneMatch(Character::isLetterOrDigit)) {
      return Optional.empty();
    }
    String slug = Slugs.of(name);
    // The name as it stands comes first: Assens and Randers end in s without being genitives.
    return Optional.ofNullable(bySlug.get(slug))
        .or(() -> Optional.ofNullable(bySlug.get(withoutGenitive(slug))));
  }

  /** The municipality of an official code, such as 665. */
  public Optional<Municipality> findByCode(String code) {
    return all.stream().filter(municipality -> municipality.code().equals(code)).findFirst();
  }

  private static String withoutGenitive(String slug) {
    return slug.replaceFirst("-?s$", "");
  }

  private static Municipality row(Register register, IRI iri) {
    return new Municipality(
        Register.id(iri),
        register.findLabel(iri, "da").orElseThrow(),
        register.find(iri, Kg.MUNICIPALITY_CODE).orElseThrow(),
        register.find(iri, Kg.REGION).orElseThrow(),
        register.values(iri, Kg.HOST),
        register.values(iri, Kg.TOWN),
        iri);
  }
}
