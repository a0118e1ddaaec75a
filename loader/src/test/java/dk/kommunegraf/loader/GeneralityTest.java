package dk.kommunegraf.loader;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kommunegraf.ontology.Kg;
import dk.kommunegraf.ontology.Register;
import dk.kommunegraf.ontology.Wordings;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.vocabulary.DCTERMS;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Looks for rules that fit one sentence of one file: wordings and patterns that match in one place
 * only over all real and invented documents. What matches nowhere is knowledge from elsewhere.
 */
class GeneralityTest {

  private static final int IS_SENTENCE = 4;

  private static final List<String> LINES = new ArrayList<>();

  @BeforeAll
  static void readTheDocuments() throws IOException {
    List<Path> files = new ArrayList<>(Fixtures.texts(Shared.folder().resolve("corpus")));
    files.addAll(Fixtures.sources());
    for (Path file : files) {
      Files.readAllLines(file).stream()
          .map(line -> line.replaceFirst("^#*\\s*(?:Punkt |Sak )?\\d{1,3}[.:)]\\s+", "").strip())
          .filter(line -> !line.isEmpty())
          .forEach(LINES::add);
    }
  }

  @Test
  void hasNoWordingForOnePlace() {
    Set<String> rows = new TreeSet<>();
    rows.addAll(single("wordings", Kg.WORDING, Kg.PHRASE));
    rows.addAll(single("outcomes", Kg.OUTCOME, Kg.PHRASE));
    rows.addAll(single("section-kinds", Kg.SECTION_KIND, Kg.HEADING_PHRASE));
    rows.addAll(single("topics", Kg.TOPIC, Kg.WORD_STEM));
    assertThat(rows).isEmpty();
  }

  /** Rows that match once, and phrases as long as a sentence that do. */
  private static Set<String> single(String name, IRI type, IRI property) {
    Register register = Register.read(name);
    Set<String> found = new TreeSet<>();
    for (IRI row : register.list(type)) {
      List<String> phrases = register.values(row, property);
      boolean hasSource = register.find(row, DCTERMS.SOURCE).isPresent();
      if (!hasSource && isSingle(List.of(words(phrases)))) {
        found.add(name + "/" + Register.id(row));
      }
      phrases.stream()
          .filter(phrase -> phrase.split(" ").length >= IS_SENTENCE)
          .filter(phrase -> !hasSource && isSingle(List.of(words(List.of(phrase)))))
          .forEach(phrase -> found.add(name + "/" + Register.id(row) + ": " + phrase));
    }
    return found;
  }

  private static Pattern words(List<String> phrases) {
    return Wordings.pattern(
        phrases.stream()
            .map(phrase -> Pattern.quote(phrase).replace(" ", "\\E\\s+\\Q"))
            .collect(Collectors.joining("|", "(?<!\\w)(?:", ")")));
  }

  /** Patterns that one field holds are made of the rows of a register, and count together. */
  @Test
  void hasNoPatternForOnePlace() throws IllegalAccessException {
    Map<String, List<Pattern>> patterns = patterns(new DocumentReader());
    assertThat(patterns).hasSizeGreaterThan(100);
    assertThat(patterns.entrySet().stream().filter(e -> isSingle(e.getValue())))
        .extracting(Map.Entry::getKey)
        .isEmpty();
  }

  private static boolean isSingle(List<Pattern> patterns) {
    return LINES.stream()
            .filter(line -> patterns.stream().anyMatch(pattern -> pattern.matcher(line).find()))
            .limit(2)
            .count()
        == 1;
  }

  /** The patterns that objects of the loader hold, by class and field. */
  private static Map<String, List<Pattern>> patterns(Object root) throws IllegalAccessException {
    Map<String, List<Pattern>> found = new TreeMap<>();
    Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Object> open = new ArrayDeque<>(List.of(root));
    while (!open.isEmpty()) {
      Object object = open.pop();
      if (!object.getClass().getName().startsWith("dk.kommunegraf") || !seen.add(object)) {
        continue;
      }
      for (Field field : object.getClass().getDeclaredFields()) {
        field.setAccessible(true);
        Object value = field.get(Modifier.isStatic(field.getModifiers()) ? null : object);
        String name = object.getClass().getSimpleName() + "." + field.getName();
        for (Object one : parts(value)) {
          if (one instanceof Pattern pattern) {
            found.computeIfAbsent(name, key -> new ArrayList<>()).add(pattern);
          } else if (one != null) {
            open.push(one);
          }
        }
      }
    }
    return found;
  }

  private static Collection<?> parts(Object value) {
    if (value instanceof Map<?, ?> map) {
      return map.values();
    }
    if (value instanceof Collection<?> collection) {
      return collection;
    }
    return Collections.singletonList(value);
  }
}
