package dk.kommunegraf.loader.facts;

import dk.kommunegraf.loader.document.Amount;
import dk.kommunegraf.loader.document.LawCitation;
import dk.kommunegraf.loader.document.MeetingReference;
import dk.kommunegraf.loader.document.Named;
import dk.kommunegraf.loader.document.Person;
import dk.kommunegraf.loader.document.PolicyMention;
import dk.kommunegraf.loader.document.SectionKind;
import dk.kommunegraf.loader.parse.SectionText;
import dk.kommunegraf.ontology.Laws;
import dk.kommunegraf.ontology.Municipalities;
import dk.kommunegraf.ontology.Wordings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/**
 * What running text names: laws, agreements, policies, meetings, persons, organisations,
 * municipalities and the hearing. Thread safe.
 */
final class TextMentions {

  private static final String FULL_NAME = "the full name stands in the same text";

  private final LawMentions laws;
  private final Agreements agreements;
  private final PolicyMentions policies;
  private final MeetingReferences meetings;
  private final Persons persons;
  private final MunicipalityMentions municipalities;
  private final Hearings hearings;
  private final Projects projects;
  private final OrganizationMentions organizations;

  TextMentions(
      Wordings wordings,
      Laws laws,
      Municipalities municipalities,
      Policies policies,
      OrganizationMentions organizations) {
    NameEnds ends = new NameEnds(wordings);
    this.laws = new LawMentions(laws, wordings, ends);
    this.agreements = new Agreements(wordings, ends);
    this.policies = new PolicyMentions(wordings, ends, policies);
    this.meetings = new MeetingReferences(wordings);
    this.persons = new Persons(wordings);
    this.municipalities = new MunicipalityMentions(municipalities, wordings);
    this.hearings = new Hearings(wordings, ends);
    this.organizations = organizations;
    this.projects = new Projects(wordings, ends, organizations);
  }

  Projects projects() {
    return projects;
  }

  List<Fact<Amount>> amounts(List<Passage> passages) {
    return all(passages, Amounts::list);
  }

  Hearings hearings() {
    return hearings;
  }

  /** The laws that passages cite; a paragraph may belong to a law that an earlier one named. */
  LawMentions.Found laws(List<Passage> passages) {
    List<Fact<LawCitation>> citations = new ArrayList<>();
    List<Fact<LawCitation>> unknown = new ArrayList<>();
    Optional<LawCitation> last = Optional.empty();
    for (Passage passage : passages) {
      LawMentions.Found found = laws.read(passage, last);
      if (!passage.isIn(SectionKind.LEGAL_BASIS)) {
        citations.addAll(found.citations());
        unknown.addAll(found.unknown());
      }
      if (!found.citations().isEmpty()) {
        last = Optional.of(found.citations().get(found.citations().size() - 1).value());
      }
    }
    return new LawMentions.Found(citations, unknown);
  }

  /** The laws that a paragraph under the legal heading names, below those named before. */
  LawMentions.Found legalBasis(Passage passage, Optional<LawCitation> before) {
    return laws.read(passage, before);
  }

  List<Fact<Named>> agreements(List<Passage> passages) {
    return longest(
        all(passages, agreements::list),
        Named::name,
        (own, full) -> new Named(full.name(), own.quote()));
  }

  /** The policies outside of their own section. */
  List<Fact<PolicyMention>> policies(List<Passage> passages) {
    List<Passage> elsewhere =
        passages.stream().filter(passage -> !passage.isIn(SectionKind.POLICIES)).toList();
    return longest(
        all(elsewhere, policies::list),
        PolicyMention::name,
        (own, full) ->
            new PolicyMention(full.name(), full.kind(), full.edition(), own.draft(), own.quote()));
  }

  /** A short name whose full name stands in the same text means that one. */
  private static <T> List<Fact<T>> longest(
      List<Fact<T>> facts, Function<T, String> name, BinaryOperator<T> named) {
    List<Fact<T>> result = new ArrayList<>();
    for (Fact<T> fact : facts) {
      String own = key(name.apply(fact.value()));
      Optional<T> full =
          facts.stream()
              .map(Fact::value)
              .filter(other -> key(name.apply(other)).startsWith(own + " "))
              .max(Comparator.comparingInt(other -> name.apply(other).length()));
      result.add(
          full.map(other -> new Fact<>(named.apply(fact.value(), other), fact.span(), FULL_NAME))
              .orElse(fact));
    }
    return result;
  }

  List<Fact<MeetingReference>> meetings(
      List<Passage> passages, Optional<LocalDate> date, Optional<String> committee) {
    return all(passages, passage -> meetings.list(passage, date, committee));
  }

  List<Fact<Person>> persons(List<Passage> passages) {
    return all(passages, persons::list);
  }

  List<Fact<Named>> organizations(List<Passage> passages) {
    return all(passages, organizations::list);
  }

  List<Fact<String>> municipalities(List<Passage> passages) {
    return all(passages, municipalities::list);
  }

  private static <T> List<Fact<T>> all(
      List<Passage> passages, Function<Passage, List<Fact<T>>> reader) {
    return passages.stream().flatMap(passage -> reader.apply(passage).stream()).toList();
  }

  /** A name as its words in lower case, for telling whether two are one. */
  static String key(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }

  /** Whether a section is running text; names in attachments' titles are no mentions. */
  static boolean isRunning(SectionText section) {
    return section.kind() != SectionKind.ATTACHMENTS || section.level() == 2;
  }
}
