package dk.kommunegraf.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.vocabulary.OWL;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.junit.jupiter.api.Test;

class OntologyTest {

  private static final List<IRI> KINDS =
      List.of(OWL.CLASS, OWL.OBJECTPROPERTY, OWL.DATATYPEPROPERTY);

  private final Model ontology = OntologyModel.ontology();

  @Test
  void definesTheConstantsAndNothingElse() {
    assertThat(terms()).containsExactlyInAnyOrderElementsOf(constants());
  }

  @Test
  void givesEveryTermOneKindAndLabelsAndCommentsInBothLanguages() {
    for (IRI term : terms()) {
      assertThat(ontology.filter(term, RDF.TYPE, null)).as("%s", term).hasSize(1);
      assertThat(languages(term, RDFS.LABEL)).as("%s", term).containsExactlyInAnyOrder("da", "en");
      assertThat(languages(term, RDFS.COMMENT))
          .as("%s", term)
          .containsExactlyInAnyOrder("da", "en");
    }
  }

  @Test
  void writesClassesWithCapitalsAndPropertiesWithout() {
    for (IRI term : terms()) {
      boolean isClass = ontology.contains(term, RDF.TYPE, OWL.CLASS);
      assertThat(Character.isUpperCase(term.getLocalName().charAt(0)))
          .as("%s", term)
          .isEqualTo(isClass);
    }
  }

  @Test
  void refersOnlyToTermsOfOursThatAreDefined() {
    Set<IRI> terms = terms();
    for (Value value : OntologyModel.statements().objects()) {
      if (value instanceof IRI iri && iri.getNamespace().equals(Kg.NAMESPACE)) {
        assertThat(terms).contains(iri);
      }
    }
    assertThat(
            OntologyModel.statements().predicates().stream()
                .filter(property -> property.getNamespace().equals(Kg.NAMESPACE)))
        .isSubsetOf(terms);
  }

  @Test
  void staysReadableForGraphExplorers() {
    for (Statement statement : OntologyModel.statements()) {
      assertThat(statement.getSubject().isIRI()).as("%s", statement).isTrue();
      assertThat(statement.getObject().isBNode()).as("%s", statement).isFalse();
    }
    for (IRI term : terms()) {
      assertThat(ontology.filter(term, RDFS.DOMAIN, null)).as("%s", term).hasSizeLessThan(2);
      assertThat(ontology.filter(term, RDFS.RANGE, null)).as("%s", term).hasSizeLessThan(2);
    }
  }

  @Test
  void givesEveryNodeOfOursATypeAndALabel() {
    Model all = OntologyModel.statements();
    for (Resource node : all.subjects()) {
      assertThat(all.contains(node, RDF.TYPE, null)).as("type of %s", node).isTrue();
      assertThat(all.contains(node, RDFS.LABEL, null)).as("label of %s", node).isTrue();
    }
  }

  @Test
  void offersEveryTermInTheJsonLdContext() {
    Matcher keys = Pattern.compile("\"(kg:\\w+)\"").matcher(OntologyModel.jsonLdContext());
    Set<String> offered = keys.results().map(key -> key.group(1)).collect(Collectors.toSet());
    assertThat(offered)
        .containsExactlyInAnyOrderElementsOf(
            constants().stream().map(term -> "kg:" + term.getLocalName()).toList());
  }

  private Set<IRI> terms() {
    return ontology.filter(null, RDF.TYPE, null).stream()
        .filter(statement -> KINDS.contains((IRI) statement.getObject()))
        .map(statement -> (IRI) statement.getSubject())
        .collect(Collectors.toSet());
  }

  private List<String> languages(IRI term, IRI property) {
    return ontology.filter(term, property, null).objects().stream()
        .map(value -> ((Literal) value).getLanguage().orElseThrow())
        .toList();
  }

  private static Set<IRI> constants() {
    return Arrays.stream(Kg.class.getDeclaredFields())
        .filter(field -> Modifier.isPublic(field.getModifiers()) && field.getType() == IRI.class)
        .map(OntologyTest::value)
        .collect(Collectors.toSet());
  }

  private static IRI value(Field field) {
    try {
      return (IRI) field.get(null);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
