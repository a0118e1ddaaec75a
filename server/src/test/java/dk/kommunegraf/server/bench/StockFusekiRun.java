package dk.kommunegraf.server.bench;

import dk.kommunegraf.ontology.Kg;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.fuseki.main.FusekiServer;

/**
 * Fuseki as anybody would set it up over a copy of the store, by its own configuration file: TDB2,
 * the union of the graphs as the default graph, and jena-text over the index. A program of its own,
 * which prints its address.
 */
final class StockFusekiRun {

  /** The fields are those of the index that the loader writes. */
  private static final String CONFIGURATION =
      """
      PREFIX fuseki: <http://jena.apache.org/fuseki#>
      PREFIX ja:     <http://jena.hpl.hp.com/2005/11/Assembler#>
      PREFIX tdb2:   <http://jena.apache.org/2016/tdb#>
      PREFIX text:   <http://jena.apache.org/text#>
      PREFIX rdfs:   <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX kg:     <%s>

      [] a fuseki:Server ;
        ja:context [ ja:cxtName "arq:queryTimeout" ; ja:cxtValue "%d" ] .

      <#service> a fuseki:Service ;
        fuseki:name "ds" ;
        fuseki:endpoint [ fuseki:operation fuseki:query ; fuseki:name "query" ] ;
        fuseki:dataset <#text> .

      <#text> a text:TextDataset ; text:dataset <#tdb> ; text:index <#index> .

      <#tdb> a tdb2:DatasetTDB2 ; tdb2:location "%s" ; tdb2:unionDefaultGraph true .

      <#index> a text:TextIndexLucene ;
        text:directory "%s" ;
        text:storeValues true ;
        text:analyzer [
          a text:GenericAnalyzer ; text:class "org.apache.lucene.analysis.da.DanishAnalyzer"
        ] ;
        text:entityMap <#fields> .

      <#fields> a text:EntityMap ;
        text:entityField "uri" ; text:graphField "graph" ; text:langField "lang" ;
        text:uidField "uid" ; text:defaultField "label" ;
        text:map (
          [ text:field "label" ; text:predicate rdfs:label ]
          [ text:field "title" ; text:predicate kg:title ]
          [ text:field "text" ; text:predicate kg:text ]
          [ text:field "quote" ; text:predicate kg:quote ]
          [ text:field "decisionText" ; text:predicate kg:decisionText ]
        ) .
      """;

  private StockFusekiRun() {}

  /** Arguments: the folder of the store, how many milliseconds a query may take. */
  public static void main(String[] args) throws IOException {
    Path store = Path.of(args[0]).toAbsolutePath();
    Path file = store.resolve("fuseki.ttl");
    Files.writeString(
        file,
        CONFIGURATION.formatted(
            Kg.NAMESPACE, Long.parseLong(args[1]), store.resolve("tdb2"), store.resolve("lucene")));
    FusekiServer server =
        FusekiServer.create().parseConfigFile(file).loopback(true).port(0).build().start();
    System.out.println("http://127.0.0.1:" + server.getPort() + "/ds/query");
    server.join();
  }
}
