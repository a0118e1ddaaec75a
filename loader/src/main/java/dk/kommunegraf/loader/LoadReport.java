package dk.kommunegraf.loader;

import dk.kommunegraf.loader.Issue.Code;
import dk.kommunegraf.loader.Issue.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a load did. Two loads of the same input report the same.
 *
 * @param documents documents loaded
 * @param items agenda items in them
 * @param statements statements in their graphs
 * @param issues everything that was rejected or not understood, by place
 */
public record LoadReport(int documents, int items, long statements, List<Issue> issues) {

  /** Copies the issues in the order of their places. */
  public LoadReport {
    issues =
        issues.stream()
            .sorted(
                Comparator.comparing((Issue issue) -> issue.at().file())
                    .thenComparing(issue -> issue.at().line())
                    .thenComparing(Issue::code)
                    .thenComparing(Issue::detail))
            .toList();
  }

  /** The documents that were not loaded, each with its reason. */
  public List<Issue> rejections() {
    return issues.stream().filter(issue -> issue.code().severity() == Severity.REJECTED).toList();
  }

  /** How many issues there are of each sort. */
  public Map<Code, Long> counts() {
    Map<Code, Long> counts = new EnumMap<>(Code.class);
    issues.forEach(issue -> counts.merge(issue.code(), 1L, Long::sum));
    return counts;
  }

  /** Collects a report; not thread safe. */
  static final class Builder {
    private int documents;
    private int items;
    private long statements;
    private final List<Issue> issues = new ArrayList<>();

    void issue(Issue issue) {
      issues.add(issue);
    }

    void loaded(int itemCount, int statementCount) {
      documents++;
      items += itemCount;
      statements += statementCount;
    }

    LoadReport build() {
      return new LoadReport(documents, items, statements, issues);
    }
  }
}
