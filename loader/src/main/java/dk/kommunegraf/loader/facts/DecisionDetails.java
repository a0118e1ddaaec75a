package dk.kommunegraf.loader.facts;

import dk.kommunegraf.loader.document.Decision;
import dk.kommunegraf.loader.document.Outcome;
import dk.kommunegraf.loader.document.Vote;
import dk.kommunegraf.ontology.Wordings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a decision's text says beside its outcome: tasks, until when the case is postponed,
 * the votes, and whether it departs from the recommendation. Thread safe.
 */
final class DecisionDetails {

  private static final Pattern SENTENCE =
      Pattern.compile("(?s)\\S.*?(?:[.!](?=\\s+[\\p{Lu}\\d]|\\s*$)|\\R|$)");
  private static final Pattern SEPARATOR = Wordings.pattern("\\s*(?:,|;|\\bog\\b|\\bsamt\\b)\\s*");

  /** Outcomes that do what was recommended in other words. */
  private static final Set<Outcome> AGREEING =
      EnumSet.of(Outcome.APPROVED, Outcome.DECIDED, Outcome.SENT_TO_HEARING, Outcome.FORWARDED);

  /** Outcomes that do not do what was recommended, whatever that was, unless it was the same. */
  private static final Set<Outcome> UNWILLING =
      EnumSet.of(Outcome.REJECTED, Outcome.POSTPONED, Outcome.RETURNED, Outcome.WITHDRAWN);

  /** What is recommended in words of its own, which the register of wordings has. */
  private static final Set<Outcome> RECOMMENDED =
      EnumSet.of(
          Outcome.APPROVED,
          Outcome.NOTED,
          Outcome.DISCUSSED,
          Outcome.RECOMMENDED,
          Outcome.DECIDED,
          Outcome.SENT_TO_HEARING,
          Outcome.REJECTED);

  private final Map<Outcome, Pattern> recommended = new EnumMap<>(Outcome.class);
  private final Pattern task;
  private final Pattern otherwise;
  private final Pattern postponed;
  private final Map<Vote.Choice, Pattern> votes = new LinkedHashMap<>();

  DecisionDetails(Wordings wordings) {
    task =
        Wordings.pattern(
            "^(?:(?:"
                + wordings.anyOf("administration")
                + ")\\s+(?!indstil|anbefal|foreslå)[\\p{L}-]{3,}r(?!\\w).*|(?:Udvalget|Byrådet|Kommunalbestyrelsen)\\s+"
                + wordings.anyOf("asks")
                + "(?!\\w).*|.*(?<!\\w)"
                + wordings.anyOf("task-passive")
                + "[.!]?\\s*)$");
    otherwise = Wordings.pattern("(?<!\\w)" + wordings.anyOf("otherwise-than-recommended"));
    postponed =
        Wordings.pattern(
            wordings.anyOf("postponed-until")
                + "\\s+(?<until>[^;\\r\\n]{3,60}?)(?:[.;]?\\s*$|[.;]\\s+(?=(?-i:\\p{Lu})))");
    for (Outcome outcome : RECOMMENDED) {
      String id = "recommends-" + outcome.name().toLowerCase(Locale.ROOT);
      recommended.put(outcome, Wordings.pattern("(?<!\\w)" + wordings.anyOf(id)));
    }
    votes.put(Vote.Choice.FOR, vote(wordings, "vote-for", "voted-for"));
    votes.put(Vote.Choice.AGAINST, vote(wordings, "vote-against", "voted-against"));
    votes.put(Vote.Choice.ABSTAIN, vote(wordings, "vote-abstain", "abstained"));
  }

  private static Pattern vote(Wordings wordings, String before, String behind) {
    return Wordings.pattern(
        "(?:^|(?<=[.!;]\\s)|(?<=\\R))(?:"
            + wordings.anyOf(before)
            + "\\s*[:(]?\\s*(?<after>(?-i:\\p{Lu})[^.;()]{0,200}?)(?=[.;()]|$|\\R|,\\s"
            + wordings.anyOf("clause-start")
            + "(?!\\w))|(?<who>(?-i:\\p{Lu})[^.:;]{0,200}?)\\s+"
            + wordings.anyOf(behind)
            + "(?!\\w))");
  }

  /** The decision with what its text says beside the outcome. */
  Decision complete(
      Fact<Decision> fact, List<String> recommendations, Optional<LocalDate> meeting) {
    Decision decision = fact.value();
    return new Decision(
        decision.body(),
        decision.date(),
        decision.quote(),
        decision.outcome(),
        actions(decision.quote()),
        decision.outcome() == Outcome.POSTPONED ? until(decision.quote(), meeting) : null,
        departs(decision, recommendations),
        votes(fact).stream().map(Fact::value).toList(),
        decision.summary());
  }

  private List<String> actions(String text) {
    List<String> actions = new ArrayList<>();
    Matcher sentences = SENTENCE.matcher(text);
    while (sentences.find()) {
      String sentence = sentences.group().strip();
      if (task.matcher(sentence).matches()) {
        actions.add(sentence);
      }
    }
    return actions;
  }

  private @Nullable String until(String text, Optional<LocalDate> meeting) {
    Matcher matcher = postponed.matcher(text);
    if (!matcher.find()) {
      return null;
    }
    String words = matcher.group("until").strip();
    return DanishDates.find(words)
        .or(() -> meeting.flatMap(day -> comingDay(words, day)))
        .map(Object::toString)
        .orElse(words);
  }

  /** A day without a year is the next one behind the meeting. */
  private static Optional<LocalDate> comingDay(String words, LocalDate meeting) {
    return DanishDates.find(words + " " + meeting.getYear())
        .map(day -> day.isBefore(meeting) ? day.plusYears(1) : day);
  }

  /** Null where the words of the recommendation or of the decision do not tell. */
  private @Nullable Boolean departs(Decision decision, List<String> recommendations) {
    Outcome outcome = decision.outcome();
    if (otherwise.matcher(decision.quote()).find()) {
      return true;
    }
    Set<Outcome> asked = EnumSet.noneOf(Outcome.class);
    for (String point : recommendations) {
      recommended.forEach(
          (of, words) -> {
            if (words.matcher(point).find()) {
              asked.add(of);
            }
          });
    }
    if (!recommendations.isEmpty() && UNWILLING.contains(outcome)) {
      return !asked.contains(outcome);
    }
    if (asked.isEmpty() || outcome == Outcome.OTHER) {
      return null;
    }
    boolean agrees =
        outcome == Outcome.RECOMMENDED
            || asked.contains(outcome)
            || AGREEING.contains(outcome) && asked.stream().anyMatch(AGREEING::contains)
            || outcome == Outcome.APPROVED;
    return !agrees;
  }

  /** The votes that a decision prints, each with its words. */
  List<Fact<Vote>> votes(Fact<Decision> decision) {
    List<Fact<Vote>> found = new ArrayList<>();
    votes.forEach(
        (choice, pattern) -> {
          Matcher matcher = pattern.matcher(decision.span().quote());
          if (matcher.find()) {
            String by =
                matcher.group("after") == null ? matcher.group("who") : matcher.group("after");
            List<String> voters =
                SEPARATOR.splitAsStream(by.strip()).filter(name -> !name.isBlank()).toList();
            found.add(
                Fact.printed(
                    new Vote(choice, voters),
                    decision.span().part(matcher.start(), matcher.end())));
          }
        });
    return found;
  }
}
