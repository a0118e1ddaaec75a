package dk.kommunegraf.server.web;

import dk.kommunegraf.server.query.Description;
import dk.kommunegraf.server.query.IncomingCount;
import dk.kommunegraf.server.query.Portion;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.jspecify.annotations.Nullable;

/** Writes the pages of nodes, and the one that says that there is no such node. Thread safe. */
public final class NodePages {

  private final Site site;

  /** Writes pages of a site. */
  public NodePages(Site site) {
    this.site = site;
  }

  /**
   * The page of a node as HTML.
   *
   * @param counts how many statements name it, by property
   */
  public String write(Description description, List<IncomingCount> counts, Frame frame) {
    Texts texts = Texts.of(frame.language());
    Names names = new Names(frame.language(), texts);
    Facts facts = new Facts(description.facts(), names, texts);
    Values values = new Values(site, frame, names, facts);
    Address address = frame.part();
    Portion portion = description.portion();
    Node node = NodeFactory.createURI(description.iri());
    return Templates.write(
        "node",
        new NodePage(
            Shell.of(frame, texts),
            facts.findLabel(node).orElseGet(() -> new Text(description.iri(), null)),
            description.iri(),
            facts.types(node).stream().map(values::term).toList(),
            facts.findQuotation(node).orElse(null),
            values.groups(description.own(), Triple::getObject),
            new IncomingGroups(values, address, texts).of(description, counts),
            notice(description, texts),
            portion.offset() == 0 ? null : address.at(portion.previous()).reference(),
            description.truncated() ? address.at(portion.next()).reference() : null,
            portion.isFirst() ? null : address.at(Portion.FIRST).reference(),
            Form.of(frame.links())));
  }

  /** The page that says that nothing is known of what was asked for. */
  public String writeNotFound(String detail, Frame frame) {
    Texts texts = Texts.of(frame.language());
    return Templates.write("not-found", new NotFoundPage(Shell.of(frame, texts), detail));
  }

  /**
   * The page that says that nothing is known.
   *
   * @param detail what was asked for
   */
  public record NotFoundPage(Shell shell, String detail) {}

  private static @Nullable String notice(Description description, Texts texts) {
    long offset = description.portion().offset();
    if (description.truncated()) {
      return texts.get("noticeMore", offset + 1, Portion.SIZE);
    }
    return offset == 0 ? null : texts.get("noticeLast", offset + 1);
  }
}
