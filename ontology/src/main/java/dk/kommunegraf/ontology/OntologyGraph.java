package dk.kommunegraf.ontology;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.eclipse.rdf4j.model.Statement;

/** The ontology and all registers as one set of statements, as every store holds them. */
public final class OntologyGraph {

  /** The registers in the order in which they are read. */
  public static final List<String> REGISTERS =
      List.of("municipalities", "laws", "parties", "outcomes", "section-kinds", "wordings");

  private OntologyGraph() {}

  /** All statements, in the order of subject, predicate and object. */
  public static List<Statement> statements() {
    List<Statement> statements = new ArrayList<>(Register.turtle("ontology.ttl"));
    REGISTERS.forEach(name -> statements.addAll(Register.read(name).model()));
    statements.sort(
        Comparator.comparing((Statement s) -> s.getSubject().stringValue())
            .thenComparing(s -> s.getPredicate().stringValue())
            .thenComparing(s -> s.getObject().toString()));
    return List.copyOf(statements);
  }

  /** A hash by which a change of the ontology or of a register is seen. */
  public static String sha256() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of()
          .formatHex(digest.digest(statements().toString().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
