package dk.kommunegraf.loader.write;

import static org.eclipse.rdf4j.model.util.Statements.statement;
import static org.eclipse.rdf4j.model.util.Values.literal;

import dk.kommunegraf.loader.Issue;
import dk.kommunegraf.loader.LegalText;
import dk.kommunegraf.ontology.Iris;
import dk.kommunegraf.ontology.Kg;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.vocabulary.DCAT;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.OWL;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.XSD;

/** What the dataset's description says. Stateless. */
public final class DatasetDescription {

  private DatasetDescription() {}

  /** The dataset and its own graphs. */
  static List<Statement> common() {
    return List.of(
        of(Iris.DATASET, RDF.TYPE, DCAT.DATASET),
        of(Iris.DATASET, RDFS.LABEL, literal("kommunegraf", "da")),
        of(Iris.DATASET, RDFS.LABEL, literal("kommunegraf", "en")),
        of(Iris.DATASET, DCTERMS.HAS_PART, Iris.ONTOLOGY_GRAPH),
        of(Iris.DATASET, DCTERMS.HAS_PART, Iris.DATASET_GRAPH),
        of(Iris.DATASET, DCTERMS.HAS_PART, Iris.STATISTICS_GRAPH),
        of(Iris.STATISTICS_GRAPH, RDF.TYPE, DCAT.DATASET),
        of(Iris.STATISTICS_GRAPH, RDFS.LABEL, literal("Optællinger", "da")),
        of(Iris.STATISTICS_GRAPH, RDFS.LABEL, literal("Counts", "en")),
        of(Iris.DATASET_GRAPH, RDF.TYPE, DCAT.DATASET),
        of(Iris.DATASET_GRAPH, RDFS.LABEL, literal("Beskrivelse af datasættet", "da")),
        of(Iris.DATASET_GRAPH, RDFS.LABEL, literal("Description of the dataset", "en")));
  }

  /** The graph of the ontology and the registers, with the hash by which a change is seen. */
  static List<Statement> ofOntology(String sha256) {
    return List.of(
        of(Iris.ONTOLOGY_GRAPH, RDF.TYPE, DCAT.DATASET),
        of(Iris.ONTOLOGY_GRAPH, RDFS.LABEL, literal("Ontologi og registre", "da")),
        of(Iris.ONTOLOGY_GRAPH, RDFS.LABEL, literal("Ontology and registers", "en")),
        of(Iris.ONTOLOGY_GRAPH, Kg.SHA256, literal(sha256)));
  }

  /** The graph of the links, with the hash of their rules by which a change is seen. */
  static List<Statement> ofLinks(String sha256) {
    return List.of(
        of(Iris.DATASET, DCTERMS.HAS_PART, Iris.LINKS_GRAPH),
        of(Iris.LINKS_GRAPH, RDF.TYPE, DCAT.DATASET),
        of(Iris.LINKS_GRAPH, RDFS.LABEL, literal("Koblinger mellem dokumenter", "da")),
        of(Iris.LINKS_GRAPH, RDFS.LABEL, literal("Links across documents", "en")),
        of(Iris.LINKS_GRAPH, Kg.SHA256, literal(sha256)));
  }

  /** A document and when it was loaded. */
  public static List<Statement> ofDocument(IRI document, Instant loadedAt) {
    return List.of(
        of(document, DCTERMS.IS_PART_OF, Iris.DATASET), of(document, Kg.LOADED_AT, time(loadedAt)));
  }

  /**
   * A file that was not loaded, and why.
   *
   * @param document the node that the document would have, were it loaded
   * @param file name of the file
   */
  public static List<Statement> ofRejected(
      IRI document, String file, Issue reason, Instant rejectedAt) {
    return List.of(
        of(document, RDF.TYPE, Kg.REJECTED_DOCUMENT),
        of(document, RDFS.LABEL, literal(LegalText.of(file), "da")),
        of(document, DCTERMS.IS_PART_OF, Iris.DATASET),
        of(document, Kg.FILE_NAME, literal(LegalText.of(file))),
        of(document, Kg.ISSUE_CODE, literal(reason.code().name())),
        of(document, Kg.ISSUE_DETAIL, literal(LegalText.of(reason.detail()), "en")),
        of(document, Kg.REJECTED_AT, time(rejectedAt)));
  }

  /** The time that a description gives, of whatever it tells. */
  static Optional<Literal> findTime(List<Statement> description) {
    return description.stream()
        .map(Statement::getObject)
        .filter(value -> value instanceof Literal time && time.getDatatype().equals(XSD.DATETIME))
        .map(Literal.class::cast)
        .findFirst();
  }

  /** The dataset as it is after a change. */
  static List<Statement> ofState(ContentHash version, Optional<Literal> modified) {
    List<Statement> statements = new ArrayList<>();
    statements.add(of(Iris.DATASET, OWL.VERSIONINFO, literal(version.toString())));
    modified.ifPresent(time -> statements.add(of(Iris.DATASET, DCTERMS.MODIFIED, time)));
    return statements;
  }

  private static Literal time(Instant instant) {
    return literal(instant.truncatedTo(ChronoUnit.SECONDS).toString(), XSD.DATETIME);
  }

  private static Statement of(IRI subject, IRI predicate, Value object) {
    return statement(subject, predicate, object, null);
  }
}
