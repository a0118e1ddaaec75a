package dk.kommunegraf.server.http;

import dk.kommunegraf.ontology.Iris;
import dk.kommunegraf.ontology.Kg;
import dk.kommunegraf.server.query.ApiException.NotFound;
import dk.kommunegraf.server.query.Describer;
import dk.kommunegraf.server.query.QueryRunner;
import dk.kommunegraf.server.query.ResultFormat;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;

/** Answers at the paths of the graph's own IRIs, on whatever host the service runs. */
final class ResourceHandler {

  private final Describer describer;
  private final String base;
  private final long maxBytes;
  private final Graph ontology;

  ResourceHandler(QueryRunner runner, String base) {
    this.describer = new Describer(runner);
    this.base = base;
    this.maxBytes = runner.limits().resultBytes();
    this.ontology = readOntology();
  }

  /** One node. */
  void node(Context ctx) {
    ResultFormat format = Answers.format(ctx, ResultFormat.FOR_GRAPH);
    String iri = iri(ctx, "id/");
    send(ctx, describer.node(iri), format, iri);
  }

  /** All statements of one document. */
  void graph(Context ctx) {
    ResultFormat format = Answers.format(ctx, ResultFormat.FOR_GRAPH);
    String iri = iri(ctx, "graph/");
    send(ctx, describer.namedGraph(iri), format, iri);
  }

  /** The ontology as it is shipped. */
  void ontology(Context ctx) {
    Answers.send(ctx, ontology, Answers.format(ctx, ResultFormat.FOR_GRAPH), maxBytes);
  }

  private String iri(Context ctx, String kind) {
    String path = ctx.pathParam("path");
    if (!path.matches("[^\\s<>\"{}|^`\\\\\\p{Cntrl}]+")) {
      throw new NotFound("no IRI can have the path " + kind + path);
    }
    return base + kind + path;
  }

  private void send(Context ctx, Graph graph, ResultFormat format, String iri) {
    if (graph.isEmpty()) {
      throw new NotFound("nothing is known about " + iri);
    }
    Answers.send(ctx, graph, format, maxBytes);
  }

  private static Graph readOntology() {
    try (InputStream in = Kg.class.getResourceAsStream("ontology.ttl")) {
      if (in == null) {
        throw new IllegalStateException("the class path holds no ontology.ttl");
      }
      return RDFParser.source(in).lang(Lang.TURTLE).base(Iris.DEFAULT_BASE).toGraph();
    } catch (IOException e) {
      throw new UncheckedIOException("ontology.ttl", e);
    }
  }
}
