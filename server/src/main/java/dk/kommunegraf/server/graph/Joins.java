package dk.kommunegraf.server.graph;

import dk.kommunegraf.server.query.NodeLookup;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.query.Query;

/**
 * What joins some things: the properties that lead from one to another, with the evidence that
 * names both, and the evidence itself where no property does. Not thread safe.
 */
final class Joins {

  /** The properties by which evidence says where it stands. */
  private static final String PLACES = "kg:agendaItem kg:goal kg:meeting";

  private static final Query PROPERTIES =
      Sparql.query(
          """
          SELECT DISTINCT ?node ?p ?other {
            ?node ?p ?other .
            FILTER(isIRI(?other) && STRSTARTS(STR(?p), STR(kg:)))
          }
          """);

  private static final Query EVIDENCE =
      Sparql.query(
          """
          SELECT DISTINCT ?node ?other ?evidence ?type ?quote {
            VALUES ?place { %s }
            ?evidence ?place ?node ; a kg:Evidence , ?type ; kg:quote ?quote ; ?p ?other .
            FILTER(isIRI(?other) && ?other != ?node && ?type != kg:Evidence
              && STRSTARTS(STR(?type), STR(kg:)) && STRSTARTS(STR(?p), STR(kg:))
              && ?p NOT IN (kg:agendaItem, kg:meeting, kg:scope, kg:document, kg:section, kg:evidence))
          }
          """
              .formatted(PLACES));

  private final NodeLookup lookup;
  private final Vocabulary vocabulary;

  Joins(NodeLookup lookup, Vocabulary vocabulary) {
    this.lookup = lookup;
    this.vocabulary = vocabulary;
  }

  /** Two things, whichever comes first. */
  private record Pair(String one, String other) {

    static Pair of(String one, String other) {
      return one.compareTo(other) < 0 ? new Pair(one, other) : new Pair(other, one);
    }
  }

  /** A place that names both, which stands in one of them. */
  private record Place(String evidence, String type, String quote, String in, String named) {}

  /** The edges between some things, in their order. */
  List<NetworkEdge> between(Collection<String> iris, String language) {
    Set<String> all = new LinkedHashSet<>(iris);
    Map<Pair, SortedMap<String, Place>> places = places(all);
    List<NetworkEdge> edges = new ArrayList<>();
    Set<Pair> joined = new LinkedHashSet<>();
    lookup.forEach(
        PROPERTIES,
        "node",
        all,
        row -> {
          String source = row.get("node").getURI();
          String target = row.get("other").getURI();
          if (all.contains(target)) {
            Pair pair = Pair.of(source, target);
            joined.add(pair);
            SortedMap<String, Place> both = places.getOrDefault(pair, new TreeMap<>());
            edges.add(edge(source, target, row.get("p").getURI(), both, language));
          }
        });
    places.forEach(
        (pair, some) -> {
          if (!joined.contains(pair)) {
            Place first = some.get(some.firstKey());
            edges.add(edge(first.in(), first.named(), first.type(), some, language));
          }
        });
    return edges;
  }

  private NetworkEdge edge(
      String source, String target, String term, SortedMap<String, Place> places, String language) {
    Place first = places.isEmpty() ? null : places.get(places.firstKey());
    return new NetworkEdge(
        source,
        target,
        Vocabulary.localName(term),
        vocabulary.label(term, language),
        Math.max(1, places.size()),
        true,
        first == null ? null : first.quote(),
        first == null ? null : first.evidence(),
        null,
        null);
  }

  private Map<Pair, SortedMap<String, Place>> places(Set<String> all) {
    Map<Pair, SortedMap<String, Place>> places = new HashMap<>();
    lookup.forEach(
        EVIDENCE,
        "node",
        all,
        row -> {
          String in = row.get("node").getURI();
          String named = row.get("other").getURI();
          if (all.contains(named)) {
            String evidence = row.get("evidence").getURI();
            String quote = row.get("quote").getLiteralLexicalForm();
            places
                .computeIfAbsent(Pair.of(in, named), any -> new TreeMap<>())
                .put(evidence, new Place(evidence, row.get("type").getURI(), quote, in, named));
          }
        });
    return places;
  }
}
