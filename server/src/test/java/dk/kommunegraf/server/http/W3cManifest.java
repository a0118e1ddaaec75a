package dk.kommunegraf.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.RDFDataMgr;

/** The manifests of the W3C's tests, which are not part of the project. */
final class W3cManifest {

  private static final Path SUITES = Path.of("../../shared/w3c");

  private W3cManifest() {}

  /** The folder of a suite. Where there is none the test is skipped, but fails under CI. */
  static Path folder(String suite) {
    Path folder = SUITES.resolve(suite);
    boolean there = Files.isDirectory(folder);
    if ("true".equals(System.getenv("CI"))) {
      assertThat(there).as("the W3C's tests at %s", folder).isTrue();
    }
    assumeTrue(there, "the W3C's tests are not at " + folder);
    return folder;
  }

  /** What the manifest in a folder says. */
  static Model read(Path folder) {
    return RDFDataMgr.loadModel(folder.resolve("manifest.ttl").toUri().toString());
  }
}
