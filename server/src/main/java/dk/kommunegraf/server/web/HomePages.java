package dk.kommunegraf.server.web;

import dk.kommunegraf.server.query.ItemSearch.FacetValue;
import dk.kommunegraf.server.query.ItemSearch.Found;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Writes the front page. Thread safe. */
public final class HomePages {

  /** Things of each kind that lead into the search. */
  private static final int CHOICES = 8;

  private static final int NEWEST = 5;

  private final Site site;

  /** Writes pages of a site. */
  public HomePages(Site site) {
    this.site = site;
  }

  /**
   * What the page shows.
   *
   * @param scope how much there is to find, in words
   * @param ways what the items have in common, by kind
   * @param questions tables that answer what many ask
   * @param newest the items that were treated last
   */
  public record HomePage(
      Shell shell, String scope, List<Way> ways, List<Form> questions, List<Hit> newest) {

    /** Copies the lists. */
    public HomePage {
      ways = List.copyOf(ways);
      questions = List.copyOf(questions);
      newest = List.copyOf(newest);
    }
  }

  /** Things of one kind that lead into the search. */
  public record Way(String name, List<SearchPages.Choice> choices) {

    /** Copies the list. */
    public Way {
      choices = List.copyOf(choices);
    }
  }

  /**
   * The page as HTML.
   *
   * @param found the newest items, and what all of them have in common
   * @param tables the names of the tables that there are
   */
  public String write(Found found, List<String> tables, Frame frame) {
    Texts texts = Texts.of(frame.language());
    List<FacetValue> municipalities = found.facet("municipality");
    return Templates.write(
        "home",
        new HomePage(
            Shell.of(frame, texts),
            texts.get("scope", found.total(), municipalities.size()),
            Stream.of("municipality", "topic", "law", "policy")
                .map(facet -> way(facet, found, frame, texts))
                .filter(way -> !way.choices().isEmpty())
                .toList(),
            questions(tables, frame, texts),
            new Hits(site, frame, texts).of(found.items()).stream().limit(NEWEST).toList()));
  }

  private static Way way(String facet, Found found, Frame frame, Texts texts) {
    return new Way(
        texts.text(facet),
        found.facet(facet).stream()
            .limit(CHOICES)
            .map(value -> choice(facet, value, frame, texts))
            .toList());
  }

  private static SearchPages.Choice choice(
      String facet, FacetValue value, Frame frame, Texts texts) {
    QueryAddress address = new QueryAddress(Map.of()).with(facet, SearchPages.value(value));
    return new SearchPages.Choice(
        value.name(), texts.number(value.items()), frame.href("search" + address.reference()));
  }

  /** A question has words of its own where there are any. */
  private static List<Form> questions(List<String> tables, Frame frame, Texts texts) {
    return tables.stream()
        .flatMap(
            table ->
                texts
                    .find("question." + table)
                    .map(words -> new Form(words, frame.href("tables/" + table)))
                    .stream())
        .toList();
  }

  /** The parameters of what the page lists. */
  public static Map<String, String> parameters(String language) {
    return Map.of("order", "newest", "lang", language);
  }
}
