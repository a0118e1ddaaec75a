package dk.kommunegraf.loader.map;

import dk.kommunegraf.loader.document.AgendaItem;
import dk.kommunegraf.loader.document.FinalAuthority;
import dk.kommunegraf.loader.document.Hearing;
import dk.kommunegraf.loader.document.Kle;
import dk.kommunegraf.loader.document.Section;
import dk.kommunegraf.ontology.Iris;
import dk.kommunegraf.ontology.Kg;
import java.util.List;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.jspecify.annotations.Nullable;

/** Maps an agenda item, its case and its parts. Thread safe. */
final class AgendaItemMapper {

  private final MentionMapper mentions;
  private final ProjectMapper projects;
  private final PersonMapper persons;
  private final DecisionMapper decisions = new DecisionMapper();

  AgendaItemMapper(MentionMapper mentions, ProjectMapper projects, PersonMapper persons) {
    this.mentions = mentions;
    this.projects = projects;
    this.persons = persons;
  }

  /**
   * Where an item stands.
   *
   * @param meeting its meeting
   * @param item its node
   * @param committee the body that meets
   * @param date of the meeting
   * @param index in the document, from 0
   */
  record Place(IRI meeting, IRI item, String committee, @Nullable String date, int index) {

    String pointer() {
      return "/items/" + index;
    }
  }

  void map(Mapping mapping, AgendaItem item, Place place) {
    IRI node = mapping.node(place.item(), Kg.AGENDA_ITEM, item.title());
    mapping.add(node, Kg.HAS_MEETING, place.meeting());
    mapping.add(node, Kg.DOCUMENT, mapping.document());
    mapping.plain(node, Kg.NUMBER, item.number());
    mapping.plain(node, Kg.ITEM_LABEL, item.label());
    mapping.number(node, Kg.POSITION, place.index() + 1);
    mapping.text(node, Kg.TITLE, item.title());
    mapping.flag(node, Kg.CLOSED, item.closed());
    mapping.flag(node, Kg.SUMMARY, item.summary());
    mapping.own(node, place.pointer());
    mapCase(mapping, item, node, place.pointer());
    mapSections(mapping, item.sections(), node, place.pointer());
    mapAuthority(mapping, item.finalAuthority(), node, place.pointer());
    mapRecommendations(mapping, item, node, place.pointer());
    decisions.map(mapping, item, place);
    mapAttachments(mapping, item.attachments(), node, place.pointer());
    for (int i = 0; i < item.absentees().size(); i++) {
      persons.absence(
          mapping,
          place.meeting(),
          node,
          item.absentees().get(i),
          place.pointer() + "/absentees/" + i);
    }
    for (int i = 0; i < item.persons().size(); i++) {
      persons.mention(
          mapping,
          node,
          Kg.HAS_AGENDA_ITEM,
          item.persons().get(i),
          place.pointer() + "/persons/" + i);
    }
    mapHearing(mapping, item.hearing(), node, place.pointer());
    mentions.map(mapping, item, node, place.pointer());
    for (int i = 0; i < item.projects().size(); i++) {
      IRI project = projects.map(mapping, item.projects().get(i), null);
      mapping.add(node, Kg.HAS_PROJECT, project);
      IRI fact =
          mapping.fact(
              Kg.PROJECT_MENTION,
              node,
              item.projects().get(i).name(),
              place.pointer() + "/projects/" + i,
              item.projects().get(i).quote());
      mapping.add(fact, Kg.HAS_AGENDA_ITEM, node);
      mapping.add(fact, Kg.HAS_PROJECT, project);
    }
  }

  private static void mapCase(Mapping mapping, AgendaItem item, IRI node, String pointer) {
    Kle kle = item.kle();
    if (kle != null) {
      mapping.add(node, Kg.HAS_KLE_SUBJECT, subject(mapping, kle));
      if (kle.facet() != null) {
        mapping.add(node, Kg.HAS_KLE_FACET, facet(mapping, kle.facet()));
      }
    }
    if (item.caseNumber() != null) {
      IRI aCase =
          mapping.node(
              Iris.caseOf(mapping.municipality(), item.caseNumber()),
              Kg.CASE,
              "Sag " + item.caseNumber());
      mapping.add(aCase, Kg.HAS_MUNICIPALITY, Iris.municipality(mapping.municipality()));
      mapping.plain(aCase, Kg.CASE_NUMBER, item.caseNumber());
      if (kle != null) {
        mapping.add(aCase, Kg.HAS_KLE_SUBJECT, subject(mapping, kle));
      }
      mapping.add(node, Kg.HAS_CASE, aCase);
      mapping.own(aCase, pointer + "/caseNumber");
    }
  }

