package dk.kommunegraf.ontology;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.eclipse.rdf4j.model.Model;
import org.eclipse.rdf4j.model.impl.LinkedHashModel;

/** The ontology and all registers as one body of statements, for the store and for readers. */
public final class OntologyModel {

  /** The registers that stand in the store beside the ontology; a new register is added here. */
  private static final List<String> REGISTERS =
      List.of(
          "municipalities",
          "laws",
          "parties",
          "organizations",
          "topics",
          "section-kinds",
          "outcomes",
          "wordings");

  private OntologyModel() {}

  /**
   * The statements of the ontology and of all registers, without contexts and in a stable order;
   * they belong in {@link Iris#ONTOLOGY_GRAPH}.
   */
  public static Model statements() {
    Model model = new LinkedHashModel(ontology());
    REGISTERS.stream()
        .filter(Register::exists)
        .forEach(name -> model.addAll(Register.read(name).model()));
    return model.unmodifiable();
  }

  /** A hash by which a change of the ontology or of a register is seen. */
  public static String sha256() {
    StringBuilder text = new StringBuilder(turtle());
    REGISTERS.stream()
        .filter(Register::exists)
        .forEach(name -> text.append(text("registers/" + name + ".ttl")));
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of()
          .formatHex(digest.digest(text.toString().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** The statements of the ontology alone. */
  public static Model ontology() {
    return Register.turtle("ontology.ttl");
  }

  /** The JSON-LD context of the ontology, as JSON. */
  public static String jsonLdContext() {
    return text("context.jsonld");
  }

  /** The ontology as written by hand, in Turtle, with its comments. */
  public static String turtle() {
    return text("ontology.ttl");
  }

  /** The SHACL shapes, in Turtle. They describe the store and are never loaded into it. */
  public static String shapes() {
    return text("shapes.ttl");
  }

  private static String text(String resource) {
    try (InputStream in = OntologyModel.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the module lacks its resource " + resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }
}
