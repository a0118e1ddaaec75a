package dk.kommunegraf.server.query;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jbibtex.BibTeXDatabase;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXFormatter;
import org.jbibtex.Key;
import org.jbibtex.StringValue;

/**
 * How to cite an answer: what was asked, where it is asked again, and of which state of the dataset
 * the answer is.
 *
 * @param title what was asked
 * @param address the permanent address with all that was asked
 * @param state the state of the dataset, where the store tells it
 * @param accessed the day of the answer
 */
public record Citation(
    String title, String address, Optional<DatasetState.State> state, LocalDate accessed) {

  private static final String PUBLISHER = "kommunegraf";

  /** As a BibTeX entry. */
  public String bibtex() {
    BibTeXEntry entry = new BibTeXEntry(BibTeXEntry.TYPE_MISC, new Key(key()));
    add(entry, "title", "{" + escape(title) + "}");
    add(entry, "author", "{" + PUBLISHER + "}");
    add(entry, "howpublished", "\\url{" + address + "}");
    year().ifPresent(year -> add(entry, "year", year));
    state.ifPresent(of -> add(entry, "version", of.version()));
    add(entry, "url", address);
    add(entry, "urldate", accessed.toString());
    BibTeXDatabase database = new BibTeXDatabase();
    database.addObject(entry);
    StringWriter text = new StringWriter();
    try {
      new BibTeXFormatter().format(database, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text + "\n";
  }

  /** As an item of CSL-JSON (Citation Style Language 1.0.2, csl-data.json). */
  public List<Map<String, Object>> csl() {
    Map<String, Object> item = new LinkedHashMap<>();
    item.put("id", key());
    item.put("type", "dataset");
    item.put("title", title);
    item.put("author", List.of(Map.of("literal", PUBLISHER)));
    year().ifPresent(year -> item.put("issued", date(List.of(Integer.valueOf(year)))));
    state.ifPresent(of -> item.put("version", of.version()));
    item.put("URL", address);
    item.put(
        "accessed",
        date(List.of(accessed.getYear(), accessed.getMonthValue(), accessed.getDayOfMonth())));
    return List.of(item);
  }

  private static Map<String, Object> date(List<Integer> parts) {
    return Map.of("date-parts", List.of(parts));
  }

  private Optional<String> year() {
    return state
        .map(DatasetState.State::modified)
        .filter(m -> m.length() > 4)
        .map(m -> m.substring(0, 4));
  }

  private String key() {
    String version = state.map(of -> of.version().substring(0, 8)).orElse("unversioned");
    return PUBLISHER + "-" + version + "-" + Integer.toHexString(address.hashCode());
  }

  private static void add(BibTeXEntry entry, String field, String value) {
    entry.addField(new Key(field), new StringValue(value, StringValue.Style.BRACED));
  }

  /** The characters that mean something to LaTeX. */
  private static String escape(String text) {
    return text.replaceAll("([#$%&_{}])", "\\\\$1");
  }
}
