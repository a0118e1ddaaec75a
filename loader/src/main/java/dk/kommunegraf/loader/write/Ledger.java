package dk.kommunegraf.loader.write;

import dk.kommunegraf.ontology.Iris;
import dk.kommunegraf.ontology.Kg;
import java.util.Collection;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.Quad;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.OWL;

/**
 * Keeps what a dataset says of itself in step with its graphs: the description, the counts and the
 * version. It writes into two graphs, wherever those are kept. Not thread safe.
 */
final class Ledger {

  private static final Node ANY = Node.ANY;
  private static final Node DATASET = JenaTerms.node(Iris.DATASET);
  private static final Node CONTENT_HASH = JenaTerms.node(Kg.CONTENT_HASH);
  private static final Node VERSION = JenaTerms.node(OWL.VERSIONINFO);
  private static final Node MODIFIED = JenaTerms.node(DCTERMS.MODIFIED);

  private final Graph description;
  private final Graph statistics;

  Ledger(Graph description, Graph statistics) {
    this.description = description;
    this.statistics = statistics;
  }

  /** Whether the dataset says this of a node of its own. */
  boolean says(IRI node, IRI property, Node value) {
    return description.contains(JenaTerms.node(node), JenaTerms.node(property), value);
  }

  /** Whether the counts and the version hold what this graph held when it was last written. */
  boolean counts(IRI graph) {
    return description.contains(JenaTerms.node(graph), CONTENT_HASH, ANY);
  }

  /**
   * A graph no longer counts for what it held.
   *
   * @param old what that was, as far as it was counted
   */
  void withdraw(IRI graph, Collection<Triple> old) {
    Node name = JenaTerms.node(graph);
    Observations change = new Observations();
    change.add(name, old, -1);
    change.addTo(statistics);
    setVersion(hash(DATASET, VERSION).minus(hash(name, CONTENT_HASH)));
    remove(name, ANY);
  }

  /**
   * A graph that did not count does from now on.
   *
   * @param added what it holds
   * @param said what the description says of it; what changes with every load stands there and not
   *     in the graph
   */
  void enter(IRI graph, List<Quad> added, List<Statement> said) {
    Node name = JenaTerms.node(graph);
    Observations change = new Observations();
    change.add(name, added.stream().map(Quad::asTriple).toList(), 1);
    change.addTo(statistics);
    add(DatasetDescription.common());
    add(said);
    ContentHash hash = ContentHash.of(added);
    set(name, CONTENT_HASH, hash.literal());
    setVersion(hash(DATASET, VERSION).plus(hash));
    setModified(said);
  }

  /** The description says this of a document, in place of what it said with the same properties. */
  void described(IRI document, List<Statement> said) {
    said.forEach(s -> remove(JenaTerms.node(document), JenaTerms.node(s.getPredicate())));
    add(said);
    setModified(said);
  }

  private void setVersion(ContentHash version) {
    set(DATASET, VERSION, version.literal());
  }

  private void setModified(List<Statement> said) {
    DatasetDescription.findTime(said)
        .ifPresent(time -> set(DATASET, MODIFIED, JenaTerms.node(time)));
  }

  private ContentHash hash(Node node, Node property) {
    return description.stream(node, property, ANY)
        .map(triple -> ContentHash.parse(triple.getObject().getLiteralLexicalForm()))
        .findFirst()
        .orElse(ContentHash.NOTHING);
  }

  private void set(Node node, Node property, Node value) {
    remove(node, property);
    description.add(node, property, value);
  }

  /** One by one, as a text index over the graph hears of nothing else. */
  private void remove(Node node, Node property) {
    description.find(node, property, ANY).toList().forEach(description::delete);
  }

  private void add(List<Statement> statements) {
    statements.forEach(statement -> description.add(JenaTerms.triple(statement)));
  }
}
