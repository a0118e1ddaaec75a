package dk.kommunegraf.ontology;

import org.eclipse.rdf4j.model.IRI;

/**
 * A party whose letter means the same in the whole country.
 *
 * @param id the last part of its IRI, such as {@code oe}
 * @param name its usual name
 * @param letter the letter of its list, in upper case
 * @param iri its IRI
 */
public record Party(String id, String name, String letter, IRI iri) {}
