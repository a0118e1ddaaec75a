package dk.kommunegraf.loader.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;

/** Any date and any sum is read in each form in which Danish documents print it. */
class PrintedValuesPropertiesTest {

  private static final Locale DANISH = Locale.forLanguageTag("da-DK");
  private static final List<String> DATE_FORMS =
      List.of("d. MMMM yyyy", "dd-MM-yyyy", "d.M.yyyy", "d/M/yyyy", "yyyy-MM-dd", "dd.MM.yyyy");
  private static final List<String> SUM_FORMS =
      List.of("kr. %s", "%s kr.", "%s kroner", "%skr.", "DKK %s", "%s DKK");

  @Provide
  Arbitrary<LocalDate> dates() {
    return Arbitraries.integers()
        .between(0, 365 * 80)
        .map(days -> LocalDate.of(1970, 1, 1).plusDays(days));
  }

  @Property
  void readsEveryDateInEveryForm(@ForAll("dates") LocalDate date) {
    for (String form : DATE_FORMS) {
      String printed = date.format(DateTimeFormatter.ofPattern(form, DANISH));
      assertThat(DanishDates.find("Mødet den " + printed + " blev udsat."))
          .as(printed)
          .contains(date);
    }
  }

  @Property
  void readsEverySumInEveryForm(
      @ForAll @BigRange(min = "0", max = "999999999") @Scale(2) BigDecimal sum) {
    DecimalFormat format = new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(DANISH));
    for (String form : SUM_FORMS) {
      String printed = String.format(Locale.ROOT, form, format.format(sum));
      assertThat(Amounts.find("Der afsættes " + printed + " til formålet."))
          .as(printed)
          .singleElement()
          .satisfies(found -> assertThat(found.value()).isEqualByComparingTo(sum));
    }
  }
}
