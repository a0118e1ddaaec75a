package dk.kommunegraf.server.bench;

import dk.kommunegraf.loader.document.AgendaItem;
import dk.kommunegraf.loader.document.Amount;
import dk.kommunegraf.loader.document.Decision;
import dk.kommunegraf.loader.document.Document;
import dk.kommunegraf.loader.document.Evidence;
import dk.kommunegraf.loader.document.Goal;
import dk.kommunegraf.loader.document.LawCitation;
import dk.kommunegraf.loader.document.MeetingReference;
import dk.kommunegraf.loader.document.Named;
import dk.kommunegraf.loader.document.Participant;
import dk.kommunegraf.loader.document.Person;
import dk.kommunegraf.loader.document.PolicyMention;
import dk.kommunegraf.loader.document.Project;
import dk.kommunegraf.loader.document.Section;
import dk.kommunegraf.loader.document.TopicMention;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The evidence that reading a text would give for each fact of a document: where it stands, one
 * fact after the other. Not thread safe.
 */
final class InventedEvidence {

  private static final int GAP = 40;
  private static final String CASE = "Sagsfremstilling";

  private final List<Evidence> evidence = new ArrayList<>();
  private int at;

  private InventedEvidence() {}

  /** The evidence for the facts of a document that has none yet. */
  static List<Evidence> of(Document document) {
    InventedEvidence all = new InventedEvidence();
    all.add("/municipality", document.municipality(), null);
    all.each("/participants/", document.participants(), Participant::name, null);
    for (int i = 0; i < document.items().size(); i++) {
      all.addItem("/items/" + i, document.items().get(i));
    }
    for (int i = 0; i < document.goals().size(); i++) {
      all.addGoal("/goals/" + i, document.goals().get(i));
    }
    all.each("/lawMentions/", document.lawMentions(), LawCitation::quote, null);
    all.each("/organizations/", document.organizations(), Named::quote, null);
    all.each("/amounts/", document.amounts(), Amount::quote, null);
    return List.copyOf(all.evidence);
  }

  private void addItem(String item, AgendaItem of) {
    add(item + "/title", of.title(), null);
    if (of.caseNumber() != null) {
      add(item + "/caseNumber", of.caseNumber(), null);
    }
    each(item + "/sections/", of.sections(), Section::heading, null);
    each(item + "/topics/", of.topics(), TopicMention::quote, CASE);
    each(item + "/legalBasis/", of.legalBasis(), LawCitation::quote, "Lovgrundlag");
    each(item + "/lawMentions/", of.lawMentions(), LawCitation::quote, CASE);
    each(item + "/policies/", of.policies(), PolicyMention::quote, CASE);
    each(item + "/policyMentions/", of.policyMentions(), PolicyMention::quote, CASE);
    each(item + "/agreements/", of.agreements(), Named::quote, CASE);
    each(item + "/organizations/", of.organizations(), Named::quote, CASE);
    each(item + "/municipalities/", of.municipalities(), name -> name, CASE);
    each(item + "/meetingReferences/", of.meetingReferences(), MeetingReference::quote, CASE);
    each(item + "/persons/", of.persons(), Person::quote, CASE);
    each(item + "/amounts/", of.amounts(), Amount::quote, "Økonomi");
    each(item + "/projects/", of.projects(), Project::quote, CASE);
    each(item + "/recommendations/", of.recommendations(), text -> text, "Indstilling");
    each(item + "/attachments/", of.attachments(), title -> title, "Bilag");
    each(item + "/absentees/", of.absentees(), Participant::name, "Beslutning");
    each(item + "/decisionChain/", of.decisionChain(), Decision::quote, "Beslutning");
    if (of.decision() != null) {
      add(item + "/decision", of.decision().quote(), "Beslutning");
    }
  }

  private void addGoal(String goal, Goal of) {
    add(goal + "/title", of.title(), null);
    each(goal + "/topics/", of.topics(), TopicMention::quote, of.title());
    each(goal + "/initiatives/", of.initiatives(), Project::quote, of.title());
  }

  private <T> void each(String pointer, List<T> facts, Function<T, String> quote, String section) {
    for (int i = 0; i < facts.size(); i++) {
      add(pointer + i, quote.apply(facts.get(i)), section);
    }
  }

  private void add(String pointer, String quote, String section) {
    at += GAP;
    evidence.add(new Evidence(pointer, quote, at, at + quote.length(), section, null));
    at += quote.length();
  }
}
