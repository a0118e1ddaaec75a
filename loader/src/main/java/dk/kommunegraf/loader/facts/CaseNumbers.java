package dk.kommunegraf.loader.facts;

import dk.kommunegraf.loader.document.Kle;
import dk.kommunegraf.ontology.Wordings;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recognises case numbers: KLE numbers with and without a hyphen before the facet ({@code
 * 15.20.00A00-1-20}, {@code 15.00.00-G01-517-23}) and journal numbers ({@code 22-008610}, {@code
 * 17/45}, {@code 306-2009-600}). Thread safe.
 */
public final class CaseNumbers {

  private static final Pattern KLE =
      Wordings.pattern(
          "(?<subject>\\d{2}\\.\\d{2}\\.\\d{2})(?:-?(?<facet>[A-ZÆØÅ]\\d{2}))?(?:-\\d{1,6}){0,2}");
  private static final Pattern JOURNAL =
      Wordings.pattern(
          "\\d{2,4}[-/]\\d{1,8}|\\d{2,4}-\\d{2,4}-\\d{1,8}|[A-Z]{1,6}-\\d{2,4}-\\d{1,8}"
              + "|[A-Z]?\\d{5,12}");

  private static final Pattern IN_TITLE =
      Wordings.pattern(
          "(?:[\\s(](?<kle>\\d{2}\\.\\d{2}\\.\\d{2}-?[A-ZÆØÅ]\\d{2}-\\d{1,6}-\\d{2,4})\\)?"
              + "|\\((?<journal>(?:\\d{2}|\\d{4})-\\d{5,8})\\))$");

  private final Pattern label;

  /** Takes the labels that stand before a case number from the register. */
  public CaseNumbers(Wordings wordings) {
    label = Wordings.pattern("^" + wordings.anyOf("label-case") + "\\s*:?\\s*");
  }

  /**
   * A case number.
   *
   * @param text as printed
   * @param start index in the line
   */
  public record Found(String text, int start) {}

  /** The case number that a line consists of, with or without a label before it. */
  public Optional<Found> find(String line) {
    Matcher matcher = label.matcher(line);
    boolean labelled = matcher.find() && matcher.end() > 0;
    int start = labelled ? matcher.end() : 0;
    String rest = line.substring(start).strip();
    boolean number = KLE.matcher(rest).matches() || JOURNAL.matcher(rest).matches();
    boolean anyNumber = labelled && !rest.isEmpty() && rest.length() <= 40 && !rest.contains(" ");
    return number || anyNumber ? Optional.of(new Found(rest, start)) : Optional.empty();
  }

  /**
   * A case number at the end of a title: "Budget 2024 (2023-0123456)"; one by KLE needs no
   * brackets.
   */
  public static Optional<Found> findInTitle(String title) {
    Matcher matcher = IN_TITLE.matcher(title);
    if (!matcher.find()) {
      return Optional.empty();
    }
    String form = matcher.group("kle") == null ? "journal" : "kle";
    return Optional.of(new Found(matcher.group(form), matcher.start(form)));
  }

  /** The KLE part of a case number; empty for journal numbers. */
  public static Optional<Kle> findKle(String caseNumber) {
    Matcher matcher = KLE.matcher(caseNumber);
    return matcher.matches()
        ? Optional.of(new Kle(matcher.group("subject"), matcher.group("facet")))
        : Optional.empty();
  }
}
