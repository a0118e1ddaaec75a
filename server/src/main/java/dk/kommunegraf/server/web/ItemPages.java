package dk.kommunegraf.server.web;

import dk.kommunegraf.ontology.Kg;
import dk.kommunegraf.server.query.ItemReader;
import dk.kommunegraf.server.query.Page;
import dk.kommunegraf.server.web.ItemPage.Cite;
import dk.kommunegraf.server.web.ItemPage.Decided;
import dk.kommunegraf.server.web.ItemPage.Decision;
import dk.kommunegraf.server.web.ItemPage.Detail;
import dk.kommunegraf.server.web.ItemPage.Hearing;
import dk.kommunegraf.server.web.ItemPage.Related;
import dk.kommunegraf.server.web.ItemPage.SectionText;
import dk.kommunegraf.server.web.ItemPage.Treatment;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.eclipse.rdf4j.model.IRI;
import org.jspecify.annotations.Nullable;

/** Writes the pages of agenda items. Thread safe. */
public final class ItemPages {

  /** The columns of the query {@code related-items} that say what two items share. */
  private static final List<String> REASONS =
      List.of("case", "agreement", "project", "policy", "law", "kleSubject", "topic");

  private static final List<IRI> DETAILS =
      List.of(Kg.HAS_CASE, Kg.HAS_KLE_SUBJECT, Kg.HAS_KLE_FACET, Kg.FINAL_AUTHORITY, Kg.DOCUMENT);

  private final Site site;

  /** Writes pages of a site. */
  public ItemPages(Site site) {
    this.site = site;
  }

  /** Whether statements say of a node that it is an agenda item. */
  public static boolean isItem(List<Triple> statements, String iri) {
    return statements.contains(
        Triple.create(
            NodeFactory.createURI(iri), RDF.type.asNode(), ItemView.node(Kg.AGENDA_ITEM)));
  }

  /** The case that an item belongs to. */
  public static Optional<String> findCase(Graph graph, String iri) {
    return graph
        .find(NodeFactory.createURI(iri), ItemView.node(Kg.HAS_CASE), Node.ANY)
        .mapWith(triple -> triple.getObject().toString())
        .nextOptional();
  }

  /**
   * The page as HTML.
   *
   * @param statements what is said about the item
   * @param history the rows of the query {@code case-history} for its case; null without a case
   * @param related the first rows of the query {@code related-items}
   */
  public String write(
      String iri,
      ItemReader.Statements statements,
      @Nullable Page history,
      @Nullable Page related,
      Frame frame) {
    Graph graph = statements.graph();
    Texts texts = Texts.of(frame.language());
    Names names = new Names(frame.language(), texts);
    ItemView view = new ItemView(graph, site, frame, names);
    Node item = NodeFactory.createURI(iri);
    List<Node> places = view.evidence();
    ItemTexts marked =
        new ItemTexts(
            places.stream().flatMap(place -> view.text(place, Kg.QUOTE).stream()).toList());
    List<Node> sections = view.instances(Kg.SECTION);
    List<SectionText> written =
        sections.stream().flatMap(section -> text(section, view, marked).stream()).toList();
    ItemFacts facts = new ItemFacts(view, marked, texts);
    Node meeting = view.values(item, Kg.HAS_MEETING).stream().findFirst().orElse(item);
    String title = view.text(item, Kg.TITLE).orElse(iri);
    String number = texts.get("itemNumber", view.text(item, Kg.NUMBER).orElse("–"));
    List<Value> crumbs =
        Stream.concat(
                Stream.of(Kg.HAS_MUNICIPALITY, Kg.HAS_COMMITTEE)
                    .flatMap(property -> view.values(meeting, property).stream())
                    .map(view::link),
                view.text(meeting, Kg.DATE).stream()
                    .map(day -> view.link(meeting, new Text(texts.date(day), null))))
            .toList();
    return Templates.write(
        "item",
        new ItemPage(
            Shell.of(frame, texts),
            iri,
            title,
            number,
            crumbs,
            statements.truncated(),
            decided(item, view, texts),
            details(item, view, texts),
            away(graph, view),
            facts.groups(
                places.stream()
                    .filter(place -> graph.contains(place, ItemView.node(Kg.HAS_AGENDA_ITEM), item))
                    .toList()),
            view.instances(Kg.HEARING).stream().map(it -> hearing(it, view, texts)).toList(),
            view.instances(Kg.ATTACHMENT).stream().map(view::link).toList(),
            written,
            sections.stream()
                .filter(section -> view.text(section, Kg.TEXT).isEmpty())
                .map(section -> view.name(section).text())
                .toList(),
            history == null ? List.of() : timeline(history, iri, view, texts),
            related == null ? List.of() : related(related, frame, texts),
            cite(iri, title, number, crumbs, frame),
            frame.href("network" + new QueryAddress(Map.of("uri", iri)).reference()),
            frame.part().asStatements().reference(),
            Form.of(frame.links())));
  }

  private static Optional<SectionText> text(Node section, ItemView view, ItemTexts marked) {
    return view.text(section, Kg.TEXT)
        .map(
            text ->
                new SectionText(
                    view.name(section).text(),
                    view.isTrue(section, Kg.SUMMARY)
                        ? List.of(new ItemTexts.Stretch(text, false, ""))
                        : marked.mark(text),
                    view.isTrue(section, Kg.SUMMARY)));
  }

