package dk.kommunegraf.ontology;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.text.Normalizer;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for the IRIs of any name that has a letter or a digit. */
class SlugPropertiesTest {

  @Provide
  Arbitrary<String> names() {
    Arbitrary<String> any =
        Arbitraries.strings()
            .withCharRange('a', 'z')
            .withCharRange('A', 'Z')
            .withChars("æøåÆØÅéÉüäß0123456789 .,-/&'\"<>%?#–\u00a0\t\n")
            .ofMaxLength(60);
    return any.map(name -> name + "a");
  }

  @Property
  void isOnePathSegmentAndItsOwnSlug(@ForAll("names") String name) {
    String slug = Slugs.of(name);
    assertThat(slug).matches("[a-z0-9]+(?:-[a-z0-9]+)*");
    assertThat(Slugs.of(slug)).isEqualTo(slug);
  }

  @Property
  void doesNotDependOnCaseWhiteSpaceOrNormalForm(@ForAll("names") String name) {
    assertThat(Slugs.of(name.toUpperCase(Locale.ROOT))).isEqualTo(Slugs.of(name));
    assertThat(Slugs.of("  " + name.replace(" ", " \n "))).isEqualTo(Slugs.of(name));
    assertThat(Slugs.of(Normalizer.normalize(name, Normalizer.Form.NFD))).isEqualTo(Slugs.of(name));
  }

  @Property
  void makesIrisThatAreUris(@ForAll("names") String name) {
    String iri = Iris.committee("Lemvig", name).stringValue();
    assertThat(URI.create(iri).toASCIIString()).isEqualTo(iri);
  }
}
