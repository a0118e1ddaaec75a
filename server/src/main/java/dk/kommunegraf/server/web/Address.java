package dk.kommunegraf.server.web;

import dk.kommunegraf.server.query.Languages;
import dk.kommunegraf.server.query.Portion;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the query part of the address of a page asks for. As a relative reference it works at
 * whatever path the service runs (RFC 3986, section 4.2).
 *
 * @param portion the part of the lists
 * @param language the language of names
 * @param format the format, where the address says it
 * @param statements whether statements are asked for as such, also of what has a page of its own
 */
public record Address(Portion portion, String language, Optional<String> format, boolean statements)
    implements PageAddress {

  /** The same page from another point of its lists. */
  public Address at(Portion other) {
    return new Address(other, language, format, statements);
  }

  /** The same as statements. */
  Address asStatements() {
    return new Address(portion, language, format, true);
  }

  /** The same page in another format. */
  public Address as(String other) {
    return new Address(portion, language, Optional.of(other), statements);
  }

  @Override
  public String inLanguage(String other) {
    return new Address(portion, other, format, statements).reference();
  }

  /** The reference, which begins with a question mark. */
  public String reference() {
    Map<String, String> parameters = new LinkedHashMap<>();
    format.ifPresent(name -> parameters.put("format", name));
    portion.incoming().ifPresent(property -> parameters.put("incoming", property));
    if (portion.offset() > 0) {
      parameters.put("offset", Long.toString(portion.offset()));
    }
    if (statements) {
      parameters.put("view", "statements");
    }
    // Without any parameter it would mean the page as it is.
    if (!language.equals(Languages.DANISH) || parameters.isEmpty()) {
      parameters.put("lang", language);
    }
    return QueryAddress.reference(parameters);
  }
}
