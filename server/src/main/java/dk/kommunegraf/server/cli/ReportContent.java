package dk.kommunegraf.server.cli;

import dk.kommunegraf.loader.Issue;
import dk.kommunegraf.loader.LoadReport;
import dk.kommunegraf.loader.LoadReport.LoadedDocument;
import dk.kommunegraf.loader.document.Remark;
import dk.kommunegraf.loader.map.Coverage;
import dk.kommunegraf.ontology.FactKinds;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a written load report says, for a program and for a person alike; its JSON is described by
 * {@code load-report.schema.json}.
 *
 * @param format always {@link #FORMAT}
 * @param documents documents loaded
 * @param items agenda items in them
 * @param statements statements in their graphs
 * @param kinds what was found in all documents by kind of fact
 * @param loaded the documents that were loaded
 * @param rejected the inputs that were not
 */
record ReportContent(
    String format,
    int documents,
    int items,
    long statements,
    List<KindCount> kinds,
    List<DocumentPart> loaded,
    List<IssueLine> rejected) {

  static final String FORMAT = "kommunegraf-load-report/1";

  /**
   * How much was found of a kind of fact.
   *
   * @param kind name of the class in the ontology
   * @param label its Danish label
   */
  record KindCount(String kind, String label, int found, int notUnderstood) {}

  /**
   * Something that was rejected or not understood.
   *
   * @param line line in the file; 0 for the file as a whole
   */
  record IssueLine(String file, int line, String code, String detail) {}

  /** One document; see {@link LoadedDocument}. */
  record DocumentPart(
      String file,
      String document,
      String municipality,
      @Nullable String committee,
      @Nullable String date,
      int items,
      int statements,
      int notUnderstood,
      List<KindCount> kinds,
      List<IssueLine> issues) {}

  static ReportContent of(LoadReport report) {
    FactKinds kinds = new FactKinds();
    return new ReportContent(
        FORMAT,
        report.documents(),
        report.items(),
        report.statements(),
        counts(kinds, report.coverage()),
        report.loaded().stream().map(one -> part(kinds, one)).toList(),
        report.rejections().stream().map(ReportContent::line).toList());
  }

  private static DocumentPart part(FactKinds kinds, LoadedDocument document) {
    return new DocumentPart(
        document.file(),
        document.graph().stringValue(),
        document.municipality(),
        document.committee(),
        document.date(),
        document.items(),
        document.statements(),
        document.coverage().stream().mapToInt(Coverage::notUnderstood).sum(),
        counts(kinds, document.coverage()),
        document.remarks().stream().map(remark -> line(document, remark)).toList());
  }

  private static List<KindCount> counts(FactKinds kinds, List<Coverage> coverage) {
    return coverage.stream()
        .map(
            one ->
                new KindCount(
                    one.kind().getLocalName(),
                    kinds.label(one.kind(), "da"),
                    one.found(),
                    one.notUnderstood()))
        .toList();
  }

  private static IssueLine line(Issue issue) {
    return new IssueLine(issue.at().file(), issue.at().line(), issue.code().name(), issue.detail());
  }

  private static IssueLine line(LoadedDocument document, Remark remark) {
    int line = remark.line() == null ? 0 : remark.line();
    return new IssueLine(document.file(), line, remark.code(), remark.detail());
  }
}
