package dk.kommunegraf.server.query;

import dk.kommunegraf.server.query.ApiException.BadRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;

/**
 * Finds agenda items, a page at a time, and what those of all pages have in common. Both are named
 * queries with the same parameters, so that a list and its counts cannot differ. Thread safe.
 */
public final class ItemSearch {

  /** The name of the query that finds the items. */
  public static final String ITEMS = "items";

  /** The name of the query that counts what they have in common. */
  public static final String FACETS = "items-facets";

  /** Items of a page. */
  public static final int PAGE = 20;

  /** What only the list takes. */
  private static final Set<String> OF_LIST = Set.of("order");

  /** Where there are more values, the rarest are left out. */
  private static final int MOST_VALUES = 5000;

  private final NamedQueries queries;
  private final NamedQueryRunner runner;

  /** Asks through a runner. */
  public ItemSearch(QueryRunner runner, NamedQueries queries) {
    this(new NamedQueryRunner(runner), queries);
  }

  /** Asks through a runner of named queries. */
  public ItemSearch(NamedQueryRunner runner, NamedQueries queries) {
    this.runner = runner;
    this.queries = queries;
  }

  /**
   * What a search found.
   *
   * @param items the page of the list
   * @param facets what all of them have in common by the name of the facet, most frequent first
   */
  public record Found(Page items, Map<String, List<FacetValue>> facets) {

    /** Copies the map. */
    public Found {
      facets = Map.copyOf(facets);
    }

    /** The values of a facet. */
    public List<FacetValue> facet(String name) {
      return facets.getOrDefault(name, List.of());
    }

    /** How many items there are: each is of one municipality. */
    public long total() {
      return facet("municipality").stream().mapToLong(FacetValue::items).sum();
    }
  }

  /**
   * Something that items have in common.
   *
   * @param name what it is called, shortly where people do
   * @param iri the thing; empty for a year or a truth value
   * @param items how many items have it
   */
  public record FacetValue(String name, Optional<String> iri, long items) {}

  /**
   * Finds items.
   *
   * @param parameters those of the query {@value #ITEMS}
   * @throws BadRequest if a parameter or the offset is wrong
   */
  public Found find(Map<String, String> parameters, long offset) {
    Page items =
        (Page) runner.answer(queries.get(ITEMS), parameters, OptionalLong.of(PAGE), offset);
    return new Found(items, facets(parameters));
  }

  /** What items have in common, without the items. */
  public Map<String, List<FacetValue>> facets(Map<String, String> parameters) {
    Map<String, String> given = new LinkedHashMap<>(parameters);
    given.keySet().removeAll(OF_LIST);
    Page counts = (Page) runner.answer(queries.get(FACETS), given, OptionalLong.of(MOST_VALUES), 0);
    Map<String, List<FacetValue>> facets = new LinkedHashMap<>();
    for (Binding row : counts.bindings()) {
      facets
          .computeIfAbsent(Values.text(row.get("facet")), facet -> new ArrayList<>())
          .add(
              new FacetValue(
                  Values.text(
                      row.contains("popularName") ? row.get("popularName") : row.get("value")),
                  Optional.ofNullable(row.get("valueIri")).map(Node::getURI),
                  Values.number(row.get("items"))));
    }
    return facets;
  }
}
