package dk.kommunegraf.loader;

import dk.kommunegraf.loader.Issue.Code;
import dk.kommunegraf.loader.Issue.Severity;
import dk.kommunegraf.loader.document.Remark;
import dk.kommunegraf.loader.map.Coverage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.rdf4j.model.IRI;
import org.jspecify.annotations.Nullable;

/**
 * What a load did. Two loads of the same input report the same.
 *
 * @param loaded the documents loaded, in the order of their files
 * @param issues everything that was rejected or not understood, by place
 */
public record LoadReport(List<LoadedDocument> loaded, List<Issue> issues) {

  /** Copies both, the issues in the order of their places. */
  public LoadReport {
    loaded = List.copyOf(loaded);
    issues =
        issues.stream()
            .sorted(
                Comparator.comparing((Issue issue) -> issue.at().file())
                    .thenComparing(issue -> issue.at().line())
                    .thenComparing(Issue::code)
                    .thenComparing(Issue::detail))
            .toList();
  }

  /**
   * A document that was loaded.
   *
   * @param file the path as the user gave it
   * @param graph its node and graph
   * @param municipality whose document it is
   * @param committee the body that met; none for plans
   * @param date day of the meeting, or year of a plan
   * @param items agenda items in it
   * @param statements statements in its graph
   * @param coverage what was found by kind of fact
   * @param remarks what was not understood
   */
  public record LoadedDocument(
      String file,
      IRI graph,
      String municipality,
      @Nullable String committee,
      @Nullable String date,
      int items,
      int statements,
      List<Coverage> coverage,
      List<Remark> remarks) {

    /** Copies the lists. */
    public LoadedDocument {
      coverage = List.copyOf(coverage);
      remarks = List.copyOf(remarks);
    }
  }

  /** How many documents were loaded. */
  public int documents() {
    return loaded.size();
  }

  /** Agenda items in the loaded documents. */
  public int items() {
    return loaded.stream().mapToInt(LoadedDocument::items).sum();
  }

  /** Statements in the graphs of the loaded documents. */
  public long statements() {
    return loaded.stream().mapToLong(LoadedDocument::statements).sum();
  }

  /** What the loaded documents gave together by kind of fact, in the order of the ontology. */
  public List<Coverage> coverage() {
    Map<IRI, Coverage> total = new LinkedHashMap<>();
    loaded.stream()
        .flatMap(document -> document.coverage().stream())
        .forEach(coverage -> total.merge(coverage.kind(), coverage, Coverage::plus));
    return List.copyOf(total.values());
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
    private final List<LoadedDocument> loaded = new ArrayList<>();
    private final List<Issue> issues = new ArrayList<>();

    void issue(Issue issue) {
      issues.add(issue);
    }

    void loaded(LoadedDocument document) {
      loaded.add(document);
    }

    LoadReport build() {
      return new LoadReport(loaded, issues);
    }
  }
}
