package dk.kommunegraf.server.query;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementGroup;

/** Asks one question about many nodes, some at a time. Thread safe. */
public final class NodeLookup {

  /** More values would make queries that some stores refuse. */
  private static final int AT_A_TIME = 500;

  private final QueryRunner runner;

  /** Asks through a runner. */
  public NodeLookup(QueryRunner runner) {
    this.runner = runner;
  }

  /**
   * Gives the rows of a query for each of some nodes to a reader; those of some nodes are held at a
   * time. An IRI that breaks the grammar is left out, as it would end its query early.
   *
   * @param query a SELECT whose solution modifiers hold for some of the nodes together
   * @param variable which of its variables stands for a node
   */
  public void forEach(
      Query query, String variable, Collection<String> iris, Consumer<Binding> reader) {
    Var node = Var.alloc(variable);
    List<String> legal = iris.stream().filter(IriSyntax::isLegal).toList();
    for (int from = 0; from < legal.size(); from += AT_A_TIME) {
      ElementData values = new ElementData();
      values.add(node);
      legal.subList(from, Math.min(legal.size(), from + AT_A_TIME)).stream()
          .map(iri -> BindingFactory.binding(node, NodeFactory.createURI(iri)))
          .forEach(values::add);
      runner.rows(behind(values, query)).forEach(reader);
    }
  }

  /** The values come first: nothing else of the pattern is rarer. */
  private static Query behind(ElementData values, Query query) {
    ElementGroup pattern = new ElementGroup();
    pattern.addElement(values);
    ((ElementGroup) query.getQueryPattern()).getElements().forEach(pattern::addElement);
    Query bound = query.cloneQuery();
    bound.setQueryPattern(pattern);
    return bound;
  }
}