  /** The number keeps its dots in the IRI, unless it is no number at all. */
  private static IRI kle(String kind, String code) {
    return code.matches("[0-9A-Za-z.]+") ? Iris.concept(kind, code) : Iris.thing(kind, code);
  }

  private static IRI subject(Mapping mapping, Kle kle) {
    IRI node = mapping.node(kle("kle", kle.subject()), Kg.KLE_SUBJECT, "KLE " + kle.subject());
    mapping.add(node, SKOS.NOTATION, Values.literal(kle.subject()));
    mapping.add(node, SKOS.IN_SCHEME, Iris.thing("scheme", "kle"));
    return node;
  }

  private static IRI facet(Mapping mapping, String facet) {
    IRI node = mapping.node(kle("kle-facet", facet), Kg.KLE_FACET, "KLE-facet " + facet);
    mapping.add(node, SKOS.NOTATION, Values.literal(facet));
    mapping.add(node, SKOS.IN_SCHEME, Iris.thing("scheme", "kle-facet"));
    return node;
  }

  private static void mapSections(
      Mapping mapping, List<Section> sections, IRI item, String pointer) {
    int position = 0;
    for (Section section : sections) {
      position++;
      IRI node =
          mapping.node(
              Iris.part(item, "section", Integer.toString(position)),
              Kg.SECTION,
              section.heading());
      mapping.add(node, Kg.HAS_AGENDA_ITEM, item);
      mapping.number(node, Kg.POSITION, position);
      mapping.text(node, Kg.HEADING, section.heading());
      mapping.number(node, Kg.LEVEL, section.level());
      mapping.add(node, Kg.HAS_SECTION_KIND, Iris.concept("section-kind", section.kind().id()));
      mapping.text(node, Kg.TEXT, section.text());
      mapping.flag(node, Kg.SUMMARY, section.summary());
      mapping.own(node, pointer + "/sections/" + (position - 1));
      mapping.section(pointer, section.heading(), node);
    }
  }

  private static void mapAuthority(
      Mapping mapping, @Nullable FinalAuthority authority, IRI item, String pointer) {
    if (authority == null) {
      return;
    }
    mapping.add(item, Kg.FINAL_AUTHORITY, mapping.committee(authority.body()));
    if (authority.via() != null) {
      mapping.add(item, Kg.FINAL_AUTHORITY_VIA, mapping.committee(authority.via()));
    }
    mapping.flag(item, Kg.FINAL_AUTHORITY_EXPLICIT, authority.explicit());
  }

  private static void mapRecommendations(
      Mapping mapping, AgendaItem item, IRI node, String pointer) {
    mapping.text(node, Kg.RECOMMENDED_BY, item.recommendationBy());
    for (int i = 0; i < item.recommendations().size(); i++) {
      String text = item.recommendations().get(i);
      IRI recommendation =
          mapping.node(
              Iris.part(node, "recommendation", Integer.toString(i + 1)), Kg.RECOMMENDATION, text);
      mapping.add(recommendation, Kg.HAS_AGENDA_ITEM, node);
      mapping.number(recommendation, Kg.POSITION, i + 1);
      mapping.text(recommendation, Kg.TEXT, text);
      mapping.text(recommendation, Kg.RECOMMENDED_BY, item.recommendationBy());
      mapping.own(recommendation, pointer + "/recommendations/" + i);
    }
  }

  private static void mapAttachments(
      Mapping mapping, List<String> attachments, IRI item, String pointer) {
    for (int i = 0; i < attachments.size(); i++) {
      IRI node =
          mapping.node(
              Iris.part(item, "attachment", Integer.toString(i + 1)),
              Kg.ATTACHMENT,
              attachments.get(i));
      mapping.add(node, Kg.HAS_AGENDA_ITEM, item);
      mapping.number(node, Kg.POSITION, i + 1);
      mapping.text(node, Kg.TITLE, attachments.get(i));
      mapping.own(node, pointer + "/attachments/" + i);
    }
  }

  private static void mapHearing(
      Mapping mapping, @Nullable Hearing hearing, IRI item, String pointer) {
    if (hearing == null) {
      return;
    }
    IRI node = mapping.node(Iris.part(item, "hearing", "1"), Kg.HEARING, "Høring");
    mapping.add(node, Kg.HAS_AGENDA_ITEM, item);
    mapping.add(item, Kg.HAS_HEARING, node);
    hearing
        .parties()
        .forEach(party -> mapping.add(node, Kg.HEARING_PARTY, mapping.organization(party)));
    hearing
        .answeredBy()
        .forEach(party -> mapping.add(node, Kg.ANSWERED_BY, mapping.organization(party)));
    mapping.dateOrText(node, Kg.HEARING_FROM, hearing.from());
    mapping.dateOrText(node, Kg.HEARING_TO, hearing.to());
    mapping.own(node, pointer + "/hearing");
  }
}
