package dk.kommunegraf.server.web;

import dk.kommunegraf.ontology.Kg;
import dk.kommunegraf.server.query.Page;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes the page that tells what is loaded, what is not, and what was not understood. Stateless.
 */
public final class CoveragePages {

  private static final String SOURCES = Kg.SOURCE_DOCUMENT.stringValue();
  private static final String ITEMS = Kg.AGENDA_ITEM.stringValue();
  private static final String DECISIONS = Kg.DECISION.stringValue();

  private CoveragePages() {}

  /**
   * What the page shows.
   *
   * @param loaded how many municipalities there are documents of, in words
   * @param municipality the one that the page is about; empty for all
   * @param truncated whether there is more than the page tells
   * @param modified when the store last changed; null where it does not tell
   * @param rows by municipality, committee and year
   * @param issues what was not understood, by kind
   * @param without the municipalities that there is nothing of
   */
  public record CoveragePage(
      Shell shell,
      String loaded,
      String municipality,
      boolean truncated,
      @Nullable String modified,
      List<Row> rows,
      List<IssueKind> issues,
      List<Value> without,
      List<Form> tables) {

    /** Copies the lists. */
    public CoveragePage {
      rows = List.copyOf(rows);
      issues = List.copyOf(issues);
      without = List.copyOf(without);
      tables = List.copyOf(tables);
    }
  }

  /**
   * What is loaded of a committee in a year.
   *
   * @param committee empty for plans
   * @param facts how many facts were found in all
   * @param closed agenda items behind closed doors
   * @param notUnderstood what could not be read
   */
  public record Row(
      Value municipality,
      Value committee,
      String year,
      long documents,
      long items,
      long decisions,
      long closed,
      long facts,
      long notUnderstood) {}

  /** A kind of what was not understood. */
  public record IssueKind(String code, String count, String href) {}

  /** What a row is about. */
  private record Key(String municipality, String committee, String year) {}

  /**
   * The page as HTML.
   *
   * @param found the rows of the query {@code coverage-by-year}
   * @param closed those of {@code closed-or-missing} for closed items
   * @param issues those of {@code issues}
   * @param municipalities those of {@code municipalities}
   * @param municipality the one that the others are about; empty for all
   */
  public static String write(
      Page found,
      Page closed,
      Page issues,
      Page municipalities,
      String municipality,
      Optional<String> modified,
      Site site,
      Frame frame) {
    Texts texts = Texts.of(frame.language());
    List<Map<String, @Nullable Object>> all = municipalities.rows();
    List<Map<String, @Nullable Object>> without =
        all.stream().filter(CoveragePages::isEmpty).toList();
    return Templates.write(
        "coverage",
        new CoveragePage(
            Shell.of(frame, texts),
            texts.get("loadedOf", all.size() - without.size(), all.size()),
            municipality,
            found.truncated() || closed.truncated() || issues.truncated(),
            modified.map(time -> texts.date(time.replaceFirst("T.*", ""))).orElse(null),
            rows(found, closed, site, frame),
            issues(issues, frame, texts),
            without.stream()
                .map(row -> link(row, "municipality", "municipalityIri", site, frame))
                .toList(),
            List.of(
                new Form(texts.text("table.coverage"), frame.href("tables/coverage")),
                new Form(texts.text("table.by-year"), frame.href("tables/coverage-by-year")),
                new Form(texts.text("table.missing"), frame.href("tables/closed-or-missing")))));
  }

  private static boolean isEmpty(Map<String, @Nullable Object> municipality) {
    return List.of("minutes", "agendas", "plans").stream()
        .allMatch(count -> Hits.text(municipality, count).equals("0"));
  }

  private static List<Row> rows(Page found, Page closed, Site site, Frame frame) {
    Map<Key, Long> shut =
        closed.rows().stream()
            .collect(
                Collectors.groupingBy(
                    row ->
                        new Key(
                            Hits.text(row, "municipalityIri"),
                            Hits.text(row, "committeeIri"),
                            Hits.text(row, "date").replaceFirst("-.*", "")),
                    Collectors.counting()));
    Map<Key, List<Map<String, @Nullable Object>>> byKey = new LinkedHashMap<>();
    for (Map<String, @Nullable Object> row : found.rows()) {
      Key key =
          new Key(
              Hits.text(row, "municipalityIri"),
              Hits.text(row, "committeeIri"),
              Hits.text(row, "year"));
      byKey.computeIfAbsent(key, of -> new ArrayList<>()).add(row);
    }
    return byKey.entrySet().stream()
        .map(entry -> row(entry.getValue(), shut.getOrDefault(entry.getKey(), 0L), site, frame))
        .toList();
  }

  private static Row row(
      List<Map<String, @Nullable Object>> kinds, long closed, Site site, Frame frame) {
    Map<String, @Nullable Object> first = kinds.get(0);
    return new Row(
        link(first, "municipality", "municipalityIri", site, frame),
        link(first, "committee", "committeeIri", site, frame),
        Hits.text(first, "year"),
        sum(kinds, "found", SOURCES),
        sum(kinds, "found", ITEMS),
        sum(kinds, "found", DECISIONS),
        closed,
        kinds.stream().mapToLong(kind -> count(kind, "found")).sum(),
        kinds.stream().mapToLong(kind -> count(kind, "notUnderstood")).sum());
  }

  private static long sum(
      List<Map<String, @Nullable Object>> kinds, String column, String kindIri) {
    return kinds.stream()
        .filter(kind -> Hits.text(kind, "kindIri").equals(kindIri))
        .mapToLong(kind -> count(kind, column))
        .sum();
  }

  private static long count(Map<String, @Nullable Object> row, String column) {
    return row.get(column) instanceof Number number ? number.longValue() : 0;
  }

  private static List<IssueKind> issues(Page issues, Frame frame, Texts texts) {
    Map<String, Long> byCode =
        issues.rows().stream()
            .collect(Collectors.groupingBy(row -> Hits.text(row, "code"), Collectors.counting()));
    return byCode.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .map(
            code ->
                new IssueKind(
                    texts.find("issue." + code.getKey()).orElse(code.getKey()),
                    texts.number(code.getValue()),
                    frame.href(
                        "tables/issues"
                            + new QueryAddress(Map.of("code", code.getKey())).reference())))
        .toList();
  }

  private static Value link(
      Map<String, @Nullable Object> row, String name, String iri, Site site, Frame frame) {
    String href = site.findPath(Hits.text(row, iri)).map(frame::href).orElse(null);
    return new Value(new Text(Hits.text(row, name), null), href, false, null, null);
  }
}
