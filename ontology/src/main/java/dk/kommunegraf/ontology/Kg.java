package dk.kommunegraf.ontology;

import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;

/**
 * The terms of the kommunegraf ontology as constants.
 *
 * <p>{@code ontology.ttl} defines them; a test compares both ways. Labels and comments stand there.
 * All IRIs are under {@link Iris#DEFAULT_BASE}.
 */
public final class Kg {

  /** The namespace of the ontology. */
  public static final String NAMESPACE = Iris.DEFAULT_BASE + "ontology#";

  /** The usual prefix of {@link #NAMESPACE}. */
  public static final String PREFIX = "kg";

  /** A Danish municipality. */
  public static final IRI MUNICIPALITY = term("Municipality");

  /** A body that meets and decides: a committee, the council. */
  public static final IRI COMMITTEE = term("Committee");

  /** The years that a council sits. */
  public static final IRI ELECTION_PERIOD = term("ElectionPeriod");

  /** A file that was read; its IRI names its graph. */
  public static final IRI SOURCE_DOCUMENT = term("SourceDocument");

  /** Minutes of a meeting, as a file. */
  public static final IRI MINUTES = term("Minutes");

  /** An agenda of a meeting, as a file. */
  public static final IRI AGENDA = term("Agenda");

  /** A plan, as a file. */
  public static final IRI PLAN_DOCUMENT = term("PlanDocument");

  /** A meeting of a committee. */
  public static final IRI MEETING = term("Meeting");

  /** A document that could not be loaded. */
  public static final IRI REJECTED_DOCUMENT = term("RejectedDocument");

  /** How much of one kind of fact the documents of one body and year gave. */
  public static final IRI OBSERVATION = term("Observation");

  /** How much of one kind of fact was found in a document, and how much not understood. */
  public static final IRI COVERAGE = term("Coverage");

  /** The treatment of a case at one meeting. */
  public static final IRI AGENDA_ITEM = term("AgendaItem");

  /** A headed part of an agenda item. */
  public static final IRI SECTION = term("Section");

  /** A case of a municipality; lives across meetings. */
  public static final IRI CASE = term("Case");

  /** What one body decided on one item on one date. */
  public static final IRI DECISION = term("Decision");

  /** What is recommended to the committee. */
  public static final IRI RECOMMENDATION = term("Recommendation");

  /** A document attached to an item. */
  public static final IRI ATTACHMENT = term("Attachment");

  /** A person in office or named with a role. */
  public static final IRI PERSON = term("Person");

  /** A political party. */
  public static final IRI PARTY = term("Party");

  /** An organisation that is mentioned. */
  public static final IRI ORGANIZATION = term("Organization");

  /** An act as a family of its versions. */
  public static final IRI LAW = term("Law");

  /** A paragraph of an act. */
  public static final IRI LAW_PARAGRAPH = term("LawParagraph");

  /** A political agreement. */
  public static final IRI AGREEMENT = term("Agreement");

  /** A policy document of a municipality. */
  public static final IRI POLICY = term("Policy");

  /** A strategy. */
  public static final IRI STRATEGY = term("Strategy");

  /** A plan. */
  public static final IRI PLAN = term("Plan");

  /** A vision. */
  public static final IRI VISION = term("Vision");

  /** A goal of a plan. */
  public static final IRI GOAL = term("Goal");

  /** A project or initiative. */
  public static final IRI PROJECT = term("Project");

  /** A standing effort that is no project. */
  public static final IRI INITIATIVE = term("Initiative");

  /** What a project shall reach. */
  public static final IRI SUCCESS_CRITERION = term("SuccessCriterion");

  /** A hearing of a draft. */
  public static final IRI HEARING = term("Hearing");

  /** How some of a body voted. */
  public static final IRI VOTE = term("Vote");

  /** An extracted fact with its quote. */
  public static final IRI EVIDENCE = term("Evidence");

  /** Somebody in the list of those who met. */
  public static final IRI ATTENDANCE = term("Attendance");

  /** Somebody away from a meeting or an item. */
  public static final IRI ABSENCE = term("Absence");

  /** Somebody coming or leaving. */
  public static final IRI ATTENDANCE_EVENT = term("AttendanceEvent");

  /** A citation of a law. */
  public static final IRI LAW_CITATION = term("LawCitation");

  /** A policy that is named. */
  public static final IRI POLICY_MENTION = term("PolicyMention");

  /** A project that is named. */
  public static final IRI PROJECT_MENTION = term("ProjectMention");

  /** An agreement that is named. */
  public static final IRI AGREEMENT_MENTION = term("AgreementMention");

  /** An organisation that is named. */
  public static final IRI ORGANIZATION_MENTION = term("OrganizationMention");

  /** A person that is named. */
  public static final IRI PERSON_MENTION = term("PersonMention");

