package dk.kommunegraf.ontology;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.rdf4j.model.vocabulary.DCAT;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.eclipse.rdf4j.model.vocabulary.OWL;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.model.vocabulary.SKOS;
import org.eclipse.rdf4j.model.vocabulary.XSD;

/** The prefixes of the files that hold the dataset. */
public final class Prefixes {

  /** Namespaces by prefix, in the order of the prefixes; cannot be changed. */
  public static final SortedMap<String, String> ALL =
      Collections.unmodifiableSortedMap(
          new TreeMap<>(
              Map.of(
                  "kg", Kg.NAMESPACE,
                  "rdf", RDF.NAMESPACE,
                  "rdfs", RDFS.NAMESPACE,
                  "owl", OWL.NAMESPACE,
                  "skos", SKOS.NAMESPACE,
                  "dcterms", DCTERMS.NAMESPACE,
                  "dcat", DCAT.NAMESPACE,
                  "xsd", XSD.NAMESPACE)));

  private Prefixes() {}
}
