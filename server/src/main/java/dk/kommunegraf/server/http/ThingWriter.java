package dk.kommunegraf.server.http;

import dk.kommunegraf.server.query.Description;
import dk.kommunegraf.server.query.ItemSearch;
import dk.kommunegraf.server.query.ItemSearch.FacetValue;
import dk.kommunegraf.server.query.NamedQueries;
import dk.kommunegraf.server.query.NamedQueryRunner;
import dk.kommunegraf.server.query.Page;
import dk.kommunegraf.server.query.QueryRunner;
import dk.kommunegraf.server.web.Frame;
import dk.kommunegraf.server.web.Site;
import dk.kommunegraf.server.web.ThingLists;
import dk.kommunegraf.server.web.ThingLists.Asked;
import dk.kommunegraf.server.web.ThingPages;
import dk.kommunegraf.server.web.ThingPages.Answered;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Writes the pages of things that lists can be made about. */
final class ThingWriter {

  private static final String YEAR = "year";

  private final NamedQueries queries;
  private final NamedQueryRunner runner;
  private final ItemSearch search;
  private final ThingPages pages;

  ThingWriter(QueryRunner runner, NamedQueries queries, Site site) {
    this.queries = queries;
    this.runner = NamedQueryRunner.ofKnownThings(runner);
    this.search = new ItemSearch(this.runner, queries);
    this.pages = new ThingPages(site);
  }

  /** The page of a node as HTML, if lists can be made about it and all of it is asked for. */
  Optional<String> write(Description description, ResourceRequest request, Frame frame) {
    if (request.address().statements() || !description.portion().isFirst()) {
      return Optional.empty();
    }
    List<Asked> asked =
        ThingLists.of(description.iri(), description.facts(), description.own()).stream()
            .filter(one -> queries.find(one.query()).isPresent())
            .toList();
    return asked.isEmpty()
        ? Optional.empty()
        : Optional.of(
            pages.write(
                description,
                asked.stream().map(one -> answer(one, frame.language())).toList(),
                years(asked),
                frame));
  }

  private Answered answer(Asked asked, String language) {
    Map<String, String> given = new LinkedHashMap<>(asked.parameters());
    boolean items = asked.query().equals(ItemSearch.ITEMS);
    if (items) {
      // The items of a span of days stand in their order.
      given.put("order", given.containsKey("to") ? "oldest" : "newest");
    }
    given.put("lang", language);
    ApiHandler.checkLanguage(queries.get(asked.query()), given);
    int rows = items && given.containsKey("to") ? ThingPages.ALL_ROWS : ThingPages.ROWS;
    return new Answered(
        queries.get(asked.query()),
        asked.parameters(),
        (Page) runner.answer(queries.get(asked.query()), given, OptionalLong.of(rows), 0));
  }

  /** Of what has no span of days of its own. */
  private List<FacetValue> years(List<Asked> asked) {
    return asked.stream()
        .filter(one -> one.query().equals(ItemSearch.ITEMS) && !one.parameters().containsKey("to"))
        .findFirst()
        .map(one -> search.facets(one.parameters()).getOrDefault(YEAR, List.<FacetValue>of()))
        .orElse(List.of());
  }
}
