package dk.kommunegraf.server.http;

import dk.kommunegraf.server.query.Description;
import dk.kommunegraf.server.query.ItemReader;
import dk.kommunegraf.server.query.NamedQueries;
import dk.kommunegraf.server.query.NamedQueryRunner;
import dk.kommunegraf.server.query.Page;
import dk.kommunegraf.server.query.QueryRunner;
import dk.kommunegraf.server.web.Frame;
import dk.kommunegraf.server.web.ItemPages;
import dk.kommunegraf.server.web.Site;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Writes the pages of agenda items, which tell more than what is said about a node. */
final class ItemWriter {

  private static final int TREATMENTS = 100;
  private static final int RELATED = 8;

  private final NamedQueries queries;
  private final NamedQueryRunner runner;
  private final ItemReader reader;
  private final ItemPages pages;

  ItemWriter(QueryRunner runner, NamedQueries queries, Site site) {
    this.queries = queries;
    this.runner = NamedQueryRunner.ofKnownThings(runner);
    this.reader = new ItemReader(runner);
    this.pages = new ItemPages(site);
  }

  /** The page of a node as HTML, if that is an agenda item and all of it is asked for. */
  Optional<String> write(Description description, ResourceRequest request, Frame frame) {
    String iri = description.iri();
    if (request.address().statements()
        || !description.portion().isFirst()
        || !ItemPages.isItem(description.facts(), iri)) {
      return Optional.empty();
    }
    ItemReader.Statements statements = reader.read(iri);
    String language = frame.language();
    return Optional.of(
        pages.write(
            iri,
            statements,
            ItemPages.findCase(statements.graph(), iri)
                .flatMap(
                    of -> ask("case-history", Map.of("case", of, "lang", language), TREATMENTS))
                .orElse(null),
            ask("related-items", Map.of("item", iri, "lang", language), RELATED).orElse(null),
            frame));
  }

  private Optional<Page> ask(String query, Map<String, String> parameters, int rows) {
    return queries
        .find(query)
        .map(named -> (Page) runner.answer(named, parameters, OptionalLong.of(rows), 0));
  }
}
