package dk.kommunegraf.loader.facts;

import dk.kommunegraf.loader.parse.SectionText;
import dk.kommunegraf.ontology.Laws;
import dk.kommunegraf.ontology.Municipalities;
import dk.kommunegraf.ontology.Organizations;
import dk.kommunegraf.ontology.OutcomePhrases;
import dk.kommunegraf.ontology.SectionHeadings;
import dk.kommunegraf.ontology.Topics;
import dk.kommunegraf.ontology.Wordings;
import java.util.regex.Pattern;

/** The readers of single kinds of fact, made once from the registers. Thread safe. */
final class Readers {

  /** The mark of a point in a list. */
  static final Pattern BULLET = Pattern.compile("^[-–•·*]\\s+");

  /** The number of a point in a list. */
  static final Pattern COUNTED = Pattern.compile("^\\d{1,3}[.)]\\s+");

  /** A web address in running text. */
  static final Pattern URL = Wordings.pattern("(?:https?://|www\\.)[^\\s<>\"”“]{3,500}");

  private final Attendance attendance;
  private final CaseNumbers caseNumbers;
  private final Decisions decisions;
  private final DecisionHistory decisionHistory;
  private final DecisionDetails decisionDetails;
  private final FinalAuthorities authorities;
  private final Policies policies;
  private final Recommendations recommendations;
  private final MunicipalityEvidence municipality;
  private final MeetingHeaders headers;
  private final TextMentions mentions;
  private final TopicMentions topics;
  private final OrganizationMentions organizations;
  private final SectionHeadings headings = SectionHeadings.read();
  private final Pattern closed;
  private final Pattern openMark;
  private final Pattern closedMark;
  private final Pattern filler;

  Readers(Wordings wordings, Laws laws, Municipalities municipalities, OutcomePhrases outcomes) {
    attendance = new Attendance(wordings);
    caseNumbers = new CaseNumbers(wordings);
    decisions = new Decisions(attendance, outcomes, wordings);
    decisionHistory = new DecisionHistory(outcomes, wordings);
    decisionDetails = new DecisionDetails(wordings);
    authorities = new FinalAuthorities(wordings);
    policies = new Policies(wordings);
    recommendations = new Recommendations(wordings);
    municipality = new MunicipalityEvidence(municipalities, wordings);
    headers = new MeetingHeaders(attendance, wordings);
    topics = new TopicMentions(Topics.read(), laws, wordings);
    organizations = new OrganizationMentions(Organizations.read(), municipalities, wordings);
    mentions = new TextMentions(wordings, laws, municipalities, policies, organizations);
    closed = Wordings.pattern("^[^:]{0,20}?(?<!\\w)" + wordings.anyOf("closed") + "\\s*[:–-]");
    openMark = Wordings.pattern("^" + wordings.anyOf("access-mark") + "[ .:]*$");
    closedMark = Wordings.pattern("^" + wordings.anyOf("closed") + "[ .:]*$");
    filler = Wordings.pattern("^[-–•*\\s]*" + wordings.anyOf("filler") + "[ .]*$");
  }

  /** Whether the register of section kinds has the heading of a section. */
  boolean isKnown(SectionText section) {
    return headings.find(section.heading().text()).isPresent();
  }

  Attendance attendance() {
    return attendance;
  }

  CaseNumbers caseNumbers() {
    return caseNumbers;
  }

  Decisions decisions() {
    return decisions;
  }

  DecisionHistory decisionHistory() {
    return decisionHistory;
  }

  DecisionDetails decisionDetails() {
    return decisionDetails;
  }

  FinalAuthorities authorities() {
    return authorities;
  }

  Policies policies() {
    return policies;
  }

  Recommendations recommendations() {
    return recommendations;
  }

  MunicipalityEvidence municipality() {
    return municipality;
  }

  MeetingHeaders headers() {
    return headers;
  }

  TopicMentions topics() {
    return topics;
  }

  OrganizationMentions organizations() {
    return organizations;
  }

  TextMentions mentions() {
    return mentions;
  }

  /** Matches the title of a closed item. */
  Pattern closed() {
    return closed;
  }

  /** Matches a line that only says that an item is closed. */
  Pattern closedMark() {
    return closedMark;
  }

  /** Matches a line that only says whether an item is open. */
  Pattern openMark() {
    return openMark;
  }

  /** Matches a line that only says that there is nothing to say. */
  Pattern filler() {
    return filler;
  }
}
