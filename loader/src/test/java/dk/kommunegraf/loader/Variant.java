package dk.kommunegraf.loader;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.kommunegraf.loader.document.Document;
import dk.kommunegraf.loader.document.DocumentJson;
import dk.kommunegraf.ontology.Municipalities;
import dk.kommunegraf.ontology.Municipality;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Exchanges municipalities, people, years, amounts and laws in a document. What is read from the
 * exchanged text must be the exchange of what is read from the text: a rule that hangs on a name or
 * a number shows here.
 */
final class Variant {

  private static final int LAST_YEAR = 2029;
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Names that no fixture uses. */
  private static final List<String> PEOPLE =
      List.of(
          "Torvald",
          "Asbjørn",
          "Rigmor",
          "Valborg",
          "Svend",
          "Dagny",
          "Eskild",
          "Gudrun",
          "Holger",
          "Ingeborg",
          "Knud",
          "Laurits",
          "Mogens",
          "Oluf",
          "Preben",
          "Regnar",
          "Sigrid",
          "Thyra",
          "Ulrik",
          "Vagner",
          "Aksel",
          "Bodil",
          "Ditlev",
          "Ebbe",
          "Folmer",
          "Gerda",
          "Herluf",
          "Inga",
          "Jytte",
          "Kresten",
          "Palle",
          "Ragnhild",
          "Sejr",
          "Tage",
          "Viggo",
          "Ølgaard",
          "Bisgaard",
          "Damsgaard",
          "Engell",
          "Frydendal",
          "Gammelby",
          "Hedelund",
          "Kjærgaard",
          "Mosegaard",
          "Nygaard",
          "Overby",
          "Ploug",
          "Rosendal",
          "Stensgaard",
          "Toftegaard",
          "Uldall",
          "Vestergren");

  /** Laws whose names of one kind take each other's place. */
  private static final Map<String, String> LAWS =
      both(
          "lov om social service", "lov om sygedagpenge",
          "serviceloven", "sygedagpengeloven",
          "lov om folkeskolen", "lov om dag-, fritids- og klubtilbud m.v. til børn og unge",
          "folkeskoleloven", "dagtilbudsloven",
          "lov om planlægning", "lov om naturbeskyttelse",
          "planloven", "naturbeskyttelsesloven");

