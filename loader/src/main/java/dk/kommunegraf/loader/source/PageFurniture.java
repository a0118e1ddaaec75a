package dk.kommunegraf.loader.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Finds running headers, footers and page numbers: what stands at the same edge of most pages, but
 * for its digits. Words that run unchanged stay where they stand first, as the title of a document
 * often runs on all its pages. Stateless.
 */
final class PageFurniture {

  /** Lines at each edge of a page that may be furniture. */
  private static final int DEPTH = 4;

  private static final int MIN_PAGES = 2;
  private static final double MIN_SHARE = 0.5;
  private static final Pattern DIGITS = Pattern.compile("\\d+");
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private PageFurniture() {}

  /**
   * For each page the indexes of the lines that are furniture.
   *
   * @param pages the lines of each page; blank ones count as none
   */
  static List<Set<Integer>> find(List<List<String>> pages) {
    List<Set<Integer>> found = new ArrayList<>();
    pages.forEach(page -> found.add(new TreeSet<>()));
    if (pages.size() >= MIN_PAGES) {
      find(pages, found, true);
      find(pages, found, false);
    }
    return found;
  }

  private static void find(List<List<String>> pages, List<Set<Integer>> found, boolean top) {
    Map<String, Integer> times = new HashMap<>();
    Map<String, Set<String>> forms = new HashMap<>();
    for (List<String> page : pages) {
      Set<String> keys = new HashSet<>();
      for (int index : edge(page, top)) {
        String key = key(page.get(index));
        keys.add(key);
        forms.computeIfAbsent(key, any -> new HashSet<>()).add(page.get(index));
      }
      keys.forEach(key -> times.merge(key, 1, Integer::sum));
    }
    Set<String> seen = new HashSet<>();
    int least = Math.max(MIN_PAGES, (int) Math.ceil(pages.size() * MIN_SHARE));
    for (int i = 0; i < pages.size(); i++) {
      for (int index : edge(pages.get(i), top)) {
        String key = key(pages.get(i).get(index));
        if (times.get(key) < least) {
          break;
        }
        boolean first = seen.add(key) && forms.get(key).size() == 1;
        if (!first) {
          found.get(i).add(index);
        }
      }
    }
  }

  /** Indexes of the lines at an edge that are not blank, the outermost first. */
  private static List<Integer> edge(List<String> page, boolean top) {
    List<Integer> edge = new ArrayList<>();
    int step = top ? 1 : -1;
    int index = top ? 0 : page.size() - 1;
    while (index >= 0 && index < page.size() && edge.size() < DEPTH) {
      if (!page.get(index).isBlank()) {
        edge.add(index);
      }
      index += step;
    }
    return edge;
  }

  private static String key(String line) {
    return DIGITS.matcher(BLANKS.matcher(line.strip()).replaceAll(" ")).replaceAll("0");
  }
}
