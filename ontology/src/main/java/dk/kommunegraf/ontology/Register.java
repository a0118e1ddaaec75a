package dk.kommunegraf.ontology;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.RDFS;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;

/**
 * One register in Turtle, shipped with this module: rows that a newcomer may add without touching
 * code. Immutable and thread safe once read.
 */
public final class Register {

  private final Model model;

  private Register(Model model) {
    this.model = model;
  }

  /**
   * Reads a register.
   *
   * @param name the file's name without extension, such as {@code outcomes}
   * @throws IllegalArgumentException if there is no such register or it is not valid Turtle
   */
  public static Register read(String name) {
    return new Register(turtle("registers/" + name + ".ttl"));
  }

  /** Whether there is a register of this name. */
  static boolean exists(String name) {
    return Register.class.getResource("registers/" + name + ".ttl") != null;
  }

  /** Reads a Turtle resource of this package, such as {@code ontology.ttl}. */
  static Model turtle(String resource) {
    try (InputStream in = Register.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalArgumentException("no resource " + resource);
      }
      return Rio.parse(in, Iris.DEFAULT_BASE, RDFFormat.TURTLE).unmodifiable();
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }

  /** The statements of the register. */
  public Model model() {
    return model;
  }

  /** The rows of a class, ordered by IRI. */
  public List<IRI> list(IRI type) {
    return model.filter(null, RDF.TYPE, type).subjects().stream()
        .filter(Resource::isIRI)
        .map(IRI.class::cast)
        .sorted((a, b) -> a.stringValue().compareTo(b.stringValue()))
        .toList();
  }

  /** The last path segment of a row's IRI. */
  public static String id(IRI row) {
    String text = row.stringValue();
    return text.substring(text.lastIndexOf('/') + 1);
  }

  /** All values of a property as text, sorted. */
  public List<String> values(IRI row, IRI property) {
    return model.filter(row, property, null).objects().stream()
        .map(Value::stringValue)
        .sorted()
        .collect(Collectors.toUnmodifiableList());
  }

  /** One value of a property as text; the first in order where there are several. */
  public Optional<String> find(IRI row, IRI property) {
    return values(row, property).stream().findFirst();
  }

  /** The label of a row in a language. */
  public Optional<String> findLabel(IRI row, String language) {
    return model.filter(row, RDFS.LABEL, null).objects().stream()
        .filter(Literal.class::isInstance)
        .map(Literal.class::cast)
        .filter(label -> label.getLanguage().filter(language::equals).isPresent())
        .map(Literal::getLabel)
        .sorted()
        .findFirst();
  }
}
