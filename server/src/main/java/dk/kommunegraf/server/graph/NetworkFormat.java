package dk.kommunegraf.server.graph;

import dk.kommunegraf.server.query.ApiException.BadRequest;
import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** A form in which explorers load a network. */
public enum NetworkFormat {
  /** The elements of cytoscape.js, also for Cytoscape's import of .cyjs files. */
  CYTOSCAPE("application/json", "cyjs", CytoscapeJson::write),
  /** Cytoscape Exchange 2, with styles (Cytoscape 3.10 and newer, NDEx). */
  CX2("application/json", "cx2", Cx2::write),
  /** GEXF 1.3 (Gephi 0.9.3 and newer); with times where a query has them. */
  GEXF("application/gexf+xml", "gexf", Gexf::write),
  /** GraphML (yEd, igraph, NetworkX, Cytoscape). */
  GRAPHML("application/graphml+xml", "graphml", GraphMl::write),
  /** What graphology imports, for sigma.js. */
  GRAPHOLOGY("application/json", "graphology.json", GraphologyJson::write),
  /** A blueprint of Kumu. */
  KUMU("application/json", "kumu.json", KumuJson::write),
  /** The language of Graphviz. */
  DOT("text/vnd.graphviz", "dot", Dot::write),
  /** The table of nodes that Gephi's spreadsheet import takes. */
  CSV_NODES("text/csv", "nodes.csv", CsvTables::writeNodes),
  /** The table of edges that Gephi's spreadsheet import takes. */
  CSV_EDGES("text/csv", "edges.csv", CsvTables::writeEdges),
  /** The network as RDF. */
  JSONLD("application/ld+json", "jsonld", NetworkJsonLd::write);

  private final String mediaType;
  private final String extension;
  private final NetworkWriter writer;

  NetworkFormat(String mediaType, String extension, NetworkWriter writer) {
    this.mediaType = mediaType;
    this.extension = extension;
    this.writer = writer;
  }

  /** Writes a network. */
  @FunctionalInterface
  private interface NetworkWriter {
    void write(Network network, Writer out) throws IOException;
  }

  /**
   * The format of a name.
   *
   * @throws BadRequest if there is none
   */
  public static NetworkFormat named(String name) {
    return Arrays.stream(values())
        .filter(format -> format.label().equals(name.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                new BadRequest(
                    "there is no format '%s'; there are: %s"
                        .formatted(
                            name,
                            Arrays.stream(values())
                                .map(NetworkFormat::label)
                                .collect(Collectors.joining(", ")))));
  }

  /** The name that the parameter {@code format} takes. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The media type, without parameters. */
  public String mediaType() {
    return mediaType;
  }

  /** How the names of its files end. */
  public String extension() {
    return extension;
  }

  /** Writes a network as a stream; the writer is flushed and stays open. */
  public void write(Network network, Writer out) throws IOException {
    writer.write(network, out);
    out.flush();
  }
}
