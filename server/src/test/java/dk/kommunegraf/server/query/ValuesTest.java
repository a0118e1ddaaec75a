package dk.kommunegraf.server.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValuesTest {

  @ParameterizedTest
  @CsvSource({
    "730000000.0, 730000000",
    "730000000, 730000000",
    "0.0, 0",
    "42.90, 42.9",
    "-0.50, -0.5",
    "0.0000001, 0.0000001"
  })
  void writesADecimalAlikeHoweverAStoreWritesIt(String lexical, String expected) {
    assertThat(Values.text(NodeFactory.createLiteralDT(lexical, XSDDatatype.XSDdecimal)))
        .isEqualTo(expected);
  }
}
