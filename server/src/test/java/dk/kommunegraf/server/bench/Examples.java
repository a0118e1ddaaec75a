package dk.kommunegraf.server.bench;

import dk.kommunegraf.loader.document.AgendaItem;
import dk.kommunegraf.loader.document.Document;
import dk.kommunegraf.loader.map.DocumentMapper;
import dk.kommunegraf.ontology.Iris;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Things of invented documents to ask for. They are those of the largest municipality, and so the
 * worst to ask for.
 *
 * @param municipality the name of the largest
 * @param other the name of another one
 * @param item the IRI of an agenda item that has a law and a project
 * @param document the IRI of the item's document
 */
record Examples(String municipality, String other, String item, String document) {

  private static final String WORDS = "beskæftigelse";

  /** Chooses from documents of which those of the largest municipality come first. */
  static Examples of(List<Document> documents) {
    String municipality = documents.get(0).municipality();
    Document document =
        documents.stream().filter(one -> find(one).isPresent()).findFirst().orElseThrow();
    String number = find(document).orElseThrow().number();
    return new Examples(
        municipality,
        documents.stream()
            .map(Document::municipality)
            .filter(name -> !name.equals(municipality))
            .findFirst()
            .orElseThrow(),
        Iris.item(new DocumentMapper().findMeeting(document).orElseThrow(), number).stringValue(),
        DocumentMapper.graph(document).stringValue());
  }

  private static Optional<AgendaItem> find(Document document) {
    return document.items().stream()
        .filter(item -> !item.legalBasis().isEmpty() && !item.projects().isEmpty())
        .findFirst();
  }

  String municipalityIri() {
    return Iris.municipality(municipality).stringValue();
  }

  /** A value for each parameter that a query needs, and for {@code municipality}. */
  Map<String, String> values() {
    return Map.of(
        "municipality", municipality, "other", other, "item", item, "thing", item, "words", WORDS);
  }
}
