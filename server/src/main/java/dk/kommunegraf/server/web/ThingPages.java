package dk.kommunegraf.server.web;

import dk.kommunegraf.ontology.Kg;
import dk.kommunegraf.server.query.Description;
import dk.kommunegraf.server.query.ItemSearch;
import dk.kommunegraf.server.query.ItemSearch.FacetValue;
import dk.kommunegraf.server.query.NamedQuery;
import dk.kommunegraf.server.query.Page;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.jspecify.annotations.Nullable;

/**
 * Writes the pages of things that lists can be made about, such as a case, a law or a committee:
 * the facts, then what the named queries tell of it. Thread safe.
 */
public final class ThingPages {

  /** Rows of each list. */
  public static final int ROWS = 10;

  /** Rows of a list that only makes sense as a whole, such as that of a meeting's items. */
  public static final int ALL_ROWS = 200;

  /** What the page tells elsewhere, or nowhere as it is no fact of the thing. */
  private static final Set<Node> ASIDE =
      Set.of(
          RDF.type.asNode(),
          RDFS.label.asNode(),
          ItemView.node(Kg.HAS_EVIDENCE),
          ItemView.node(Kg.SERIES_KEY),
          ItemView.node(Kg.NAME_KEY));

  private final Site site;

  /** Writes pages of a site. */
  public ThingPages(Site site) {
    this.site = site;
  }

  /**
   * What the page shows.
   *
   * @param facts its own properties
   * @param years how many agenda items it has year by year
   * @param parts what the named queries tell of it
   * @param network where it is drawn with what is around it
   * @param statements where all is told statement by statement
   */
  public record ThingPage(
      Shell shell,
      Text title,
      String iri,
      List<Value> types,
      List<Group> facts,
      List<Year> years,
      List<Part> parts,
      String network,
      String statements,
      List<Form> forms) {

    /** Copies the lists. */
    public ThingPage {
      types = List.copyOf(types);
      facts = List.copyOf(facts);
      years = List.copyOf(years);
      parts = List.copyOf(parts);
      forms = List.copyOf(forms);
    }
  }

  /**
   * A year.
   *
   * @param share of the fullest year, in percent
   */
  public record Year(String year, String count, long share, String href) {}

  /**
   * What a named query tells.
   *
   * @param hits agenda items; null where it is a table
   * @param table its rows; null where they are agenda items
   * @param more where all of it is
   * @param truncated whether there are more rows
   */
  public record Part(
      String heading,
      @Nullable List<Hit> hits,
      @Nullable Table table,
      String more,
      boolean truncated) {}

  /**
   * The answer of a query.
   *
   * @param parameters what it was asked with
   */
  public record Answered(NamedQuery query, Map<String, String> parameters, Page page) {

    /** Copies the map. */
    public Answered {
      parameters = Map.copyOf(parameters);
    }
  }

  /**
   * The page as HTML.
   *
   * @param answers what the named queries tell of the thing
   * @param years how many of its agenda items are of each year
   */
  public String write(
      Description description, List<Answered> answers, List<FacetValue> years, Frame frame) {
    Texts texts = Texts.of(frame.language());
    Names names = new Names(frame.language(), texts);
    Facts facts = new Facts(description.facts(), names, texts);
    Values values = new Values(site, frame, names, facts);
    Tables tables = new Tables(site, frame, names, texts);
    Node node = NodeFactory.createURI(description.iri());
    return Templates.write(
        "thing",
        new ThingPage(
            Shell.of(frame, texts),
            facts.findLabel(node).orElseGet(() -> new Text(description.iri(), null)),
            description.iri(),
            facts.types(node).stream().map(values::term).toList(),
            values.groups(
                description.own().stream()
                    .filter(triple -> !ASIDE.contains(triple.getPredicate()))
                    .toList(),
                Triple::getObject),
            years(years, answers, frame, texts),
            answers.stream()
                .filter(answer -> answer.page().count() > 0)
                .map(answer -> part(answer, tables, frame, texts))
                .toList(),
            frame.href("network" + new QueryAddress(Map.of("uri", description.iri())).reference()),
            frame.part().asStatements().reference(),
            Form.of(frame.links())));
  }

  private Part part(Answered answer, Tables tables, Frame frame, Texts texts) {
    String name = answer.query().name();
    boolean items = name.equals(ItemSearch.ITEMS);
    Set<String> known = new HashSet<>(answer.parameters().keySet());
    return new Part(
        texts.find("part." + name).orElse(name),
        items ? new Hits(site, frame, texts).of(answer.page()) : null,
        items ? null : tables.brief(answer.query(), answer.page(), known),
        items ? search(answer.parameters(), frame) : table(answer, frame),
        answer.page().truncated());
  }

  private static String table(Answered answer, Frame frame) {
    return frame.href(
        "tables/" + answer.query().name() + new QueryAddress(answer.parameters()).reference());
  }

  private static String search(Map<String, String> parameters, Frame frame) {
    QueryAddress address = new QueryAddress(Map.of());
    for (Map.Entry<String, String> parameter : parameters.entrySet()) {
      address = address.with(parameter.getKey(), SearchPages.shorten(parameter.getValue()));
    }
    return frame.href("search" + address.reference());
  }

  private static List<Year> years(
      List<FacetValue> years, List<Answered> answers, Frame frame, Texts texts) {
    long most = years.stream().mapToLong(FacetValue::items).max().orElse(1);
    Map<String, String> parameters =
        answers.stream()
            .filter(answer -> answer.query().name().equals(ItemSearch.ITEMS))
            .findFirst()
            .map(Answered::parameters)
            .orElse(Map.of());
    return years.stream()
        .sorted(Comparator.comparing(FacetValue::name))
        .map(
            year ->
                new Year(
                    year.name(),
                    texts.number(year.items()),
                    100 * year.items() / most,
                    search(parameters, frame)
                        + (search(parameters, frame).contains("?") ? "&" : "?")
                        + "year="
                        + year.name()))
        .toList();
  }
}
