package dk.kommunegraf.loader.facts;

import dk.kommunegraf.loader.document.LawCitation;
import dk.kommunegraf.loader.source.SourceText;
import dk.kommunegraf.loader.source.SourceText.Line;
import dk.kommunegraf.loader.source.Span;
import dk.kommunegraf.ontology.Law;
import dk.kommunegraf.ontology.Laws;
import dk.kommunegraf.ontology.Wordings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the laws under the legal heading. Thread safe. */
final class LegalBasis {

  private static final Pattern PIECE = Pattern.compile("[^;\\n]+");
  private static final Pattern PARAGRAPH =
      Wordings.pattern(
          "(?<!§)§{1,3}\\s?(?<number>\\d{1,4}\\s?[a-zæøå]?(?:,\\s*stk\\.\\s*\\d{1,3})?(?:,\\s*nr\\.\\s*\\d{1,3})?)(?!\\w)");

  private final Laws laws;
  private final Map<String, Law> names = new TreeMap<>();
  private final Pattern anyName;
  private final Pattern general;
  private final Pattern order;
  private final Pattern bill;

  LegalBasis(Laws laws, Wordings wordings) {
    this.laws = laws;
    for (Law law : laws.list()) {
      names.put(law.name(), law);
      law.popularNames().forEach(name -> names.put(name, law));
      law.otherNames().forEach(name -> names.put(name, law));
    }
    String any =
        names.keySet().stream()
            .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(n -> n))
            .map(name -> Pattern.quote(name).replace(" ", "\\E\\s+\\Q"))
            .reduce((a, b) -> a + "|" + b)
            .orElseThrow();
    anyName =
        Wordings.pattern(
            "(?<!\\w)(?:(?<known>"
                + any
                + ")s?(?!\\w)|(?<named>"
                + wordings.anyOf("law-start")
                + "\\s.{3,150}?)(?=\\s*(?:[,;.(§]|\\sog\\s\\S{3,40}lov|$))|(?<word>[\\p{L}-]{4,60}"
                + wordings.anyOf("law-end")
                + ")(?!\\w))");
    general = Wordings.pattern(wordings.anyOf("law-general"));
    order = Wordings.pattern("^" + wordings.anyOf("law-order") + "(?!\\w).*");
    bill = Wordings.pattern("^" + wordings.anyOf("law-bill") + "(?!\\w).*");
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
    Matcher matcher = anyName.matcher(text);
    List<MatchResult> found = matcher.results().toList();
    for (int i = 0; i < found.size(); i++) {
      MatchResult hit = found.get(i);
      if (!general.matcher(hit.group()).matches()) {
        int next = i + 1 < found.size() ? found.get(i + 1).start() : text.length();
        String after = text.substring(hit.end(), next);
        Optional<Law> law = laws.find(hit.group());
        String name = law.map(Law::name).orElse(hit.group().strip());
        citations.add(citation(source, line, name, after, start + hit.start(), start + hit.end()));
        if (law.isEmpty()) {
          unknown.add(name);
        }
      }
    }
  }

  private Fact<LawCitation> citation(
      SourceText source, Line line, String law, String context, int from, int to) {
    Matcher paragraph = PARAGRAPH.matcher(context);
    String number = paragraph.find() ? paragraph.group("number").strip() : null;
    Span span = source.span(line, from, to);
    return Fact.printed(new LawCitation(law, kind(span.quote()), number, span.quote()), span);
  }

  private LawCitation.Kind kind(String printed) {
    if (bill.matcher(printed).matches()) {
      return LawCitation.Kind.BILL;
    }
    boolean executive = order.matcher(printed).matches() && laws.find(printed).isEmpty();
    return executive ? LawCitation.Kind.EXECUTIVE_ORDER : LawCitation.Kind.ACT;
  }
}
