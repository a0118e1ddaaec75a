package dk.kommunegraf.loader.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kommunegraf.loader.document.Named;
import dk.kommunegraf.ontology.Municipalities;
import dk.kommunegraf.ontology.Organizations;
import dk.kommunegraf.ontology.Wordings;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrganizationMentionsTest {

  private final OrganizationMentions organizations =
      new OrganizationMentions(Organizations.read(), Municipalities.read(), Wordings.read());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        // the register, by any of its names
        "STAR har svaret. | Styrelsen for Arbejdsmarked og Rekruttering",
        "Styrelsen for arbejdsmarked og rekruttering har svaret. | Styrelsen for Arbejdsmarked og Rekruttering",
        "Udlændinge og Integrationsministeriet betaler. | Udlændinge- og Integrationsministeriet",
        "Sundhedsstyrelsens råd følges. | Sundhedsstyrelsen",
        "KL og 3F er enige. | KL; 3F",
        // short names are names with their capitals only
        "Ham eller hende, di og da er ord. | -",
        // telling ends, heads and tails
        "Det drøftes i Handicaprådet og Ældrerådet. | Handicaprådet; Ældrerådet",
        "Jobcenter Randers deltager. | Jobcenter Randers",
        "Jobcenter Randers' lokaler og Jobcenter Herlevs tal. | Jobcenter Randers; Jobcenter Herlev",
        "Center for Børn, Unge og Kultur står for det. | Center for Børn, Unge og Kultur",
        "Aftalen er lavet med Hvidsten Forsyning A/S. | Hvidsten Forsyning A/S",
        "Studerende fra Roskilde Universitet har hjulpet. | Roskilde Universitet",
        // kinds of their own, and words that name nothing
        "Randers Kommune, Byrådet og Socialudvalget er enige. | -",
        "Jobcentret kontakter foreningen. | -",
      })
  void readsNames(String text, String names) {
    String found =
        organizations.list(Texts.passage(text)).stream()
            .map(Fact::value)
            .map(Named::name)
            .collect(Collectors.joining("; "));
    assertThat(found).isEqualTo(names == null ? "" : names);
  }
}
