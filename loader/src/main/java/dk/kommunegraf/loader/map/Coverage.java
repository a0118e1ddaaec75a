package dk.kommunegraf.loader.map;

import dk.kommunegraf.loader.Issue;
import dk.kommunegraf.loader.document.Remark;
import dk.kommunegraf.ontology.Kg;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.vocabulary.RDF;

/**
 * How much of one kind of fact a document gave.
 *
 * @param kind the class of the facts
 * @param found how many there are
 * @param notUnderstood how many issues concern the kind
 */
public record Coverage(IRI kind, int found, int notUnderstood) {

  /** Counts each of the kinds, those of which nothing was found too. */
  static List<Coverage> list(
      List<IRI> kinds, Collection<Statement> statements, List<Remark> remarks) {
    Map<Value, Integer> found = new HashMap<>();
    for (Statement statement : statements) {
      if (statement.getPredicate().equals(RDF.TYPE)) {
        found.merge(statement.getObject(), 1, Integer::sum);
      }
    }
    Map<IRI, Integer> notUnderstood = new HashMap<>();
    remarks.forEach(remark -> notUnderstood.merge(kind(remark), 1, Integer::sum));
    return kinds.stream()
        .map(
            kind ->
                new Coverage(
                    kind, found.getOrDefault(kind, 0), notUnderstood.getOrDefault(kind, 0)))
        .toList();
  }

  /** Two counts of one kind together. */
  public Coverage plus(Coverage other) {
    return new Coverage(kind, found + other.found, notUnderstood + other.notUnderstood);
  }

  /** The kind that a remark concerns; the document where its code is not one of ours. */
  static IRI kind(Remark remark) {
    return Issue.Code.find(remark.code()).map(Issue.Code::factKind).orElse(Kg.SOURCE_DOCUMENT);
  }
}
