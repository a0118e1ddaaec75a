package dk.kommunegraf.server.web;

import dk.kommunegraf.ontology.Kg;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/** Knows what the page of a thing lists, by its class, from {@code things.properties}. */
public final class ThingLists {

  private static final String THING = ".";
  private static final Map<String, List<Source>> BY_CLASS = read();

  private ThingLists() {}

  /** A query, and where the values of its parameters come from. */
  private record Source(String query, Map<String, String> parameters) {}

  /**
   * A named query about a thing.
   *
   * @param query its name
   * @param parameters what it is asked with
   */
  public record Asked(String query, Map<String, String> parameters) {

    /** Copies the map. */
    public Asked {
      parameters = Map.copyOf(parameters);
    }
  }

  private static Map<String, List<Source>> read() {
    Properties lists = new Properties();
    try (Reader file =
        new InputStreamReader(
            Objects.requireNonNull(ThingLists.class.getResourceAsStream("things.properties")),
            StandardCharsets.UTF_8)) {
      lists.load(file);
    } catch (IOException e) {
      throw new UncheckedIOException("things.properties", e);
    }
    Map<String, List<Source>> byClass = new LinkedHashMap<>();
    for (String type : lists.stringPropertyNames()) {
      List<Source> sources = new ArrayList<>();
      for (String list : lists.getProperty(type).split("\\s+")) {
        int mark = list.indexOf('?');
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String parameter : list.substring(mark + 1).split("&")) {
          String[] parts = parameter.split("=");
          parameters.put(parts[0], parts[1]);
        }
        sources.add(new Source(list.substring(0, mark), parameters));
      }
      byClass.put(type, sources);
    }
    return byClass;
  }

  /** All that pages of any class ask, with the sources of the values in their place. */
  static List<Asked> all() {
    return BY_CLASS.values().stream()
        .flatMap(List::stream)
        .map(source -> new Asked(source.query(), source.parameters()))
        .toList();
  }

  /**
   * What the page of a thing asks; nothing for a thing of other classes.
   *
   * @param iri the thing
   * @param types statements that tell its classes
   * @param own statements about it
   */
  public static List<Asked> of(String iri, List<Triple> types, List<Triple> own) {
    Node thing = NodeFactory.createURI(iri);
    return types.stream()
        .filter(triple -> triple.subjectMatches(thing))
        .filter(triple -> triple.predicateMatches(RDF.type.asNode()))
        .map(triple -> triple.getObject().toString())
        .filter(type -> type.startsWith(Kg.NAMESPACE))
        .map(type -> BY_CLASS.get(type.substring(Kg.NAMESPACE.length())))
        .filter(Objects::nonNull)
        .findFirst()
        .map(
            sources ->
                sources.stream().flatMap(source -> asked(source, iri, own).stream()).toList())
        .orElse(List.of());
  }

  private static Optional<Asked> asked(Source source, String iri, List<Triple> own) {
    Map<String, String> parameters = new LinkedHashMap<>();
    source
        .parameters()
        .forEach(
            (name, from) -> value(from, iri, own).ifPresent(value -> parameters.put(name, value)));
    // Without one of them the query would tell of other things.
    return parameters.size() == source.parameters().size()
        ? Optional.of(new Asked(source.query(), parameters))
        : Optional.empty();
  }

  private static Optional<String> value(String from, String iri, List<Triple> own) {
    if (from.equals(THING)) {
      return Optional.of(iri);
    }
    Node property = NodeFactory.createURI(Kg.NAMESPACE + from);
    return own.stream()
        .filter(triple -> triple.predicateMatches(property))
        .map(Triple::getObject)
        .map(value -> value.isLiteral() ? value.getLiteralLexicalForm() : value.toString())
        .findFirst();
  }
}