  /** Another municipality that is named. */
  public static final IRI MUNICIPALITY_MENTION = term("MunicipalityMention");

  /** A topic that a text is about. */
  public static final IRI TOPIC_MENTION = term("TopicMention");

  /** A reference to another meeting. */
  public static final IRI MEETING_REFERENCE = term("MeetingReference");

  /** A sum of money. */
  public static final IRI AMOUNT = term("Amount");

  /** A web address in the text. */
  public static final IRI WEB_REFERENCE = term("WebReference");

  /** An outcome of a decision. */
  public static final IRI OUTCOME = term("Outcome");

  /** A kind of section. */
  public static final IRI SECTION_KIND = term("SectionKind");

  /** A subject across municipalities. */
  public static final IRI TOPIC = term("Topic");

  /** A KLE subject number. */
  public static final IRI KLE_SUBJECT = term("KleSubject");

  /** A KLE facet. */
  public static final IRI KLE_FACET = term("KleFacet");

  /** Words by which a part of a document is recognised. */
  public static final IRI WORDING = term("Wording");

  /** Something that was not understood. */
  public static final IRI ISSUE = term("Issue");

  /** Property municipality. */
  public static final IRI HAS_MUNICIPALITY = term("municipality");

  /** Property committee. */
  public static final IRI HAS_COMMITTEE = term("committee");

  /** Property electionPeriod. */
  public static final IRI HAS_ELECTION_PERIOD = term("electionPeriod");

  /** Property meeting. */
  public static final IRI HAS_MEETING = term("meeting");

  /** Property agendaItem. */
  public static final IRI HAS_AGENDA_ITEM = term("agendaItem");

  /** Property document. */
  public static final IRI DOCUMENT = term("document");

  /** Property case. */
  public static final IRI HAS_CASE = term("case");

  /** Property goal. */
  public static final IRI HAS_GOAL = term("goal");

  /** Property date. */
  public static final IRI DATE = term("date");

  /** Property startTime. */
  public static final IRI START_TIME = term("startTime");

  /** Property endTime. */
  public static final IRI END_TIME = term("endTime");

  /** Property location. */
  public static final IRI LOCATION = term("location");

  /** Property fileName. */
  public static final IRI FILE_NAME = term("fileName");

  /** Property mediaType. */
  public static final IRI MEDIA_TYPE = term("mediaType");

  /** Property sha256. */
  public static final IRI SHA256 = term("sha256");

  /** Property sourceUrl. */
  public static final IRI SOURCE_URL = term("sourceUrl");

  /** Property contentHash. */
  public static final IRI CONTENT_HASH = term("contentHash");

  /** Property loadedAt. */
  public static final IRI LOADED_AT = term("loadedAt");

  /** Property rejectedAt. */
  public static final IRI REJECTED_AT = term("rejectedAt");

  /** Property number. */
  public static final IRI NUMBER = term("number");

  /** Property itemLabel. */
  public static final IRI ITEM_LABEL = term("itemLabel");

  /** Property position. */
  public static final IRI POSITION = term("position");

  /** Property title. */
  public static final IRI TITLE = term("title");

  /** Property closed. */
  public static final IRI CLOSED = term("closed");

  /** Property caseNumber. */
  public static final IRI CASE_NUMBER = term("caseNumber");

  /** Property kleSubject. */
  public static final IRI HAS_KLE_SUBJECT = term("kleSubject");

  /** Property kleFacet. */
  public static final IRI HAS_KLE_FACET = term("kleFacet");

  /** Property heading. */
  public static final IRI HEADING = term("heading");

  /** Property level. */
  public static final IRI LEVEL = term("level");

  /** Property sectionKind. */
  public static final IRI HAS_SECTION_KIND = term("sectionKind");

  /** Property text. */
  public static final IRI TEXT = term("text");

  /** Property summary. */
  public static final IRI SUMMARY = term("summary");

  /** Property body. */
  public static final IRI BODY = term("body");

  /** Property outcome. */
  public static final IRI HAS_OUTCOME = term("outcome");

  /** Property decisionText. */
  public static final IRI DECISION_TEXT = term("decisionText");

  /** Property action. */
  public static final IRI ACTION = term("action");

  /** Property postponedTo. */
  public static final IRI POSTPONED_TO = term("postponedTo");

  /** Property departs. */
  public static final IRI DEPARTS = term("departs");

  /** Property vote. */
  public static final IRI HAS_VOTE = term("vote");

  /** Property voteChoice. */
  public static final IRI VOTE_CHOICE = term("voteChoice");

  /** Property voter. */
  public static final IRI VOTER = term("voter");

  /** Property recommendedBy. */
  public static final IRI RECOMMENDED_BY = term("recommendedBy");

  /** Property finalAuthority. */
  public static final IRI FINAL_AUTHORITY = term("finalAuthority");

