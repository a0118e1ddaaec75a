package dk.kommunegraf.loader.facts;

import dk.kommunegraf.loader.document.PolicyMention;
import dk.kommunegraf.loader.document.PolicyMention.Kind;
import dk.kommunegraf.loader.source.SourceText;
import dk.kommunegraf.loader.source.SourceText.Line;
import dk.kommunegraf.loader.source.Span;
import dk.kommunegraf.ontology.Wordings;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the strategies, policies, plans and visions under their heading, one a line. Thread safe.
 */
final class Policies {

  private static final Pattern EDITION =
      Wordings.pattern("(?<!\\d)((?:19|20)\\d{2}(?:\\s*[-–]\\s*(?:19|20)\\d{2})?)(?!\\d)");
  private static final Pattern MARK = Wordings.pattern("^(?:[-–•·*]|\\d{1,2}[.)])\\s+");

  private final Map<Kind, Pattern> kinds = new EnumMap<>(Kind.class);
  private final Pattern draft;
  private final Pattern draftMark;

  Policies(Wordings wordings) {
    kinds.put(Kind.STRATEGY, Wordings.pattern(wordings.anyOf("strategy") + "(?!\\w)"));
    kinds.put(Kind.POLICY, Wordings.pattern(wordings.anyOf("policy") + "(?!\\w)"));
    kinds.put(Kind.PLAN, Wordings.pattern(wordings.anyOf("plan") + "(?!\\w)"));
    kinds.put(Kind.VISION, Wordings.pattern(wordings.anyOf("vision") + "(?!\\w)"));
    draftMark =
        Wordings.pattern(
            "^"
                + wordings.anyOf("draft")
                + "\\s(?:til\\s)?|\\s[-–(]\\s?"
                + wordings.anyOf("draft")
                + "\\)?$");
    draft = Wordings.pattern("(?<!\\w)" + wordings.anyOf("draft") + "(?!\\w)");
  }

  /** The policy document that a line names; empty where no word tells its kind. */
  Optional<Fact<PolicyMention>> find(SourceText source, Line line) {
    Matcher mark = MARK.matcher(line.text());
    int start = mark.find() ? mark.end() : 0;
    String name = line.text().substring(start).replaceAll("(?<![ .,:;])[ .,:;]+$", "");
    return kind(name)
        .map(kind -> mention(name, kind, source.span(line, start, start + name.length())));
  }

  /**
   * The policy document of a name that stands in running text; empty where no word tells its kind.
   */
  Optional<Fact<PolicyMention>> mention(String name, Span span) {
    return kind(name).map(kind -> mention(name, kind, span));
  }

  private Fact<PolicyMention> mention(String name, Kind kind, Span span) {
    Matcher edition = EDITION.matcher(name);
    String years = edition.find() ? edition.group(1).replaceAll("\\s*[-–]\\s*", "-") : null;
    Boolean isDraft = draft.matcher(name).find() ? Boolean.TRUE : null;
    return Fact.printed(
        new PolicyMention(
            draftMark.matcher(name).replaceAll(""), kind, years, isDraft, span.quote()),
        span);
  }

  /** The kind whose word stands first. */
  private Optional<Kind> kind(String name) {
    Kind first = null;
    int at = Integer.MAX_VALUE;
    for (Map.Entry<Kind, Pattern> kind : kinds.entrySet()) {
      Matcher matcher = kind.getValue().matcher(name);
      if (matcher.find() && matcher.start() < at) {
        first = kind.getKey();
        at = matcher.start();
      }
    }
    return Optional.ofNullable(first);
  }
}