  private static Map<String, String> both(String... pairs) {
    Map<String, String> both = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      both.put(pairs[i], pairs[i + 1]);
      both.put(pairs[i + 1], pairs[i]);
    }
    return both;
  }

  private static final Pattern SCALED = Pattern.compile("t\\.?\\s?kr|mio\\.|million");
  private static final Pattern GROUPED =
      Pattern.compile("(?<![\\d.])\\d{1,3}(?:\\.\\d{3})+(?![\\d.]*\\d)");

  private final Set<Long> grouped = new HashSet<>();
  private final Map<String, String> words = new LinkedHashMap<>();
  private final int years;
  private final int[] digits = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9};

  private Variant(int years) {
    this.years = years;
  }

  /** An exchange for a document, another one for each seed. */
  static Variant of(Document document, String text, long seed) {
    Random random = new Random(seed);
    Variant variant = new Variant(-random.nextInt(12));
    // An amount that is also printed in thousands or millions would become two.
    for (int i = SCALED.matcher(text).find() ? 0 : 9; i > 1; i--) {
      int other = 1 + random.nextInt(i);
      int kept = variant.digits[i];
      variant.digits[i] = variant.digits[other];
      variant.digits[other] = kept;
    }
    variant.exchangeMunicipalities(text, random);
    variant.exchangePeople(document, text, random);
    variant.exchangeLaws();
    GROUPED
        .matcher(text)
        .results()
        .forEach(hit -> variant.grouped.add(Long.parseLong(hit.group().replace(".", ""))));
    return variant;
  }

  private void exchangeMunicipalities(String text, Random random) {
    List<Municipality> all = Municipalities.read().list();
    List<Municipality> free =
        all.stream()
            .filter(one -> !text.contains(one.name()) && one.name().matches("\\p{L}+"))
            .filter(one -> !one.name().endsWith("s") && !towns(one).isEmpty())
            .collect(Collectors.toList());
    for (Municipality one : all) {
      List<String> towns =
          one.towns().stream().filter(town -> text.contains(town) && isNoWord(town, text)).toList();
      if (text.contains(one.name()) || !towns.isEmpty()) {
        Municipality other = free.remove(random.nextInt(free.size()));
        words.put(one.name(), other.name());
        one.hosts().forEach(host -> words.put(host, other.hosts().get(0)));
        towns.forEach(town -> words.put(town, towns(other).get(0)));
      }
    }
  }

  /** Some towns are called like words, such as Give. */
  private static boolean isNoWord(String town, String text) {
    return !Pattern.compile("(?<!\\p{L})" + town.toLowerCase(Locale.ROOT) + "(?!\\p{L})")
        .matcher(text)
        .find();
  }

  /** The towns that are no words. */
  private static List<String> towns(Municipality municipality) {
    return municipality.towns().stream().filter(town -> town.matches("\\p{L}{6,}")).toList();
  }

  private void exchangePeople(Document document, String text, Random random) {
    Set<String> parts = new LinkedHashSet<>();
    List<String> names = new ArrayList<>();
    document.participants().forEach(person -> names.add(person.name()));
    document.persons().forEach(person -> names.add(person.name()));
    if (document.signedBy() != null) {
      names.add(document.signedBy().name());
    }
    document
        .items()
        .forEach(
            item -> {
              item.absentees().forEach(person -> names.add(person.name()));
              item.persons().forEach(person -> names.add(person.name()));
            });
    names.forEach(name -> parts.addAll(List.of(name.split("[\\s-]+"))));
    List<String> free =
        PEOPLE.stream().filter(name -> !text.contains(name)).collect(Collectors.toList());
    for (String part : parts) {
      if (part.matches("\\p{Lu}\\p{Ll}{2,}") && !words.containsKey(part) && !free.isEmpty()) {
        words.put(part, free.remove(random.nextInt(free.size())));
      }
    }
  }

  private void exchangeLaws() {
    LAWS.forEach(words::putIfAbsent);
  }

  /** The exchange of a text. */
  String apply(String text) {
    return amounts(years(names(text)));
  }

  private String names(String text) {
    String any =
        words.keySet().stream()
            .sorted((a, b) -> b.length() - a.length())
            .map(Pattern::quote)
            .collect(Collectors.joining("|"));
    Matcher matcher =
        Pattern.compile(
                "(?<![\\p{L}])(?:" + any + ")(?=s?(?!\\p{L}))",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
            .matcher(text);
    Map<String, String> lower = new HashMap<>();
    words.forEach((from, to) -> lower.put(from.toLowerCase(Locale.ROOT), to));
    return matcher.replaceAll(
        hit ->
            Matcher.quoteReplacement(
                like(hit.group(), lower.get(hit.group().toLowerCase(Locale.ROOT)))));
  }

  /** Another word with a capital where the printed one has one. */
  private static String like(String printed, String other) {
    char first = other.charAt(0);
    char same =
        Character.isUpperCase(printed.charAt(0))
            ? Character.toUpperCase(first)
            : Character.toLowerCase(first);
    return same + other.substring(1);
  }

  private String years(String text) {
    return Pattern.compile(
            "(?<![\\d.,])20[012]\\d(?![\\d.,]*\\d)|(?<=[-/.])20[012]\\d(?!\\d)|(?<!\\d)20[012]\\d(?=-\\d)")
        .matcher(text)
        .replaceAll(
            hit -> Integer.toString(Math.min(LAST_YEAR, Integer.parseInt(hit.group()) + years)));
  }

  private String amounts(String text) {
    return Pattern.compile("(?<![\\d.])\\d{1,3}(?:\\.\\d{3})+(?![\\d.]*\\d)")
        .matcher(text)
        .replaceAll(hit -> digits(hit.group()));
  }

  private String digits(String number) {
    return number
        .chars()
        .mapToObj(
            c ->
                Character.isDigit(c) ? Integer.toString(digits[c - '0']) : String.valueOf((char) c))
        .collect(Collectors.joining());
  }

  /** The exchange of what was read, without what is not a fact: offsets, hash and issues. */
  JsonNode apply(Document document) throws IOException {
    return exchange(facts(document), true);
  }

  /** What was read, without offsets, hash, issues and topics, which follow the words. */
  static JsonNode facts(Document document) throws IOException {
    ObjectNode tree = (ObjectNode) JSON.readTree(DocumentJson.write(document));
    tree.remove(List.of("source", "evidence", "issues"));
    tree.findParents("topics").forEach(parent -> ((ObjectNode) parent).remove("topics"));
    return tree;
  }

  private JsonNode exchange(JsonNode node, boolean top) {
    JsonNodeFactory make = JsonNodeFactory.instance;
    if (node.isObject()) {
      ObjectNode result = make.objectNode();
      node.properties()
          .forEach(
              field ->
                  result.set(
                      field.getKey(),
                      Set.of("value", "grantDKK", "receivedDKK").contains(field.getKey())
                          ? number(field.getValue())
                          : exchange(field.getValue(), false)));
      return result;
    }
    if (node.isArray()) {
      ArrayNode result = make.arrayNode();
      node.forEach(entry -> result.add(exchange(entry, false)));
      return result;
    }
    if (node.isInt() && node.intValue() > 2000 && node.intValue() < 2030) {
      return make.numberNode(node.intValue() + years);
    }
    return node.isTextual() ? make.textNode(apply(node.textValue())) : node;
  }

  /** Only amounts that are printed in groups of three digits are exchanged, without the øre. */
  private JsonNode number(JsonNode value) {
    if (!value.isNumber() || !grouped.contains(value.longValue())) {
      return value;
    }
    BigDecimal fraction = value.decimalValue().remainder(BigDecimal.ONE);
    BigDecimal whole = new BigDecimal(digits(Long.toString(value.longValue())));
    return fraction.signum() == 0
        ? JsonNodeFactory.instance.numberNode(whole.longValueExact())
        : JsonNodeFactory.instance.numberNode(whole.add(fraction));
  }
}