  /** Property finalAuthorityVia. */
  public static final IRI FINAL_AUTHORITY_VIA = term("finalAuthorityVia");

  /** Property finalAuthorityExplicit. */
  public static final IRI FINAL_AUTHORITY_EXPLICIT = term("finalAuthorityExplicit");

  /** Property evidence. */
  public static final IRI HAS_EVIDENCE = term("evidence");

  /** Property quote. */
  public static final IRI QUOTE = term("quote");

  /** Property start. */
  public static final IRI START = term("start");

  /** Property end. */
  public static final IRI END = term("end");

  /** Property section. */
  public static final IRI HAS_SECTION = term("section");

  /** Property sectionHeading. */
  public static final IRI SECTION_HEADING = term("sectionHeading");

  /** Property inferredBy. */
  public static final IRI INFERRED_BY = term("inferredBy");

  /** Property person. */
  public static final IRI HAS_PERSON = term("person");

  /** Property attendee. */
  public static final IRI ATTENDEE = term("attendee");

  /** Property absentee. */
  public static final IRI ABSENTEE = term("absentee");

  /** Property absenceReason. */
  public static final IRI ABSENCE_REASON = term("absenceReason");

  /** Property absent. */
  public static final IRI ABSENT = term("absent");

  /** Property party. */
  public static final IRI HAS_PARTY = term("party");

  /** Property partyLetter. */
  public static final IRI PARTY_LETTER = term("partyLetter");

  /** Property substitute. */
  public static final IRI SUBSTITUTE = term("substitute");

  /** Property scope. */
  public static final IRI SCOPE = term("scope");

  /** Property attendanceEvent. */
  public static final IRI HAS_ATTENDANCE_EVENT = term("attendanceEvent");

  /** Property time. */
  public static final IRI TIME = term("time");

  /** Property role. */
  public static final IRI ROLE = term("role");

  /** Property signedBy. */
  public static final IRI SIGNED_BY = term("signedBy");

  /** Property law. */
  public static final IRI HAS_LAW = term("law");

  /** Property legalBasis. */
  public static final IRI LEGAL_BASIS = term("legalBasis");

  /** Property citesLaw. */
  public static final IRI CITES_LAW = term("citesLaw");

  /** Property paragraph. */
  public static final IRI PARAGRAPH = term("paragraph");

  /** Property paragraphNumber. */
  public static final IRI PARAGRAPH_NUMBER = term("paragraphNumber");

  /** Property citationKind. */
  public static final IRI CITATION_KIND = term("citationKind");

  /** Property eli. */
  public static final IRI ELI = term("eli");

  /** Property popularName. */
  public static final IRI POPULAR_NAME = term("popularName");

  /** Property abbreviation. */
  public static final IRI ABBREVIATION = term("abbreviation");

  /** Property agreement. */
  public static final IRI HAS_AGREEMENT = term("agreement");

  /** Property policy. */
  public static final IRI HAS_POLICY = term("policy");

  /** Property underPolicy. */
  public static final IRI UNDER_POLICY = term("underPolicy");

  /** Property mentionsPolicy. */
  public static final IRI MENTIONS_POLICY = term("mentionsPolicy");

  /** Property edition. */
  public static final IRI EDITION = term("edition");

  /** Property draft. */
  public static final IRI DRAFT = term("draft");

  /** Property year. */
  public static final IRI YEAR = term("year");

  /** Property goalKind. */
  public static final IRI GOAL_KIND = term("goalKind");

  /** Property project. */
  public static final IRI HAS_PROJECT = term("project");

  /** Property periodStart. */
  public static final IRI PERIOD_START = term("periodStart");

  /** Property periodEnd. */
  public static final IRI PERIOD_END = term("periodEnd");

  /** Property grantAmount. */
  public static final IRI GRANT_AMOUNT = term("grantAmount");

  /** Property receivedAmount. */
  public static final IRI RECEIVED_AMOUNT = term("receivedAmount");

  /** Property funder. */
  public static final IRI FUNDER = term("funder");

  /** Property partner. */
  public static final IRI PARTNER = term("partner");

  /** Property successCriterion. */
  public static final IRI HAS_SUCCESS_CRITERION = term("successCriterion");

  /** Property target. */
  public static final IRI TARGET = term("target");

  /** Property status. */
  public static final IRI STATUS = term("status");

  /** Property targetGroup. */
  public static final IRI TARGET_GROUP = term("targetGroup");

  /** Property topic. */
  public static final IRI HAS_TOPIC = term("topic");

  /** Property weight. */
  public static final IRI WEIGHT = term("weight");

  /** Property organization. */
  public static final IRI HAS_ORGANIZATION = term("organization");

  /** Property mentionsMunicipality. */
  public static final IRI MENTIONS_MUNICIPALITY = term("mentionsMunicipality");

  /** Property refersToMeeting. */
  public static final IRI REFERS_TO_MEETING = term("refersToMeeting");

