package dk.kommunegraf.server.web;

import dk.kommunegraf.ontology.Kg;
import dk.kommunegraf.server.web.ItemPage.Fact;
import dk.kommunegraf.server.web.ItemPage.FactGroup;
import dk.kommunegraf.server.web.ItemPage.Quoted;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.eclipse.rdf4j.model.IRI;

/** Gathers what an agenda item names: of each kind each thing once, with all its quotes. */
final class ItemFacts {

  /** In the order in which readers ask for them; others follow by their names. */
  private static final List<String> KINDS =
      List.of(
          "LawCitation",
          "PolicyMention",
          "ProjectMention",
          "Amount",
          "AgreementMention",
          "Absence",
          "AttendanceEvent",
          "TopicMention",
          "MeetingReference",
          "PersonMention",
          "OrganizationMention",
          "MunicipalityMention",
          "WebReference");

  /** What leads from evidence to what it is about, the most telling first. */
  private static final List<IRI> ABOUT =
      List.of(
          Kg.PARAGRAPH,
          Kg.HAS_LAW,
          Kg.HAS_POLICY,
          Kg.HAS_PROJECT,
          Kg.HAS_AGREEMENT,
          Kg.HAS_ORGANIZATION,
          Kg.MENTIONS_MUNICIPALITY,
          Kg.HAS_TOPIC,
          Kg.HAS_PERSON,
          Kg.REFERS_TO_MEETING);

  private final ItemView view;
  private final ItemTexts marked;
  private final Texts texts;

  ItemFacts(ItemView view, ItemTexts marked, Texts texts) {
    this.view = view;
    this.marked = marked;
    this.texts = texts;
  }

  /** All that some places name, by kind. */
  List<FactGroup> groups(List<Node> places) {
    Map<String, List<Node>> byKind =
        places.stream()
            .filter(place -> view.kind(place).isPresent())
            .collect(Collectors.groupingBy(place -> local(view.kind(place).get())));
    return byKind.entrySet().stream()
        .sorted(
            Comparator.<Map.Entry<String, List<Node>>>comparingInt(kind -> order(kind.getKey()))
                .thenComparing(Map.Entry::getKey))
        .map(kind -> new FactGroup(heading(kind.getKey(), kind.getValue()), facts(kind.getValue())))
        .toList();
  }

  private static String local(Node kind) {
    return kind.getURI().substring(kind.getURI().lastIndexOf('#') + 1);
  }

  private static int order(String kind) {
    int order = KINDS.indexOf(kind);
    return order < 0 ? KINDS.size() : order;
  }

  private String heading(String kind, List<Node> places) {
    return texts
        .find("fact." + kind)
        .orElseGet(() -> view.term(view.kind(places.get(0)).orElseThrow()).text());
  }

  private List<Fact> facts(List<Node> places) {
    Map<Node, List<Node>> byThing = new LinkedHashMap<>();
    for (Node place : places) {
      byThing.computeIfAbsent(about(place).orElse(place), thing -> new ArrayList<>()).add(place);
    }
    return byThing.entrySet().stream().map(fact -> fact(fact.getKey(), fact.getValue())).toList();
  }

  private Optional<Node> about(Node place) {
    return ABOUT.stream()
        .flatMap(property -> view.values(place, property).stream())
        .filter(Node::isURI)
        .findFirst();
  }

  private Fact fact(Node thing, List<Node> places) {
    String notes =
        places.stream().flatMap(this::notes).distinct().collect(Collectors.joining(", "));
    return new Fact(
        view.link(thing),
        notes.isEmpty() ? null : notes,
        places.stream().flatMap(place -> quoted(place).stream()).distinct().toList());
  }

  /** What is known beside the name, in words where there are any. */
  private Stream<String> notes(Node place) {
    return Stream.of(
            view.text(place, Kg.WEIGHT).flatMap(weight -> texts.find("weight." + weight)),
            view.text(place, Kg.ABSENCE_REASON)
                .map(reason -> texts.find("absence." + reason).orElse(reason)),
            view.text(place, Kg.ROLE))
        .flatMap(Optional::stream);
  }

  /** The quote of a place. */
  Optional<Quoted> quoted(Node place) {
    return view.text(place, Kg.QUOTE)
        .map(words -> new Quoted(words, where(place), marked.anchor(words).orElse(null)));
  }

  private String where(Node place) {
    Stream<String> section =
        view.text(place, Kg.SECTION_HEADING).map(heading -> texts.get("section", heading)).stream();
    Stream<String> characters =
        view
            .text(place, Kg.START)
            .flatMap(
                start -> view.text(place, Kg.END).map(end -> texts.get("characters", start, end)))
            .stream();
    String where = Stream.concat(section, characters).collect(Collectors.joining(", "));
    return where.isEmpty() ? null : where;
  }
}
