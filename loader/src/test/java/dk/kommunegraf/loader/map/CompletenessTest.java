package dk.kommunegraf.loader.map;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.kommunegraf.loader.document.Document;
import dk.kommunegraf.loader.document.DocumentJson;
import dk.kommunegraf.ontology.Iris;
import dk.kommunegraf.ontology.Kg;
import dk.kommunegraf.ontology.OntologyModel;
import dk.kommunegraf.ontology.Slugs;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.BNode;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents in which every field of the contract is filled, each with words of its own. */
class CompletenessTest {

  private static final String MINUTES = "minutes-with-everything";
  private static final String PLAN = "plan-with-everything";

  /** Not facts: the form itself, and names of laws that the register has under another name. */
  private static final Set<String> LEFT_OUT =
      Set.of("kommunegraf-document/1", "Lov om aktiv beskæftigelsesindsats", "integrationsloven");

  private static final Model REGISTERS = OntologyModel.statements();

  private final DocumentMapper mapper = new DocumentMapper();

  @ParameterizedTest
  @ValueSource(strings = {MINUTES, PLAN})
  void givesEveryNodeTypeAndDanishLabel(String name) throws IOException {
    Model graph = map(name);
    Model known = new LinkedHashModel(graph);
    known.addAll(REGISTERS);

    Set<String> bare = new TreeSet<>();
    nodes(graph)
        .filter(node -> !isDescribed(known, node))
        .forEach(node -> bare.add(node.stringValue()));
    assertThat(bare).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {MINUTES, PLAN})
  void usesOnlyTermsOfTheOntologyAndNoBlankNodes(String name) throws IOException {
    for (Statement statement : map(name)) {
      assertThat(statement.getSubject()).isNotInstanceOf(BNode.class);
      assertThat(statement.getObject()).isNotInstanceOf(BNode.class);
      assertThat(statement.getContext()).isEqualTo(DocumentMapper.graph(document(name)));
      Stream.of(statement.getPredicate(), statement.getObject())
          .filter(value -> value.stringValue().startsWith(Kg.NAMESPACE))
          .forEach(term -> assertThat(REGISTERS.contains((Resource) term, null, null)).isTrue());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {MINUTES, PLAN})
  void losesNoValueOfTheDocument(String name) throws IOException {
    List<String> literals =
        map(name).objects().stream()
            .filter(Literal.class::isInstance)
            .map(Value::stringValue)
            .collect(Collectors.toCollection(ArrayList::new));
    // Outcomes, kinds and topics are known by their nodes.
    map(name).objects().stream()
        .filter(IRI.class::isInstance)
        .map(Value::stringValue)
        .forEach(iri -> literals.add(iri.substring(iri.lastIndexOf('/') + 1)));
    map(name).objects().stream()
        .filter(IRI.class::isInstance)
        .map(value -> ((IRI) value).getLocalName().toLowerCase(Locale.ROOT))
        .forEach(literals::add);
    Set<String> lost = new TreeSet<>();
    leaves(new ObjectMapper().readTree(text(name)), "", lost, literals);
    assertThat(lost).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {MINUTES, PLAN})
  void givesTheSameStatementsInTheSameOrder(String name) throws IOException {
    assertThat(new DocumentMapper().map(document(name), false))
        .containsExactlyElementsOf(mapper.map(document(name), false));
  }

  @Test
  void keepsPropertiesToTheirRanges() throws IOException {
    Set<String> wrong = new TreeSet<>();
    for (String name : List.of(MINUTES, PLAN)) {
      Model graph = map(name);
      for (Statement statement : graph) {
        REGISTERS
            .filter(statement.getPredicate(), RDFS.RANGE, null)
            .objects()
            .forEach(
                range -> {
                  if (!isInRange(graph, statement.getObject(), (IRI) range)) {
                    wrong.add(statement.getPredicate().getLocalName() + " " + range);
                  }
                });
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static boolean isInRange(Model graph, Value value, IRI range) {
    if (value instanceof Literal literal) {
      return range.equals(RDFS.LITERAL) || literal.getDatatype().equals(range);
    }
    return !range.stringValue().startsWith(Kg.NAMESPACE)
        || Stream.of(graph, REGISTERS)
            .flatMap(model -> model.filter((Resource) value, RDF.TYPE, null).objects().stream())
            .anyMatch(
                type ->
                    type.equals(range)
                        || REGISTERS.contains((Resource) type, RDFS.SUBCLASSOF, range));
  }

  private static void leaves(JsonNode node, String at, Set<String> lost, List<String> literals) {
    if (node.isContainerNode()) {
      node.properties()
          .forEach(field -> leaves(field.getValue(), at + "/" + field.getKey(), lost, literals));
      if (node.isArray()) {
        node.forEach(child -> leaves(child, at + "/-", lost, literals));
      }
    } else if (!node.isNull() && !at.endsWith("/fact") && !isFound(node, literals)) {
      lost.add(at + " " + node.asText());
    }
  }

  private static boolean isFound(JsonNode node, List<String> literals) {
    String text = node.asText();
    if (LEFT_OUT.contains(text) || node.isBoolean() && literals.contains(text)) {
      return true;
    }
    if (node.isNumber()) {
      return literals.stream().anyMatch(literal -> isNumber(literal, node.decimalValue()));
    }
    String slug = Slugs.of(text);
    return literals.stream()
        .anyMatch(
            literal ->
                literal.equals(text)
                    || literal.startsWith(text + ":")
                    || literal.equals(slug)
                    || text.contains(" ") && literal.contains(text));
  }

  private static boolean isNumber(String literal, BigDecimal number) {
    try {
      return new BigDecimal(literal).compareTo(number) == 0;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private static Stream<Resource> nodes(Model graph) {
    return graph.stream()
        .flatMap(statement -> Stream.of(statement.getSubject(), statement.getObject()))
        .filter(value -> value.stringValue().startsWith(Iris.DEFAULT_BASE))
        .filter(value -> !value.isLiteral())
        .map(Resource.class::cast);
  }

  private static boolean isDescribed(Model known, Resource node) {
    return known.contains(node, RDF.TYPE, null)
        && known.filter(node, RDFS.LABEL, null).objects().stream()
            .map(Literal.class::cast)
            .anyMatch(label -> label.getLanguage().filter("da"::equals).isPresent());
  }

  private Model map(String name) throws IOException {
    return new LinkedHashModel(mapper.map(document(name), false));
  }

  private static Document document(String name) throws IOException {
    return DocumentJson.read(text(name));
  }

  private static String text(String name) throws IOException {
    try (InputStream in =
        CompletenessTest.class.getResourceAsStream("golden/" + name + "/input.json")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
