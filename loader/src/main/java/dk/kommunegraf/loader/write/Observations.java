package dk.kommunegraf.loader.write;

import dk.kommunegraf.ontology.Iris;
import dk.kommunegraf.ontology.Kg;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.G;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/**
 * Counts of facts by municipality, body, year and kind, and of decisions by outcome: what the
 * statements of documents add to the counts of the dataset, so that a load keeps them up to date
 * and no query counts the whole graph. Counts add up over documents, and what is zero is left out.
 * Not thread safe.
 */
final class Observations {

  private static final Node DOCUMENT = JenaTerms.node(Kg.DOCUMENT);
  private static final Node MUNICIPALITY = JenaTerms.node(Kg.HAS_MUNICIPALITY);
  private static final Node COMMITTEE = JenaTerms.node(Kg.HAS_COMMITTEE);
  private static final Node YEAR = JenaTerms.node(Kg.YEAR);
  private static final Node DATE = JenaTerms.node(Kg.DATE);
  private static final Node KIND = JenaTerms.node(Kg.FACT_KIND);
  private static final Node OUTCOME = JenaTerms.node(Kg.HAS_OUTCOME);
  private static final Node FOUND = JenaTerms.node(Kg.FOUND);
  private static final Node NOT_UNDERSTOOD = JenaTerms.node(Kg.NOT_UNDERSTOOD);
  private static final Node OBSERVATION = JenaTerms.node(Kg.OBSERVATION);
  private static final Node COVERAGE = JenaTerms.node(Kg.COVERAGE);
  private static final Node DECISION = JenaTerms.node(Kg.DECISION);
  private static final Node TYPE = RDF.type.asNode();
  private static final Node LABEL = RDFS.label.asNode();
  private static final int YEAR_DIGITS = 4;

  private final Map<Key, Counts> byKey = new TreeMap<>();

  /**
   * What a count is of.
   *
   * @param body label of the body; empty where there is none
   */
  private record Key(
      Node municipality,
      Optional<Node> committee,
      String body,
      Optional<Node> year,
      Node kind,
      Optional<Node> outcome)
      implements Comparable<Key> {

    Node node() {
      List<String> dimensions =
          List.of(
              municipality.getURI(),
              committee.map(Node::getURI).orElse(""),
              year.map(Node::getLiteralLexicalForm).orElse(""),
              kind.getURI(),
              outcome.map(Node::getURI).orElse(""));
      return JenaTerms.node(Iris.observation(dimensions));
    }

    @Override
    public int compareTo(Key other) {
      return node().getURI().compareTo(other.node().getURI());
    }

    Stream<Triple> describe() {
      Node node = node();
      List<Triple> triples = new ArrayList<>();
      triples.add(Triple.create(node, TYPE, OBSERVATION));
      triples.add(Triple.create(node, LABEL, NodeFactory.createLiteralLang(label(), "da")));
      triples.add(Triple.create(node, MUNICIPALITY, municipality));
      committee.ifPresent(value -> triples.add(Triple.create(node, COMMITTEE, value)));
      year.ifPresent(value -> triples.add(Triple.create(node, YEAR, value)));
      triples.add(Triple.create(node, KIND, kind));
      outcome.ifPresent(value -> triples.add(Triple.create(node, OUTCOME, value)));
      return triples.stream();
    }

    private String label() {
      return Stream.of(
              body,
              year.map(Node::getLiteralLexicalForm).orElse(""),
              kind.getLocalName(),
              outcome.map(Node::getLocalName).orElse(""))
          .filter(part -> !part.isEmpty())
          .reduce((a, b) -> a + ", " + b)
          .orElseThrow();
    }
  }

  /** How many facts were found, and how many issues concern the kind. */
  private record Counts(int found, int notUnderstood) {

    static final Counts NONE = new Counts(0, 0);

    Counts plus(Counts other, int times) {
      return new Counts(found + times * other.found, notUnderstood + times * other.notUnderstood);
    }
  }

