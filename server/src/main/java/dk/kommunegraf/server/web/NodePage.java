package dk.kommunegraf.server.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a node says.
 *
 * @param title the node's label, or its IRI
 * @param types its classes
 * @param quotation its quote, if it is evidence
 * @param own its own statements by property
 * @param incoming the statements that name it by property
 * @param notice that there is more than this, in words
 * @param whole where the page is that holds all properties, if this one holds one
 * @param forms the same in other formats
 */
public record NodePage(
    Shell shell,
    Text title,
    String iri,
    List<Value> types,
    @Nullable Quotation quotation,
    List<Group> own,
    List<Group> incoming,
    @Nullable String notice,
    @Nullable String previous,
    @Nullable String next,
    @Nullable String whole,
    List<Form> forms) {

  /** Copies the lists. */
  public NodePage {
    types = List.copyOf(types);
    own = List.copyOf(own);
    incoming = List.copyOf(incoming);
    forms = List.copyOf(forms);
  }

  /** Whether it has own statements to show. */
  public boolean hasOwn() {
    return !own.isEmpty();
  }

  /** Whether there are other parts of it. */
  public boolean hasPages() {
    return previous != null || next != null || whole != null;
  }

  /** Whether something names it. */
  public boolean hasIncoming() {
    return !incoming.isEmpty();
  }
}
