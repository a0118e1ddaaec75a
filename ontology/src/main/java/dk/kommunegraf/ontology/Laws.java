package dk.kommunegraf.ontology;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.IRI;

/** The register of laws, found by title, popular name or abbreviation. Immutable, thread safe. */
public final class Laws {

  private static final Pattern BRACKETS = Pattern.compile("\\(([^()]{1,80})\\)");

  private final List<Law> all;
  private final Map<String, Law> byName;

  private Laws(List<Law> all, Map<String, Law> byName) {
    this.all = all;
    this.byName = byName;
  }

  /**
   * An act as a family of its versions.
   *
   * @param iri its node
   * @param id last part of the IRI
   * @param title official title
   * @param names popular names and abbreviations
   */
  public record Law(IRI iri, String id, String title, List<String> names) {}

  /** Reads the register. */
  public static Laws read() {
    Register register = Register.read("laws");
    List<Law> all = register.list(Kg.LAW).stream().map(iri -> law(register, iri)).toList();
    Map<String, Law> byName = new HashMap<>();
    for (Law law : all) {
      byName.put(key(law.title()), law);
      law.names().forEach(name -> byName.put(key(name), law));
    }
    return new Laws(all, Map.copyOf(byName));
  }

  private static Law law(Register register, IRI iri) {
    List<String> names =
        Stream.of(Kg.POPULAR_NAME, Kg.ABBREVIATION)
            .flatMap(property -> register.values(iri, property).stream())
            .toList();
    return new Law(iri, Register.id(iri), register.find(iri, Kg.TITLE).orElseThrow(), names);
  }

  /** All laws, ordered by IRI. */
  public List<Law> list() {
    return all;
  }

  /**
   * The law that a printed name means. Case, a full stop at the end, the article in {@code Lov om
   * en}, {@code Bekendtgørelse af} and {@code forslag til} in front, a genitive, and the spelling
   * of {@code m.v.} do not matter. A name in brackets behind the title decides where the title
   * itself is not known: {@code Lov om social indsats (LAS)}.
   */
  public Optional<Law> find(String printed) {
    Matcher brackets = BRACKETS.matcher(printed);
    Optional<Law> whole = lookUp(brackets.replaceAll(" "));
    if (whole.isPresent()) {
      return whole;
    }
    brackets.reset();
    while (brackets.find()) {
      Optional<Law> inner = lookUp(brackets.group(1));
      if (inner.isPresent()) {
        return inner;
      }
    }
    return Optional.empty();
  }

  private Optional<Law> lookUp(String name) {
    String key = key(name);
    Law law = byName.get(key);
    if (law == null && key.endsWith("s")) {
      law = byName.get(key.substring(0, key.length() - 1));
    }
    return Optional.ofNullable(law);
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT)
        .replaceAll("[\"'”“„»«*]", "")
        .replaceAll("\\s+", " ")
        .replaceAll("\\bm\\.? ?v\\b\\.?", "mv")
        .strip()
        .replaceAll("[ .,:;]+$", "")
        .replaceFirst("^(?:bekendtgørelse af |forslag til )", "")
        .replaceFirst("^lov om en ", "lov om ");
  }
}
