package dk.kommunegraf.loader.map;

import dk.kommunegraf.loader.document.AgendaItem;
import dk.kommunegraf.loader.document.Amount;
import dk.kommunegraf.loader.document.Document;
import dk.kommunegraf.loader.document.Goal;
import dk.kommunegraf.loader.document.LawCitation;
import dk.kommunegraf.loader.document.MeetingReference;
import dk.kommunegraf.loader.document.Named;
import dk.kommunegraf.loader.document.PolicyMention;
import dk.kommunegraf.loader.document.TopicMention;
import dk.kommunegraf.ontology.Iris;
import dk.kommunegraf.ontology.Kg;
import dk.kommunegraf.ontology.Law;
import dk.kommunegraf.ontology.Laws;
import dk.kommunegraf.ontology.Municipalities;
import dk.kommunegraf.ontology.Topics;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.jspecify.annotations.Nullable;

/** Maps what an item or a plan cites and names. Thread safe. */
final class MentionMapper {

  private final Laws laws;
  private final Set<IRI> topics =
      Topics.read().list().stream().map(Topics.Topic::iri).collect(Collectors.toSet());
  private final Municipalities municipalities;

  MentionMapper(Laws laws, Municipalities municipalities) {
    this.laws = laws;
    this.municipalities = municipalities;
  }

  /**
   * The node that names things.
   *
   * @param node the item or the document
   * @param link the property by which a fact points to it
   * @param pointer where the document keeps it; empty for the document itself
   */
  private record Place(IRI node, IRI link, String pointer) {}

  /** Maps what an item names. */
  void map(Mapping mapping, AgendaItem item, IRI node, String pointer) {
    Place place = new Place(node, Kg.HAS_AGENDA_ITEM, pointer);
    laws(mapping, item.legalBasis(), place, "/legalBasis/", Kg.LEGAL_BASIS);
    laws(mapping, item.lawMentions(), place, "/lawMentions/", Kg.CITES_LAW);
    policies(mapping, item.policies(), place, "/policies/", Kg.UNDER_POLICY);
    policies(mapping, item.policyMentions(), place, "/policyMentions/", Kg.MENTIONS_POLICY);
    named(mapping, item.agreements(), place, AGREEMENT);
    named(mapping, item.organizations(), place, ORGANIZATION);
    amounts(mapping, item.amounts(), place);
    municipalities(mapping, item.municipalities(), place);
    topics(mapping, item.topics(), place);
    meetings(mapping, item.meetingReferences(), place);
    urls(mapping, item.urls(), place);
  }

  /** Maps what a plan names. */
  void map(Mapping mapping, Document plan) {
    Place place = new Place(mapping.document(), Kg.DOCUMENT, "");
    laws(mapping, plan.lawMentions(), place, "/lawMentions/", Kg.CITES_LAW);
    policies(mapping, plan.policyMentions(), place, "/policyMentions/", Kg.MENTIONS_POLICY);
    named(mapping, plan.agreements(), place, AGREEMENT);
    named(mapping, plan.organizations(), place, ORGANIZATION);
    amounts(mapping, plan.amounts(), place);
    municipalities(mapping, plan.municipalities(), place);
  }

  /** Maps what a goal of a plan is about. */
  void mapGoal(Mapping mapping, Goal goal, IRI node, String pointer) {
    topics(mapping, goal.topics(), new Place(node, Kg.HAS_GOAL, pointer));
  }

  private IRI fact(
      Mapping mapping, Place place, IRI type, String target, String at, @Nullable String quote) {
    IRI fact = mapping.fact(type, place.node(), target, place.pointer() + at, quote);
    mapping.add(fact, place.link(), place.node());
    return fact;
  }

