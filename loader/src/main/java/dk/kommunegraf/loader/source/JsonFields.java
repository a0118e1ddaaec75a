package dk.kommunegraf.loader.source;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An object of JSON, read field by field. A field that is missing or of another type fails with its
 * path; one that nobody read and that holds something is remembered. Not thread safe.
 */
final class JsonFields {

  private static final Pattern KEY = Pattern.compile("[0-9A-Za-z-]{1,64}");

  private final JsonNode node;
  private final String path;
  private final Set<String> unread;
  private final Set<String> known = new HashSet<>();

  /**
   * An object.
   *
   * @param path its JSON Pointer
   * @param unread takes the paths of fields that hold something and were not read, without the
   *     places in lists
   */
  JsonFields(JsonNode node, String path, Set<String> unread) throws UnknownShapeException {
    this.node = node;
    this.path = path;
    this.unread = unread;
    if (!node.isObject()) {
      throw new UnknownShapeException(path, "is no object");
    }
  }

  /** The JSON Pointer of a field. */
  String at(String name) {
    return path + "/" + name;
  }

  /** Text that must be there. */
  String text(String name) throws UnknownShapeException {
    return findText(name)
        .orElseThrow(() -> new UnknownShapeException(at(name), "is missing or holds no text"));
  }

  /** A key of the system, which may stand in an address. */
  String key(String name) throws UnknownShapeException {
    String key = text(name);
    if (!KEY.matcher(key).matches()) {
      throw new UnknownShapeException(at(name), "is no key: " + key);
    }
    return key;
  }

  /** Text in one line that may be missing, null or blank. */
  Optional<String> findText(String name) throws UnknownShapeException {
    return findRaw(name).map(HtmlParts::inOneLine).filter(text -> !text.isEmpty());
  }

  /** Text as it is, where it is not blank. */
  Optional<String> findRaw(String name) throws UnknownShapeException {
    JsonNode value = value(name);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    if (!value.isTextual()) {
      throw new UnknownShapeException(at(name), "is no text");
    }
    return Optional.of(value.textValue()).filter(text -> !text.isBlank());
  }

  /** The names of all fields in order. */
  List<String> names() {
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }

  /** True or false, where it is there. */
  Optional<Boolean> findFlag(String name) throws UnknownShapeException {
    JsonNode value = value(name);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    if (!value.isBoolean()) {
      throw new UnknownShapeException(at(name), "is neither true nor false");
    }
    return Optional.of(value.booleanValue());
  }

  /** A whole number, where it is there. */
  Optional<Integer> findNumber(String name) throws UnknownShapeException {
    JsonNode value = value(name);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    if (!value.canConvertToInt()) {
      throw new UnknownShapeException(at(name), "is no whole number");
    }
    return Optional.of(value.intValue());
  }

  /** An object that must be there. */
  JsonFields object(String name) throws UnknownShapeException {
    return new JsonFields(value(name), at(name), unread);
  }

  /** The objects of a list that must be there. */
  List<JsonFields> list(String name) throws UnknownShapeException {
    if (!value(name).isArray()) {
      throw new UnknownShapeException(at(name), "is no list");
    }
    List<JsonFields> objects = new ArrayList<>();
    for (JsonNode entry : value(name)) {
      objects.add(new JsonFields(entry, at(name) + "/" + objects.size(), unread));
    }
    return objects;
  }

  /** The objects of a list; none where it is missing or null. */
  List<JsonFields> listOrNone(String name) throws UnknownShapeException {
    return value(name).isMissingNode() || value(name).isNull() ? List.of() : list(name);
  }

  /** Fields that say nothing about the meeting, such as the system's own numbers. */
  void ignore(String... names) {
    known.addAll(List.of(names));
  }

  /** Remembers what was not read. */
  void finish() {
    node.fieldNames()
        .forEachRemaining(
            name -> {
              if (!known.contains(name) && holdsSomething(node.get(name))) {
                unread.add(at(name).replaceAll("/\\d+(?=/)", ""));
              }
            });
  }

  private static boolean holdsSomething(JsonNode value) {
    return !(value.isNull()
        || value.isContainerNode() && value.isEmpty()
        || value.isTextual() && value.textValue().isBlank()
        || value.isBoolean() && !value.booleanValue());
  }

  private JsonNode value(String name) {
    known.add(name);
    return node.path(name);
  }
}
