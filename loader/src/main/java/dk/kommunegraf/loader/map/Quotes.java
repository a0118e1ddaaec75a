package dk.kommunegraf.loader.map;

import dk.kommunegraf.loader.document.Evidence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.rdf4j.model.IRI;
import org.jspecify.annotations.Nullable;

/** The evidence of one document by JSON Pointer, and the nodes that it belongs to. */
final class Quotes {

  private final Map<String, List<Evidence>> byPointer = new LinkedHashMap<>();
  private final List<Evidence> all;
  private final Set<Evidence> taken = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Map<String, IRI> owners = new HashMap<>();
  private final Map<String, IRI> sections = new HashMap<>();

  Quotes(List<Evidence> all) {
    this.all = all;
    all.forEach(e -> byPointer.computeIfAbsent(e.fact(), key -> new ArrayList<>()).add(e));
  }

  /** The evidence at a pointer that agrees with a fact's own quote, if it has one. */
  Optional<Evidence> take(String pointer, @Nullable String quote) {
    Optional<Evidence> found =
        byPointer.getOrDefault(pointer, List.of()).stream()
            .filter(e -> quote == null || agree(e.quote(), quote))
            .findFirst();
    found.ifPresent(taken::add);
    return found;
  }

  /** What nobody has taken, in the order of the document. */
  List<Evidence> rest() {
    return all.stream().filter(evidence -> !taken.contains(evidence)).toList();
  }

  /** The first node of a pointer owns its evidence. */
  void own(String pointer, IRI node) {
    owners.putIfAbsent(pointer, node);
  }

  /** The owner of the pointer or of the nearest one above it. */
  Optional<IRI> findOwner(String pointer) {
    String at = pointer;
    while (!owners.containsKey(at) && at.contains("/")) {
      at = at.substring(0, at.lastIndexOf('/'));
    }
    return Optional.ofNullable(owners.get(at));
  }

  void section(String item, String heading, IRI node) {
    sections.putIfAbsent(item + "|" + heading, node);
  }

  /** The section of the item of that heading. */
  Optional<IRI> findSection(Evidence evidence) {
    String[] steps = evidence.fact().split("/", 4);
    return steps.length < 3 || evidence.section() == null
        ? Optional.empty()
        : Optional.ofNullable(
            sections.get("/" + steps[1] + "/" + steps[2] + "|" + evidence.section()));
  }

  private static boolean agree(String one, String other) {
    String a = one.replaceAll("\\s+", " ");
    String b = other.replaceAll("\\s+", " ");
    return a.contains(b) || b.contains(a);
  }
}
