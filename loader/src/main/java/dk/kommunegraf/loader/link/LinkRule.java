package dk.kommunegraf.loader.link;

import dk.kommunegraf.ontology.Kg;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementNamedGraph;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.apache.jena.vocabulary.RDF;

/**
 * A CONSTRUCT query that makes links between things which have a key in common. The query names the
 * key {@code ?key} and holds {@code VALUES ?key { UNDEF }}: as it stands it makes all links; with
 * keys in place of that, theirs. Where it also holds {@code VALUES (?key ?near) { (UNDEF UNDEF) }},
 * pairs of a key and a thing that has it in place of that make the links near that thing: those
 * that lead to it, from it and past it. A key may have hundreds of things; a document has one or
 * two of them. The template has {@code ?link} for the node of a link, and may have {@code ?from}
 * and {@code ?to} as subject and object of a plain property, and types of the key. Immutable.
 */
final class LinkRule {

  private static final Var KEY = Var.alloc("key");
  private static final Var NEAR = Var.alloc("near");
  private static final Var FROM = Var.alloc("from");
  private static final Var TO = Var.alloc("to");

  private final String name;
  private final Query query;
  private final Set<Node> keyProperties = new HashSet<>();
  private final Set<Node> properties = new HashSet<>();
  private final Set<Node> classes = new HashSet<>();
  private boolean local;

  /**
   * Reads a rule.
   *
   * @param name that of its links
   * @throws IllegalArgumentException if it is no such query
   */
  LinkRule(String name, String text) {
    this.name = name;
    this.query = QueryFactory.create(text, Syntax.syntaxSPARQL_11);
    look(query.getQueryPattern());
    if (!query.isConstructType() || keyProperties.isEmpty()) {
      throw new IllegalArgumentException(name + " is no CONSTRUCT query with a property of ?key");
    }
  }

  private void look(Element pattern) {
    ElementWalker.walk(
        pattern,
        new ElementVisitorBase() {
          @Override
          public void visit(ElementPathBlock block) {
            block.patternElts().forEachRemaining(LinkRule.this::look);
          }

          @Override
          public void visit(ElementSubQuery sub) {
            look(sub.getQuery().getQueryPattern());
          }

          @Override
          public void visit(ElementData data) {
            data.getRows().forEach(row -> row.forEach((name, value) -> properties.add(value)));
            local |= data.getVars().contains(NEAR);
          }
        });
  }

  private void look(TriplePath triple) {
    properties.add(triple.getPredicate());
    if (triple.getObject().equals(KEY)) {
      keyProperties.add(triple.getPredicate());
    }
    if (RDF.type.asNode().equals(triple.getPredicate())) {
      classes.add(triple.getObject());
    }
  }

  /** What its links call it. */
  String name() {
    return name;
  }

  /** Whether a triple has one of its keys as object. */
  boolean hasKey(Triple triple) {
    return keyProperties.contains(triple.getPredicate());
  }

  /** Whether its query can match a triple. */
  boolean uses(Triple triple) {
    return properties.contains(triple.getPredicate())
        && (!RDF.type.asNode().equals(triple.getPredicate())
            || classes.contains(triple.getObject()));
  }

  /** The properties that lead from one end of a link to the other. */
  List<Node> plainProperties() {
    return query.getConstructTemplate().getTriples().stream()
        .filter(triple -> triple.getSubject().equals(FROM) && triple.getObject().equals(TO))
        .map(Triple::getPredicate)
        .toList();
  }

  /** The types that it gives to things which are no links. */
  List<Node> marks() {
    return query.getConstructTemplate().getTriples().stream()
        .filter(triple -> triple.getPredicate().equals(RDF.type.asNode()))
        .filter(triple -> !triple.getSubject().equals(Var.alloc("link")))
        .map(Triple::getObject)
        .toList();
  }

  /** Whether it can make the links near a thing alone. */
  boolean isLocal() {
    return local;
  }

  /** The query for all keys that there are: they are the objects of what it makes. */
  Query keys() {
    String patterns =
        keyProperties.stream()
            .map(property -> "{ ?thing <%s> ?key }".formatted(property.getURI()))
            .sorted()
            .collect(Collectors.joining(" UNION "));
    return QueryFactory.create(
        "CONSTRUCT { <%1$s> <%1$s> ?key } WHERE { SELECT DISTINCT ?key WHERE { %2$s } }"
            .formatted(Kg.LINK_KEY, patterns));
  }

  /** The query for some keys. */
  Query forKeys(Collection<Node> keys) {
    return withRows(keys.stream().map(key -> BindingFactory.binding(KEY, key)).toList(), keys);
  }

  /** The query for what is near some things of some keys, for rules that are local. */
  Query forThings(Map<Node, Set<Node>> things) {
    List<Binding> pairs =
        things.entrySet().stream()
            .flatMap(
                key ->
                    key.getValue().stream()
                        .map(thing -> BindingFactory.binding(KEY, key.getKey(), NEAR, thing)))
            .toList();
    return withRows(pairs, things.keySet());
  }

  private Query withRows(List<Binding> near, Collection<Node> keys) {
    List<Binding> rows = keys.stream().map(key -> BindingFactory.binding(KEY, key)).toList();
    return QueryTransformOps.transform(query, new Keys(near, rows), new ExprTransformCopy());
  }

  /**
   * A query over the union of all named graphs, whatever the default graph of a store is: each
   * pattern looks into a graph of its own.
   */
  static Query overNamedGraphs(Query query) {
    return QueryTransformOps.transform(query, new NamedGraphs(), new ExprTransformCopy());
  }

  private static final class Keys extends ElementTransformCopyBase {

    private final List<Binding> near;
    private final List<Binding> keys;

    Keys(List<Binding> near, List<Binding> keys) {
      this.near = near;
      this.keys = keys;
    }

    @Override
    public Element transform(ElementData data) {
      if (data.getVars().contains(NEAR)) {
        List<Var> bound = near.isEmpty() ? List.of(KEY) : List.copyOf(near.get(0).varsMentioned());
        return new ElementData(bound, near);
      }
      return data.getVars().contains(KEY) ? new ElementData(List.of(KEY), keys) : data;
    }
  }

  private static final class NamedGraphs extends ElementTransformCopyBase {

    private int graphs;

    @Override
    public Element transform(ElementPathBlock block) {
      ElementGroup group = new ElementGroup();
      block
          .patternElts()
          .forEachRemaining(
              triple -> {
                ElementPathBlock one = new ElementPathBlock();
                one.addTriplePath(triple);
                group.addElement(new ElementNamedGraph(Var.alloc("graph" + graphs++), one));
              });
      return group;
    }
  }
}
