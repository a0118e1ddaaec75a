package dk.kommunegraf.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kommunegraf.server.web.ItemTexts.Stretch;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ItemTextsTest {

  private static final List<String> QUOTES =
      List.of("loven", "loven om aktiv indsats", "aktiv indsats for unge", "kr.", " ");

  /** Marked pieces stand between brackets. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Efter loven gives 5 kr. | Efter [loven] gives 5 [kr.]",
        "loven | [loven]",
        "Efter loven om aktiv indsats | Efter [loven om aktiv indsats]",
        "loven om aktiv indsats for unge | [loven om aktiv indsats] for unge",
        "en aktiv indsats for unge, loven, loven | en [aktiv indsats for unge], [loven], [loven]",
        "uden noget | uden noget",
      })
  void marksTheQuotesThatStandInAText(String text, String marked) {
    assertThat(shown(new ItemTexts(QUOTES).mark(text))).isEqualTo(marked);
  }

  private static String shown(List<Stretch> stretches) {
    return stretches.stream()
        .map(stretch -> stretch.quoted() ? "[" + stretch.text() + "]" : stretch.text())
        .collect(Collectors.joining());
  }

  @Test
  void leadsToTheFirstPlaceOfAQuote() {
    ItemTexts texts = new ItemTexts(QUOTES);
    List<Stretch> first = texts.mark("loven og loven");
    List<Stretch> second = texts.mark("5 kr. efter loven");
    assertThat(first).extracting(Stretch::anchor).containsExactly("quote-1", "", "");
    assertThat(second).extracting(Stretch::anchor).containsExactly("", "quote-2", "", "");
    assertThat(texts.anchor("loven")).contains("quote-1");
    assertThat(texts.anchor("kr.")).contains("quote-2");
    assertThat(texts.anchor("aktiv indsats for unge")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Status på ⟦integrations⟧indsats | Status på _integrations_indsats",
        "⟦a⟧⟦b⟧ c | _a__b_ c",
        "ingen | ingen",
        "⟦åben | ⟦åben",
      })
  void readsTheMarksOfExcerpts(String excerpt, String pieces) {
    assertThat(
            Piece.of(excerpt).stream()
                .map(piece -> piece.marked() ? "_" + piece.text() + "_" : piece.text())
                .collect(Collectors.joining()))
        .isEqualTo(pieces);
  }
}
