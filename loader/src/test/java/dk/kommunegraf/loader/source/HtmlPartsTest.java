package dk.kommunegraf.loader.source;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kommunegraf.loader.source.PublishedMeeting.Block;
import dk.kommunegraf.loader.source.PublishedMeeting.Part;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HtmlPartsTest {

  private static List<Part> parts(String html) {
    return HtmlParts.list(Jsoup.parseBodyFragment(html).body(), "", true);
  }

  /** Lines between slashes, an empty one where a block stands apart, headings between stars. */
  private static String lines(String html) {
    return parts(html).stream()
        .flatMap(part -> part.blocks().stream())
        .map(HtmlPartsTest::line)
        .collect(Collectors.joining("/"));
  }

  private static String line(Block block) {
    String text = block.heading() ? "*" + block.text() + "*" : block.text();
    return block.apart() ? "/" + text : text;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "<p><span>Et</span></p><p><span>&#xa0;</span></p><p>To</p>!/Et//To",
        "<p>m<sup>2</sup> og 5&nbsp;000   kr.</p>!/m2 og 5 000 kr.",
        "<p>For: A<br>Imod: B</p>!/For: A/Imod: B",
        "<ul><li>Et</li><li>To<ul><li>Tre</li></ul></li></ul><p>Fire</p>!/- Et/- To/- Tre//Fire",
        "<ol><li><p>at et</p></li><li><p>at to</p></li></ol>!/1. at et/2. at to",
        "<ol start='3'><li>at tre</li></ol>!/3. at tre",
        "<ol type='a'><li>at et</li><li>at to</li></ol>!/a. at et/b. at to",
        "<table><tr><td><p>År</p></td><td>2024</td></tr></table><p>Og</p>!/| År | 2024 |//Og",
        "<table><tr><td><p>Et</p><p>To</p></td></tr></table>!/Et//To",
        "<table><tr><td><table><tr><td>A</td><td>B</td></tr></table></td></tr></table>!/| A | B |",
        "<table><caption>Tal</caption><tr><td>A</td><td>B</td></tr></table>!/Tal//| A | B |",
        "<p>Se <a href='https://a.dk/b'>siden</a>.</p>!/Se siden <https://a.dk/b>.",
        "<p>Se <a href='https://a.dk/b'>https://a.dk/b</a>.</p>!/Se https://a.dk/b.",
        "<p>Se <a href='/vis?id=1'>siden</a>.</p>!/Se siden.",
        "<p><b>Økonomi</b></p><p>Ingen.</p>!/*Økonomi*//Ingen.",
        "<p><span style='font-weight:bold'>Økonomi</span></p>!/*Økonomi*",
        "<p><b>Vi</b> tager til <b>efterretning</b></p>!/Vi tager til efterretning",
        "<p><b>Godkendt.</b></p>!/Godkendt.",
        "<div>. </div><p>&quot;Godt&quot; &amp; nok</p>!/\"Godt\" & nok",
        "<style>p{}</style><script>x</script><title>t</title><p>Et</p>!/Et",
      })
  void readsText(String html, String lines) {
    assertThat(lines(html)).isEqualTo(lines);
  }

  @Test
  void beginsAFieldAtAHeadingOutsideOfEverySpan() {
    List<Part> parts =
        parts(
            "<h3></h3><span><p>Først</p></span><div><h3>Indstilling</h3><span><p>at</p></span>"
                + "<h3>Beslutning</h3><span><p>Ja</p><h3>Om sagen</h3><p>Mere</p></span></div>");
    assertThat(parts).extracting(Part::heading).containsExactly("", "Indstilling", "Beslutning");
    assertThat(parts.get(2).blocks())
        .extracting(HtmlPartsTest::line)
        .containsExactly("/Ja", "/*Om sagen*", "/Mere");
  }

  @Test
  void keepsTextHoweverDeepItStands() {
    String deep = "<div>".repeat(20_000) + "<p>Dybt</p>";
    assertThat(lines(deep)).isEqualTo("/Dybt");
  }
}