  /**
   * Adds what a document counts, or takes it away.
   *
   * @param document the document's node, which is its graph
   * @param statements the statements of that graph
   * @param times 1 to add, -1 to take away
   */
  void add(Node document, Collection<Triple> statements, int times) {
    Graph graph = GraphFactory.createDefaultGraph();
    statements.forEach(graph::add);
    Node municipality = G.getZeroOrOneSP(graph, document, MUNICIPALITY);
    if (municipality == null) {
      return;
    }
    Optional<Node> meeting =
        subjects(graph, DOCUMENT, document)
            .filter(node -> graph.contains(node, COMMITTEE, Node.ANY))
            .filter(node -> graph.contains(node, DATE, Node.ANY))
            .findFirst();
    Node about = meeting.orElse(document);
    Optional<Node> committee = Optional.ofNullable(G.getZeroOrOneSP(graph, about, COMMITTEE));
    String body = committee.map(node -> label(graph, node)).orElse("");
    Optional<Node> year = year(graph, about).or(() -> yearOfPlan(graph, document));
    subjects(graph, TYPE, COVERAGE)
        .forEach(
            coverage -> {
              Node kind = G.getOneSP(graph, coverage, KIND);
              Key key = new Key(municipality, committee, body, year, kind, Optional.empty());
              count(
                  key,
                  new Counts(
                      number(graph, coverage, FOUND), number(graph, coverage, NOT_UNDERSTOOD)),
                  times);
            });
    subjects(graph, TYPE, DECISION)
        .map(decision -> G.getZeroOrOneSP(graph, decision, OUTCOME))
        .forEach(
            outcome ->
                count(
                    new Key(municipality, committee, body, year, DECISION, Optional.of(outcome)),
                    new Counts(1, 0),
                    times));
  }

  /** A body may have several names, one per spelling. */
  private static String label(Graph graph, Node node) {
    return G.listSP(graph, node, LABEL).stream()
        .map(Node::getLiteralLexicalForm)
        .min(Comparator.naturalOrder())
        .orElse("");
  }

  private void count(Key key, Counts counts, int times) {
    byKey.merge(key, Counts.NONE.plus(counts, times), (a, b) -> a.plus(b, 1));
  }

  private static Stream<Node> subjects(Graph graph, Node property, Node value) {
    return G.listPO(graph, property, value).stream();
  }

  private static int number(Graph graph, Node node, Node property) {
    return Integer.parseInt(G.getOneSP(graph, node, property).getLiteralLexicalForm());
  }

  private static Optional<Node> year(Graph graph, Node node) {
    return Optional.ofNullable(G.getZeroOrOneSP(graph, node, DATE))
        .map(Node::getLiteralLexicalForm)
        .filter(date -> date.matches("\\d{4}(?:-.*)?"))
        .map(date -> date.substring(0, YEAR_DIGITS))
        .map(digits -> NodeFactory.createLiteralDT(digits, XSDDatatype.XSDinteger));
  }

  private static Optional<Node> yearOfPlan(Graph graph, Node document) {
    return subjects(graph, DOCUMENT, document)
        .map(node -> G.getZeroOrOneSP(graph, node, YEAR))
        .filter(year -> year != null)
        .findFirst();
  }

  /**
   * Adds these counts to those that a graph holds. Only what differs is written: the same committee
   * meets many times a year, and to take a name out of the text index and put it in again costs
   * more than all numbers.
   */
  void addTo(Graph target) {
    byKey.forEach(
        (key, counts) -> {
          Node node = key.node();
          Counts sum = held(target, node).plus(counts, 1);
          if (sum.equals(Counts.NONE)) {
            target.remove(node, Node.ANY, Node.ANY);
            return;
          }
          Graph said = GraphFactory.createDefaultGraph();
          key.describe().forEach(said::add);
          said.add(Triple.create(node, FOUND, integer(sum.found())));
          said.add(Triple.create(node, NOT_UNDERSTOOD, integer(sum.notUnderstood())));
          target.find(node, Node.ANY, Node.ANY).toList().stream()
              .filter(triple -> !said.contains(triple))
              .forEach(target::delete);
          said.stream().filter(triple -> !target.contains(triple)).forEach(target::add);
        });
  }

  private static Counts held(Graph graph, Node node) {
    return graph.contains(node, FOUND, Node.ANY)
        ? new Counts(number(graph, node, FOUND), number(graph, node, NOT_UNDERSTOOD))
        : Counts.NONE;
  }

  private static Node integer(int value) {
    return NodeFactory.createLiteralDT(Integer.toString(value), XSDDatatype.XSDinteger);
  }
}
