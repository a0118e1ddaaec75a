package dk.kommunegraf.loader.map;

import dk.kommunegraf.loader.document.Committee;
import dk.kommunegraf.loader.document.Document;
import dk.kommunegraf.loader.document.Goal;
import dk.kommunegraf.loader.document.Person;
import dk.kommunegraf.loader.document.Project;
import dk.kommunegraf.ontology.Iris;
import dk.kommunegraf.ontology.Kg;
import java.util.Objects;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.vocabulary.RDF;

/** Maps a plan with its goals and what stands below them. Thread safe. */
final class PlanMapper {

  private final MentionMapper mentions;
  private final ProjectMapper projects;
  private final PersonMapper persons;

  PlanMapper(MentionMapper mentions, ProjectMapper projects, PersonMapper persons) {
    this.mentions = mentions;
    this.projects = projects;
    this.persons = persons;
  }

  void map(Mapping mapping, Document document) {
    String title = Objects.requireNonNull(document.title());
    String year = document.year() == null ? null : document.year().toString();
    String name = MentionMapper.withEdition(title, year);
    IRI plan = mapping.node(Iris.policy(mapping.municipality(), name), Kg.POLICY, name);
    mapping.add(plan, RDF.TYPE, Kg.PLAN);
    mapping.add(plan, Kg.HAS_MUNICIPALITY, Iris.municipality(mapping.municipality()));
    mapping.add(plan, Kg.DOCUMENT, mapping.document());
    mapping.text(plan, Kg.TITLE, title);
    mapping.plain(plan, Kg.SERIES_KEY, LinkKeys.ofPolicy(mapping.municipality(), name));
    if (document.year() != null) {
      mapping.number(plan, Kg.YEAR, document.year());
      mapping.plain(plan, Kg.EDITION, document.year().toString());
    }
    mapping.own(plan, "");
    mapBody(mapping, document);
    Person signer = document.signedBy();
    if (signer != null) {
      mapping.add(plan, Kg.SIGNED_BY, persons.person(mapping, signer.name(), null));
      persons.mention(mapping, mapping.document(), Kg.DOCUMENT, signer, "/signedBy");
    }
    for (int i = 0; i < document.persons().size(); i++) {
      persons.mention(
          mapping, mapping.document(), Kg.DOCUMENT, document.persons().get(i), "/persons/" + i);
    }
    for (int i = 0; i < document.goals().size(); i++) {
      mapGoal(mapping, document.goals().get(i), plan, i);
    }
    mentions.map(mapping, document);
  }

  private static void mapBody(Mapping mapping, Document document) {
    IRI node = mapping.document();
    mapping.dateOrText(node, Kg.DATE, document.date());
    Committee committee = document.committee();
    if (committee != null) {
      mapping.add(node, Kg.HAS_COMMITTEE, mapping.committee(committee.name()));
      mapping.add(node, Kg.HAS_ELECTION_PERIOD, mapping.period(committee.term()));
    }
  }

  private void mapGoal(Mapping mapping, Goal goal, IRI plan, int index) {
    String name = goal.number() == null ? goal.title() : kind(goal) + " " + goal.number();
    IRI node = mapping.node(Iris.part(plan, "goal", name), Kg.GOAL, goal.title());
    mapping.add(node, Kg.HAS_POLICY, plan);
    mapping.plain(node, Kg.NUMBER, goal.number());
    mapping.plain(node, Kg.GOAL_KIND, kind(goal));
    mapping.text(node, Kg.TITLE, goal.title());
    mapping.flag(node, Kg.SUMMARY, goal.summary());
    mapping.number(node, Kg.POSITION, index + 1);
    mapping.own(node, "/goals/" + index);
    mentions.mapGoal(mapping, goal, node, "/goals/" + index);
    for (int i = 0; i < goal.initiatives().size(); i++) {
      Project initiative = goal.initiatives().get(i);
      IRI project = projects.map(mapping, initiative, node);
      mapping.add(project, Kg.HAS_GOAL, node);
      IRI fact =
          mapping.fact(
              Kg.PROJECT_MENTION,
              node,
              initiative.name(),
              "/goals/" + index + "/initiatives/" + i,
              initiative.quote());
      mapping.add(fact, Kg.HAS_GOAL, node);
      mapping.add(fact, Kg.HAS_PROJECT, project);
    }
  }

  private static String kind(Goal goal) {
    return switch (goal.kind()) {
      case MINISTERIAL -> "ministermål";
      case GENERAL -> "mål";
      case LOCAL -> "lokalt mål";
    };
  }
}
