package dk.kommunegraf.loader.facts;

import dk.kommunegraf.loader.document.FinalAuthority;
import dk.kommunegraf.loader.document.SectionKind;
import dk.kommunegraf.loader.parse.SectionText;
import dk.kommunegraf.loader.source.SourceText;
import dk.kommunegraf.loader.source.SourceText.Line;
import dk.kommunegraf.loader.source.Span;
import dk.kommunegraf.ontology.Wordings;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads which body decides a case in the end. Thread safe. */
final class FinalAuthorities {

  private static final int MAX_NAME = 100;

  /** Sections in whose words another case or body may be meant. */
  private static final Set<SectionKind> APART =
      EnumSet.of(
          SectionKind.DECISION,
          SectionKind.HISTORY,
          SectionKind.ATTACHMENTS,
          SectionKind.RECOMMENDATION);

  private final Pattern via;
  private final Pattern sentence;
  private final Pattern steps;

  FinalAuthorities(Wordings wordings) {
    via =
        Wordings.pattern(
            "^(?<body>.{2,100}?),?\\s+" + wordings.anyOf("via") + "\\s+(?<via>.{2,100})$");
    sentence =
        Wordings.pattern(
            "(?<!\\w)"
                + wordings.anyOf("authority-sentence")
                + "\\s+(?<rest>(?-i:\\p{Lu})[^.]{2,100})");
    String body =
        "(?-i:\\p{Lu})[\\p{L}-]{0,40}(?:(?:,?\\s(?:og|for)|,)\\s(?-i:\\p{Lu})[\\p{L}-]{1,40})*?";
    steps =
        Wordings.pattern(
            "(?<!\\w)"
                + wordings.anyOf("authority-steps")
                + "\\s+(?:(?:henholdsvis|først|både)\\s+)?(?:(?<via>"
                + body
                + ")\\s+og\\s+(?:(?:i|derefter|herefter|endeligt?)\\s+)*)?(?<body>"
                + body
                + ")(?=[.,;]|$|\\s\\p{Ll})");
  }

  /** The final authority of an item from its own section, else from a sentence that states it. */
  Optional<Fact<FinalAuthority>> find(
      SourceText source, List<SectionText> sections, Optional<String> committee) {
    Optional<Fact<FinalAuthority>> own =
        sections.stream()
            .filter(section -> section.kind() == SectionKind.AUTHORITY)
            .flatMap(section -> section.lines().stream())
            .filter(line -> line.text().length() <= 2 * MAX_NAME)
            .findFirst()
            .map(line -> Fact.printed(authority(line.text(), committee), source.span(line, line)));
    return own.or(() -> inSentence(source, sections, committee))
        .or(() -> fromSteps(source, sections, committee));
  }

  /** The last body to which the further process sends the case decides it. */
  private Optional<Fact<FinalAuthority>> fromSteps(
      SourceText source, List<SectionText> sections, Optional<String> committee) {
    for (SectionText section : sections) {
      for (Line line : section.lines()) {
        Matcher matcher = steps.matcher(line.text());
        if (section.kind() == SectionKind.PROCESS && matcher.find()) {
          String via = matcher.group("via");
          FinalAuthority authority =
              new FinalAuthority(
                  Committees.canonical(matcher.group("body"), committee),
                  via == null ? null : Committees.canonical(via, committee),
                  false);
          return Optional.of(
              new Fact<>(
                  authority,
                  source.span(line, matcher.start(), matcher.end()),
                  "the last body to which the further process sends the case"));
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Fact<FinalAuthority>> inSentence(
      SourceText source, List<SectionText> sections, Optional<String> committee) {
    for (SectionText section : sections) {
      for (Line line : section.lines()) {
        Matcher matcher = sentence.matcher(line.text());
        if (!APART.contains(section.kind()) && matcher.find()) {
          Span span = source.span(line, matcher.start(), matcher.end());
          return Optional.of(Fact.printed(authority(matcher.group("rest"), committee), span));
        }
      }
    }
    return Optional.empty();
  }

  private FinalAuthority authority(String text, Optional<String> committee) {
    Matcher matcher = via.matcher(text);
    return matcher.matches()
        ? new FinalAuthority(
            Committees.canonical(matcher.group("body"), committee),
            Committees.canonical(matcher.group("via"), committee),
            true)
        : new FinalAuthority(Committees.canonical(text, committee), null, true);
  }
}
