package dk.kommunegraf.server.graph;

import dk.kommunegraf.ontology.Kg;
import dk.kommunegraf.server.query.Languages;
import dk.kommunegraf.server.query.NodeLookup;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.jspecify.annotations.Nullable;

/**
 * What pictures tell of things: names, classes, and the municipality and day, which many have from
 * the meeting that they belong to. Not thread safe.
 */
final class Facts {

  private static final String MEETING = Kg.HAS_MEETING.stringValue();
  private static final String MUNICIPALITY = Kg.HAS_MUNICIPALITY.stringValue();

  /** From a thing towards the meeting or the policy that it belongs to. */
  private static final List<String> WHOLES =
      List.of(Kg.HAS_AGENDA_ITEM.stringValue(), MEETING, Kg.HAS_POLICY.stringValue());

  private static final List<String> DAYS = List.of(Kg.DATE.stringValue(), Kg.YEAR.stringValue());

  /** A hearing belongs to an item, and that to a meeting. */
  private static final int LEVELS = 2;

  private static final Query FACTS =
      Sparql.query(
          """
          SELECT ?node ?p ?o {
            VALUES ?p {
              rdfs:label rdf:type kg:date kg:year kg:municipality kg:meeting kg:agendaItem kg:policy
            }
            ?node ?p ?o
          }
          """);

  private final NodeLookup lookup;
  private final Map<String, Map<String, Set<Node>>> known = new HashMap<>();

  Facts(NodeLookup lookup) {
    this.lookup = lookup;
  }

  /** Reads what is needed of some things, and of what they belong to. */
  void read(Collection<String> iris) {
    Set<String> asked = new LinkedHashSet<>(iris);
    for (int level = 0; level <= LEVELS; level++) {
      readHere(asked);
      asked = next(asked, WHOLES);
    }
    readHere(next(known.keySet(), List.of(MUNICIPALITY)));
  }

  private void readHere(Set<String> iris) {
    Set<String> unread = new LinkedHashSet<>(iris);
    unread.removeAll(known.keySet());
    unread.forEach(iri -> known.put(iri, new HashMap<>()));
    lookup.forEach(
        FACTS,
        "node",
        unread,
        row ->
            known
                .get(row.get("node").getURI())
                .computeIfAbsent(row.get("p").getURI(), any -> new HashSet<>())
                .add(row.get("o")));
  }

  private Set<String> next(Collection<String> iris, List<String> properties) {
    Set<String> next = new LinkedHashSet<>();
    for (String iri : iris) {
      properties.forEach(property -> uris(iri, property).forEach(next::add));
    }
    return next;
  }

  private Stream<String> uris(String iri, String property) {
    return values(iri, property).filter(Node::isURI).map(Node::getURI).sorted();
  }

  private Stream<Node> values(String iri, String property) {
    return known.getOrDefault(iri, Map.of()).getOrDefault(property, Set.of()).stream();
  }

  /** Whether anything is known of a thing. */
  boolean isKnown(String iri) {
    return !known.getOrDefault(iri, Map.of()).isEmpty();
  }

  /** The IRIs of its classes. */
  Set<String> types(String iri) {
    Set<String> types = new TreeSet<>();
    uris(iri, RDF.type.getURI()).forEach(types::add);
    return types;
  }

  /** Its name: in the language, else in Danish, else any; the end of its IRI where it has none. */
  String label(String iri, String language) {
    List<Node> labels = values(iri, RDFS.label.getURI()).filter(Node::isLiteral).toList();
    return Stream.of(language, Languages.DANISH, "")
        .map(wanted -> first(labels, wanted))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(Vocabulary.localName(iri));
  }

  private static @Nullable String first(List<Node> labels, String language) {
    return labels.stream()
        .filter(label -> language.isEmpty() || label.getLiteralLanguage().equals(language))
        .map(Node::getLiteralLexicalForm)
        .sorted()
        .findFirst()
        .orElse(null);
  }

  /** The name of the municipality of a thing, or of what it belongs to. */
  Optional<String> municipality(String iri) {
    return types(iri).contains(Kg.MUNICIPALITY.stringValue())
        ? Optional.of(label(iri, Languages.DANISH))
        : upwards(iri, one -> uris(one, MUNICIPALITY).findFirst())
            .map(of -> label(of, Languages.DANISH));
  }

  /** The day, or the year, of a thing or of what it belongs to. */
  Optional<String> date(String iri) {
    return upwards(
        iri,
        one ->
            DAYS.stream()
                .flatMap(property -> values(one, property))
                .filter(Node::isLiteral)
                .map(Node::getLiteralLexicalForm)
                .sorted()
                .findFirst());
  }

  private Optional<String> upwards(String iri, Function<String, Optional<String>> look) {
    Set<String> here = Set.of(iri);
    for (int level = 0; level <= LEVELS; level++) {
      Optional<String> found =
          here.stream().sorted().map(look).flatMap(Optional::stream).findFirst();
      if (found.isPresent()) {
        return found;
      }
      here = next(here, WHOLES);
    }
    return Optional.empty();
  }
}
