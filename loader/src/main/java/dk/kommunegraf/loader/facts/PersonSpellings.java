package dk.kommunegraf.loader.facts;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One spelling for a member whose last name one document cuts short once: "Hans Bruun" where "Hans
 * Bruunsen" stands elsewhere several times. First names must be the same. Immutable.
 */
final class PersonSpellings {

  private static final int MIN_STEM = 4;
  private static final int MAX_MISSING = 3;
  private static final int SEVERAL = 2;

  private final Map<String, String> full = new TreeMap<>();

  /** Takes all names of members in a document, each as often as it is printed. */
  PersonSpellings(List<String> names) {
    Map<String, Long> counts =
        names.stream()
            .collect(
                Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
    for (String name : counts.keySet()) {
      List<String> longer =
          counts.keySet().stream()
              .filter(other -> isCutShort(name, other))
              .filter(other -> counts.get(other) >= SEVERAL && counts.get(other) > counts.get(name))
              .toList();
      if (longer.size() == 1) {
        full.put(name, longer.get(0));
      }
    }
  }

  /** The full spelling of a name; the name itself where there is none. */
  String of(String name) {
    return full.getOrDefault(name, name);
  }

  private static boolean isCutShort(String name, String other) {
    int missing = other.length() - name.length();
    int lastName = name.length() - name.lastIndexOf(' ') - 1;
    return missing > 0
        && missing <= MAX_MISSING
        && lastName >= MIN_STEM
        && other.startsWith(name)
        && other.lastIndexOf(' ') == name.lastIndexOf(' ');
  }
}