  private void laws(
      Mapping mapping, List<LawCitation> citations, Place place, String list, IRI property) {
    for (int i = 0; i < citations.size(); i++) {
      LawCitation citation = citations.get(i);
      IRI law = law(mapping, citation.law());
      mapping.add(place.node(), property, law);
      mapping.add(place.node(), Kg.CITES_LAW, law);
      String target = citation.law() + " " + citation.paragraph();
      IRI fact = fact(mapping, place, Kg.LAW_CITATION, target, list + i, citation.quote());
      mapping.add(fact, Kg.HAS_LAW, law);
      if (citation.kind() != null) {
        mapping.plain(fact, Kg.CITATION_KIND, citation.kind().name().toLowerCase(Locale.ROOT));
      }
      if (citation.paragraph() != null) {
        IRI paragraph =
            mapping.node(
                Iris.paragraph(law, citation.paragraph()),
                Kg.LAW_PARAGRAPH,
                citation.law() + " § " + citation.paragraph());
        mapping.add(paragraph, Kg.HAS_LAW, law);
        mapping.plain(paragraph, Kg.PARAGRAPH_NUMBER, citation.paragraph());
        mapping.add(fact, Kg.PARAGRAPH, paragraph);
      }
    }
  }

  /** A law that the register lacks becomes a node of its own. */
  private IRI law(Mapping mapping, String name) {
    Optional<Law> law = laws.find(name);
    return law.isPresent() ? law.get().iri() : mapping.node(Iris.law(name), Kg.LAW, name);
  }

  private void policies(
      Mapping mapping, List<PolicyMention> mentions, Place place, String list, IRI property) {
    for (int i = 0; i < mentions.size(); i++) {
      PolicyMention mention = mentions.get(i);
      IRI policy = policy(mapping, mention);
      mapping.add(place.node(), property, policy);
      mapping.add(place.node(), Kg.MENTIONS_POLICY, policy);
      IRI fact = fact(mapping, place, Kg.POLICY_MENTION, mention.name(), list + i, mention.quote());
      mapping.add(fact, Kg.HAS_POLICY, policy);
      mapping.flag(fact, Kg.DRAFT, mention.draft());
    }
  }

  private static IRI policy(Mapping mapping, PolicyMention mention) {
    String name = withEdition(mention.name(), mention.edition());
    IRI policy = mapping.node(Iris.policy(mapping.municipality(), name), Kg.POLICY, name);
    mapping.add(policy, RDF.TYPE, policyClass(mention.kind()));
    mapping.add(policy, Kg.HAS_MUNICIPALITY, Iris.municipality(mapping.municipality()));
    mapping.plain(policy, Kg.EDITION, mention.edition());
    mapping.plain(policy, Kg.SERIES_KEY, LinkKeys.ofPolicy(mapping.municipality(), name));
    mapping.flag(policy, Kg.DRAFT, mention.draft());
    return policy;
  }

  /** Editions are things of their own; many names have the edition in them already. */
  static String withEdition(String name, @Nullable String edition) {
    return edition == null || name.contains(edition) ? name : name + " " + edition;
  }

  private static IRI policyClass(PolicyMention.Kind kind) {
    return switch (kind) {
      case STRATEGY -> Kg.STRATEGY;
      case PLAN -> Kg.PLAN;
      case VISION -> Kg.VISION;
      case POLICY -> Kg.POLICY;
    };
  }

  /** A kind of thing of which only the name is recorded. */
  private record NamedKind(
      IRI mention, IRI property, BiFunction<Mapping, String, IRI> minting, String list) {}

  private static final NamedKind AGREEMENT =
      new NamedKind(
          Kg.AGREEMENT_MENTION,
          Kg.HAS_AGREEMENT,
          (mapping, name) -> mapping.node(Iris.thing("agreement", name), Kg.AGREEMENT, name),
          "/agreements/");
  private static final NamedKind ORGANIZATION =
      new NamedKind(
          Kg.ORGANIZATION_MENTION, Kg.HAS_ORGANIZATION, Mapping::organization, "/organizations/");

