package dk.kommunegraf.loader.source;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kommunegraf.loader.Issue.Code;
import dk.kommunegraf.loader.Parsed;
import dk.kommunegraf.loader.document.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SbsysAgendaTest {

  private static final String AGENDA =
      """
      <?xml version="1.0" encoding="utf-8"?>
      <Dagsorden DagsordenID="7" Åben="true" Dagsordentype="referat">
       <Møde MødeID="3" Udvalg="Havneudvalget" UdvalgID="9" Mødedato="27. august 2018" Mødetid="16:00"
         Mødeslutdato="27. august 2018" Mødesluttid="17:30" Mødested="Havnekontoret"/>
       <Dagsordenpunkter>
        <Dagsordenpunkt DagsordenpunktID="1" Nummer="1" Åbent="true">
         <Overskrift>Ny kaj &amp; pullerter</Overskrift>
         <Indhold>
          <Sagsfremstilling>Kajen er gammel.

      Den koster 2 mio. kr.</Sagsfremstilling>
          <Beslutning><![CDATA[<p>Godkendt.</p><ul><li>Havnechefen går i gang.</li></ul>]]></Beslutning>
         </Indhold>
         <Bilagsliste>
          <Bilag BilagID="1" Navn="Kort" MaaPubliceres="true" BilagUrl="a.pdf"/>
          <Bilag BilagID="2" Navn="Klagers brev" MaaPubliceres="false" BilagUrl="b.pdf"/>
         </Bilagsliste>
        </Dagsordenpunkt>
        <Dagsordenpunkt DagsordenpunktID="2" Nummer="2" Åbent="false">
         <Overskrift>Salg af grund</Overskrift>
        </Dagsordenpunkt>
       </Dagsordenpunkter>
      </Dagsorden>
      """;

  private final PublishedReader reader = new PublishedReader();

  private Parsed<PublishedText> read(String xml) {
    Source source = new Source("a.xml", "application/xml", "0".repeat(64), null);
    return reader.find(new SourceText("a.xml", source, xml)).orElseThrow();
  }

  private String rejection(String xml) {
    Parsed.Rejected<PublishedText> rejected = (Parsed.Rejected<PublishedText>) read(xml);
    assertThat(rejected.reason().code()).isEqualTo(Code.UNKNOWN_STRUCTURE);
    return rejected.reason().detail();
  }

  @Test
  void readsTheFieldsThatAreKnown() {
    Parsed.Ok<PublishedText> read = (Parsed.Ok<PublishedText>) read(AGENDA);
    assertThat(read.warnings()).isEmpty();
    assertThat(read.value().text().raw())
        .isEqualTo(
            """
            referat
            Udvalg: Havneudvalget
            Mødedato: 27. august 2018 kl. 16:00
            Sluttidspunkt: kl. 17:30
            Mødested: Havnekontoret

            Punkt 1. Ny kaj & pullerter

            Sagsfremstilling

            Kajen er gammel.

            Den koster 2 mio. kr.

            Beslutning

            Godkendt.

            - Havnechefen går i gang.

            Bilag

            - Kort

            Punkt 2. Salg af grund
            """);
    assertThat(read.value().items())
        .extracting(item -> item.closed().orElseThrow())
        .containsExactly(false, true);
  }

  @Test
  void closesAllItemsOfAClosedAgenda() {
    Parsed<PublishedText> read = read(AGENDA.replace(" Åben=\"true\"", " Åben=\"false\""));
    assertThat(((Parsed.Ok<PublishedText>) read).value().items())
        .allMatch(item -> item.closed().orElseThrow());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Dagsordentype=|Type=|/Dagsorden/@Dagsordentype is missing",
        "<Møde |<Mode |/Dagsorden/Møde is there 0 times",
        "Mødedato=|Dato=|/Dagsorden/Møde/@Mødedato is missing",
        "Nummer=\"2\"|Nr=\"2\"|/Dagsorden/Dagsordenpunkter/Dagsordenpunkt[2]/@Nummer is missing",
        "Åbent=\"false\"|Åbent=\"nej\"|/Dagsorden/Dagsordenpunkter/Dagsordenpunkt[2]/@Åbent is neither",
        "Kajen er|<b>Kajen</b> er|/Dagsorden/Dagsordenpunkter/Dagsordenpunkt/Indhold/Sagsfremstilling holds",
        "</Dagsordenpunkter>|<a>|/ is no XML that is read (line",
      })
  void rejectsAnUnknownShapeWithThePathOfTheField(String text, String other, String message) {
    assertThat(AGENDA).contains(text);
    assertThat(rejection(AGENDA.replace(text, other))).startsWith(message);
  }

  @Test
  void warnsOfWhatNobodyReads() {
    String more = AGENDA.replace("Nummer=\"1\"", "Nummer=\"1\" Sagsnummer=\"18/7\"");
    assertThat(((Parsed.Ok<PublishedText>) read(more)).warnings())
        .singleElement()
        .asString()
        .contains("/Dagsorden/Dagsordenpunkter/Dagsordenpunkt/@Sagsnummer holds something");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE Dagsorden SYSTEM \"file:///etc/passwd\">",
        "<!DOCTYPE Dagsorden [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>",
        "<!DOCTYPE Dagsorden [<!ENTITY a \"b\"><!ENTITY c \"&a;&a;\">]>",
      })
  void readsNoDtd(String dtd) {
    String xml = AGENDA.replace("<Dagsorden D", dtd + "<Dagsorden D").replace("Kort", "&a;");
    Source source = new Source("a.xml", "application/xml", "0".repeat(64), null);
    assertThat(reader.find(new SourceText("a.xml", source, xml))).isEmpty();
    assertThat(rejection(AGENDA.replace("<Møde ", dtd + "<Møde "))).startsWith("/ is no XML");
  }

  @Test
  void boundsDepth() {
    String deep = "<a>".repeat(50_000) + "</a>".repeat(50_000);
    assertThat(rejection(AGENDA.replace("Kajen er", deep))).startsWith("/ is no XML that is read");
  }
}
