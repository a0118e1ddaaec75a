package dk.kommunegraf.server.graph;

import dk.kommunegraf.server.query.NodeLookup;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.query.Query;
import org.jspecify.annotations.Nullable;

/**
 * The things around one, step by step. Where there are more than wanted, each property of each
 * thing of the last step gives one in turn, so that a law that thousands of items cite leaves room
 * for the others. Not thread safe.
 */
final class Surroundings {

  /** Steps that are looked at for some of the things of a step together, in one direction. */
  private static final int MAX_STEPS = 20_000;

  private final NodeLookup lookup;
  private final Query out;
  private final Query in;
  private boolean truncated;

  /** Goes over things of some classes only. */
  Surroundings(NodeLookup lookup, Collection<String> classes) {
    this.lookup = lookup;
    this.out = steps("?node ?p ?other", classes);
    this.in = steps("?other ?p ?node", classes);
  }

  private static Query steps(String pattern, Collection<String> classes) {
    return Sparql.query(
        """
        SELECT DISTINCT ?node ?p ?other {
          %s .
          ?other a ?type .
          FILTER(?type IN (%s) && STRSTARTS(STR(?p), STR(kg:)))
        }
        ORDER BY ?node ?p ?other LIMIT %d
        """
            .formatted(pattern, Sparql.list(classes), MAX_STEPS));
  }

  /**
   * The thing itself, then what is one step away, and so on.
   *
   * @param limit how many at most
   */
  Set<String> of(String iri, int depth, int limit) {
    Set<String> all = new LinkedHashSet<>(Set.of(iri));
    Collection<String> last = List.of(iri);
    for (int step = 0; step < depth && !last.isEmpty(); step++) {
      last = step(last, all, limit);
    }
    return all;
  }

  private Collection<String> step(Collection<String> from, Set<String> all, int limit) {
    SortedMap<String, Queue<String>> groups = new TreeMap<>();
    collect(out, "out", from, groups);
    collect(in, "in", from, groups);
    List<String> added = new ArrayList<>();
    List<Queue<String>> turns = new ArrayList<>(groups.values());
    while (!turns.isEmpty()) {
      for (Iterator<Queue<String>> turn = turns.iterator(); turn.hasNext(); ) {
        String next = firstNew(turn.next(), all);
        if (next == null) {
          turn.remove();
        } else if (all.size() == limit) {
          truncated = true;
          return added;
        } else {
          all.add(next);
          added.add(next);
        }
      }
    }
    return added;
  }

  private void collect(
      Query steps, String direction, Collection<String> from, SortedMap<String, Queue<String>> to) {
    int[] rows = {0};
    lookup.forEach(
        steps,
        "node",
        from,
        row -> {
          rows[0]++;
          if (row.get("other").isURI()) {
            to.computeIfAbsent(
                    row.get("node") + " " + row.get("p") + " " + direction,
                    any -> new ArrayDeque<>())
                .add(row.get("other").getURI());
          }
        });
    truncated |= rows[0] >= MAX_STEPS;
  }

  private static @Nullable String firstNew(Queue<String> queue, Set<String> known) {
    while (!queue.isEmpty()) {
      String next = queue.remove();
      if (!known.contains(next)) {
        return next;
      }
    }
    return null;
  }

  /** Whether there was more than was wanted. */
  boolean isTruncated() {
    return truncated;
  }
}
