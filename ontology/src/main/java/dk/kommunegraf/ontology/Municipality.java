package dk.kommunegraf.ontology;

import java.util.List;
import org.eclipse.rdf4j.model.IRI;

/**
 * A municipality of the register.
 *
 * @param id the last part of its IRI, such as {@code ringkoebing-skjern}
 * @param name its name without the word Kommune
 * @param code the official code of three digits
 * @param region the region it lies in, without the word Region
 * @param hosts host names of its web and mail addresses, such as {@code rksk.dk}
 * @param towns towns and post towns of other names that lie in it alone
 * @param iri its IRI
 */
public record Municipality(
    String id,
    String name,
    String code,
    String region,
    List<String> hosts,
    List<String> towns,
    IRI iri) {

  /** Copies the lists. */
  public Municipality {
    hosts = List.copyOf(hosts);
    towns = List.copyOf(towns);
  }
}
