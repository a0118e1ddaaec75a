package dk.kommunegraf.ontology;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.IRI;

/** Recognises outcomes by the phrases of the register of outcomes. Immutable and thread safe. */
public final class OutcomePhrases {

  private static final Set<String> VAGUE = Set.of("discussed", "none");
  private static final String DECIDED = "decided";
  private static final String TO_HEARING = "sent_to_hearing";
  private static final Pattern SENTENCE_END = Pattern.compile("[.!;](?=\\s|$)|[\\r\\n]");

  private final List<Phrase> phrases;

  private OutcomePhrases(List<Phrase> phrases) {
    this.phrases = phrases;
  }

  private record Phrase(String outcome, String text, Pattern pattern) {}

  private record Hit(Phrase phrase, int start) {}

  /** Reads the register. */
  public static OutcomePhrases read() {
    Register register = Register.read("outcomes");
    return new OutcomePhrases(
        register.list(Kg.OUTCOME).stream()
            .flatMap(
                (IRI outcome) ->
                    register.values(outcome, Kg.PHRASE).stream()
                        .map(text -> phrase(Register.id(outcome), text)))
            .toList());
  }

  private static Phrase phrase(String outcome, String text) {
    String words = Pattern.quote(text).replace(" ", "\\E\\s+\\Q");
    return new Phrase(outcome, text, Wordings.pattern("(?<!\\w)" + words + "(?!\\w)"));
  }

  /**
   * The id of the outcome that a decision's text states: the phrase that stands first wins, of
   * phrases that start at one place the longest. That something was discussed, or that nothing else
   * was said, yields to another outcome in the same sentence; that something was decided, to what
   * was decided. Empty where no phrase is found.
   */
  public Optional<String> find(String decisionText) {
    List<Hit> hits =
        phrases.stream()
            .flatMap(phrase -> hits(phrase, decisionText))
            .sorted(
                Comparator.comparingInt(Hit::start)
                    .thenComparing(hit -> -hit.phrase().text().length())
                    .thenComparing(hit -> hit.phrase().outcome()))
            .toList();
    if (hits.isEmpty()) {
      return Optional.empty();
    }
    Hit first = hits.get(0);
    Matcher end = SENTENCE_END.matcher(decisionText);
    int limit = end.find(first.start()) ? end.start() : decisionText.length();
    Phrase best = first.phrase();
    for (Hit hit : hits) {
      best = hit.start() < limit && isMoreExact(hit.phrase(), best) ? hit.phrase() : best;
    }
    return Optional.of(best.outcome());
  }

  private static Stream<Hit> hits(Phrase phrase, String text) {
    return phrase.pattern().matcher(text).results().map(hit -> new Hit(phrase, hit.start()));
  }

  private static boolean isMoreExact(Phrase phrase, Phrase first) {
    if (phrase.outcome().equals(first.outcome()) || VAGUE.contains(phrase.outcome())) {
      return false;
    }
    return VAGUE.contains(first.outcome())
        || first.outcome().equals(DECIDED)
            && (phrase.text().startsWith("at ") || phrase.outcome().equals(TO_HEARING));
  }
}
