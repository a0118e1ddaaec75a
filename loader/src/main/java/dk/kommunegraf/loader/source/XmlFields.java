package dk.kommunegraf.loader.source;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * An element of XML, read field by field: attributes as {@code @Name}, elements by name, its own
 * text as a full stop. What is missing fails with its path, what nobody read is remembered. A
 * document with a DTD is refused, so that there are no entities but those of XML itself; depth is
 * bounded. Not thread safe.
 */
final class XmlFields {

  private static final String NO_DTD = "http://apache.org/xml/features/disallow-doctype-decl";
  private static final String MAX_DEPTH = "jdk.xml.maxElementDepth";

  private final Element element;
  private final String path;
  private final Set<String> unread;
  private final Set<String> known = new HashSet<>();

  private XmlFields(Element element, String path, Set<String> unread) {
    this.element = element;
    this.path = path;
    this.unread = unread;
  }

  /**
   * The root of a document.
   *
   * @param unread takes the paths of what holds something and was not read
   */
  static XmlFields parse(String xml, Set<String> unread) throws UnknownShapeException {
    try {
      Element root =
          builder()
              .parse(new InputSource(new StringReader(xml.replaceFirst("^\uFEFF", ""))))
              .getDocumentElement();
      return new XmlFields(root, "/" + root.getTagName(), unread);
    } catch (SAXParseException e) {
      throw new UnknownShapeException(
          "", "is no XML that is read (line " + e.getLineNumber() + ")");
    } catch (SAXException | IOException e) {
      throw new UnknownShapeException("", "is no XML that is read");
    }
  }

  private static DocumentBuilder builder() {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
    try {
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature(NO_DTD, true);
      factory.setAttribute(MAX_DEPTH, "100");
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
      factory.setCoalescing(true);
      DocumentBuilder builder = factory.newDocumentBuilder();
      // The handler that is there by itself prints errors.
      builder.setErrorHandler(new DefaultHandler());
      return builder;
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("the JDK's own parser has these features", e);
    }
  }

  /** The element's name. */
  String name() {
    return element.getTagName();
  }

  /** The path of a field. */
  String at(String field) {
    return field.equals(".") ? path : path + "/" + field;
  }

  /** Text that must be there. */
  String text(String field) throws UnknownShapeException {
    return find(field)
        .orElseThrow(() -> new UnknownShapeException(at(field), "is missing or holds no text"));
  }

  /** An attribute, or the element's own text, in one line, where it is not blank. */
  Optional<String> find(String field) throws UnknownShapeException {
    known.add(field);
    String value = field.equals(".") ? raw() : element.getAttribute(field.substring(1));
    return Optional.of(HtmlParts.inOneLine(value)).filter(text -> !text.isEmpty());
  }

  /** The element's own text as it is. */
  String raw() throws UnknownShapeException {
    if (!elements().isEmpty()) {
      throw new UnknownShapeException(path, "holds elements where text is expected");
    }
    return element.getTextContent();
  }

  /** The one element of a name. */
  XmlFields child(String name) throws UnknownShapeException {
    List<XmlFields> found = children(name);
    if (found.size() != 1) {
      throw new UnknownShapeException(at(name), "is there " + found.size() + " times, not once");
    }
    return found.get(0);
  }

  /** The elements of a name in order. */
  List<XmlFields> children(String name) {
    known.add(name);
    return all().stream().filter(child -> child.name().equals(name)).toList();
  }

  /** All elements below in order, whatever their names. */
  List<XmlFields> all() {
    Map<String, Integer> times = new HashMap<>();
    List<XmlFields> children = new ArrayList<>();
    for (Element child : elements()) {
      int time = times.merge(child.getTagName(), 1, Integer::sum);
      String place = time == 1 ? "" : "[" + time + "]";
      children.add(new XmlFields(child, path + "/" + child.getTagName() + place, unread));
    }
    return children;
  }

  private List<Element> elements() {
    List<Element> elements = new ArrayList<>();
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child) {
        elements.add(child);
      }
    }
    return elements;
  }

  /** Fields that say nothing about the meeting. */
  void ignore(String... fields) {
    known.addAll(List.of(fields));
  }

  /** Remembers what was not read. */
  void finish() {
    for (int i = 0; i < element.getAttributes().getLength(); i++) {
      remember("@" + element.getAttributes().item(i).getNodeName());
    }
    elements().forEach(child -> remember(child.getTagName()));
  }

  private void remember(String field) {
    if (!known.contains(field) && !field.startsWith("@xmlns")) {
      unread.add(at(field).replaceAll("\\[\\d+]", ""));
    }
  }
}
