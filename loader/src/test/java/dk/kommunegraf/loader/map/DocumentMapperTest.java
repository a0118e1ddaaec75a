package dk.kommunegraf.loader.map;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kommunegraf.loader.document.Document;
import dk.kommunegraf.loader.document.DocumentJson;
import dk.kommunegraf.ontology.Iris;
import dk.kommunegraf.ontology.Kg;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.util.Values;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentMapperTest {

  private static final IRI MEETING = Iris.meeting("Lejre", "Prøveudvalget", "2024-03-06");
  private static final IRI ITEM = Iris.item(MEETING, "1");

  private final DocumentMapper mapper = new DocumentMapper();

  @Test
  void numbersAnItemWhoseNumberIsUsed() throws Exception {
    Model graph = map("[" + item("'closed': null") + "," + item("'closed': null") + "]");

    assertThat(graph.filter(null, RDF.TYPE, Kg.AGENDA_ITEM).subjects())
        .containsExactly(ITEM, Iris.item(MEETING, "1-2"));
    assertThat(graph.filter(null, Kg.NUMBER, null).objects()).containsExactly(Values.literal("1"));
  }

  @Test
  void keepsEveryDecisionOfABody() throws Exception {
    String decision = "{'quote': 'Drøftet.', 'outcome': 'discussed'}";
    Model graph =
        map(
            "["
                + item(
                    "'closed': null, 'decision': %1$s, 'decisionChain': [%1$s]".formatted(decision))
                + "]");

    assertThat(graph.filter(null, RDF.TYPE, Kg.DECISION).subjects()).hasSize(2);
    assertThat(graph.filter(null, Kg.BODY, null).objects())
        .containsExactly(Iris.committee("Lejre", "Prøveudvalget"));
  }

  @Test
  void saysNothingOfWhatIsNotStated() throws Exception {
    Model graph = map("[" + item("'closed': null, 'decision': null") + "]");

    assertThat(graph.filter(ITEM, Kg.CLOSED, null)).isEmpty();
    assertThat(graph.filter(null, RDF.TYPE, Kg.DECISION)).isEmpty();
  }

  @Test
  void knowsALawByAnyOfItsNames() throws Exception {
    Model graph =
        map(
            "["
                + item("'closed': null, 'legalBasis': [{'law': 'LAB-loven', 'quote': 'LAB-loven'}]")
                + "]");

    assertThat(graph.filter(ITEM, Kg.LEGAL_BASIS, null).objects()).containsExactly(Iris.law("lab"));
    assertThat(graph.filter(ITEM, Kg.CITES_LAW, null).objects()).containsExactly(Iris.law("lab"));
  }

  @Test
  void keepsTheLettersOfLocalListsAsLetters() throws Exception {
    Model graph =
        map(
            "["
                + item(
                    "'closed': null, 'absentees': [{'name': 'Bo Prøve', 'party': 'L', 'absent': true}]")
                + "]");
    IRI person = Iris.person("Lejre", "Bo Prøve");

    assertThat(graph.filter(person, Kg.HAS_PARTY, null)).isEmpty();
    assertThat(graph.filter(null, Kg.PARTY_LETTER, null).objects())
        .containsExactly(Values.literal("L"));
    assertThat(graph.filter(ITEM, Kg.ABSENTEE, null).objects()).containsExactly(person);
    assertThat(graph.filter(null, Kg.ABSENCE_REASON, null).objects())
        .containsExactly(Values.literal("absent"));
  }

  @Test
  void hangsEvidenceOnTheNearestThing() throws Exception {
    Model graph =
        map(
            "["
                + item(
                    "'closed': true, 'sections': [{'heading': 'Sag', 'level': 1, 'kind': 'case'}]")
                + "], 'evidence': [{'fact': '/items/0/closed', 'quote': 'Lukket punkt', 'start': 7,"
                + " 'end': 19, 'section': 'Sag', 'inferred': 'overskrift'}]");
    Resource evidence =
        (Resource) graph.filter(ITEM, Kg.HAS_EVIDENCE, null).objects().iterator().next();

    assertThat(values(graph, evidence, Kg.QUOTE)).containsExactly("Lukket punkt");
    assertThat(values(graph, evidence, Kg.START)).containsExactly("7");
    assertThat(values(graph, evidence, Kg.END)).containsExactly("19");
    assertThat(values(graph, evidence, Kg.INFERRED_BY)).containsExactly("overskrift");
    assertThat(values(graph, evidence, Kg.HAS_SECTION))
        .containsExactly(Iris.part(ITEM, "section", "1").stringValue());
  }

  @ParameterizedTest
  @CsvSource({"2024, gYear", "2024-05, gYearMonth", "2024-05-31, date"})
  void givesDatesAsExactAsTheSource(String printed, String type) throws Exception {
    Model graph =
        map(
            "["
                + item(
                    "'closed': null, 'projects': [{'name': 'P', 'periodEnd': '%s'}]"
                        .formatted(printed))
                + "]");

    assertThat(graph.filter(null, Kg.PERIOD_END, null).objects())
        .containsExactly(Values.literal(printed, Values.iri(XSD.NAMESPACE, type)));
  }

  @Test
  void namesTheMeetingsTimeWhereAnotherIsOnItsDay() throws Exception {
    Document document = document("[], 'startTime': '17:00'");
    Model graph = new LinkedHashModel(mapper.map(document, true));

    assertThat(graph.filter(null, RDF.TYPE, Kg.MEETING).subjects())
        .containsExactly(Iris.meeting("Lejre", "Prøveudvalget", "2024-03-06T1700"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "'municipality': null, 'committee': {'name': 'U'}, 'date': '2024-01-01'; municipality",
        "'municipality': 'Ukendt', 'committee': {'name': 'U'}, 'date': '2024-01-01'; Ukendt",
        "'municipality': 'Lejre', 'date': '2024-01-01'; committee",
        "'municipality': 'Lejre', 'committee': {'name': 'U'}; date",
        "'municipality': 'Lejre', 'committee': {'name': 'U'}, 'date': '2024-02-30'; date"
      },
      quoteCharacter = '|')
  void findsWhatIsMissingForAnIri(String frame, String problem) throws Exception {
    assertThat(mapper.findProblem(read(frame)))
        .hasValueSatisfying(text -> assertThat(text).contains(problem));
  }

  private Model map(String items) throws Exception {
    return new LinkedHashModel(mapper.map(document(items), false));
  }

  private static List<String> values(Model graph, Resource node, IRI property) {
    return graph.filter(node, property, null).objects().stream()
        .map(Value::stringValue)
        .collect(Collectors.toList());
  }

  private static String item(String rest) {
    return "{'number': '1', 'title': 'En sag', " + rest + "}";
  }

  private static Document document(String items) throws Exception {
    return read(
        "'municipality': 'Lejre', 'committee': {'name': 'Prøveudvalget'}, 'date': '2024-03-06',"
            + " 'items': "
            + items);
  }

  private static Document read(String frame) throws Exception {
    String source =
        "{'name': 'referat.txt', 'mediaType': 'text/plain', 'sha256': '" + "0".repeat(64) + "'}";
    return DocumentJson.read(
        ("{'format': 'kommunegraf-document/1', 'documentType': 'minutes', 'source': "
                + source
                + ", "
                + frame
                + "}")
            .replace('\'', '"'));
  }
}
