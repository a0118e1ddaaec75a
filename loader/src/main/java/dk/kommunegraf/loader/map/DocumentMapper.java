package dk.kommunegraf.loader.map;

import dk.kommunegraf.loader.ReadLimits;
import dk.kommunegraf.loader.TooLargeException;
import dk.kommunegraf.loader.document.Document;
import dk.kommunegraf.loader.document.DocumentType;
import dk.kommunegraf.loader.document.Remark;
import dk.kommunegraf.loader.document.Source;
import dk.kommunegraf.ontology.FactKinds;
import dk.kommunegraf.ontology.Iris;
import dk.kommunegraf.ontology.Kg;
import dk.kommunegraf.ontology.Laws;
import dk.kommunegraf.ontology.Municipalities;
import dk.kommunegraf.ontology.Parties;
import java.util.List;
import java.util.Optional;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.RDF;

/**
 * Turns a document into the statements of its graph. The same document always gives the same
 * statements in the same order. Thread safe.
 */
public final class DocumentMapper {

  private final Municipalities municipalities = Municipalities.read();
  private final FactKinds kinds = new FactKinds();
  private final MeetingMapper meetings;
  private final PlanMapper plans;
  private final int maxStatements;

  /** A mapper with the usual limit. */
  public DocumentMapper() {
    this(ReadLimits.DEFAULT.statements());
  }

  /**
   * Reads the registers once.
   *
   * @param maxStatements how many statements one document may make
   */
  public DocumentMapper(int maxStatements) {
    this.maxStatements = maxStatements;
    MentionMapper mentions = new MentionMapper(Laws.read(), municipalities);
    ProjectMapper projects = new ProjectMapper();
    PersonMapper persons = new PersonMapper(Parties.read());
    meetings = new MeetingMapper(persons, new AgendaItemMapper(mentions, projects, persons));
    plans = new PlanMapper(mentions, projects, persons);
  }

  /** The document's node and graph: the name of its source without the extension. */
  public static IRI graph(Document document) {
    return graph(document.source().name());
  }

  /**
   * The node and graph of the document in a file.
   *
   * @throws IllegalArgumentException if the name has neither letters nor digits
   */
  private static IRI graph(String name) {
    int dot = name.lastIndexOf('.');
    return Iris.document(dot > 0 ? name.substring(0, dot) : name);
  }

  /** The node of a file that was not loaded, also where its name makes no slug. */
  public static IRI graphOfRejected(String name) {
    try {
      return graph(name);
    } catch (IllegalArgumentException e) {
      return Iris.document("file-" + Mapping.hash(name));
    }
  }

  /** Why no IRIs can be minted for a document; empty where they can. */
  public Optional<String> findProblem(Document document) {
    try {
      graph(document);
    } catch (IllegalArgumentException e) {
      return Optional.of("the name of the file makes no IRI (" + e.getMessage() + ")");
    }
    if (document.municipality() == null) {
      return Optional.of("the municipality is not known");
    }
    if (municipalities.find(document.municipality()).isEmpty()) {
      return Optional.of("no municipality of the register: " + document.municipality());
    }
    if (document.documentType() == DocumentType.PLAN) {
      return document.title() == null ? Optional.of("the plan has no title") : Optional.empty();
    }
    if (document.committee() == null) {
      return Optional.of("the committee is not known");
    }
    return document.date() == null || !Dates.isDay(document.date())
        ? Optional.of("the date of the meeting is not known, or no date")
        : Optional.empty();
  }

  /** The IRI of the meeting of a document that passed {@link #findProblem}; none for plans. */
  public Optional<IRI> findMeeting(Document document) {
    return document.documentType() == DocumentType.PLAN
        ? Optional.empty()
        : Optional.of(MeetingMapper.iri(document, false));
  }

  /**
   * The statements of a document that passed {@link #findProblem}.
   *
   * @param document what the source says
   * @param withTime whether the meeting's IRI names its start time, as another meeting of the
   *     committee fell on the same day
   * @throws TooLargeException if they are too many
   * @throws IllegalArgumentException if a name makes no IRI
   */
  public List<Statement> map(Document document, boolean withTime) {
    IRI graph = graph(document);
    String municipality = municipalities.find(document.municipality()).orElseThrow().name();
    Mapping mapping = new Mapping(graph, municipality, document, maxStatements);
    mapSource(mapping, document);
    if (document.documentType() == DocumentType.PLAN) {
      plans.map(mapping, document);
    } else {
      meetings.map(mapping, document, withTime);
    }
    mapRemarks(mapping, document.issues());
    mapping.mapRestOfEvidence();
    coverage(document, mapping.statements()).forEach(coverage -> mapCoverage(mapping, coverage));
    return mapping.statements();
  }

  /**
   * What was found in a document by kind of fact, in the order of the ontology.
   *
   * @param statements what {@link #map} made of the document
   */
  public List<Coverage> coverage(Document document, List<Statement> statements) {
    return Coverage.list(kinds.list(type(document)), statements, document.issues());
  }

  private void mapCoverage(Mapping mapping, Coverage coverage) {
    String label = kinds.label(coverage.kind(), "da") + ": " + coverage.found();
    IRI node =
        mapping.node(
            Iris.part(mapping.document(), "coverage", coverage.kind().getLocalName()),
            Kg.COVERAGE,
            label);
    mapping.add(node, Kg.DOCUMENT, mapping.document());
    mapping.add(node, Kg.FACT_KIND, coverage.kind());
    mapping.number(node, Kg.FOUND, coverage.found());
    mapping.number(node, Kg.NOT_UNDERSTOOD, coverage.notUnderstood());
  }

  private static IRI type(Document document) {
    return switch (document.documentType()) {
      case MINUTES -> Kg.MINUTES;
      case AGENDA -> Kg.AGENDA;
      case PLAN -> Kg.PLAN_DOCUMENT;
    };
  }

  private static void mapSource(Mapping mapping, Document document) {
    Source source = document.source();
    IRI node = mapping.node(mapping.document(), type(document), source.name());
    mapping.add(node, RDF.TYPE, Kg.SOURCE_DOCUMENT);
    mapping.add(node, Kg.HAS_MUNICIPALITY, Iris.municipality(mapping.municipality()));
    mapping.plain(node, Kg.FILE_NAME, source.name());
    mapping.plain(node, Kg.MEDIA_TYPE, source.mediaType());
    mapping.plain(node, Kg.SHA256, source.sha256());
    if (source.url() != null) {
      mapping.address(node, Kg.SOURCE_URL, source.url());
    }
    mapping.plain(node, DCTERMS.LANGUAGE, document.language());
    mapping.own(node, "/municipality");
  }

  private static void mapRemarks(Mapping mapping, List<Remark> remarks) {
    int number = 0;
    for (Remark remark : remarks) {
      number++;
      IRI node =
          mapping.node(
              Iris.part(mapping.document(), "issue", Integer.toString(number)),
              Kg.ISSUE,
              remark.detail());
      mapping.add(node, Kg.DOCUMENT, mapping.document());
      mapping.add(node, Kg.FACT_KIND, Coverage.kind(remark));
      mapping.plain(node, Kg.ISSUE_CODE, remark.code());
      if (remark.line() != null) {
        mapping.number(node, Kg.ISSUE_LINE, remark.line());
      }
      mapping.text(node, Kg.ISSUE_DETAIL, remark.detail());
    }
  }
}