  /** Property referredItemNumber. */
  public static final IRI REFERRED_ITEM_NUMBER = term("referredItemNumber");

  /** Property amountValue. */
  public static final IRI AMOUNT_VALUE = term("amountValue");

  /** Property currency. */
  public static final IRI CURRENCY = term("currency");

  /** Property hearing. */
  public static final IRI HAS_HEARING = term("hearing");

  /** Property hearingParty. */
  public static final IRI HEARING_PARTY = term("hearingParty");

  /** Property answeredBy. */
  public static final IRI ANSWERED_BY = term("answeredBy");

  /** Property hearingFrom. */
  public static final IRI HEARING_FROM = term("hearingFrom");

  /** Property hearingTo. */
  public static final IRI HEARING_TO = term("hearingTo");

  /** Property url. */
  public static final IRI URL = term("url");

  /** Property municipalityCode. */
  public static final IRI MUNICIPALITY_CODE = term("municipalityCode");

  /** Property host. */
  public static final IRI HOST = term("host");

  /** Property town. */
  public static final IRI TOWN = term("town");

  /** Property region. */
  public static final IRI REGION = term("region");

  /** Property phrase. */
  public static final IRI PHRASE = term("phrase");

  /** Property contradictingDate. */
  public static final IRI CONTRADICTING_DATE = term("contradictingDate");

  /** Property wordStem. */
  public static final IRI WORD_STEM = term("wordStem");

  /** Property kleNumber. */
  public static final IRI KLE_NUMBER = term("kleNumber");

  /** Property headingPhrase. */
  public static final IRI HEADING_PHRASE = term("headingPhrase");

  /** Property subheadingPhrase. */
  public static final IRI SUBHEADING_PHRASE = term("subheadingPhrase");

  /** Property soughtIn. */
  public static final IRI SOUGHT_IN = term("soughtIn");

  /** Property factKind. */
  public static final IRI FACT_KIND = term("factKind");

  /** Property found. */
  public static final IRI FOUND = term("found");

  /** Property notUnderstood. */
  public static final IRI NOT_UNDERSTOOD = term("notUnderstood");

  /** Property issueCode. */
  public static final IRI ISSUE_CODE = term("issueCode");

  /** Property issueLine. */
  public static final IRI ISSUE_LINE = term("issueLine");

  /** Property issueDetail. */
  public static final IRI ISSUE_DETAIL = term("issueDetail");

  /** A link between things of different documents. */
  public static final IRI LINK = term("Link");

  /** Two statements about one thing that cannot both be right. */
  public static final IRI CONTRADICTION = term("Contradiction");

  /** Two names that are probably those of one person. */
  public static final IRI PROBABLE_PERSON = term("ProbablePerson");

  /** A meeting that is referred to and not loaded. */
  public static final IRI UNLOADED_MEETING = term("UnloadedMeeting");

  /** What a link starts from. */
  public static final IRI LINK_FROM = term("linkFrom");

  /** What a link leads to. */
  public static final IRI LINK_TO = term("linkTo");

  /** Name of the rule that made a link. */
  public static final IRI LINK_RULE = term("linkRule");

  /** What both ends of a link have in common. */
  public static final IRI LINK_KEY = term("linkKey");

  /** A fact that a link rests on. */
  public static final IRI RESTS_ON = term("restsOn");

  /** Whether a meeting referred to is loaded. */
  public static final IRI LOADED = term("loaded");

  /** The property that has two values. */
  public static final IRI CONTRADICTED_PROPERTY = term("contradictedProperty");

  /** The lesser of two contradicting values. */
  public static final IRI VALUE = term("value");

  /** The greater of two contradicting values. */
  public static final IRI OTHER_VALUE = term("otherValue");

  /** The same case at its next meeting. */
  public static final IRI NEXT_TREATMENT = term("nextTreatment");

  /** The next place that names the same project. */
  public static final IRI NEXT_MENTION = term("nextMention");

  /** The edition that follows. */
  public static final IRI NEXT_EDITION = term("nextEdition");

  /** The policy of a draft. */
  public static final IRI DRAFT_OF = term("draftOf");

  /** The item or meeting that an item refers to. */
  public static final IRI REFERS_TO = term("refersTo");

  /** Another spelling of probably one name. */
  public static final IRI PROBABLY_SAME_PERSON = term("probablySamePerson");

  /** Common to all editions of one policy. */
  public static final IRI SERIES_KEY = term("seriesKey");

  /** Common to spellings of one name. */
  public static final IRI NAME_KEY = term("nameKey");

  /** The colour of the things of a class in pictures. */
  public static final IRI COLOR = term("color");

  private Kg() {}

  private static IRI term(String name) {
    return SimpleValueFactory.getInstance().createIRI(NAMESPACE, name);
  }
}
