package dk.kommunegraf.loader.map;

import static org.eclipse.rdf4j.model.util.Statements.statement;
import static org.eclipse.rdf4j.model.util.Values.literal;

import dk.kommunegraf.loader.LegalText;
import dk.kommunegraf.loader.TooLargeException;
import dk.kommunegraf.loader.document.Document;
import dk.kommunegraf.loader.document.Evidence;
import dk.kommunegraf.ontology.Iris;
import dk.kommunegraf.ontology.Kg;
import dk.kommunegraf.ontology.Organizations;
import dk.kommunegraf.ontology.Organizations.Organization;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
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

  private static final Organizations ORGANIZATIONS = Organizations.read();

  private final IRI document;
  private final String municipality;
  private final @Nullable String committee;
  private final Quotes quotes;
  private final int maxStatements;
  private final Set<Statement> statements = new LinkedHashSet<>();

  /**
   * Nothing is made yet.
   *
   * @param maxStatements how many may be made
   */
  Mapping(IRI document, String municipality, Document source, int maxStatements) {
    this.maxStatements = maxStatements;
    this.document = document;
    this.municipality = municipality;
    this.committee = source.committee() == null ? null : source.committee().name();
    this.quotes = new Quotes(source.evidence());
  }

  /** The document's node, which is also its graph. */
  IRI document() {
    return document;
  }

  /** Name of the municipality whose document it is. */
  String municipality() {
    return municipality;
  }

  /** The body that met. */
  Optional<String> committee() {
    return Optional.ofNullable(committee);
  }

  /**
   * The evidence that no fact has taken: it hangs on the node of the nearest thing that its JSON
   * Pointer leads to.
   */
  void mapRestOfEvidence() {
    for (Evidence rest : quotes.rest()) {
      quotes
          .findOwner(rest.fact())
          .ifPresent(
              owner -> {
                IRI node =
                    evidenceNode(Kg.EVIDENCE, owner, rest.fact(), rest.quote(), rest.start());
                place(node, rest);
                add(owner, Kg.HAS_EVIDENCE, node);
              });
    }
  }

  /** What was made so far, in the order of making. */
  List<Statement> statements() {
    return List.copyOf(statements);
  }

  /** Evidence at a JSON Pointer, or below it where nothing else has it, is evidence of the node. */
  void own(IRI node, String pointer) {
    quotes.own(pointer, node);
  }

  /** Evidence of an item that names the heading stands in the section. */
  void section(String item, String heading, IRI node) {
    quotes.section(item, heading, node);
  }

  /** Gives a node its type and its Danish label. */
  IRI node(IRI node, IRI type, String label) {
    add(node, RDF.TYPE, type);
    text(node, RDFS.LABEL, shorten(label));
    return node;
  }

  /**
   * Adds a statement, if there is a value.
   *
   * @throws TooLargeException if there are too many
   */
  void add(IRI subject, IRI property, @Nullable Value value) {
    if (value == null) {
      return;
    }
    statements.add(statement(subject, property, LegalText.of(value), document));
    if (statements.size() > maxStatements) {
      throw new TooLargeException(
          "makes more than "
              + maxStatements
              + " statements: split it, or raise --max-document-statements");
    }
  }

  /** Danish text. */
  void text(IRI subject, IRI property, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      add(subject, property, literal(value, DANISH));
    }
  }

  /** A date, a year or a month; other words, such as "in spring", stay text. */
  void dateOrText(IRI subject, IRI property, @Nullable String value) {
    if (value != null) {
      add(subject, property, Dates.literal(value).orElseGet(() -> literal(value, DANISH)));
    }
  }

  /** A web address as printed. */
  void address(IRI subject, IRI property, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      add(subject, property, literal(value, XSD.ANYURI));
    }
  }

  /** A code or a name that belongs to no language. */
  void plain(IRI subject, IRI property, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      add(subject, property, literal(value));
    }
  }

  void time(IRI subject, IRI property, @Nullable String value) {
    if (value != null) {
      add(subject, property, Dates.time(value).orElseGet(() -> literal(value, DANISH)));
    }
  }

  /**
   * A decimal number in the canonical form of XSD 1.0 (section 3.2.3.2), which the store keeps too:
   * with one decimal at least.
   */
  void decimal(IRI node, IRI property, @Nullable BigDecimal value) {
    if (value != null) {
      BigDecimal plain = value.stripTrailingZeros();
      String lexical = (plain.scale() < 1 ? plain.setScale(1) : plain).toPlainString();
      add(node, property, literal(lexical, XSD.DECIMAL));
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

  /**
   * A fact that is nothing but its quote: a citation, a mention, an absence.
   *
   * @param type its class
   * @param about the item or document that it stands in
   * @param target what it is about: tells facts with one quote apart, and stands for the quote
   *     where the document has none
   * @param pointer where the document keeps it
   * @param quote its words as the fact itself gives them
   */
  IRI fact(IRI type, IRI about, String target, String pointer, @Nullable String quote) {
    Optional<Evidence> found = quotes.take(pointer, quote);
    String words = found.map(Evidence::quote).orElse(quote == null ? target : quote);
    IRI node = evidenceNode(type, about, target, words, found.map(Evidence::start).orElse(-1));
    found.ifPresent(evidence -> place(node, evidence));
    own(node, pointer);
    return node;
  }

  private IRI evidenceNode(IRI type, IRI about, String target, String words, int start) {
    String key = type.getLocalName() + "|" + target + "|" + words + "|" + start;
    IRI node = Iris.evidence(about, hash(key));
    node(node, type, words.replaceAll("\\s+", " "));
    add(node, RDF.TYPE, Kg.EVIDENCE);
    add(node, Kg.DOCUMENT, document);
    text(node, Kg.QUOTE, words);
    return node;
  }

  private void place(IRI node, Evidence evidence) {
    number(node, Kg.START, evidence.start());
    number(node, Kg.END, evidence.end());
    text(node, Kg.SECTION_HEADING, evidence.section());
    quotes.findSection(evidence).ifPresent(section -> add(node, Kg.HAS_SECTION, section));
    plain(node, Kg.INFERRED_BY, evidence.inferred());
  }

  /** A short name for a long text. */
  static String hash(String text) {
    return DigestUtils.sha256Hex(text).substring(0, HASH_LENGTH);
  }

  /**
   * An organisation: the one of the register, else one of this municipality, as words such as
   * elderly council mean another one in each municipality.
   */
  IRI organization(String name) {
    Optional<Organization> known = ORGANIZATIONS.find(name);
    return known.isPresent()
        ? node(known.get().iri(), Kg.ORGANIZATION, known.get().name())
        : node(
            Iris.part(Iris.municipality(municipality), "organization", name),
            Kg.ORGANIZATION,
            name);
  }

  /** A meeting of a body of the municipality, which this document only names. */
  IRI meeting(String body, String date) {
    IRI meeting =
        node(
            Iris.meeting(municipality, body, date),
            Kg.MEETING,
            body + ", " + municipality + ", " + date);
    add(meeting, Kg.HAS_MUNICIPALITY, Iris.municipality(municipality));
    add(meeting, Kg.HAS_COMMITTEE, committee(body));
    dateOrText(meeting, Kg.DATE, date);
    return meeting;
  }

  /** An election period such as 2022-2025. */
  @Nullable IRI period(@Nullable String term) {
    return term == null
        ? null
        : node(Iris.thing("period", term), Kg.ELECTION_PERIOD, "Valgperioden " + term);
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
