package dk.kommunegraf.server.export;

import dk.kommunegraf.loader.write.StoreException;
import dk.kommunegraf.ontology.Iris;
import dk.kommunegraf.ontology.Kg;
import dk.kommunegraf.ontology.Prefixes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.atlas.data.BagFactory;
import org.apache.jena.atlas.data.SortedDataBag;
import org.apache.jena.atlas.data.ThresholdPolicyCount;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.system.SerializationFactoryFinder;
import org.apache.jena.sparql.util.NodeCmp;

/**
 * Writes the graphs of the dataset, and those of each municipality's documents in files of their
 * own. The graphs come in the order of the municipalities and then of their names, the statements
 * of a graph in that of their terms, so that the same dataset gives the same bytes. One graph is
 * sorted at a time, in files where it is large.
 */
final class GraphExport {

  /** The name of the files that hold the whole dataset. */
  static final String DATASET = "dataset";

  private static final String MUNICIPALITY = "municipality-";
  private static final int IN_MEMORY_TRIPLES = 200_000;
  private static final List<Var> TRIPLE = Var.varList(List.of("s", "p", "o"));
  private static final Comparator<Binding> BY_TERMS =
      (one, other) ->
          TRIPLE.stream()
              .mapToInt(of -> NodeCmp.compareRDFTerms(one.get(of), other.get(of)))
              .filter(order -> order != 0)
              .findFirst()
              .orElse(0);

  private final ExportSource source;
  private final Path folder;

  GraphExport(ExportSource source, Path folder) {
    this.source = source;
    this.folder = folder;
  }

  /** Writes them all. */
  void write() throws IOException {
    Map<String, TreeSet<String>> graphs = graphsByMunicipality();
    try (GraphFiles dataset = GraphFiles.create(folder, DATASET, Prefixes.ALL)) {
      for (Map.Entry<String, TreeSet<String>> part : graphs.entrySet()) {
        if (part.getKey().isEmpty()) {
          write(part.getValue(), List.of(dataset));
        } else {
          String name = MUNICIPALITY + slug(part.getKey());
          try (GraphFiles own = GraphFiles.create(folder, name, Prefixes.ALL)) {
            write(part.getValue(), List.of(dataset, own));
          }
        }
      }
    } catch (RuntimeIOException e) {
      throw new IOException(folder + " cannot be written: " + e.getMessage(), e);
    }
  }

  /** Only names of our own become names of files. */
  private static String slug(String municipality) throws StoreException {
    String slug = municipality.substring(municipality.lastIndexOf('/') + 1);
    if (!slug.matches("[a-z0-9-]+")) {
      throw new StoreException(municipality + " is no municipality of this dataset");
    }
    return slug;
  }

  /** The graphs of no municipality stand under the empty name. */
  private Map<String, TreeSet<String>> graphsByMunicipality() throws IOException {
    Map<String, String> owners = new TreeMap<>();
    String ours = "FILTER(STRSTARTS(STR(?g), \"%s\"))".formatted(Iris.DEFAULT_BASE);
    source.rows(
        QueryFactory.create(
            "SELECT ?g WHERE { { SELECT DISTINCT ?g WHERE { GRAPH ?g { ?s ?p ?o } "
                + ours
                + " } } }"),
        row -> owners.put(row.get("g").getURI(), ""));
    source.rows(
        QueryFactory.create(
            "SELECT ?g ?m WHERE { GRAPH ?g { ?g <%s> ?m } %s }"
                .formatted(Kg.HAS_MUNICIPALITY, ours)),
        row -> owners.merge(row.get("g").getURI(), row.get("m").getURI(), GraphExport::least));
    Map<String, TreeSet<String>> graphs = new TreeMap<>();
    owners.forEach(
        (graph, owner) -> graphs.computeIfAbsent(owner, key -> new TreeSet<>()).add(graph));
    return graphs;
  }

  private static String least(String one, String other) {
    return one.isEmpty() || other.compareTo(one) < 0 ? other : one;
  }

  private void write(TreeSet<String> graphs, List<GraphFiles> files) throws IOException {
    for (String graph : graphs) {
      write(NodeFactory.createURI(graph), files);
    }
  }

  private void write(Node graph, List<GraphFiles> files) throws IOException {
    SortedDataBag<Binding> triples =
        BagFactory.newSortedBag(
            new ThresholdPolicyCount<>(IN_MEMORY_TRIPLES),
            SerializationFactoryFinder.bindingSerializationFactory(),
            BY_TERMS);
    try {
      source.rows(
          QueryFactory.create(
              "SELECT ?s ?p ?o WHERE { GRAPH <%s> { ?s ?p ?o } }".formatted(graph.getURI())),
          triples::add);
      for (Iterator<Binding> sorted = triples.iterator(); sorted.hasNext(); ) {
        Binding row = sorted.next();
        Quad quad = Quad.create(graph, row.get("s"), row.get("p"), row.get("o"));
        files.forEach(file -> file.write(quad));
      }
    } finally {
      triples.close();
    }
  }
}
