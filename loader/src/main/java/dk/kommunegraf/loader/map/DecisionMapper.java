package dk.kommunegraf.loader.map;

import dk.kommunegraf.loader.document.AgendaItem;
import dk.kommunegraf.loader.document.Decision;
import dk.kommunegraf.loader.document.Vote;
import dk.kommunegraf.ontology.Iris;
import dk.kommunegraf.ontology.Kg;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.rdf4j.model.IRI;

/**
 * Maps the decisions that an item holds: the meeting's own and those of other bodies. Stateless.
 */
final class DecisionMapper {

  void map(Mapping mapping, AgendaItem item, AgendaItemMapper.Place place) {
    Map<String, Integer> bodies = new HashMap<>();
    if (item.decision() != null) {
      map(mapping, item.decision(), place, place.pointer() + "/decision", bodies);
    }
    for (int i = 0; i < item.decisionChain().size(); i++) {
      map(
          mapping,
          item.decisionChain().get(i),
          place,
          place.pointer() + "/decisionChain/" + i,
          bodies);
    }
  }

  private void map(
      Mapping mapping,
      Decision decision,
      AgendaItemMapper.Place place,
      String pointer,
      Map<String, Integer> bodies) {
    String body = decision.body() == null ? place.committee() : decision.body();
    int times = bodies.merge(body, 1, Integer::sum);
    IRI node =
        mapping.node(
            Iris.decision(place.item(), times == 1 ? body : body + "-" + times),
            Kg.DECISION,
            decision.quote().replaceAll("\\s+", " "));
    mapping.add(node, Kg.HAS_AGENDA_ITEM, place.item());
    mapping.add(node, Kg.BODY, mapping.committee(body));
    mapping.dateOrText(node, Kg.DATE, decision.date() == null ? place.date() : decision.date());
    mapping.add(node, Kg.HAS_OUTCOME, Iris.concept("outcome", decision.outcome().id()));
    mapping.text(node, Kg.DECISION_TEXT, decision.quote());
    decision.actions().forEach(action -> mapping.text(node, Kg.ACTION, action));
    mapping.dateOrText(node, Kg.POSTPONED_TO, decision.postponedTo());
    mapping.flag(node, Kg.DEPARTS, decision.departs());
    mapping.flag(node, Kg.SUMMARY, decision.summary());
    mapping.own(node, pointer);
    mapVotes(mapping, decision.votes(), node, pointer);
  }

  private static void mapVotes(Mapping mapping, List<Vote> votes, IRI decision, String pointer) {
    for (int i = 0; i < votes.size(); i++) {
      Vote vote = votes.get(i);
      String choice = vote.vote().name().toLowerCase(Locale.ROOT);
      IRI node =
          mapping.node(
              Iris.part(decision, "vote", Integer.toString(i + 1)),
              Kg.VOTE,
              label(vote.vote()) + ": " + String.join(", ", vote.by()));
      mapping.add(decision, Kg.HAS_VOTE, node);
      mapping.plain(node, Kg.VOTE_CHOICE, choice);
      vote.by().forEach(by -> mapping.plain(node, Kg.VOTER, by));
      mapping.own(node, pointer + "/votes/" + i);
    }
  }

  private static String label(Vote.Choice choice) {
    return switch (choice) {
      case FOR -> "For";
      case AGAINST -> "Imod";
      case ABSTAIN -> "Undlod at stemme";
    };
  }
}
