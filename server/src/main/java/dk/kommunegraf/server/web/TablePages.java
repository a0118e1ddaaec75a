package dk.kommunegraf.server.web;

import dk.kommunegraf.server.query.NamedQuery;
import dk.kommunegraf.server.query.Page;
import dk.kommunegraf.server.query.ParameterType;
import dk.kommunegraf.server.query.QueryParameter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Writes a page for each named query, and the list of them. Thread safe. */
public final class TablePages {

  /** Rows of a page. */
  public static final int ROWS = 50;

  private static final String LANGUAGE = "lang";

  private final Site site;

  /** Writes pages of a site. */
  public TablePages(Site site) {
    this.site = site;
  }

  /**
   * The list of the tables.
   *
   * @param editor where other questions are asked
   * @param groups the tables by what they are about
   */
  public record TableList(Shell shell, String editor, List<TableGroup> groups) {

    /** Copies the list. */
    public TableList {
      groups = List.copyOf(groups);
    }
  }

  /** Tables about the same. */
  public record TableGroup(String name, List<TableLink> tables) {

    /** Copies the list. */
    public TableGroup {
      tables = List.copyOf(tables);
    }
  }

  /**
   * A table in the list.
   *
   * @param text what it answers
   */
  public record TableLink(String name, String href, Text text) {}

  /**
   * A table.
   *
   * @param all where the list of the tables is
   * @param text what it answers
   * @param fields what it may be asked with
   * @param table the rows; null where nothing has been asked yet
   * @param status how many rows there are, in words
   * @param sparql the query as it was run
   * @param editor where that can be changed
   * @param download the same for programs
   */
  public record TablePage(
      Shell shell,
      String name,
      String all,
      Text text,
      List<Field> fields,
      @Nullable Table table,
      @Nullable String status,
      @Nullable String sparql,
      String editor,
      @Nullable String previous,
      @Nullable String next,
      List<Form> download) {

    /** Copies the lists. */
    public TablePage {
      fields = List.copyOf(fields);
      download = List.copyOf(download);
    }
  }

  /**
   * A parameter as a field of a form.
   *
   * @param type as HTML knows it
   * @param choices the values that it takes; empty for any
   */
  public record Field(
      String name, Text label, String type, boolean required, String value, List<String> choices) {

    /** Copies the list. */
    public Field {
      choices = List.copyOf(choices);
    }
  }

  /** The list of the tables as HTML. */
  public String list(Collection<NamedQuery> queries, Frame frame) {
    return Templates.write(
        "tables",
        new TableList(
            Shell.of(frame, Texts.of(frame.language())),
            frame.href("sparql-editor"),
            groups(queries, frame, name -> "tables/" + name)));
  }

  /**
   * Queries by what they are about.
   *
   * @param path where the query of a name is found
   */
  static List<TableGroup> groups(
      Collection<NamedQuery> queries, Frame frame, UnaryOperator<String> path) {
    Texts texts = Texts.of(frame.language());
    Map<String, List<TableLink>> groups = new TreeMap<>();
    for (NamedQuery query : queries) {
      String about = query.tags().stream().findFirst().orElse("other");
      groups
          .computeIfAbsent(texts.find("tag." + about).orElse(about), name -> new ArrayList<>())
          .add(
              new TableLink(
                  query.name(),
                  frame.href(path.apply(query.name())),
                  text(query, frame.language())));
    }
    return groups.entrySet().stream()
        .map(group -> new TableGroup(group.getKey(), group.getValue()))
        .toList();
  }

  /** The last paragraph of a description is Danish; without one, the English summary has to do. */
  static Text text(NamedQuery query, String language) {
    String[] paragraphs = query.description().strip().split("\\n\\s*\\n");
    boolean danish = language.equals("da") && paragraphs.length > 1;
    return danish
        ? new Text(paragraphs[paragraphs.length - 1].replaceAll("\\s+", " "), null)
        : new Text(query.summary(), language.equals("en") ? null : "en");
  }

  /**
   * A table as HTML.
   *
   * @param page its rows; null where what the query needs is not given yet, or it makes a graph
   */
  public String write(NamedQuery query, @Nullable Page page, Frame frame, QueryAddress address) {
    Texts texts = Texts.of(frame.language());
    Names names = new Names(frame.language(), texts);
    Tables tables = new Tables(site, frame, names, texts);
    boolean asked = page != null || query.makesGraph() && !lacks(query, address);
    return Templates.write(
        "table",
        new TablePage(
            Shell.of(frame, texts),
            query.name(),
            frame.href("tables"),
            text(query, frame.language()),
            fields(query, address, tables),
            page == null ? null : tables.of(query, page),
            page == null ? null : status(page, texts),
            page == null ? null : page.sparql(),
            frame.href(
                "sparql-editor"
                    + address
                        .fromStart()
                        .without(LANGUAGE)
                        .with("example", query.name())
                        .reference()),
            page == null || page.offset() == 0
                ? null
                : address.from(Math.max(0, page.offset() - ROWS)).reference(),
            page == null || !page.truncated()
                ? null
                : address.from(page.offset() + ROWS).reference(),
            asked ? downloads(query, frame, address) : List.of()));
  }

  /** Whether something is missing that the query cannot do without. */
  public static boolean lacks(NamedQuery query, QueryAddress address) {
    return query.parameters().stream()
        .anyMatch(parameter -> parameter.required() && address.get(parameter.name()).isEmpty());
  }

  private static String status(Page page, Texts texts) {
    return page.count() == 0
        ? texts.text("noRows")
        : texts.get("rows", page.offset() + 1, page.offset() + page.count());
  }

  private static List<Field> fields(NamedQuery query, QueryAddress address, Tables tables) {
    return query.parameters().stream()
        .filter(parameter -> !parameter.name().equals(LANGUAGE))
        .map(parameter -> field(parameter, address, tables))
        .toList();
  }

  private static Field field(QueryParameter parameter, QueryAddress address, Tables tables) {
    ParameterType type = parameter.type();
    return new Field(
        parameter.name(),
        tables.label(parameter.name()),
        switch (type) {
          case DATE -> "date";
          case INTEGER -> "number";
          default -> "text";
        },
        parameter.required(),
        address.get(parameter.name()),
        type == ParameterType.BOOLEAN ? List.of("true", "false") : parameter.values());
  }

  private static List<Form> downloads(NamedQuery query, Frame frame, QueryAddress address) {
    QueryAddress asked = address.fromStart();
    String api = frame.root() + "api/" + query.name();
    return query.formats().stream()
        .filter(format -> !format.label().equals("srj"))
        .map(
            format ->
                new Form(
                    format.label().toUpperCase(Locale.ROOT),
                    api + asked.with("format", format.label()).reference()))
        .toList();
  }
}
