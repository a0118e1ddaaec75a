package dk.kommunegraf.loader.facts;

import dk.kommunegraf.loader.document.Kle;
import dk.kommunegraf.loader.document.LawCitation;
import dk.kommunegraf.loader.document.SectionKind;
import dk.kommunegraf.loader.document.TopicMention;
import dk.kommunegraf.loader.document.TopicMention.Weight;
import dk.kommunegraf.loader.source.Span;
import dk.kommunegraf.ontology.Laws;
import dk.kommunegraf.ontology.Topics;
import dk.kommunegraf.ontology.Topics.Topic;
import dk.kommunegraf.ontology.Wordings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells what an item or a goal is about. A word in the title, the resume, the recommendation or the
 * decision makes a main topic, as does the KLE subject; words elsewhere make one in passing, from
 * two places on, and so does a law of the legal basis. The names of committees, offices and
 * agencies are no evidence. Thread safe.
 */
final class TopicMentions {

  private static final int PLACES_IN_PASSING = 2;

  private final Topics topics;
  private final Laws laws;
  private final Pattern names;

  TopicMentions(Topics topics, Laws laws, Wordings wordings) {
    this.topics = topics;
    this.laws = laws;
    String capital = "(?-i:\\p{Lu})[\\p{L}/&-]{0,40}";
    names =
        Wordings.pattern(
            "(?<![\\p{L}/-])(?:(?:"
                + capital
                + ")?"
                + wordings.anyOf("body-for")
                + "\\s+for\\s+(?:(?:(?!og\\s)[\\p{L}/&-]+\\s){1,3}og\\s[\\p{L}/&-]+|"
                + capital
                + "(?:(?:,\\s|\\sog\\s|\\s&\\s|,\\sog\\s|\\s)(?:"
                + capital
                + "))*)|(?:\\p{L}{1,40}-,?\\s(?:og\\s|samt\\s)?){0,3}[\\p{L}/-]{0,40}"
                + wordings.anyOf("body-compound")
                + "\\p{L}*)");
  }

  /** The evidence of one topic in one text. */
  private record Hit(Weight weight, Span span, @Nullable String rule) {}

  /**
   * The topics of an item.
   *
   * @param passages its title and running text
   * @param kle what its case number says, with the place of the number
   * @param legalBasis the laws under the legal heading
   */
  List<Fact<TopicMention>> list(
      List<Passage> passages, Optional<Fact<Kle>> kle, List<Fact<LawCitation>> legalBasis) {
    List<Fact<TopicMention>> facts = new ArrayList<>();
    List<String> texts = passages.stream().map(passage -> masked(passage.text())).toList();
    for (Topic topic : topics.list()) {
      Optional<Hit> word = word(topic, passages, texts);
      Optional<Hit> hit =
          word.filter(found -> found.weight() == Weight.MAIN)
              .or(() -> kle(topic, kle))
              .or(() -> word)
              .or(() -> law(topic, legalBasis));
      hit.ifPresent(found -> facts.add(fact(topic, found)));
    }
    return facts;
  }

  private static Fact<TopicMention> fact(Topic topic, Hit hit) {
    return new Fact<>(
        new TopicMention(topic.id(), hit.weight(), hit.span().quote()), hit.span(), hit.rule());
  }

  private static Optional<Hit> word(Topic topic, List<Passage> passages, List<String> texts) {
    Hit passing = null;
    int places = 0;
    for (int i = 0; i < passages.size(); i++) {
      Passage passage = passages.get(i);
      Matcher matcher = topic.words().matcher(texts.get(i));
      while (matcher.find()) {
        Span span = passage.span(matcher.start(), matcher.end());
        if (isProminent(passage)) {
          return Optional.of(
              new Hit(Weight.MAIN, span, "a word of the topic in a prominent place"));
        }
        places++;
        passing =
            passing == null
                ? new Hit(Weight.PASSING, span, "words of the topic in the text")
                : passing;
      }
    }
    return places < PLACES_IN_PASSING ? Optional.empty() : Optional.ofNullable(passing);
  }

  private static boolean isProminent(Passage passage) {
    return passage.isTitle()
        || passage.isIn(SectionKind.SUMMARY, SectionKind.RECOMMENDATION, SectionKind.DECISION);
  }

  /** The text with names of bodies blotted out; indexes stay. */
  private String masked(String text) {
    return names.matcher(text).replaceAll(hit -> "-".repeat(hit.end() - hit.start()));
  }

  private static Optional<Hit> kle(Topic topic, Optional<Fact<Kle>> kle) {
    return kle.filter(
            fact ->
                topic.kleNumbers().stream()
                    .anyMatch(number -> fact.value().subject().startsWith(number)))
        .map(fact -> new Hit(Weight.MAIN, fact.span(), "the KLE subject of the case number"));
  }

  private Optional<Hit> law(Topic topic, List<Fact<LawCitation>> legalBasis) {
    return legalBasis.stream()
        .filter(
            fact ->
                laws.find(fact.value().law())
                    .filter(law -> topic.laws().contains(law.iri().stringValue()))
                    .isPresent())
        .findFirst()
        .map(fact -> new Hit(Weight.PASSING, fact.span(), "a law of the legal basis"));
  }
}
