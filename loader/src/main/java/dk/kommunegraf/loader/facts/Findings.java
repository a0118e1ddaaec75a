package dk.kommunegraf.loader.facts;

import dk.kommunegraf.loader.Interruption;
import dk.kommunegraf.loader.Issue;
import dk.kommunegraf.loader.Issue.Code;
import dk.kommunegraf.loader.SourceRef;
import dk.kommunegraf.loader.TooLargeException;
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
  private final long maxQuoted;
  private long quoted;

  /**
   * Nothing is found yet.
   *
   * @param maxQuoted characters that may be quoted in all: one long line that many facts quote
   *     whole would fill the memory
   */
  Findings(String path, long maxQuoted) {
    this.path = path;
    this.maxQuoted = maxQuoted;
  }

  /**
   * Notes where the fact at a JSON Pointer stands.
   *
   * @throws TooLargeException if too much is quoted
   */
  void evidence(String pointer, Fact<?> fact, @Nullable String section) {
    Interruption.check();
    Span span = fact.span();
    quoted += span.quote().length();
    if (quoted > maxQuoted) {
      throw new TooLargeException(
          "its facts quote more than "
              + maxQuoted
              + " characters: split it, or raise --max-document-size");
    }
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
