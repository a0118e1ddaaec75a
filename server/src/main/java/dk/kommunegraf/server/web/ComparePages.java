package dk.kommunegraf.server.web;

import dk.kommunegraf.server.query.ItemSearch.FacetValue;
import dk.kommunegraf.server.query.Page;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Writes the page on which municipalities stand side by side. Thread safe. */
public final class ComparePages {

  /** The parameters that name the municipalities, in the order of the columns. */
  public static final List<String> SIDES = List.of("municipality", "other", "third");

  /** What the comparison may be narrowed down to. */
  public static final List<String> SUBJECTS = List.of("topic", "law", "policyKind", "outcome");

  private static final List<String> COLUMNS = List.of("inMunicipality", "inOther", "inThird");
  private static final int CHART_HEIGHT = 100;

  private ComparePages() {}

  /**
   * What the page shows.
   *
   * @param sides the municipalities that can be chosen, once for each place
   * @param subjects what it can be narrowed down to
   * @param names the municipalities that were chosen
   * @param chart the agenda items of each year; null where no two municipalities are chosen
   * @param aspects topics, laws, kinds of policy and outcomes with a count for each municipality
   * @param api the same for programs; null where no two municipalities are chosen
   */
  public record ComparePage(
      Shell shell,
      List<Choices> sides,
      List<Choices> subjects,
      List<String> names,
      @Nullable Chart chart,
      List<Aspect> aspects,
      @Nullable String api) {

    /** Copies the lists. */
    public ComparePage {
      sides = List.copyOf(sides);
      subjects = List.copyOf(subjects);
      names = List.copyOf(names);
      aspects = List.copyOf(aspects);
    }
  }

  /** A field with the things that can be chosen. */
  public record Choices(String name, String label, List<Option> options) {

    /** Copies the list. */
    public Choices {
      options = List.copyOf(options);
    }
  }

  /** One of them. */
  public record Option(String value, String name, boolean chosen) {}

  /**
   * Numbers year by year.
   *
   * @param most the greatest of them
   */
  public record Chart(List<Year> years, long most) {

    /** Copies the list. */
    public Chart {
      years = List.copyOf(years);
    }
  }

  /**
   * A year with a number for each municipality.
   *
   * @param links where the agenda items of each number are
   */
  public record Year(String name, List<Long> counts, List<String> links) {

    /** Copies the lists. */
    public Year {
      counts = List.copyOf(counts);
      links = List.copyOf(links);
    }

    /** How high the bar of a number is, out of a hundred. */
    public long height(int side, long most) {
      return most == 0 ? 0 : counts.get(side) * CHART_HEIGHT / most;
    }
  }

  /** Things of a kind with a count for each municipality. */
  public record Aspect(String name, List<Row> rows) {

    /** Copies the list. */
    public Aspect {
      rows = List.copyOf(rows);
    }
  }

  /** A thing with a count for each municipality. */
  public record Row(Value thing, List<Long> counts) {

    /** Copies the list. */
    public Row {
      counts = List.copyOf(counts);
    }
  }

  /**
   * A municipality that was chosen.
   *
   * @param name what it is called
   * @param years how many of its agenda items on the subject are of each year
   */
  public record Side(String name, List<FacetValue> years) {

    /** Copies the list. */
    public Side {
      years = List.copyOf(years);
    }
  }

  /** The municipalities that an address names, by parameter. */
  public static Map<String, String> chosen(QueryAddress address) {
    Map<String, String> chosen = new LinkedHashMap<>();
    SIDES.stream()
        .filter(side -> !address.get(side).isEmpty())
        .forEach(side -> chosen.put(side, address.get(side)));
    return chosen;
  }

  /**
   * The page as HTML.
   *
   * @param facets what all agenda items have in common: what there is to choose
   * @param sides the municipalities that were chosen; none where there are not two
   * @param overview the rows of the query {@code compare-municipalities}; null likewise
   */
  public static String write(
      Map<String, List<FacetValue>> facets,
      List<Side> sides,
      @Nullable Page overview,
      Site site,
      Frame frame,
      QueryAddress address) {
    Texts texts = Texts.of(frame.language());
    return Templates.write(
        "compare",
        new ComparePage(
            Shell.of(frame, texts),
            SIDES.stream()
                .map(side -> choices(side, "municipality", facets, address, texts))
                .toList(),
            SUBJECTS.stream()
                .map(subject -> choices(subject, subject, facets, address, texts))
                .toList(),
            sides.stream().map(Side::name).toList(),
            sides.isEmpty() ? null : chart(sides, frame, address),
            overview == null ? List.of() : aspects(overview, sides.size(), site, frame, texts),
            overview == null
                ? null
                : frame.root()
                    + "api/compare-municipalities"
                    + new QueryAddress(chosen(address)).with("format", "csv").reference()));
  }

  private static Choices choices(
      String name,
      String facet,
      Map<String, List<FacetValue>> facets,
      QueryAddress address,
      Texts texts) {
    List<Option> options =
        facets.getOrDefault(facet, List.of()).stream()
            .map(
                value ->
                    new Option(
                        SearchPages.value(value),
                        value.name(),
                        SearchPages.value(value).equals(address.get(name))))
            .toList();
    return new Choices(name, texts.text("compare." + name), options);
  }

  private static Chart chart(List<Side> sides, Frame frame, QueryAddress address) {
    TreeSet<String> names = new TreeSet<>();
    sides.forEach(side -> side.years().forEach(year -> names.add(year.name())));
    List<String> chosen = List.copyOf(chosen(address).values());
    List<Year> years = new ArrayList<>();
    for (String name : names) {
      List<Long> counts =
          sides.stream()
              .map(
                  side ->
                      side.years().stream()
                          .filter(year -> year.name().equals(name))
                          .mapToLong(FacetValue::items)
                          .sum())
              .toList();
      List<String> links =
          chosen.stream().map(municipality -> search(municipality, name, frame, address)).toList();
      years.add(new Year(name, counts, links));
    }
    long most =
        years.stream().flatMap(year -> year.counts().stream()).mapToLong(it -> it).max().orElse(0);
    return new Chart(years, most);
  }

  private static String search(
      String municipality, String year, Frame frame, QueryAddress address) {
    QueryAddress search = new QueryAddress(Map.of("municipality", municipality)).with("year", year);
    for (String subject : SUBJECTS) {
      search = search.with(subject, address.get(subject));
    }
    return frame.href("search" + search.reference());
  }

  private static List<Aspect> aspects(
      Page overview, int sides, Site site, Frame frame, Texts texts) {
    Map<String, List<Row>> byAspect = new LinkedHashMap<>();
    for (Map<String, @Nullable Object> row : overview.rows()) {
      List<Long> counts =
          IntStream.range(0, sides)
              .mapToObj(side -> Long.parseLong(Hits.text(row, COLUMNS.get(side))))
              .toList();
      String href = site.findPath(Hits.text(row, "thingIri")).map(frame::href).orElse(null);
      byAspect
          .computeIfAbsent(Hits.text(row, "aspect"), aspect -> new ArrayList<>())
          .add(
              new Row(
                  new Value(new Text(Hits.text(row, "name"), null), href, false, null, null),
                  counts));
    }
    return byAspect.entrySet().stream()
        .map(aspect -> new Aspect(texts.text("compare." + aspect.getKey()), aspect.getValue()))
        .toList();
  }
}
