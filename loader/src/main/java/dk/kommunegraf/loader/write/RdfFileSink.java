package dk.kommunegraf.loader.write;

import static org.eclipse.rdf4j.model.util.Statements.statement;
import static org.eclipse.rdf4j.model.util.Values.literal;

import dk.kommunegraf.loader.ConfigException;
import dk.kommunegraf.loader.link.LinkRules;
import dk.kommunegraf.loader.link.Links;
import dk.kommunegraf.ontology.Iris;
import dk.kommunegraf.ontology.Kg;
import dk.kommunegraf.ontology.OntologyModel;
import dk.kommunegraf.ontology.Prefixes;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.graph.GraphFactory;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.RDFHandlerException;
import org.eclipse.rdf4j.rio.RDFWriter;
import org.eclipse.rdf4j.rio.Rio;
import org.eclipse.rdf4j.rio.helpers.BasicWriterSettings;

/**
 * A file in the RDF syntax that its extension names, {@code .gz} behind it for compression. The
 * ontology and the registers come first, so that the file explains itself. Statements are streamed,
 * but for JSON-LD, whose writer collects them; what links documents is held in memory until all of
 * them are written, about a tenth of their statements. The file takes its name when it is complete.
 */
public final class RdfFileSink implements StatementSink {

  private static final List<RDFFormat> FORMATS =
      List.of(
          RDFFormat.NQUADS,
          RDFFormat.TRIG,
          RDFFormat.TURTLE,
          RDFFormat.NTRIPLES,
          RDFFormat.JSONLD,
          RDFFormat.RDFXML);

  private final Path target;
  private final Path partial;
  private final OutputStream out;
  private final RDFWriter writer;
  private final Map<IRI, Map<IRI, String>> startTimes = new HashMap<>();
  private final Observations observations = new Observations();
  private final LinkRules rules = LinkRules.read();

  /** Of all documents what the rules for links ask for. */
  private final Graph linked = GraphFactory.createDefaultGraph();

  private ContentHash version = ContentHash.NOTHING;
  private Optional<Literal> modified = Optional.empty();
  private boolean complete;

  private RdfFileSink(Path target, Path partial, OutputStream out, RDFWriter writer) {
    this.target = target;
    this.partial = partial;
    this.out = out;
    this.writer = writer;
  }

  /**
   * Begins a file.
   *
   * @throws ConfigException if the extension names no syntax
   * @throws IOException if the file cannot be written
   */
  public static RdfFileSink open(Path target) throws IOException {
    String name = target.getFileName().toString().toLowerCase(Locale.ROOT);
    boolean zipped = name.endsWith(".gz");
    RDFFormat format =
        find(zipped ? name.substring(0, name.length() - 3) : name)
            .orElseThrow(
                () ->
                    new ConfigException(
                        target
                            + ": the extension names no RDF syntax; use .nq, .trig, .ttl, .nt,"
                            + " .jsonld or .rdf, with .gz behind it for compression"));
    Path partial = target.resolveSibling(target.getFileName() + ".part");
    OutputStream file = new BufferedOutputStream(Files.newOutputStream(partial));
    OutputStream out = zipped ? new GZIPOutputStream(file) : file;
    RdfFileSink sink = new RdfFileSink(target, partial, out, Rio.createWriter(format, out));
    sink.begin();
    return sink;
  }

  private static Optional<RDFFormat> find(String name) {
    String extension = name.substring(name.lastIndexOf('.') + 1);
    return FORMATS.stream()
        .filter(format -> format.getFileExtensions().contains(extension))
        .findFirst();
  }

  private void begin() throws IOException {
    // Pretty printing would collect all statements first.
    writer.getWriterConfig().set(BasicWriterSettings.PRETTY_PRINT, false);
    writer.startRDF();
    Prefixes.ALL.forEach(writer::handleNamespace);
    writeGraph(
        Iris.ONTOLOGY_GRAPH,
        List.copyOf(OntologyModel.statements()),
        DatasetDescription.ofOntology(OntologyModel.sha256()));
    write(Iris.DATASET_GRAPH, DatasetDescription.common());
  }

  @Override
  public void replace(IRI graph, List<Statement> statements, List<Statement> description)
      throws IOException {
    writeGraph(graph, statements, description);
    modified = DatasetDescription.findTime(description);
    for (Statement statement : statements) {
      boolean time = statement.getPredicate().equals(Kg.START_TIME);
      if (time || statement.getPredicate().equals(Kg.DOCUMENT)) {
        startTimes
            .computeIfAbsent((IRI) statement.getSubject(), key -> new HashMap<>())
            .merge(graph, time ? statement.getObject().stringValue() : "", (a, b) -> a + b);
      }
    }
  }

  @Override
  public void describe(IRI document, List<Statement> description) throws IOException {
    modified = DatasetDescription.findTime(description);
    write(Iris.DATASET_GRAPH, description);
  }

  @Override
  public Map<IRI, String> startTimes(IRI meeting) {
    return startTimes.getOrDefault(meeting, Map.of());
  }

  private void writeGraph(IRI graph, List<Statement> statements, List<Statement> description)
      throws IOException {
    write(graph, statements);
    write(Iris.DATASET_GRAPH, description);
    List<Quad> quads = statements.stream().map(s -> JenaTerms.quad(graph, s)).toList();
    ContentHash hash = ContentHash.of(quads);
    version = version.plus(hash);
    write(
        Iris.DATASET_GRAPH,
        List.of(statement(graph, Kg.CONTENT_HASH, literal(hash.toString()), null)));
    List<Triple> triples = quads.stream().map(Quad::asTriple).toList();
    observations.add(JenaTerms.node(graph), triples, 1);
    triples.stream().filter(rules::use).forEach(linked::add);
  }

  private void write(IRI graph, List<Statement> statements) throws IOException {
    try {
      for (Statement s : statements) {
        writer.handleStatement(statement(s.getSubject(), s.getPredicate(), s.getObject(), graph));
      }
    } catch (RDFHandlerException e) {
      throw new IOException(partial + " cannot be written: " + e.getMessage(), e);
    }
  }

  @Override
  public void complete() throws IOException {
    Graph counts = GraphFactory.createDefaultGraph();
    observations.addTo(counts);
    write(Iris.STATISTICS_GRAPH, sorted(counts));
    Graph links = GraphFactory.createDefaultGraph();
    new Links(rules, links).renewAll(this::construct);
    write(Iris.LINKS_GRAPH, sorted(links));
    write(Iris.DATASET_GRAPH, DatasetDescription.ofLinks(rules.sha256()));
    write(Iris.DATASET_GRAPH, DatasetDescription.ofState(version, modified));
    complete = true;
  }

  private Graph construct(Query query) {
    try (QueryExec execution = QueryExec.graph(linked).query(query).build()) {
      return execution.construct();
    }
  }

  /** In an order that does not change from run to run. */
  private static List<Statement> sorted(Graph graph) {
    return graph.stream()
        .sorted(Comparator.comparing(Triple::toString))
        .map(JenaTerms::statement)
        .toList();
  }

  @Override
  public void close() throws IOException {
    try {
      if (complete) {
        writer.endRDF();
      }
    } finally {
      out.close();
    }
    if (complete) {
      Files.move(partial, target, StandardCopyOption.REPLACE_EXISTING);
    } else {
      Files.deleteIfExists(partial);
    }
  }
}
