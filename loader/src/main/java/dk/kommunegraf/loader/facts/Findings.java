package dk.kommunegraf.loader.facts;

import dk.kommunegraf.loader.Issue;
import dk.kommunegraf.loader.Issue.Code;
import dk.kommunegraf.loader.SourceRef;
import dk.kommunegraf.loader.document.Evidence;
import dk.kommunegraf.loader.document.Remark;
import dk.kommunegraf.loader.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the evidence and the issues of one document while it is read. Not thread safe. */
final class Findings {

  private final String path;
  private final List<Evidence> evidence = new ArrayList<>();
  private final List<Issue> issues = new ArrayList<>();

  Findings(String path) {
    this.path = path;
  }

  /** Notes where the fact at a JSON Pointer stands. */
  void evidence(String pointer, Fact<?> fact, @Nullable String section) {
    Span span = fact.span();
    evidence.add(
        new Evidence(pointer, span.quote(), span.start(), span.end(), section, fact.inferred()));
  }

  /** Notes something that was not understood. */
  void issue(Code code, int line, String detail) {
    issues.add(new Issue(code, new SourceRef(path, line), detail));
  }

  /** Notes something that was not understood before the facts were read. */
  void issue(Issue issue) {
    issues.add(issue);
  }

  List<Evidence> evidence() {
    return evidence;
  }

  List<Issue> issues() {
    return issues;
  }

  /** The issues as the document prints them. */
  List<Remark> remarks() {
    return issues.stream()
        .map(issue -> new Remark(issue.code().name(), issue.at().line(), issue.detail()))
        .toList();
  }
}
