package dk.kommunegraf.server.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.da.DanishAnalyzer;
import org.apache.lucene.queryparser.classic.ParseException;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.search.highlight.Highlighter;
import org.apache.lucene.search.highlight.InvalidTokenOffsetsException;
import org.apache.lucene.search.highlight.QueryScorer;
import org.apache.lucene.search.highlight.SimpleFragmenter;
import org.apache.lucene.search.highlight.SimpleHTMLFormatter;
import org.apache.lucene.search.highlight.TextFragment;

/**
 * Cuts texts down to where the words of a {@link TextQuery} stand in them, and marks the words.
 * Only the rows of a page are cut: in the text index, all texts that are found would be.
 */
final class Excerpts {

  private static final String FIELD = "text";
  private static final String OPEN = "⟦";
  private static final String CLOSE = "⟧";
  private static final String LEFT_OUT = "…";
  private static final int FRAGMENTS = 2;
  private static final int FRAGMENT_CHARACTERS = 160;

  private final Analyzer analyzer = new DanishAnalyzer();
  private final Highlighter highlighter;

  private Excerpts(String textQuery) throws ParseException {
    QueryParser parser = new QueryParser(FIELD, analyzer);
    parser.setAllowLeadingWildcard(true);
    highlighter =
        new Highlighter(
            new SimpleHTMLFormatter(OPEN, CLOSE), new QueryScorer(parser.parse(textQuery), FIELD));
    highlighter.setTextFragmenter(new SimpleFragmenter(FRAGMENT_CHARACTERS));
  }

  /** The excerpts of texts that a query of the text index finds. */
  static Excerpts of(String textQuery) {
    try {
      return new Excerpts(textQuery);
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

  private Node marked(Node term) {
    String text = term.getLiteralLexicalForm().strip();
    try {
      TextFragment[] fragments =
          highlighter.getBestTextFragments(
              analyzer.tokenStream(FIELD, text), text, true, FRAGMENTS);
      String marked =
          Stream.of(fragments)
              .filter(fragment -> fragment != null && fragment.getScore() > 0)
              .map(fragment -> cut(fragment.toString(), text))
              .collect(Collectors.joining(" "));
      return NodeFactory.createLiteralString(marked.isEmpty() ? text : marked);
    } catch (IOException | InvalidTokenOffsetsException e) {
      throw new UncheckedIOException("a text in memory", new IOException(e));
    }
  }

  /** A fragment that shows where something is left out before or behind it. */
  private static String cut(String fragment, String text) {
    String plain = fragment.replace(OPEN, "").replace(CLOSE, "");
    return (text.startsWith(plain) ? "" : LEFT_OUT)
        + fragment.strip()
        + (text.endsWith(plain) ? "" : LEFT_OUT);
  }
}