  private void named(Mapping mapping, List<Named> things, Place place, NamedKind kind) {
    for (int i = 0; i < things.size(); i++) {
      Named thing = things.get(i);
      IRI node = kind.minting().apply(mapping, thing.name());
      mapping.add(place.node(), kind.property(), node);
      IRI fact = fact(mapping, place, kind.mention(), thing.name(), kind.list() + i, thing.quote());
      mapping.add(fact, kind.property(), node);
    }
  }

  private void amounts(Mapping mapping, List<Amount> amounts, Place place) {
    for (int i = 0; i < amounts.size(); i++) {
      Amount amount = amounts.get(i);
      String value = amount.value().toPlainString();
      IRI fact = fact(mapping, place, Kg.AMOUNT, value + " " + i, "/amounts/" + i, amount.quote());
      mapping.decimal(fact, Kg.AMOUNT_VALUE, amount.value());
      mapping.plain(fact, Kg.CURRENCY, amount.currency() == null ? "DKK" : amount.currency());
    }
  }

  private void municipalities(Mapping mapping, List<String> names, Place place) {
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      String at = "/municipalities/" + i;
      IRI fact = fact(mapping, place, Kg.MUNICIPALITY_MENTION, name, at, null);
      municipalities
          .find(name)
          .ifPresent(
              found -> {
                mapping.add(fact, Kg.MENTIONS_MUNICIPALITY, found.iri());
                mapping.add(place.node(), Kg.MENTIONS_MUNICIPALITY, found.iri());
              });
    }
  }

  private void topics(Mapping mapping, List<TopicMention> topics, Place place) {
    for (int i = 0; i < topics.size(); i++) {
      TopicMention topic = topics.get(i);
      IRI node = topic(mapping, topic.topic());
      mapping.add(place.node(), Kg.HAS_TOPIC, node);
      IRI fact =
          fact(mapping, place, Kg.TOPIC_MENTION, topic.topic(), "/topics/" + i, topic.quote());
      mapping.add(fact, Kg.HAS_TOPIC, node);
      if (topic.weight() != null) {
        mapping.plain(fact, Kg.WEIGHT, topic.weight().name().toLowerCase(Locale.ROOT));
      }
    }
  }

  /**
   * The register describes its topics; another, which a Document JSON may name, is described here.
   */
  private IRI topic(Mapping mapping, String id) {
    IRI iri = Iris.topic(id);
    return topics.contains(iri) ? iri : mapping.node(iri, Kg.TOPIC, id);
  }

  private void meetings(Mapping mapping, List<MeetingReference> references, Place place) {
    for (int i = 0; i < references.size(); i++) {
      MeetingReference reference = references.get(i);
      String target =
          reference.item() == null ? reference.date() : reference.date() + ", " + reference.item();
      String at = "/meetingReferences/" + i;
      IRI fact = fact(mapping, place, Kg.MEETING_REFERENCE, target, at, reference.quote());
      mapping.dateOrText(fact, Kg.DATE, reference.date());
      mapping.plain(fact, Kg.REFERRED_ITEM_NUMBER, reference.item());
      if (reference.conflictsWith() != null) {
        mapping.dateOrText(fact, Kg.CONTRADICTING_DATE, reference.conflictsWith());
      }
      if (reference.committee() != null) {
        IRI committee = mapping.committee(reference.committee());
        mapping.add(fact, Kg.HAS_COMMITTEE, committee);
      }
      Optional<String> body = Optional.ofNullable(reference.committee()).or(mapping::committee);
      if (body.isPresent() && Dates.isDay(reference.date())) {
        IRI meeting = mapping.meeting(body.get(), reference.date());
        mapping.add(fact, Kg.REFERS_TO_MEETING, meeting);
        mapping.add(place.node(), Kg.REFERS_TO_MEETING, meeting);
      }
    }
  }

  private void urls(Mapping mapping, List<String> urls, Place place) {
    for (int i = 0; i < urls.size(); i++) {
      String url = urls.get(i);
      IRI fact = fact(mapping, place, Kg.WEB_REFERENCE, url, "/urls/" + i, null);
      mapping.address(fact, Kg.URL, url);
    }
  }
}
