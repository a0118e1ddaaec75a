package dk.kommunegraf.server.query;

import dk.kommunegraf.ontology.OntologyModel;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shared.PrefixMapping;

/** The ontology as it is shipped. Only read, so it may be shared by threads. */
public final class OntologyGraph {

  /** All its statements, without those of the registers. */
  public static final Graph STATEMENTS =
      RDFParser.fromString(OntologyModel.turtle(), Lang.TURTLE).toGraph();

  /** The prefixes that it is written with: its own and those of all that it builds on. */
  public static final PrefixMapping PREFIXES =
      PrefixMapping.Factory.create().setNsPrefixes(STATEMENTS.getPrefixMapping()).lock();

  private OntologyGraph() {}
}
