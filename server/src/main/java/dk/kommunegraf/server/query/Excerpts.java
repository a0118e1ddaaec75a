package dk.kommunegraf.server.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.lucene.analysis.da.DanishAnalyzer;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.DefaultPassageFormatter;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;

/**
 * Cuts texts down to where the words of a {@link TextQuery} stand in them, and marks the words.
 * Only the rows of a page are cut: in the text index, all texts that are found would be.
 */
final class Excerpts {

  private static final String FIELD = "text";
  private static final int PASSAGES = 2;
  private static final int PASSAGE_CHARACTERS = 160;

  /** Where in a passage the words stand. */
  private static final float MIDDLE = 0.5f;

  private final Query words;
  private final UnifiedHighlighter highlighter;

  private Excerpts(Query words) {
    this.words = words;
    this.highlighter =
        UnifiedHighlighter.builderWithoutSearcher(new DanishAnalyzer())
            .withFormatter(new Passages())
            .withBreakIterator(
                () ->
                    LengthGoalBreakIterator.createMinLength(
                        BreakIterator.getWordInstance(Locale.ROOT), PASSAGE_CHARACTERS, MIDDLE))
            .build();
  }

  /** The excerpts of texts that a query of the text index finds. */
  static Excerpts of(String textQuery) {
    try {
      QueryParser parser = new QueryParser(FIELD, new DanishAnalyzer());
      parser.setAllowLeadingWildcard(true);
      return new Excerpts(parser.parse(textQuery));
    } catch (ParseException e) {
      throw new IllegalArgumentException("no query of the text index: " + textQuery, e);
    }
  }

  /** The rows, with the texts of one column cut and marked. */
  List<Binding> in(List<Binding> rows, String column) {
    Var variable = Var.alloc(column);
    return rows.stream().map(row -> row.contains(variable) ? marked(row, variable) : row).toList();
  }

  private Binding marked(Binding row, Var column) {
    var builder = BindingFactory.builder();
    row.forEach(
        (variable, term) -> builder.add(variable, variable.equals(column) ? marked(term) : term));
    return builder.build();
  }

  private Node marked(Node text) {
    try {
      Object marked =
          highlighter.highlightWithoutSearcher(
              FIELD, words, text.getLiteralLexicalForm(), PASSAGES);
      return NodeFactory.createLiteralString(String.valueOf(marked));
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory", e);
    }
  }

  /** Shows where something is left out before, between and behind. */
  private static final class Passages extends DefaultPassageFormatter {

    Passages() {
      super("⟦", "⟧", " … ", false);
    }

    @Override
    public String format(Passage[] passages, String text) {
      String before = passages[0].getStartOffset() == 0 ? "" : "…";
      String rest = text.substring(passages[passages.length - 1].getEndOffset());
      boolean more = rest.chars().anyMatch(Character::isLetterOrDigit);
      return before + super.format(passages, text).strip() + (more ? "…" : rest.strip());
    }
  }
}
