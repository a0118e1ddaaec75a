package dk.kommunegraf.server.web;

import dk.kommunegraf.ontology.Kg;
import dk.kommunegraf.server.query.Description;
import dk.kommunegraf.server.query.IncomingCount;
import dk.kommunegraf.server.query.Portion;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.jspecify.annotations.Nullable;

/** What names a node, by property and counted: of each property what the portion holds of it. */
final class IncomingGroups {

  private final Values values;
  private final Address address;
  private final Texts texts;

  IncomingGroups(Values values, Address address, Texts texts) {
    this.values = values;
    this.address = address;
    this.texts = texts;
  }

  /** Every property that leads to the node, or the one that the portion is about. */
  List<Group> of(Description description, List<IncomingCount> counts) {
    Map<String, Group> shown =
        values.groups(description.incoming(), Triple::getSubject).stream()
            .collect(Collectors.toMap(Group::iri, Function.identity()));
    return counts.stream()
        .filter(count -> isWhole() || shown.containsKey(count.property()))
        .map(count -> group(count, shown.get(count.property())))
        .toList();
  }

  private Group group(IncomingCount count, @Nullable Group shown) {
    List<Value> from = shown == null ? List.of() : shown.values();
    boolean cut = isWhole() && from.size() < count.count();
    Portion all = new Portion(Optional.of(parameter(count.property())), 0);
    return new Group(
        count.property(),
        values.term(NodeFactory.createURI(count.property())),
        from,
        texts.number(count.count()),
        cut ? address.at(all).reference() : null);
  }

  private boolean isWhole() {
    return address.portion().incoming().isEmpty();
  }

  /** The local name of a property of ours, the IRI of another: two may share a local name. */
  private static String parameter(String property) {
    return property.startsWith(Kg.NAMESPACE) ? property.substring(Kg.NAMESPACE.length()) : property;
  }
}
