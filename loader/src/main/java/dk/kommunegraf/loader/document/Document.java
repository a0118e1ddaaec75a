package dk.kommunegraf.loader.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one municipal document says: the one form between reading and mapping, printed by extract
 * and accepted by load. Mirrors the published JSON Schema; a field that the source does not state
 * is null or empty, never guessed.
 *
 * @param format always {@value #FORMAT}
 * @param documentType minutes, agenda or plan
 * @param source the file
 * @param language language of the text, da where missing
 * @param municipality name in the register; null where the evidence does not decide
 * @param committee the body that met
 * @param date YYYY-MM-DD
 * @param startTime HH:mm
 * @param endTime HH:mm
 * @param location as printed
 * @param participants the list in the header only
 * @param attendanceEvents arrivals and departures
 * @param items agenda items in the order of the source
 * @param title plans: the title
 * @param year plans: the year it is for
 * @param signedBy plans: who signed
 * @param goals plans: the goals
 * @param lawMentions plans: laws anywhere in the text
 * @param agreements plans: agreements anywhere
 * @param policyMentions plans: policies anywhere
 * @param amounts plans: sums anywhere
 * @param organizations plans: organisations anywhere
 * @param persons plans: persons anywhere
 * @param municipalities plans: municipalities mentioned
 * @param evidence where each fact stands
 * @param issues what was not understood
 */
public record Document(
    String format,
    DocumentType documentType,
    Source source,
    @Nullable String language,
    @JsonInclude @Nullable String municipality,
    @Nullable Committee committee,
    @Nullable String date,
    @Nullable String startTime,
    @Nullable String endTime,
    @Nullable String location,
    List<Participant> participants,
    List<AttendanceEvent> attendanceEvents,
    List<AgendaItem> items,
    @Nullable String title,
    @Nullable Integer year,
    @Nullable Person signedBy,
    List<Goal> goals,
    List<LawCitation> lawMentions,
    List<Named> agreements,
    List<PolicyMention> policyMentions,
    List<Amount> amounts,
    List<Named> organizations,
    List<Person> persons,
    List<String> municipalities,
    List<Evidence> evidence,
    List<Remark> issues) {

  /** Checks what is required and takes unmodifiable copies; a missing list is an empty one. */
  public Document {
    Objects.requireNonNull(format, "format");
    Objects.requireNonNull(documentType, "documentType");
    Objects.requireNonNull(source, "source");
    participants = participants == null ? List.of() : List.copyOf(participants);
    attendanceEvents = attendanceEvents == null ? List.of() : List.copyOf(attendanceEvents);
    items = items == null ? List.of() : List.copyOf(items);
    goals = goals == null ? List.of() : List.copyOf(goals);
    lawMentions = lawMentions == null ? List.of() : List.copyOf(lawMentions);
    agreements = agreements == null ? List.of() : List.copyOf(agreements);
    policyMentions = policyMentions == null ? List.of() : List.copyOf(policyMentions);
    amounts = amounts == null ? List.of() : List.copyOf(amounts);
    organizations = organizations == null ? List.of() : List.copyOf(organizations);
    persons = persons == null ? List.of() : List.copyOf(persons);
    municipalities = municipalities == null ? List.of() : List.copyOf(municipalities);
    evidence = evidence == null ? List.of() : List.copyOf(evidence);
    issues = issues == null ? List.of() : List.copyOf(issues);
  }

  /** The format and version that this code reads and writes. */
  public static final String FORMAT = "kommunegraf-document/1";

  /** The same document of another municipality, without the evidence for the one it had. */
  public Document withMunicipality(String name) {
    return new Document(
        format,
        documentType,
        source,
        language,
        name,
        committee,
        date,
        startTime,
        endTime,
        location,
        participants,
        attendanceEvents,
        items,
        title,
        year,
        signedBy,
        goals,
        lawMentions,
        agreements,
        policyMentions,
        amounts,
        organizations,
        persons,
        municipalities,
        evidence.stream().filter(one -> !one.fact().equals("/municipality")).toList(),
        issues);
  }

  /** Starts an empty Document. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the parts of one Document; not thread safe, for one use. */
  public static final class Builder {
    private @Nullable String format;
    private @Nullable DocumentType documentType;
    private @Nullable Source source;
    private @Nullable String language;
    private @Nullable String municipality;
    private @Nullable Committee committee;
    private @Nullable String date;
    private @Nullable String startTime;
    private @Nullable String endTime;
    private @Nullable String location;
    private final List<Participant> participants = new ArrayList<>();
    private final List<AttendanceEvent> attendanceEvents = new ArrayList<>();
    private final List<AgendaItem> items = new ArrayList<>();
    private @Nullable String title;
    private @Nullable Integer year;
    private @Nullable Person signedBy;
    private final List<Goal> goals = new ArrayList<>();
    private final List<LawCitation> lawMentions = new ArrayList<>();
    private final List<Named> agreements = new ArrayList<>();
    private final List<PolicyMention> policyMentions = new ArrayList<>();
    private final List<Amount> amounts = new ArrayList<>();
    private final List<Named> organizations = new ArrayList<>();
    private final List<Person> persons = new ArrayList<>();
    private final List<String> municipalities = new ArrayList<>();
    private final List<Evidence> evidence = new ArrayList<>();
    private final List<Remark> issues = new ArrayList<>();

    private Builder() {}

    /** Sets format. */
    public Builder format(@Nullable String value) {
      format = value;
      return this;
    }

    /** Sets documentType. */
    public Builder documentType(@Nullable DocumentType value) {
      documentType = value;
      return this;
    }

    /** Sets source. */
    public Builder source(@Nullable Source value) {
      source = value;
      return this;
    }

    /** Sets language. */
    public Builder language(@Nullable String value) {
      language = value;
      return this;
    }

    /** Sets municipality. */
    public Builder municipality(@Nullable String value) {
      municipality = value;
      return this;
    }

    /** Sets committee. */
    public Builder committee(@Nullable Committee value) {
      committee = value;
      return this;
    }

    /** Sets date. */
    public Builder date(@Nullable String value) {
      date = value;
      return this;
    }

    /** Sets startTime. */
    public Builder startTime(@Nullable String value) {
      startTime = value;
      return this;
    }

    /** Sets endTime. */
    public Builder endTime(@Nullable String value) {
      endTime = value;
      return this;
    }

    /** Sets location. */
    public Builder location(@Nullable String value) {
      location = value;
      return this;
    }

    /** Adds to participants. */
    public Builder participants(List<? extends Participant> values) {
      participants.addAll(values);
      return this;
    }

    /** Adds to attendanceEvents. */
    public Builder attendanceEvents(List<? extends AttendanceEvent> values) {
      attendanceEvents.addAll(values);
      return this;
    }

    /** Adds to items. */
    public Builder items(List<? extends AgendaItem> values) {
      items.addAll(values);
      return this;
    }

    /** Sets title. */
    public Builder title(@Nullable String value) {
      title = value;
      return this;
    }

    /** Sets year. */
    public Builder year(@Nullable Integer value) {
      year = value;
      return this;
    }

    /** Sets signedBy. */
    public Builder signedBy(@Nullable Person value) {
      signedBy = value;
      return this;
    }

    /** Adds to goals. */
    public Builder goals(List<? extends Goal> values) {
      goals.addAll(values);
      return this;
    }

    /** Adds to lawMentions. */
    public Builder lawMentions(List<? extends LawCitation> values) {
      lawMentions.addAll(values);
      return this;
    }

    /** Adds to agreements. */
    public Builder agreements(List<? extends Named> values) {
      agreements.addAll(values);
      return this;
    }

    /** Adds to policyMentions. */
    public Builder policyMentions(List<? extends PolicyMention> values) {
      policyMentions.addAll(values);
      return this;
    }

    /** Adds to amounts. */
    public Builder amounts(List<? extends Amount> values) {
      amounts.addAll(values);
      return this;
    }

    /** Adds to organizations. */
    public Builder organizations(List<? extends Named> values) {
      organizations.addAll(values);
      return this;
    }

    /** Adds to persons. */
    public Builder persons(List<? extends Person> values) {
      persons.addAll(values);
      return this;
    }

    /** Adds to municipalities. */
    public Builder municipalities(List<String> values) {
      municipalities.addAll(values);
      return this;
    }

    /** Adds to evidence. */
    public Builder evidence(List<? extends Evidence> values) {
      evidence.addAll(values);
      return this;
    }

    /** Adds to issues. */
    public Builder issues(List<? extends Remark> values) {
      issues.addAll(values);
      return this;
    }

    /** The finished value; fails where a required part is missing. */
    public Document build() {
      return new Document(
          format,
          documentType,
          source,
          language,
          municipality,
          committee,
          date,
          startTime,
          endTime,
          location,
          participants,
          attendanceEvents,
          items,
          title,
          year,
          signedBy,
          goals,
          lawMentions,
          agreements,
          policyMentions,
          amounts,
          organizations,
          persons,
          municipalities,
          evidence,
          issues);
    }
  }
}
