package dk.kommunegraf.ontology;

import org.eclipse.rdf4j.model.IRI;

/**
 * A municipality of the register.
 *
 * @param id the last part of its IRI, such as {@code ringkoebing-skjern}
 * @param name its name without the word Kommune
 * @param code the official code of three digits
 * @param region the region it lies in, without the word Region
 * @param iri its IRI
 */
public record Municipality(String id, String name, String code, String region, IRI iri) {}
