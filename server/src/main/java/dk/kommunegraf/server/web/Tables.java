package dk.kommunegraf.server.web;

import dk.kommunegraf.ontology.Kg;
import dk.kommunegraf.server.query.NamedQuery;
import dk.kommunegraf.server.query.Page;
import dk.kommunegraf.server.query.Values;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.lang3.StringUtils;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.jspecify.annotations.Nullable;

/** Turns rows of named queries into tables, for one page. */
final class Tables {

  private static final int LONG = 10_000;
  private static final Set<String> CONTEXT = Set.of("municipality", "committee", "meeting");
  private static final String IRI = "Iri";
  private static final String ITEM = "item";
  private static final String TITLE = "title";

  private final Site site;
  private final Frame frame;
  private final Names names;
  private final Texts texts;

  Tables(Site site, Frame frame, Names names, Texts texts) {
    this.site = site;
    this.frame = frame;
    this.names = names;
    this.texts = texts;
  }

  /** The rows of a page, with all columns. */
  Table of(NamedQuery query, Page page) {
    return of(
        query, page, query.columns().stream().filter(column -> isShown(query, column)).toList());
  }

  /**
   * The rows of a page, without what tells nothing on the page of a thing: columns without a value,
   * nodes without a name, and whose it is where that is the same in every row.
   *
   * @param known columns that say what the thing is
   */
  Table brief(NamedQuery query, Page page, Set<String> known) {
    return of(
        query,
        page,
        query.columns().stream()
            .filter(column -> isShown(query, column) && !known.contains(column))
            .filter(column -> tells(column, page))
            .toList());
  }

  private static boolean tells(String column, Page page) {
    List<Node> values =
        page.bindings().stream()
            .map(row -> row.get(column))
            .filter(value -> value != null && !Values.text(value).isEmpty())
            .toList();
    boolean same = values.size() > 1 && values.stream().distinct().count() == 1;
    return !values.isEmpty()
        && values.stream().noneMatch(Node::isURI)
        && !(same && CONTEXT.contains(column));
  }

  private Table of(NamedQuery query, Page page, List<String> shown) {
    return new Table(
        query.name(),
        shown.stream().map(column -> column(column, page)).toList(),
        page.bindings().stream()
            .map(row -> shown.stream().map(column -> cell(row, column)).toList())
            .toList());
  }

  /** A thing stands once: its name, which leads to it. */
  private static boolean isShown(NamedQuery query, String column) {
    List<String> columns = query.columns();
    boolean named =
        column.endsWith(IRI)
            && columns.contains(column.substring(0, column.length() - IRI.length()));
    return !named && !(column.equals(ITEM) && columns.contains(TITLE));
  }

  private Table.Column column(String name, Page page) {
    String kind =
        page.bindings().stream()
            .map(row -> Values.plain(row.get(name)))
            .filter(value -> value != null)
            .findFirst()
            .map(value -> value instanceof Number ? "number" : isDay(value) ? "date" : null)
            .orElse(null);
    return new Table.Column(label(name), kind);
  }

  private static boolean isDay(Object value) {
    return value.toString().matches("\\d{4}-\\d{2}(-\\d{2})?");
  }

  /** Our own word for it, or the ontology's for a property of this name, or the name in words. */
  Text label(String name) {
    String local = name.endsWith(IRI) ? name.substring(0, name.length() - IRI.length()) : name;
    Optional<String> own = texts.find("column." + local);
    if (own.isPresent()) {
      return new Text(own.get(), null);
    }
    Text term = names.term(Kg.NAMESPACE + local);
    String words =
        String.join(" ", StringUtils.splitByCharacterTypeCamelCase(local)).toLowerCase(Locale.ROOT);
    return term.text().endsWith(":" + local) ? new Text(words, "en") : term;
  }

  private Value cell(Binding row, String column) {
    Node value = row.get(column);
    Optional<String> path =
        Stream.of(row.get(column + IRI), column.equals(TITLE) ? row.get(ITEM) : null, value)
            .filter(node -> node != null && node.isURI())
            .findFirst()
            .flatMap(node -> site.findPath(node.getURI()));
    String text =
        value != null && value.isURI() ? path.orElse(value.getURI()) : told(column, value);
    return new Value(new Text(text, null), path.map(frame::href).orElse(null), false, null, null);
  }

  /**
   * A value in words where there are any for it. Amounts are easier to read in groups of three
   * digits; years have only four.
   */
  private String told(String column, @Nullable Node value) {
    String text = Values.text(value);
    return Values.plain(value) instanceof Number number && Math.abs(number.doubleValue()) >= LONG
        ? texts.number(number)
        : texts.find("value." + column + "." + text).orElse(text);
  }
}
