package dk.kommunegraf.server.web;

import dk.kommunegraf.server.query.ItemSearch;
import dk.kommunegraf.server.query.ItemSearch.FacetValue;
import dk.kommunegraf.server.query.ItemSearch.Found;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes the page on which agenda items are found. Thread safe. */
public final class SearchPages {

  static final String WORDS = "q";
  private static final String YEAR = "year";
  private static final String FROM = "from";
  private static final String TO = "to";
  private static final String ORDER = "order";

  /** In the order in which people narrow by them. */
  private static final List<String> FACETS =
      List.of(
          "municipality",
          YEAR,
          "topic",
          "law",
          "outcome",
          "committee",
          "policyKind",
          "policy",
          "project",
          "kleSubject",
          "closed");

  /** The facets that are open when the page comes, and how many values each shows. */
  private static final int OPEN = 5;

  private static final int VALUES = 12;

  private final Site site;

  /** Writes pages of a site. */
  public SearchPages(Site site) {
    this.site = site;
  }

  /**
   * What the page shows.
   *
   * @param hidden what a new search keeps of this one
   * @param chosen what the search is narrowed by
   * @param status how many were found, in words
   * @param download the same rows for programs
   */
  public record SearchPage(
      Shell shell,
      QueryAddress address,
      Map<String, String> hidden,
      List<Chosen> chosen,
      List<Facet> facets,
      String status,
      List<Order> orders,
      List<Hit> hits,
      @Nullable String previous,
      @Nullable String next,
      List<Form> download) {

    /** Copies the lists. */
    public SearchPage {
      chosen = List.copyOf(chosen);
      facets = List.copyOf(facets);
      orders = List.copyOf(orders);
      hits = List.copyOf(hits);
      download = List.copyOf(download);
    }
  }

  /**
   * Something that the search is narrowed by.
   *
   * @param facet what kind of thing it is
   * @param without the same search without it
   */
  public record Chosen(String facet, String name, String without) {}

  /**
   * What the items have in common, of one kind.
   *
   * @param open whether its values are seen at once
   * @param more how many values are not told
   */
  public record Facet(String name, List<Choice> choices, boolean open, int more) {

    /** Copies the list. */
    public Facet {
      choices = List.copyOf(choices);
    }
  }

  /** A value that the search can be narrowed by. */
  public record Choice(String name, String count, String href) {}

  /** An order of the list. */
  public record Order(String value, String name, boolean current) {}

  /**
   * The parameters of the query that finds what a page shows.
   *
   * @param address the parameters of the page
   */
  public static Map<String, String> parameters(QueryAddress address) {
    Map<String, String> parameters = new LinkedHashMap<>(address.parameters());
    parameters.remove(QueryAddress.OFFSET);
    Optional.ofNullable(parameters.remove(WORDS))
        .ifPresent(words -> parameters.put("words", words));
    Optional.ofNullable(parameters.remove(YEAR))
        .ifPresent(
            year -> {
              parameters.putIfAbsent(FROM, year + "-01-01");
              parameters.putIfAbsent(TO, year + "-12-31");
            });
    parameters.putIfAbsent(ORDER, order(address));
    return parameters;
  }

  private static String order(QueryAddress address) {
    String unasked = address.get(WORDS).isEmpty() ? "newest" : "relevance";
    return address.get(ORDER).isEmpty() ? unasked : address.get(ORDER);
  }

  /** The page as HTML. */
  public String write(Found found, Frame frame, QueryAddress address) {
    Texts texts = Texts.of(frame.language());
    Shell shell = Shell.of(frame, texts);
    long offset = found.items().offset();
    QueryAddress first = address.fromStart();
    return Templates.write(
        "search",
        new SearchPage(
            shell,
            address,
            hidden(first),
            chosen(found, first, texts),
            facets(found, first, texts),
            status(found, offset, texts),
            Stream.of("relevance", "newest", "oldest")
                .filter(order -> !order.equals("relevance") || !address.get(WORDS).isEmpty())
                .map(order -> new Order(order, texts.text(order), order.equals(order(address))))
                .toList(),
            new Hits(site, frame, texts).of(found.items()),
            offset == 0 ? null : address.from(Math.max(0, offset - ItemSearch.PAGE)).reference(),
            found.items().truncated() ? address.from(offset + ItemSearch.PAGE).reference() : null,
            downloads(frame, address, texts)));
  }

  private static Map<String, String> hidden(QueryAddress address) {
    Map<String, String> hidden = new LinkedHashMap<>(address.parameters());
    List.of(WORDS, ORDER).forEach(hidden::remove);
    return hidden;
  }

  private static String status(Found found, long offset, Texts texts) {
    int shown = found.items().count();
    return shown == 0
        ? texts.text("nothingFound")
        : texts.get("found", found.total(), offset + 1, offset + shown);
  }

  private List<Chosen> chosen(Found found, QueryAddress address, Texts texts) {
    List<Chosen> chosen = new ArrayList<>();
    for (String facet : FACETS) {
      String value = address.get(facet);
      if (!value.isEmpty()) {
        String name =
            found.facet(facet).stream()
                .filter(known -> value(known).equals(value))
                .findFirst()
                .map(known -> name(facet, known, texts))
                .orElse(value);
        chosen.add(new Chosen(texts.text(facet), name, address.without(facet).reference()));
      }
    }
    for (String bound : List.of(FROM, TO)) {
      if (!address.get(bound).isEmpty()) {
        chosen.add(
            new Chosen(
                texts.text(bound),
                texts.date(address.get(bound)),
                address.without(bound).reference()));
      }
    }
    return chosen;
  }

  private List<Facet> facets(Found found, QueryAddress address, Texts texts) {
    List<Facet> facets = new ArrayList<>();
    for (String facet : FACETS) {
      List<FacetValue> values = found.facet(facet);
      if (!address.get(facet).isEmpty() || values.isEmpty()) {
        continue;
      }
      List<Choice> choices =
          values.stream()
              .limit(VALUES)
              .map(
                  value ->
                      new Choice(
                          name(facet, value, texts),
                          texts.number(value.items()),
                          address.with(facet, value(value)).reference()))
              .toList();
      facets.add(
          new Facet(
              texts.text(facet), choices, facets.size() < OPEN, values.size() - choices.size()));
    }
    return facets;
  }

  private static String name(String facet, FacetValue value, Texts texts) {
    return facet.equals("closed")
        ? texts.text(value.name().equals("true") ? "isClosed" : "isOpen")
        : value.name();
  }

  /** What stands for a value in an address: the end of its IRI, after the kind, or its class. */
  static String value(FacetValue value) {
    return value.iri().map(SearchPages::shorten).orElse(value.name());
  }

  /** The end of an IRI, after the kind of thing, or the name of a term; any other text as it is. */
  static String shorten(String iri) {
    return iri.replaceFirst("^https?://.*?(/id/[^/]+/|#)", "");
  }

  private static List<Form> downloads(Frame frame, QueryAddress address, Texts texts) {
    QueryAddress asked = new QueryAddress(parameters(address));
    String api = frame.root() + "api/" + ItemSearch.ITEMS;
    return List.of(
        new Form("CSV", api + asked.with("format", "csv").with("limit", "10000").reference()),
        new Form("JSON", api + asked.with("format", "json").reference()),
        new Form(
            texts.text("tableAndQuery"),
            frame.root() + "tables/" + ItemSearch.ITEMS + asked.reference()));
  }
}