  private static Decided decided(Node item, ItemView view, Texts texts) {
    List<Decision> decisions =
        view.instances(Kg.DECISION).stream()
            .map(
                decision ->
                    new Decision(
                        view.values(decision, Kg.HAS_OUTCOME).stream()
                            .findFirst()
                            .map(view::name)
                            .orElse(new Text("", null)),
                        view.values(decision, Kg.BODY).stream()
                            .findFirst()
                            .map(view::link)
                            .orElse(new Value(new Text("", null), null, false, null, null)),
                        view.text(decision, Kg.DECISION_TEXT).orElse(null),
                        view.isTrue(decision, Kg.DEPARTS),
                        view.isTrue(decision, Kg.SUMMARY),
                        view.text(decision, Kg.POSTPONED_TO).orElse(null),
                        votes(decision, view, texts),
                        view.href(decision)))
            .toList();
    return new Decided(
        decisions,
        view.text(item, Kg.RECOMMENDED_BY).orElse(null),
        view.instances(Kg.RECOMMENDATION).stream()
            .map(it -> view.text(it, Kg.TEXT).orElseGet(() -> view.name(it).text()))
            .toList());
  }

  private static List<Detail> votes(Node decision, ItemView view, Texts texts) {
    return view.values(decision, Kg.HAS_VOTE).stream()
        .sorted(Comparator.comparing(Node::toString))
        .map(
            vote ->
                new Detail(
                    view.text(vote, Kg.VOTE_CHOICE)
                        .flatMap(choice -> texts.find("vote." + choice))
                        .orElseGet(() -> view.name(vote).text()),
                    view.values(vote, Kg.VOTER).stream().map(it -> detail(it, view)).toList()))
        .toList();
  }

  private static List<Detail> details(Node item, ItemView view, Texts texts) {
    Stream<Detail> closed =
        view.text(item, Kg.CLOSED).stream()
            .filter("true"::equals)
            .map(
                told ->
                    new Detail(
                        texts.text("closed"),
                        List.of(
                            new Value(
                                new Text(texts.text("isClosed"), null), null, false, null, null))));
    return Stream.concat(
            closed,
            DETAILS.stream()
                .map(
                    property ->
                        new Detail(
                            view.term(ItemView.node(property)).text(),
                            view.values(item, property).stream()
                                .map(it -> detail(it, view))
                                .toList()))
                .filter(detail -> !detail.values().isEmpty()))
        .toList();
  }

  private static Value detail(Node value, ItemView view) {
    return value.isURI()
        ? view.link(value)
        : new Value(new Text(value.getLiteralLexicalForm(), null), null, false, null, null);
  }

  /** Who was away from the whole meeting. */
  private static List<Value> away(Graph graph, ItemView view) {
    return view.evidence().stream()
        .filter(place -> view.kind(place).filter(ItemView.node(Kg.ABSENCE)::equals).isPresent())
        .filter(place -> !graph.contains(place, ItemView.node(Kg.HAS_AGENDA_ITEM), Node.ANY))
        .flatMap(place -> view.values(place, Kg.HAS_PERSON).stream())
        .distinct()
        .map(view::link)
        .toList();
  }

  private static Hearing hearing(Node hearing, ItemView view, Texts texts) {
    Optional<String> from = view.text(hearing, Kg.HEARING_FROM).map(texts::date);
    Optional<String> to = view.text(hearing, Kg.HEARING_TO).map(texts::date);
    String period =
        Stream.of(from, to).flatMap(Optional::stream).collect(Collectors.joining(" – "));
    return new Hearing(
        view.link(hearing),
        view.values(hearing, Kg.HEARING_PARTY).stream().map(it -> detail(it, view)).toList(),
        view.values(hearing, Kg.ANSWERED_BY).stream().map(it -> detail(it, view)).toList(),
        period.isEmpty() ? null : period);
  }

  private static List<Treatment> timeline(Page history, String iri, ItemView view, Texts texts) {
    return history.rows().stream()
        .map(
            row ->
                new Treatment(
                    texts.date(Hits.text(row, "date")),
                    Hits.text(row, "date"),
                    Hits.text(row, "committee"),
                    view.link(
                        NodeFactory.createURI(Hits.text(row, "item")),
                        new Text(Hits.text(row, "title"), null)),
                    Hits.text(row, "outcome").isEmpty() ? null : Hits.text(row, "outcome"),
                    Hits.text(row, "item").equals(iri)))
        .toList();
  }

  private List<Related> related(Page related, Frame frame, Texts texts) {
    Hits hits = new Hits(site, frame, texts);
    return related.rows().stream()
        .map(row -> new Related(hits.hit(row), reasons(row, texts)))
        .toList();
  }

  private static String reasons(Map<String, @Nullable Object> row, Texts texts) {
    return REASONS.stream()
        .filter(reason -> !Hits.text(row, reason).isEmpty())
        .map(reason -> texts.text("shared." + reason) + ": " + Hits.text(row, reason))
        .collect(Collectors.joining(" · "));
  }

  private static Cite cite(
      String iri, String title, String number, List<Value> crumbs, Frame frame) {
    String where =
        crumbs.stream().map(crumb -> crumb.name().text()).collect(Collectors.joining(", "));
    String api =
        frame.root() + "api/item" + new QueryAddress(Map.of("item", iri)).reference() + "&cite=";
    return new Cite(
        "%s: »%s«, %s.".formatted(where, title, number),
        iri,
        List.of(new Form("BibTeX", api + "bibtex"), new Form("CSL-JSON", api + "csl")));
  }
}
