package dk.kommunegraf.server.query;

import dk.kommunegraf.server.query.ApiException.NotAcceptable;
import dk.kommunegraf.server.query.ApiException.TooLarge;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.ResultSet;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.ResultSetMgr;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFOps;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.shared.InvalidPropertyURIException;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;
import org.apache.jena.sparql.graph.GraphFactory;

/** Writes the result of a query in a {@link ResultFormat}. */
public final class ResultWriter {

  private static final List<Var> TRIPLE = Var.varList(List.of("subject", "predicate", "object"));

  private final Limits.Result limits;

  /** A writer that refuses larger graphs and tables. */
  ResultWriter(Limits.Result limits) {
    this.limits = limits;
  }

  /** Runs the query that the execution holds and writes its result. */
  void write(Running running, Query query, ResultFormat format, OutputStream out) {
    if (query.isAskType()) {
      ResultSetMgr.write(out, running.ask(), language(format));
    } else if (query.isSelectType()) {
      write(counted(running.select()), format, out);
    } else {
      write(graph(running, query), format, out);
    }
  }

  /** Writes a table. */
  public static void write(ResultSet table, ResultFormat format, OutputStream out) {
    ResultSetMgr.write(out, table, language(format));
  }

  /** Writes a graph; as JSON it is a table of its triples. */
  public static void write(Graph graph, ResultFormat format, OutputStream out) {
    switch (format) {
      case TURTLE -> RDFDataMgr.write(out, graph, Lang.TURTLE);
      case TRIG -> RDFDataMgr.write(out, graph, Lang.TRIG);
      case NTRIPLES -> RDFDataMgr.write(out, graph, Lang.NTRIPLES);
      case NQUADS -> RDFDataMgr.write(out, graph, Lang.NQUADS);
      case JSONLD -> RDFDataMgr.write(out, graph, Lang.JSONLD);
      case RDFXML -> writeXml(graph, out);
      default -> write(ResultSet.adapt(rows(graph)), format, out);
    }
  }

  /** In XML a property is the name of an element, which not every IRI can be made into. */
  private static void writeXml(Graph graph, OutputStream out) {
    try {
      RDFDataMgr.write(out, graph, Lang.RDFXML);
    } catch (InvalidPropertyURIException e) {
      throw new NotAcceptable(
          "RDF/XML cannot hold the property <%s>; ask for another format"
              .formatted(e.getMessage()));
    }
  }

  /**
   * Writes a named graph: in TriG and N-Quads its statements stand in it and those about it in the
   * default graph, in all other formats they stand together.
   */
  public static void write(
      Node name, NamedGraphs.Page page, ResultFormat format, OutputStream out) {
    if (format == ResultFormat.TRIG || format == ResultFormat.NQUADS) {
      Lang language = format == ResultFormat.TRIG ? Lang.TRIG : Lang.NQUADS;
      StreamRDF stream = StreamRDFWriter.getWriterStream(out, language);
      stream.start();
      StreamRDFOps.sendPrefixesToStream(OntologyGraph.PREFIXES, stream);
      page.about().forEach(stream::triple);
      page.statements().forEach(triple -> stream.quad(Quad.create(name, triple)));
      stream.finish();
    } else {
      Graph graph = GraphFactory.createDefaultGraph();
      graph.getPrefixMapping().setNsPrefixes(OntologyGraph.PREFIXES);
      page.about().forEach(graph::add);
      page.statements().forEach(graph::add);
      write(graph, format, out);
    }
  }

  /** The graph that a CONSTRUCT or DESCRIBE makes, with the query's prefixes. */
  Graph graph(Running running, Query query) {
    Graph graph = GraphFactory.createDefaultGraph();
    PrefixMapping prefixes = query.getPrefixMapping();
    graph.getPrefixMapping().setNsPrefixes(prefixes);
    Iterator<Triple> triples = running.triples(query);
    while (triples.hasNext()) {
      graph.add(triples.next());
      if (graph.size() > limits.triples()) {
        throw new TooLarge("the graph has more than %d triples".formatted(limits.triples()));
      }
    }
    return graph;
  }

  private ResultSet counted(ResultSet table) {
    RowSet rows = RowSet.adapt(table);
    long[] count = {0};
    return ResultSet.adapt(
        RowSetStream.create(
            rows.getResultVars(),
            Iter.map(
                rows,
                row -> {
                  if (++count[0] > limits.rows()) {
                    throw new TooLarge(
                        "the result has more than %d rows; add a LIMIT".formatted(limits.rows()));
                  }
                  return row;
                })));
  }

  private static RowSet rows(Graph graph) {
    return RowSetStream.create(
        TRIPLE,
        graph.stream()
            .map(
                t ->
                    BindingFactory.binding(
                        TRIPLE.get(0), t.getSubject(),
                        TRIPLE.get(1), t.getPredicate(),
                        TRIPLE.get(2), t.getObject()))
            .iterator());
  }

  private static Lang language(ResultFormat format) {
    return switch (format) {
      case JSON -> ResultSetLang.RS_JSON;
      case XML -> ResultSetLang.RS_XML;
      case CSV -> ResultSetLang.RS_CSV;
      case TSV -> ResultSetLang.RS_TSV;
      default -> throw new IllegalArgumentException(format + " holds no table");
    };
  }
}
