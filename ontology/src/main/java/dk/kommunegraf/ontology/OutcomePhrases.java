package dk.kommunegraf.ontology;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.rdf4j.model.IRI;

/** Recognises outcomes by the phrases of the register of outcomes. Immutable and thread safe. */
public final class OutcomePhrases {

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
   * phrases that start at one place the longest. Empty where no phrase is found.
   */
  public Optional<String> find(String decisionText) {
    return phrases.stream()
        .flatMap(
            phrase -> {
              Matcher matcher = phrase.pattern().matcher(decisionText);
              return matcher.find()
                  ? List.of(new Hit(phrase, matcher.start())).stream()
                  : List.<Hit>of().stream();
            })
        .min(
            Comparator.comparingInt(Hit::start)
                .thenComparing(hit -> -hit.phrase().text().length())
                .thenComparing(hit -> hit.phrase().outcome()))
        .map(hit -> hit.phrase().outcome());
  }
}
