package dk.kommunegraf.server.graph;

import dk.kommunegraf.ontology.Kg;
import dk.kommunegraf.server.query.OntologyGraph;
import java.io.IOException;
import java.io.Writer;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;

/**
 * A network as RDF: its things with names and classes, its edges as the statements that they are,
 * and the evidence with what it names. An edge of a query whose property is not of the ontology is
 * a dcterms:relation. JSON-LD is written from memory.
 */
final class NetworkJsonLd {

  private static final Node QUOTE = NodeFactory.createURI(Kg.QUOTE.stringValue());

  private NetworkJsonLd() {}

  static void write(Network network, Writer out) throws IOException {
    Graph graph = GraphFactory.createDefaultGraph();
    graph.getPrefixMapping().setNsPrefixes(OntologyGraph.PREFIXES);
    for (NetworkNode node : network.nodes()) {
      Node thing = NodeFactory.createURI(node.iri());
      graph.add(thing, RDFS.label.asNode(), NodeFactory.createLiteralString(node.label()));
      term(node.type()).ifPresent(type -> graph.add(thing, RDF.type.asNode(), type));
    }
    network.edges().forEach(edge -> add(edge, graph));
    out.write(RDFWriter.source(graph).lang(Lang.JSONLD).asString());
  }

  private static void add(NetworkEdge edge, Graph graph) {
    Node source = NodeFactory.createURI(edge.source());
    Node target = NodeFactory.createURI(edge.target());
    boolean isClass = Character.isUpperCase(edge.type().charAt(0));
    if (!isClass) {
      graph.add(source, term(edge.type()).orElse(DCTerms.relation.asNode()), target);
    }
    if (edge.evidence() != null && edge.quote() != null) {
      Node evidence = NodeFactory.createURI(edge.evidence());
      graph.add(evidence, QUOTE, NodeFactory.createLiteralString(edge.quote()));
      graph.add(Triple.create(evidence, DCTerms.references.asNode(), source));
      graph.add(Triple.create(evidence, DCTerms.references.asNode(), target));
      if (isClass) {
        term(edge.type()).ifPresent(type -> graph.add(evidence, RDF.type.asNode(), type));
      }
    }
  }

  private static Optional<Node> term(String localName) {
    Node term = NodeFactory.createURI(Kg.NAMESPACE + localName);
    return OntologyGraph.STATEMENTS.contains(term, Node.ANY, Node.ANY)
        ? Optional.of(term)
        : Optional.empty();
  }
}
