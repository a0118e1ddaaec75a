package dk.kommunegraf.loader.map;

import static org.eclipse.rdf4j.model.util.Statements.statement;
import static org.eclipse.rdf4j.model.util.Values.literal;

import dk.kommunegraf.loader.document.Document;
import dk.kommunegraf.loader.document.Evidence;
import dk.kommunegraf.ontology.Iris;
import dk.kommunegraf.ontology.Kg;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.codec.digest.DigestUtils;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.jspecify.annotations.Nullable;

/** The statements of one document while they are made, and the evidence that they point to. */
final class Mapping {

  private static final String DANISH = "da";
  private static final int HASH_LENGTH = 16;
  private static final int MAX_LABEL = 100;

  private final IRI document;
  private final String municipality;
  private final Map<String, Evidence> evidence = new HashMap<>();
  private final Set<Statement> statements = new LinkedHashSet<>();

  Mapping(IRI document, String municipality, Document source) {
    this.document = document;
    this.municipality = municipality;
    source.evidence().forEach(e -> evidence.putIfAbsent(e.fact(), e));
  }

  /** The document's node, which is also its graph. */
  IRI document() {
    return document;
  }

  /** Name of the municipality whose document it is. */
  String municipality() {
    return municipality;
  }

  /** What was made, in the order of making. */
  List<Statement> statements() {
    return List.copyOf(statements);
  }

  /** Gives a node its type and its Danish label. */
  IRI node(IRI node, IRI type, String label) {
    add(node, RDF.TYPE, type);
    text(node, RDFS.LABEL, shorten(label));
    return node;
  }

  void add(IRI subject, IRI property, @Nullable Value value) {
    if (value != null) {
      statements.add(statement(subject, property, value, document));
    }
  }

  /** Danish text. */
  void text(IRI subject, IRI property, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      add(subject, property, literal(value, DANISH));
    }
  }

  /** A code or a name that belongs to no language. */
  void plain(IRI subject, IRI property, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      add(subject, property, literal(value));
    }
  }

  void date(IRI subject, IRI property, @Nullable String value) {
    if (value != null) {
      add(subject, property, literal(value, XSD.DATE));
    }
  }

  void time(IRI subject, IRI property, @Nullable String value) {
    if (value != null) {
      add(subject, property, literal(value + ":00", XSD.TIME));
    }
  }

  void number(IRI subject, IRI property, int value) {
    add(subject, property, literal(Integer.toString(value), XSD.INTEGER));
  }

  void flag(IRI subject, IRI property, @Nullable Boolean value) {
    if (value != null) {
      add(subject, property, literal(value.booleanValue()));
    }
  }

  /** The evidence at a JSON Pointer, as a node that the fact's own node points to. */
  void evidence(IRI node, String pointer) {
    Evidence found = evidence.get(pointer);
    if (found != null) {
      add(
          node,
          Kg.HAS_EVIDENCE,
          fact(Kg.EVIDENCE, node, pointer.replaceAll("/\\d+", ""), pointer, null));
    }
  }

  /**
   * A fact that is nothing but its quote: a citation, a mention, an absence.
   *
   * @param type its class
   * @param about the item or document that it stands in
   * @param target what it is about, to tell facts with one quote apart
   * @param pointer where the document keeps it
   * @param quote its words where the document holds no evidence for it
   */
  IRI fact(IRI type, IRI about, String target, String pointer, @Nullable String quote) {
    Evidence found = evidence.get(pointer);
    String words = found == null ? quote : found.quote();
    int start = found == null ? -1 : found.start();
    String key = type.getLocalName() + "|" + target + "|" + words + "|" + start;
    IRI node = Iris.evidence(about, DigestUtils.sha256Hex(key).substring(0, HASH_LENGTH));
    node(node, type, words == null ? target : words.replaceAll("\\s+", " "));
    add(node, RDF.TYPE, Kg.EVIDENCE);
    add(node, Kg.DOCUMENT, document);
    text(node, Kg.QUOTE, words);
    if (found != null) {
      number(node, Kg.START, found.start());
      number(node, Kg.END, found.end());
      text(node, Kg.SECTION_HEADING, found.section());
      plain(node, Kg.INFERRED_BY, found.inferred());
    }
    return node;
  }

  /** A body of the municipality. */
  IRI committee(String name) {
    IRI committee = Iris.committee(municipality, name);
    node(committee, Kg.COMMITTEE, name);
    add(committee, Kg.HAS_MUNICIPALITY, Iris.municipality(municipality));
    return committee;
  }

  private static String shorten(String label) {
    String line = label.strip();
    return line.length() <= MAX_LABEL ? line : line.substring(0, MAX_LABEL - 1).strip() + "…";
  }
}
