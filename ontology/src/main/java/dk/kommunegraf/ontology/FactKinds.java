package dk.kommunegraf.ontology;

import java.util.List;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.vocabulary.RDFS;

/**
 * The kinds of fact that are sought in documents: the classes that the ontology marks with {@link
 * Kg#SOUGHT_IN}. Immutable and thread safe.
 */
public final class FactKinds {

  private final Model ontology = OntologyModel.ontology();

  /** The kinds sought in documents of a class, in the order of the ontology. */
  public List<IRI> list(IRI documentClass) {
    return ontology.filter(null, Kg.SOUGHT_IN, documentClass).stream()
        .map(Statement::getSubject)
        .map(IRI.class::cast)
        .toList();
  }

  /** The label of a kind in a language. */
  public String label(IRI kind, String language) {
    return ontology.filter(kind, RDFS.LABEL, null).stream()
        .map(Statement::getObject)
        .map(Literal.class::cast)
        .filter(label -> label.getLanguage().filter(language::equals).isPresent())
        .map(Literal::getLabel)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(kind + " has no label @" + language));
  }
}
