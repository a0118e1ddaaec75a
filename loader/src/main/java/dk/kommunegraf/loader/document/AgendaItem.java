package dk.kommunegraf.loader.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One item of a meeting. The number is a label, not a key.
 *
 * @param number as printed
 * @param label Punkt, Sak, Sag ...
 * @param title as printed, prefixes included
 * @param closed null: not stated
 * @param caseNumber as printed
 * @param kle KLE part of the case number
 * @param topics what it is about
 * @param sections headed parts in the order of the source
 * @param finalAuthority who decides in the end
 * @param legalBasis laws under the legal heading
 * @param lawMentions laws elsewhere in the item
 * @param agreements political agreements
 * @param policies under the heading for visions, policies and strategies
 * @param policyMentions policies elsewhere in the item
 * @param recommendationBy who recommends
 * @param recommendations what is recommended
 * @param decision the meeting's own decision; null where none is printed
 * @param decisionChain other bodies' decisions in time order
 * @param absentees absent or not taking part at this item
 * @param attachments titles of attachments
 * @param amounts sums of money
 * @param projects projects and initiatives
 * @param meetingReferences references to other meetings
 * @param organizations organisations
 * @param persons persons in office or speaking to the committee
 * @param municipalities municipalities mentioned
 * @param hearing a hearing
 * @param urls web addresses
 * @param summary true where long texts of it are summaries, not the source's words
 */
