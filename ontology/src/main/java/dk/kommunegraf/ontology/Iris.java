package dk.kommunegraf.ontology;

import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;

/**
 * Mints the IRIs of the graph. The same parts always give the same IRI; names are turned into
 * {@link Slugs}. All methods throw {@link IllegalArgumentException} where a name has no letter or
 * digit.
 */
public final class Iris {

  /** The base of every IRI of ours; the name is not registered yet. */
  public static final String DEFAULT_BASE = "https://w3id.org/kommunegraf/";

  /** The graph of the ontology and the registers. */
  public static final IRI ONTOLOGY_GRAPH = iri("graph/ontology");

  /** The graph that describes the dataset: times of loading, counts. */
  public static final IRI DATASET_GRAPH = iri("graph/dataset");

  /** The graph of the counts that loading keeps. */
  public static final IRI STATISTICS_GRAPH = iri("graph/statistics");

  /** The graph of the links across documents. */
  public static final IRI LINKS_GRAPH = iri("graph/links");

  /** The dataset as a whole. */
  public static final IRI DATASET = iri("id/dataset");

  private Iris() {}

  /** The document of this name, which is also the graph of its statements. */
  public static IRI document(String name) {
    IRI graph = iri("graph/" + Slugs.of(name));
    boolean reserved =
        graph.equals(ONTOLOGY_GRAPH)
            || graph.equals(DATASET_GRAPH)
            || graph.equals(STATISTICS_GRAPH)
            || graph.equals(LINKS_GRAPH);
    return reserved ? iri("graph/" + Slugs.of(name) + "-document") : graph;
  }

  /** A municipality by its name without the word Kommune. */
  public static IRI municipality(String name) {
    return iri("id/municipality/" + Slugs.of(name));
  }

  /** A body of a municipality. */
  public static IRI committee(String municipality, String name) {
    return iri("id/committee/" + Slugs.of(municipality) + "/" + Slugs.of(name));
  }

  /** A meeting of a body on a date, YYYY-MM-DD, or YYYY-MM-DDThhmm where two fall on one day. */
  public static IRI meeting(String municipality, String committee, String date) {
    return iri("id/meeting/" + Slugs.of(municipality) + "/" + Slugs.of(committee) + "/" + date);
  }

  /** An agenda item by its printed number, with -2 for a second of that number. */
  public static IRI item(IRI meeting, String number) {
    return iri("id/item/" + path(meeting) + "/" + Slugs.of(number));
  }

  /** What a body decided on an item. */
  public static IRI decision(IRI item, String body) {
    return iri("id/decision/" + path(item) + "/" + Slugs.of(body));
  }

  /** A case by its number as printed: white space does not matter. */
  public static IRI caseOf(String municipality, String number) {
    return iri("id/case/" + Slugs.of(municipality) + "/" + Slugs.of(number));
  }

  /** A person in a municipality. */
  public static IRI person(String municipality, String name) {
    return iri("id/person/" + Slugs.of(municipality) + "/" + Slugs.of(name));
  }

  /** A law by its id in the register, or by its name where the register lacks it. */
  public static IRI law(String idOrName) {
    return iri("id/law/" + Slugs.of(idOrName));
  }

  /** A paragraph of a law, such as 27a, stk. 2. */
  public static IRI paragraph(IRI law, String paragraph) {
    return iri("id/law/" + path(law) + "/" + Slugs.of(paragraph));
  }

  /** A strategy, policy, plan or vision of a municipality, edition included. */
  public static IRI policy(String municipality, String name) {
    return iri("id/policy/" + Slugs.of(municipality) + "/" + Slugs.of(name));
  }

  /** A project of a municipality. */
  public static IRI project(String municipality, String name) {
    return iri("id/project/" + Slugs.of(municipality) + "/" + Slugs.of(name));
  }

  /** A topic by its id in the register. */
  public static IRI topic(String id) {
    return iri("id/topic/" + Slugs.of(id));
  }

  /** A KLE subject by its number, such as 15.20.00. */
  public static IRI kleSubject(String number) {
    return iri("id/kle/" + number);
  }

  /** A KLE facet by its code, such as A00. */
  public static IRI kleFacet(String code) {
    return iri("id/kle-facet/" + code);
  }

  /** A fact with its quote. */
  public static IRI evidence(IRI about, String hash) {
    return iri("id/evidence/" + path(about) + "/" + hash);
  }

  /** A concept or thing of one of the kinds without a rule of its own, such as outcome or party. */
  public static IRI thing(String kind, String name) {
    return iri("id/" + kind + "/" + Slugs.of(name));
  }

  /** A concept of a scheme by its id, which is used as it stands. */
  public static IRI concept(String scheme, String id) {
    return iri("id/" + scheme + "/" + id);
  }

  /**
   * The count of one kind of fact for one body and year.
   *
   * @param dimensions the IRIs and values that it counts for, in a fixed order; what is not known
   *     is empty
   */
  public static IRI observation(List<String> dimensions) {
    String parts =
        dimensions.stream()
            .map(
                part ->
                    part.startsWith(DEFAULT_BASE) ? part.substring(DEFAULT_BASE.length()) : part)
            .map(part -> part.replaceFirst("^(?:id/[^/]+/|ontology#)", ""))
            .map(part -> part.isEmpty() ? "any" : part)
            .collect(Collectors.joining("/"));
    return iri("id/observation/" + parts);
  }

  /** A part of a thing, such as the sections and attachments of an item. */
  public static IRI part(IRI whole, String kind, String name) {
    return iri("id/" + kind + "/" + path(whole) + "/" + Slugs.of(name));
  }

  /**
   * What stands after the kind in one of our IRIs: lemvig/udvalg for id/committee/lemvig/udvalg.
   */
  private static String path(IRI iri) {
    String rest = iri.stringValue().substring(DEFAULT_BASE.length());
    String withoutNamespace = rest.substring(rest.indexOf('/') + 1);
    return rest.startsWith("id/")
        ? withoutNamespace.substring(withoutNamespace.indexOf('/') + 1)
        : withoutNamespace;
  }

  private static IRI iri(String path) {
    return SimpleValueFactory.getInstance().createIRI(DEFAULT_BASE + path);
  }
}
