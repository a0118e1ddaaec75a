package dk.kommunegraf.server.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dk.kommunegraf.server.query.DatasetState;
import dk.kommunegraf.server.query.ItemSearch;
import dk.kommunegraf.server.query.ItemSearch.FacetValue;
import dk.kommunegraf.server.query.Languages;
import dk.kommunegraf.server.query.NamedQueries;
import dk.kommunegraf.server.query.NamedQueryRunner;
import dk.kommunegraf.server.query.Page;
import dk.kommunegraf.server.query.QueryRunner;
import dk.kommunegraf.server.web.ComparePages;
import dk.kommunegraf.server.web.ComparePages.Side;
import dk.kommunegraf.server.web.Frame;
import dk.kommunegraf.server.web.QueryAddress;
import dk.kommunegraf.server.web.Site;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** Writes the page on which municipalities stand side by side. */
final class CompareHandler implements PageHandler.Writer {

  private static final String OVERVIEW = "compare-municipalities";
  private static final String MUNICIPALITY = "municipality";
  private static final int ROWS = 1000;

  private final NamedQueries queries;
  private final NamedQueryRunner runner;
  private final ItemSearch search;
  private final Freshness freshness;
  private final Site site;

  /** What there is to choose is the same for every comparison, and takes as long as one. */
  private final Cache<Choosable, Map<String, List<FacetValue>>> choices =
      Caffeine.newBuilder().maximumSize(Languages.ALL.size()).build();

  CompareHandler(QueryRunner runner, NamedQueries queries, Freshness freshness, Site site) {
    this.freshness = freshness;
    this.queries = queries;
    this.runner = new NamedQueryRunner(runner);
    this.search = new ItemSearch(runner, queries);
    this.site = site;
  }

  private record Choosable(String language, DatasetState.State state) {}

  private Map<String, List<FacetValue>> choices(String language) {
    Map<String, String> all = Map.of("lang", language);
    return freshness
        .state()
        .map(state -> choices.get(new Choosable(language, state), key -> search.facets(all)))
        .orElseGet(() -> search.facets(all));
  }

  @Override
  public String write(Context ctx, QueryAddress address, Frame frame) {
    Map<String, List<FacetValue>> facets = choices(address.language());
    Map<String, String> chosen = ComparePages.chosen(address);
    // The first two are needed, whichever is left out.
    if (!chosen.containsKey(MUNICIPALITY) || !chosen.containsKey("other")) {
      return ComparePages.write(facets, List.of(), null, site, frame, address);
    }
    List<Side> sides = chosen.values().stream().map(side -> side(side, address)).toList();
    Map<String, String> given = new LinkedHashMap<>(chosen);
    given.put("lang", address.language());
    Page overview = (Page) runner.answer(queries.get(OVERVIEW), given, OptionalLong.of(ROWS), 0);
    return ComparePages.write(facets, sides, overview, site, frame, address);
  }

  private Side side(String municipality, QueryAddress address) {
    Map<String, String> given = new LinkedHashMap<>();
    given.put(MUNICIPALITY, municipality);
    ComparePages.SUBJECTS.stream()
        .filter(subject -> !address.get(subject).isEmpty())
        .forEach(subject -> given.put(subject, address.get(subject)));
    Map<String, List<FacetValue>> facets = search.facets(given);
    String name =
        facets.getOrDefault(MUNICIPALITY, List.of()).stream()
            .map(FacetValue::name)
            .findFirst()
            .orElse(municipality);
    return new Side(name, facets.getOrDefault("year", List.of()));
  }
}
