package dk.kommunegraf.server.web;

import dk.kommunegraf.server.graph.Network;
import dk.kommunegraf.server.graph.NetworkEdge;
import dk.kommunegraf.server.graph.NetworkFormat;
import dk.kommunegraf.server.graph.NetworkNode;
import dk.kommunegraf.server.query.NamedQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes the page on which a network is drawn, with the same edges as a table. Stateless. */
public final class NetworkPages {

  /** Edges of the table; a file holds all of them. */
  private static final int ROWS = 300;

  private static final String NETWORKS = "network";

  private NetworkPages() {}

  /**
   * What the page shows.
   *
   * @param title what is drawn; null where nothing is asked for yet
   * @param source where the script finds the network
   * @param around where it finds what is around a thing, whose IRI comes behind it
   * @param kinds the classes of the nodes
   * @param edges the first of the edges
   * @param more how many edges are not in the table
   * @param forms the network for other programs
   * @param suggestions networks of everything
   */
  public record NetworkPage(
      Shell shell,
      @Nullable String title,
      String size,
      boolean truncated,
      String source,
      String around,
      List<Kind> kinds,
      List<Edge> edges,
      int more,
      List<Form> forms,
      List<Suggestion> suggestions) {

    /** Copies the lists. */
    public NetworkPage {
      kinds = List.copyOf(kinds);
      edges = List.copyOf(edges);
      forms = List.copyOf(forms);
      suggestions = List.copyOf(suggestions);
    }
  }

  /** The nodes of a class. */
  public record Kind(String type, String name, String color, long count) {}

  /**
   * An edge as a row.
   *
   * @param aroundSource the page with what is around its source
   * @param aroundTarget the page with what is around its target
   * @param types the classes of both ends, with a space between them
   */
  public record Edge(
      Value source,
      String relation,
      Value target,
      @Nullable String quote,
      String aroundSource,
      String aroundTarget,
      String types) {}

  /** A network that can be drawn. */
  public record Suggestion(String name, String href, Text text) {}

  /** The page that says what can be drawn. */
  public static String write(Collection<NamedQuery> queries, Frame frame) {
    return page(null, queries, null, frame, new QueryAddress(Map.of()));
  }

  /** The page of a network as HTML. */
  public static String write(
      Network network,
      Collection<NamedQuery> queries,
      Site site,
      Frame frame,
      QueryAddress address) {
    return page(network, queries, site, frame, address);
  }

  private static String page(
      @Nullable Network network,
      Collection<NamedQuery> queries,
      @Nullable Site site,
      Frame frame,
      QueryAddress address) {
    Texts texts = Texts.of(frame.language());
    List<NetworkNode> nodes = network == null ? List.of() : network.nodes();
    List<NetworkEdge> edges = network == null ? List.of() : network.edges();
    QueryAddress asked = address.with("lang", frame.language());
    return Templates.write(
        "network",
        new NetworkPage(
            Shell.of(frame, texts),
            network == null ? null : network.title(),
            texts.get("networkSize", nodes.size(), edges.size()),
            network != null && network.truncated(),
            api(frame, asked, NetworkFormat.CYTOSCAPE),
            api(frame, new QueryAddress(Map.of("lang", frame.language())), NetworkFormat.CYTOSCAPE)
                + "&depth=1&limit=40&uri=",
            kinds(nodes),
            site == null ? List.of() : edges(nodes, edges, site, frame),
            Math.max(0, edges.size() - ROWS),
            Stream.of(NetworkFormat.values())
                .map(format -> new Form(format.label(), api(frame, asked, format)))
                .toList(),
            suggestions(queries, frame)));
  }

  private static String api(Frame frame, QueryAddress address, NetworkFormat format) {
    return frame.root() + "api/graph" + address.with("format", format.label()).reference();
  }

  private static List<Kind> kinds(List<NetworkNode> nodes) {
    Map<String, List<NetworkNode>> byType =
        nodes.stream()
            .collect(
                Collectors.groupingBy(NetworkNode::type, LinkedHashMap::new, Collectors.toList()));
    return byType.entrySet().stream()
        .map(
            type ->
                new Kind(
                    type.getKey(),
                    type.getValue().get(0).typeLabel(),
                    type.getValue().get(0).color(),
                    type.getValue().size()))
        .toList();
  }

  private static List<Edge> edges(
      List<NetworkNode> nodes, List<NetworkEdge> edges, Site site, Frame frame) {
    Map<String, NetworkNode> byIri =
        nodes.stream().collect(Collectors.toMap(NetworkNode::iri, Function.identity()));
    List<Edge> rows = new ArrayList<>();
    for (NetworkEdge edge : edges.subList(0, Math.min(ROWS, edges.size()))) {
      NetworkNode source = byIri.get(edge.source());
      NetworkNode target = byIri.get(edge.target());
      rows.add(
          new Edge(
              link(source, site, frame),
              edge.label(),
              link(target, site, frame),
              edge.quote(),
              around(source, frame),
              around(target, frame),
              source.type() + " " + target.type()));
    }
    return rows;
  }

  private static Value link(NetworkNode node, Site site, Frame frame) {
    String href = site.findPath(node.iri()).map(frame::href).orElse(null);
    return new Value(new Text(node.label(), null), href, false, null, null);
  }

  private static String around(NetworkNode node, Frame frame) {
    return frame.href("network" + new QueryAddress(Map.of("uri", node.iri())).reference());
  }

  private static List<Suggestion> suggestions(Collection<NamedQuery> queries, Frame frame) {
    return queries.stream()
        .filter(query -> query.tags().contains(NETWORKS))
        .map(
            query ->
                new Suggestion(
                    query.name(),
                    frame.href(
                        "network" + new QueryAddress(Map.of("query", query.name())).reference()),
                    TablePages.text(query, frame.language())))
        .toList();
  }
}
