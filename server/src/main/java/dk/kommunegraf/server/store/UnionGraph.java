package dk.kommunegraf.server.store;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementNamedGraph;

/**
 * The name by which a store whose default graph is not the union of its named graphs knows that
 * union. SPARQL 1.1 has no such name. Queries are written for a default graph that is the union,
 * and are moved into the graph of that name.
 *
 * @param name the store's name for the union
 */
record UnionGraph(Node name) {

  /** The names that are known: Jena's. */
  static final List<UnionGraph> KNOWN = List.of(of("urn:x-arq:UnionGraph"));

  private static UnionGraph of(String iri) {
    return new UnionGraph(NodeFactory.createURI(iri));
  }

  /**
   * A query that asks of the union what the given one asks of the default graph; GRAPH inside keeps
   * its meaning. A query that names its own dataset stays as it is.
   */
  Query over(Query query) {
    if (query.hasDatasetDescription()) {
      return query;
    }
    Query moved = query.cloneQuery();
    if (query.getQueryPattern() == null || query.isDescribeType()) {
      // What DESCRIBE describes comes from the dataset, wherever the pattern looks.
      moved.addGraphURI(name.getURI());
      return moved;
    }
    ElementGroup pattern = new ElementGroup();
    pattern.addElement(new ElementNamedGraph(name, query.getQueryPattern()));
    moved.setQueryPattern(pattern);
    return moved;
  }
}
