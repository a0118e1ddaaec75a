package dk.kommunegraf.loader.source;

import dk.kommunegraf.loader.source.PublishedMeeting.Block;
import dk.kommunegraf.loader.source.PublishedMeeting.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Reads the text of an item from its HTML: paragraphs and points of lists as lines, tables as rows,
 * headings as they are marked. A heading outside of every {@code span} begins a field, as the
 * system wraps the text of a field in one; any other stands inside a field. For one item; not
 * thread safe.
 */
final class HtmlParts {

  private static final Set<String> SILENT =
      Set.of("title", "meta", "link", "style", "script", "head", "button", "audio", "img");
  private static final Pattern HEADING = Pattern.compile("h[1-6]");
  private static final Pattern BOLD = Pattern.compile("(?i)font-weight:\\s*(?:bold|[6-9]00)");
  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
  private static final int MAX_HEADING = 100;

  private final boolean fields;
  private final List<Part> parts = new ArrayList<>();
  private final List<Block> blocks = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();
  private String heading;
  private boolean apart = true;

  private HtmlParts(String heading, boolean fields) {
    this.heading = heading;
    this.fields = fields;
  }

  /**
   * The parts below an element.
   *
   * @param heading that of the text before the first field; empty for none
   * @param fields whether headings outside of every {@code span} begin fields
   */
  static List<Part> list(Element root, String heading, boolean fields) {
    HtmlParts reader = new HtmlParts(heading, fields);
    reader.children(root, !fields);
    reader.closePart();
    return List.copyOf(reader.parts);
  }

  /** Text without marks: a paragraph for each line. */
  static Part plain(String heading, String text) {
    HtmlParts reader = new HtmlParts(heading, false);
    for (String row : text.split("\\R")) {
      reader.apart |= row.isBlank();
      reader.line.append(row);
      reader.closeLine();
    }
    return new Part(heading, reader.blocks);
  }

  /**
   * Text in one line and clean, so that its places stay when {@link SourceText} cleans it: one
   * blank for a run of any, composed letters, no marks without width.
   */
  static String inOneLine(String text) {
    return new CleanText(BLANKS.matcher(text).replaceAll(" ")).text().strip();
  }

  private void children(Node node, boolean inside) {
    for (Node child : node.childNodes()) {
      if (child instanceof TextNode text) {
        line.append(text.getWholeText());
      } else if (child instanceof Element element) {
        element(element, inside);
      }
    }
  }

  private void element(Element element, boolean inside) {
    String name = element.normalName();
    if (SILENT.contains(name)) {
      return;
    }
    if (HEADING.matcher(name).matches() && !inside) {
      closePart();
      heading = inOneLine(element.text());
    } else if (HEADING.matcher(name).matches() || isBoldParagraph(element)) {
      headingInside(element);
    } else if (name.equals("br")) {
      closeLine();
    } else if (name.equals("table")) {
      table(element, inside);
    } else if (name.equals("ul") || name.equals("ol")) {
      points(element, inside);
    } else if (name.equals("a")) {
      link(element, inside);
    } else {
      boolean block = element.isBlock();
      separate(block);
      children(element, inside || name.equals("span"));
      separate(block);
    }
  }

  private void separate(boolean block) {
    if (block) {
      closeLine();
      apart = true;
    }
  }

  private void headingInside(Element element) {
    separate(true);
    String text = inOneLine(element.text());
    if (!text.isEmpty()) {
      blocks.add(new Block(text, true, true));
    }
  }

  private static boolean isBoldParagraph(Element element) {
    if (!element.normalName().equals("p")) {
      return false;
    }
    String text = inOneLine(element.text());
    return !text.isEmpty()
        && text.length() <= MAX_HEADING
        && ".,;:".indexOf(text.charAt(text.length() - 1)) < 0
        && element.textNodes().stream().allMatch(TextNode::isBlank)
        && element.children().stream().allMatch(HtmlParts::isBold);
  }

  private static boolean isBold(Element element) {
    return inOneLine(element.text()).isEmpty()
        || element.normalName().equals("b")
        || element.normalName().equals("strong")
        || BOLD.matcher(element.attr("style")).find();
  }

  /** Lists inside of points go on with marks of their own, without a blank line between. */
  private void points(Element list, boolean inside) {
    closeLine();
    boolean outermost = list.parents().stream().noneMatch(e -> e.normalName().equals("li"));
    apart = outermost;
    int number = number(list.attr("start"));
    for (Element point : list.children()) {
      int before = blocks.size();
      boolean first = apart;
      children(point, inside);
      closeLine();
      closePoint(before, first, mark(list, number++));
    }
    apart = outermost;
  }

  /** The paragraphs of one point are one line each, the first behind the mark. */
  private void closePoint(int before, boolean first, String mark) {
    for (int i = before; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      String text = i == before ? mark + " " + block.text() : block.text();
      blocks.set(i, new Block(text, block.heading(), first && i == before));
    }
    apart = first && blocks.size() == before;
  }

  private static int number(String start) {
    return start.matches("\\d{1,4}") ? Integer.parseInt(start) : 1;
  }

  private static String mark(Element list, int number) {
    if (list.normalName().equals("ul")) {
      return "-";
    }
    boolean letters = list.attr("type").equals("a") && number <= 'z' - 'a' + 1;
    return (letters ? String.valueOf((char) ('a' + number - 1)) : number) + ".";
  }

  /** A table with one cell in each row only holds text in place. */
  private void table(Element table, boolean inside) {
    separate(true);
    table.children().stream()
        .filter(child -> child.normalName().equals("caption"))
        .forEach(caption -> children(caption, inside));
    separate(true);
    List<Element> rows =
        table.select("tr").stream().filter(row -> row.closest("table") == table).toList();
    boolean layout = rows.stream().allMatch(row -> row.children().size() <= 1);
    for (Element row : rows) {
      if (layout) {
        children(row, inside);
        separate(true);
      } else {
        line.append(row(row));
        closeLine();
      }
    }
    separate(true);
  }

  private static String row(Element row) {
    StringBuilder text = new StringBuilder("|");
    for (Element cell : row.children()) {
      text.append(' ').append(inOneLine(cell.text()).replace('|', '/')).append(" |");
    }
    return text.toString();
  }

  /** The address of a link is text too where its words are not the address. */
  private void link(Element link, boolean inside) {
    children(link, inside);
    String address = link.attr("href").strip();
    boolean web = address.startsWith("http://") || address.startsWith("https://");
    if (web && !link.text().contains(address)) {
      line.append(" <").append(address).append('>');
    }
  }

  private void closeLine() {
    String text = inOneLine(line.toString());
    line.setLength(0);
    // A field that was left empty may hold a full stop, as the system wants some text.
    if (text.chars().anyMatch(Character::isLetterOrDigit)) {
      blocks.add(new Block(text, false, apart));
      apart = false;
    }
  }

  private void closePart() {
    separate(true);
    if (!heading.isEmpty() || !blocks.isEmpty()) {
      parts.add(new Part(heading, blocks));
    }
    blocks.clear();
    heading = "";
  }
}
