package dk.kommunegraf.ontology;

import java.util.List;
import org.eclipse.rdf4j.model.IRI;

/**
 * An act of the register, as the family of its versions.
 *
 * @param id the last part of its IRI, such as {@code lab}
 * @param name its official title
 * @param popularNames what people call it
 * @param abbreviations its abbreviations, with their capitals
 * @param otherNames further wordings that documents use for it
 * @param iri its IRI
 */
public record Law(
    String id,
    String name,
    List<String> popularNames,
    List<String> abbreviations,
    List<String> otherNames,
    IRI iri) {

  /** Takes unmodifiable copies. */
  public Law {
    popularNames = List.copyOf(popularNames);
    abbreviations = List.copyOf(abbreviations);
    otherNames = List.copyOf(otherNames);
  }
}
