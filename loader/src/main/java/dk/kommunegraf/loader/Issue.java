package dk.kommunegraf.loader;

import dk.kommunegraf.ontology.Kg;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.rdf4j.model.IRI;

/**
 * Something in the input that was rejected or not understood. Issues are values: they are counted
 * and reported at the end, never thrown and never logged where they are found.
 *
 * @param code what sort of issue
 * @param at where
 * @param detail what was met and, for a rejection, what to do
 */
public record Issue(Code code, SourceRef at, String detail) {

  /** Checks that nothing is missing. */
  public Issue {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(detail, "detail");
  }

  @Override
  public String toString() {
    return at + ": " + detail;
  }

  /** How bad an issue is. */
  public enum Severity {
    /** The document was not loaded. */
    REJECTED,
    /** The document was loaded, this part of it was not understood. */
    WARNING
  }

  /** The sorts of issues. */
  public enum Code {
    /** The input holds no text at all. */
    EMPTY_INPUT(Severity.REJECTED),
    /** The content is not what its name or use promises: a picture, a binary file. */
    UNSUPPORTED_CONTENT(Severity.REJECTED),
    /** The file could not be read. */
    UNREADABLE_INPUT(Severity.REJECTED),
    /** JSON that does not parse, or is no Document. */
    INVALID_DOCUMENT_JSON(Severity.REJECTED),
    /**
     * A file of a known publishing system that has not the structure which that system gives it.
     */
    UNKNOWN_STRUCTURE(Severity.REJECTED),
    /** A text in which no layout of minutes, agendas or plans was found. */
    UNKNOWN_LAYOUT(Severity.REJECTED),
    /** A document without municipality, committee or date, for which no IRI can be minted. */
    UNIDENTIFIED_DOCUMENT(Severity.REJECTED),
    /** The document, or what would be made of it, is larger than the limits allow. */
    TOO_LARGE(Severity.REJECTED),
    /** Reading the document took longer than the limits allow. */
    TOO_SLOW(Severity.REJECTED),
    /** A fault of the reader that this document brought to light. */
    READING_FAILED(Severity.REJECTED),
    /** A second input of the same name in one load. */
    DUPLICATE_DOCUMENT(Severity.REJECTED),
    /** A field of a publishing system that holds something which is not read yet. */
    UNREAD_FIELD(Severity.WARNING),
    /** The evidence does not say which municipality it is. */
    UNKNOWN_MUNICIPALITY(Severity.WARNING),
    /** A date or time that is no calendar date or time. */
    INVALID_DATE(Severity.WARNING),
    /** Dates of one meeting that contradict each other. */
    CONTRADICTING_DATES(Severity.WARNING),
    /** A line in the header that no label explains. */
    UNKNOWN_HEADER_LINE(Severity.WARNING),
    /** A heading whose kind no register knows. */
    UNKNOWN_HEADING(Severity.WARNING, Kg.SECTION),
    /** A decision whose outcome no phrase explains. */
    UNKNOWN_OUTCOME(Severity.WARNING, Kg.DECISION),
    /** A law that the register lacks. */
    UNKNOWN_LAW(Severity.WARNING, Kg.LAW_CITATION),
    /** A line under the heading of policies that names no known sort of policy document. */
    UNKNOWN_POLICY(Severity.WARNING, Kg.POLICY_MENTION),
    /** An item that the table of contents lists and the text lacks, or the other way round. */
    CONTENTS_MISMATCH(Severity.WARNING, Kg.AGENDA_ITEM),
    /** Text that stands outside every section. */
    UNPLACED_TEXT(Severity.WARNING, Kg.SECTION);

    private final Severity severity;
    private final IRI factKind;

    /** An issue that concerns the document as a whole. */
    Code(Severity severity) {
      this(severity, Kg.SOURCE_DOCUMENT);
    }

    Code(Severity severity, IRI factKind) {
      this.severity = severity;
      this.factKind = factKind;
    }

    /** The code of a name; none where another program wrote it. */
    public static Optional<Code> find(String name) {
      return Arrays.stream(values()).filter(code -> code.name().equals(name)).findFirst();
    }

    /** The class of the facts of which one was not understood. */
    public IRI factKind() {
      return factKind;
    }

    /** How bad an issue of this sort is. */
    public Severity severity() {
      return severity;
    }
  }
}
