package dk.kommunegraf.server.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of an agenda item shows.
 *
 * @param crumbs the municipality, the committee and the meeting
 * @param truncated whether the graph says more than is shown
 * @param details what the document prints about the item as a whole
 * @param away who was away from the whole meeting
 * @param facts what the item names, by kind
 * @param sections its texts, as far as they are loaded
 * @param missing headings of texts that are not loaded
 * @param timeline its case from meeting to meeting
 * @param related the items that have most in common with it
 * @param cite what it is cited by
 * @param network where it is drawn with what is around it
 * @param statements where all is told statement by statement
 * @param forms the same in other formats
 */
public record ItemPage(
    Shell shell,
    String iri,
    String title,
    String number,
    List<Value> crumbs,
    boolean truncated,
    Decided decided,
    List<Detail> details,
    List<Value> away,
    List<FactGroup> facts,
    List<Hearing> hearings,
    List<Value> attachments,
    List<SectionText> sections,
    List<String> missing,
    List<Treatment> timeline,
    List<Related> related,
    Cite cite,
    String network,
    String statements,
    List<Form> forms) {

  /** Copies the lists. */
  public ItemPage {
    crumbs = List.copyOf(crumbs);
    details = List.copyOf(details);
    away = List.copyOf(away);
    facts = List.copyOf(facts);
    hearings = List.copyOf(hearings);
    attachments = List.copyOf(attachments);
    sections = List.copyOf(sections);
    missing = List.copyOf(missing);
    timeline = List.copyOf(timeline);
    related = List.copyOf(related);
    forms = List.copyOf(forms);
  }

  /**
   * What was recommended, and what was decided.
   *
   * @param recommendedBy who recommended it; null where that is not printed
   */
  public record Decided(
      List<Decision> decisions, @Nullable String recommendedBy, List<String> recommendations) {

    /** Copies the lists. */
    public Decided {
      decisions = List.copyOf(decisions);
      recommendations = List.copyOf(recommendations);
    }
  }

  /**
   * What one body decided.
   *
   * @param words the words of the document
   * @param departs whether that is not what was recommended
   * @param summary whether the words are a summary
   * @param postponed to when or where it was postponed; null where it was not
   * @param votes who voted for it, against it and not at all, as far as that is printed
   * @param href the decision's own page
   */
  public record Decision(
      Text outcome,
      Value body,
      @Nullable String words,
      boolean departs,
      boolean summary,
      @Nullable String postponed,
      List<Detail> votes,
      @Nullable String href) {

    /** Copies the list. */
    public Decision {
      votes = List.copyOf(votes);
    }
  }

  /** A property of the item and its values. */
  public record Detail(String name, List<Value> values) {

    /** Copies the list. */
    public Detail {
      values = List.copyOf(values);
    }
  }

  /** What the item names, of one kind. */
  public record FactGroup(String name, List<Fact> facts) {

    /** Copies the list. */
    public FactGroup {
      facts = List.copyOf(facts);
    }
  }

  /**
   * Something that the item names.
   *
   * @param note what is known beside its name; null where nothing is
   */
  public record Fact(Value name, @Nullable String note, List<Quoted> quotes) {

    /** Copies the list. */
    public Fact {
      quotes = List.copyOf(quotes);
    }
  }

  /**
   * A quote.
   *
   * @param where the heading and the characters that it stands at; null where that is not known
   * @param anchor where it stands in the text on this page; null where it does not
   */
  public record Quoted(String words, @Nullable String where, @Nullable String anchor) {}

  /** A hearing: whom it asked, who answered, and when. */
  public record Hearing(
      Value name, List<Value> asked, List<Value> answered, @Nullable String period) {

    /** Copies the lists. */
    public Hearing {
      asked = List.copyOf(asked);
      answered = List.copyOf(answered);
    }
  }

  /**
   * A text under its heading.
   *
   * @param summary whether it is a summary
   */
  public record SectionText(String heading, List<ItemTexts.Stretch> text, boolean summary) {

    /** Copies the list. */
    public SectionText {
      text = List.copyOf(text);
    }
  }

  /**
   * A treatment of the case.
   *
   * @param current whether it is that of this page
   */
  public record Treatment(
      String date,
      String day,
      String committee,
      Value item,
      @Nullable String outcome,
      boolean current) {}

  /** An item with something in common. */
  public record Related(Hit hit, String reasons) {}

  /**
   * What the item is cited by.
   *
   * @param text a citation in words
   * @param links citations for programs
   */
  public record Cite(String text, String permalink, List<Form> links) {

    /** Copies the list. */
    public Cite {
      links = List.copyOf(links);
    }
  }
}
