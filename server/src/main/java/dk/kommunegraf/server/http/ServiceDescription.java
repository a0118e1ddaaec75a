package dk.kommunegraf.server.http;

import dk.kommunegraf.ontology.Iris;
import dk.kommunegraf.ontology.Kg;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;

/** The endpoint's description of itself: SPARQL 1.1 Service Description, and VoID for the data. */
final class ServiceDescription {

  private static final String SD = "http://www.w3.org/ns/sparql-service-description#";

  private static final List<String> FORMATS =
      List.of(
          "SPARQL_Results_JSON",
          "SPARQL_Results_XML",
          "SPARQL_Results_CSV",
          "SPARQL_Results_TSV",
          "Turtle",
          "N-Triples",
          "JSON-LD");

  private ServiceDescription() {}

  /** The description of the endpoint at an address. */
  static Graph of(String url) {
    Model model = ModelFactory.createDefaultModel();
    model.setNsPrefix("sd", SD).setNsPrefix("void", VOID.getURI());
    model.setNsPrefix("dcterms", DCTerms.getURI());
    Resource endpoint = model.createResource(url);
    Resource graph = model.createResource(url + "#graph").addProperty(RDF.type, sd(model, "Graph"));
    Resource dataset = model.createResource(Iris.DATASET.stringValue());
    dataset
        .addProperty(RDF.type, sd(model, "Dataset"))
        .addProperty(RDF.type, VOID.Dataset)
        .addProperty(DCTerms.title, "The knowledge graph of Danish municipal decisions", "en")
        .addProperty(DCTerms.title, "Vidensgrafen over kommunale beslutninger", "da")
        .addProperty(VOID.sparqlEndpoint, endpoint)
        .addProperty(VOID.uriSpace, Iris.DEFAULT_BASE)
        .addProperty(VOID.vocabulary, model.createResource(Kg.NAMESPACE))
        .addProperty(model.createProperty(SD, "defaultGraph"), graph);
    Resource service =
        model
            .createResource(url + "#service")
            .addProperty(RDF.type, sd(model, "Service"))
            .addProperty(model.createProperty(SD, "endpoint"), endpoint)
            .addProperty(model.createProperty(SD, "supportedLanguage"), sd(model, "SPARQL11Query"))
            .addProperty(model.createProperty(SD, "feature"), sd(model, "UnionDefaultGraph"))
            .addProperty(model.createProperty(SD, "defaultDataset"), dataset);
    for (String format : FORMATS) {
      Resource iri = model.createResource("http://www.w3.org/ns/formats/" + format);
      service.addProperty(model.createProperty(SD, "resultFormat"), iri);
    }
    return model.getGraph();
  }

  private static Resource sd(Model model, String name) {
    return model.createResource(SD + name);
  }
}
