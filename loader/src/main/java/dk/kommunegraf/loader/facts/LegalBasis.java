package dk.kommunegraf.loader.facts;

import dk.kommunegraf.loader.document.LawCitation;
import dk.kommunegraf.loader.source.SourceText;
import dk.kommunegraf.loader.source.SourceText.Line;
import dk.kommunegraf.ontology.Law;
import dk.kommunegraf.ontology.Laws;
import dk.kommunegraf.ontology.Wordings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the laws under the legal heading. Thread safe. */
final class LegalBasis {

  private static final Pattern PIECE = Pattern.compile("[^;\\n]+");
  private static final Pattern PARAGRAPH =
      Wordings.pattern(
          "§+\\s*(?<number>\\d{1,4}\\s?[a-zæøå]?(?:,\\s*stk\\.\\s*\\d{1,3})?(?:,\\s*nr\\.\\s*\\d{1,3})?)(?!\\w)");

  private final Laws laws;
  private final Pattern lawShape;
  private final Map<String, Law> names = new TreeMap<>();
  private final Pattern anyName;

  LegalBasis(Laws laws, Wordings wordings) {
    this.laws = laws;
    lawShape =
        Wordings.pattern(
            "^(?:"
                + wordings.anyOf("law-start")
                + "\\s.*|.{2,60}"
                + wordings.anyOf("law-end")
                + ")$");
    for (Law law : laws.list()) {
      names.put(law.name(), law);
      law.popularNames().forEach(name -> names.put(name, law));
      law.otherNames().forEach(name -> names.put(name, law));
    }
    String any =
        names.keySet().stream()
            .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(n -> n))
            .map(Pattern::quote)
            .reduce((a, b) -> a + "|" + b)
            .orElseThrow();
    anyName = Wordings.pattern("(?<!\\w)(?:" + any + ")s?(?!\\w)");
  }

  /**
   * What a line cites.
   *
   * @param citations the citations in order
   * @param unknown names that look like a law's and are not in the register
   */
  record Found(List<Fact<LawCitation>> citations, List<String> unknown) {}

  /** Reads one line under the legal heading. */
  Found read(SourceText source, Line line) {
    List<Fact<LawCitation>> citations = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    Matcher pieces = PIECE.matcher(line.text());
    while (pieces.find()) {
      readPiece(source, line, pieces, citations, unknown);
    }
    return new Found(citations, unknown);
  }

  private void readPiece(
      SourceText source,
      Line line,
      Matcher piece,
      List<Fact<LawCitation>> citations,
      List<String> unknown) {
    String text = piece.group().strip();
    int start = line.text().indexOf(text, piece.start());
    String withoutParagraph = PARAGRAPH.matcher(text).replaceAll("").strip();
    Optional<Law> whole = laws.find(withoutParagraph);
    if (whole.isPresent()) {
      citations.add(citation(source, line, whole.get().name(), text, start, start + text.length()));
      return;
    }
    int before = citations.size();
    Matcher matcher = anyName.matcher(text);
    while (matcher.find()) {
      int at = start + matcher.start();
      Optional<Law> law = laws.find(matcher.group());
      law.ifPresent(
          found ->
              citations.add(citation(source, line, found.name(), text, at, start + matcher.end())));
    }
    if (citations.size() == before && lawShape.matcher(withoutParagraph).matches()) {
      String name = withoutParagraph.replaceAll("[ .,:;]+$", "");
      citations.add(citation(source, line, name, text, start, start + text.length()));
      unknown.add(name);
    }
  }

  private static Fact<LawCitation> citation(
      SourceText source, Line line, String law, String context, int from, int to) {
    Matcher paragraph = PARAGRAPH.matcher(context);
    String number = paragraph.find() ? paragraph.group("number").strip() : null;
    var span = source.span(line, from, to);
    return Fact.printed(new LawCitation(law, LawCitation.Kind.ACT, number, span.quote()), span);
  }
}