public record AgendaItem(
    String number,
    @Nullable String label,
    String title,
    @JsonInclude @Nullable Boolean closed,
    @Nullable String caseNumber,
    @Nullable Kle kle,
    List<TopicMention> topics,
    List<Section> sections,
    @Nullable FinalAuthority finalAuthority,
    List<LawCitation> legalBasis,
    List<LawCitation> lawMentions,
    List<Named> agreements,
    List<PolicyMention> policies,
    List<PolicyMention> policyMentions,
    @Nullable String recommendationBy,
    List<String> recommendations,
    @JsonInclude @Nullable Decision decision,
    List<Decision> decisionChain,
    List<Participant> absentees,
    List<String> attachments,
    List<Amount> amounts,
    List<Project> projects,
    List<MeetingReference> meetingReferences,
    List<Named> organizations,
    List<Person> persons,
    List<String> municipalities,
    @Nullable Hearing hearing,
    List<String> urls,
    @Nullable Boolean summary) {

  /** Checks what is required and takes unmodifiable copies; a missing list is an empty one. */
  public AgendaItem {
    Objects.requireNonNull(number, "number");
    Objects.requireNonNull(title, "title");
    topics = topics == null ? List.of() : List.copyOf(topics);
    sections = sections == null ? List.of() : List.copyOf(sections);
    legalBasis = legalBasis == null ? List.of() : List.copyOf(legalBasis);
    lawMentions = lawMentions == null ? List.of() : List.copyOf(lawMentions);
    agreements = agreements == null ? List.of() : List.copyOf(agreements);
    policies = policies == null ? List.of() : List.copyOf(policies);
    policyMentions = policyMentions == null ? List.of() : List.copyOf(policyMentions);
    recommendations = recommendations == null ? List.of() : List.copyOf(recommendations);
    decisionChain = decisionChain == null ? List.of() : List.copyOf(decisionChain);
    absentees = absentees == null ? List.of() : List.copyOf(absentees);
    attachments = attachments == null ? List.of() : List.copyOf(attachments);
    amounts = amounts == null ? List.of() : List.copyOf(amounts);
    projects = projects == null ? List.of() : List.copyOf(projects);
    meetingReferences = meetingReferences == null ? List.of() : List.copyOf(meetingReferences);
    organizations = organizations == null ? List.of() : List.copyOf(organizations);
    persons = persons == null ? List.of() : List.copyOf(persons);
    municipalities = municipalities == null ? List.of() : List.copyOf(municipalities);
    urls = urls == null ? List.of() : List.copyOf(urls);
  }

  /** Starts an empty AgendaItem. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the parts of one AgendaItem; not thread safe, for one use. */
  public static final class Builder {
    private @Nullable String number;
    private @Nullable String label;
    private @Nullable String title;
    private @Nullable Boolean closed;
    private @Nullable String caseNumber;
    private @Nullable Kle kle;
    private final List<TopicMention> topics = new ArrayList<>();
    private final List<Section> sections = new ArrayList<>();
    private @Nullable FinalAuthority finalAuthority;
    private final List<LawCitation> legalBasis = new ArrayList<>();
    private final List<LawCitation> lawMentions = new ArrayList<>();
    private final List<Named> agreements = new ArrayList<>();
    private final List<PolicyMention> policies = new ArrayList<>();
    private final List<PolicyMention> policyMentions = new ArrayList<>();
    private @Nullable String recommendationBy;
    private final List<String> recommendations = new ArrayList<>();
    private @Nullable Decision decision;
    private final List<Decision> decisionChain = new ArrayList<>();
    private final List<Participant> absentees = new ArrayList<>();
    private final List<String> attachments = new ArrayList<>();
    private final List<Amount> amounts = new ArrayList<>();
    private final List<Project> projects = new ArrayList<>();
    private final List<MeetingReference> meetingReferences = new ArrayList<>();
    private final List<Named> organizations = new ArrayList<>();
    private final List<Person> persons = new ArrayList<>();
    private final List<String> municipalities = new ArrayList<>();
    private @Nullable Hearing hearing;
    private final List<String> urls = new ArrayList<>();
    private @Nullable Boolean summary;

    private Builder() {}

    /** Sets number. */
    public Builder number(@Nullable String value) {
      number = value;
      return this;
    }

    /** Sets label. */
    public Builder label(@Nullable String value) {
      label = value;
      return this;
    }

    /** Sets title. */
    public Builder title(@Nullable String value) {
      title = value;
      return this;
    }

    /** Sets closed. */
    public Builder closed(@Nullable Boolean value) {
      closed = value;
      return this;
    }

    /** Sets caseNumber. */
    public Builder caseNumber(@Nullable String value) {
      caseNumber = value;
      return this;
    }

    /** Sets kle. */
    public Builder kle(@Nullable Kle value) {
      kle = value;
      return this;
    }

    /** Adds to topics. */
    public Builder topics(List<? extends TopicMention> values) {
      topics.addAll(values);
      return this;
    }

    /** Adds to sections. */
    public Builder sections(List<? extends Section> values) {
      sections.addAll(values);
      return this;
    }

    /** Sets finalAuthority. */
    public Builder finalAuthority(@Nullable FinalAuthority value) {
      finalAuthority = value;
      return this;
    }

    /** Adds to legalBasis. */
    public Builder legalBasis(List<? extends LawCitation> values) {
      legalBasis.addAll(values);
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

    /** Adds to policies. */
    public Builder policies(List<? extends PolicyMention> values) {
      policies.addAll(values);
      return this;
    }

    /** Adds to policyMentions. */
    public Builder policyMentions(List<? extends PolicyMention> values) {
      policyMentions.addAll(values);
      return this;
    }

    /** Sets recommendationBy. */
    public Builder recommendationBy(@Nullable String value) {
      recommendationBy = value;
      return this;
    }

    /** Adds to recommendations. */
    public Builder recommendations(List<String> values) {
      recommendations.addAll(values);
      return this;
    }

    /** Sets decision. */
    public Builder decision(@Nullable Decision value) {
      decision = value;
      return this;
    }

    /** Adds to decisionChain. */
    public Builder decisionChain(List<? extends Decision> values) {
      decisionChain.addAll(values);
      return this;
    }

    /** Adds to absentees. */
    public Builder absentees(List<? extends Participant> values) {
      absentees.addAll(values);
      return this;
    }

    /** Adds to attachments. */
    public Builder attachments(List<String> values) {
      attachments.addAll(values);
      return this;
    }

    /** Adds to amounts. */
    public Builder amounts(List<? extends Amount> values) {
      amounts.addAll(values);
      return this;
    }

    /** Adds to projects. */
    public Builder projects(List<? extends Project> values) {
      projects.addAll(values);
      return this;
    }

    /** Adds to meetingReferences. */
    public Builder meetingReferences(List<? extends MeetingReference> values) {
      meetingReferences.addAll(values);
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

    /** Sets hearing. */
    public Builder hearing(@Nullable Hearing value) {
      hearing = value;
      return this;
    }

    /** Adds to urls. */
    public Builder urls(List<String> values) {
      urls.addAll(values);
      return this;
    }

    /** Sets summary. */
    public Builder summary(@Nullable Boolean value) {
      summary = value;
      return this;
    }

    /** The finished value; fails where a required part is missing. */
    public AgendaItem build() {
      return new AgendaItem(
          number,
          label,
          title,
          closed,
          caseNumber,
          kle,
          topics,
          sections,
          finalAuthority,
          legalBasis,
          lawMentions,
          agreements,
          policies,
          policyMentions,
          recommendationBy,
          recommendations,
          decision,
          decisionChain,
          absentees,
          attachments,
          amounts,
          projects,
          meetingReferences,
          organizations,
          persons,
          municipalities,
          hearing,
          urls,
          summary);
    }
  }
}
