package dk.kommunegraf.loader;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The steps of every regular expression of the loader, those made from the registers included, on
 * texts made to lead it astray: they grow at most with the square of a line, whose length {@link
 * ReadLimits} bounds, and no line is too long for the stack. Steps are counted, not timed.
 */
class RegexCostTest {

  private static final int LENGTH = 200;

  /** Twice the text takes four times the steps, with some allowance, and not eight times. */
  private static final double SQUARE = 4.8;

  /** So few steps say nothing. */
  private static final int FEW = 10_000;

  private static final long GIVE_UP = 20_000_000;

  /** What texts are made of, again and again. */
  private static final List<String> BAITS =
      List.of(
          "a",
          "A",
          "Aa",
          "aA ",
          "1",
          "1.",
          "1 ",
          " ",
          ".",
          ",",
          "-",
          "- ",
          "a-",
          "a ",
          "A ",
          "(",
          "(a",
          "a, ",
          "A, ",
          "A. ",
          "A.B",
          "og ",
          "1-",
          "00.01.",
          "1/",
          "§ ",
          "§ 1",
          "kr. ",
          "1.000",
          "1,",
          "x:",
          ": ",
          "\t",
          "| a ",
          "|",
          "#",
          "* ",
          "a\n",
          "\n",
          " \n",
          "Æ",
          "é",
          "i ",
          "af ",
          "at ",
          "d. 1",
          "den ",
          "http://a",
          "/a",
          "a@",
          "\"",
          "a. ",
          "ab ab ");

  private static final List<String> TAILS = List.of("", "!");

  @Test
  void growsAtMostWithTheSquareOfALine() throws Exception {
    Map<String, String> costly = new ConcurrentSkipListMap<>();
    Map<String, Pattern> all = new TreeMap<>();
    patterns().forEach(pattern -> all.put(pattern.pattern() + pattern.flags(), pattern));
    all.values().parallelStream()
        .forEach(pattern -> worst(pattern).ifPresent(why -> costly.put(pattern.pattern(), why)));
    assertThat(all).hasSizeGreaterThan(100);
    assertThat(costly).isEmpty();
  }

  private static Optional<String> worst(Pattern pattern) {
    Stream<String> words =
        Stream.of(pattern.pattern().split("[^\\p{L}\\d ]+")).filter(word -> word.length() > 1);
    return Stream.concat(BAITS.stream(), words.limit(3).flatMap(w -> Stream.of(w, w + " ")))
        .distinct()
        .flatMap(bait -> TAILS.stream().map(tail -> cost(pattern, bait, tail)))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<String> cost(Pattern pattern, String bait, String tail) {
    long half = steps(pattern, text(bait, LENGTH) + tail, GIVE_UP);
    long whole = steps(pattern, text(bait, 2 * LENGTH) + tail, GIVE_UP);
    if (whole > FEW && whole > SQUARE * half) {
      return Optional.of("'%s' and '%s': %d steps, %d".formatted(bait, tail, half, whole));
    }
    if (!tail.isEmpty()) {
      return Optional.empty();
    }
    try {
      steps(pattern, text(bait, ReadLimits.DEFAULT.lineLength()) + tail, GIVE_UP / 130);
      return Optional.empty();
    } catch (StackOverflowError e) {
      return Optional.of("'%s' and '%s': the stack overflows".formatted(bait, tail));
    }
  }

  private static String text(String bait, int length) {
    return bait.repeat(length / bait.length());
  }

  private static long steps(Pattern pattern, String text, long most) {
    Counted counted = new Counted(text, most);
    try {
      Matcher matcher = pattern.matcher(counted);
      boolean more = true;
      while (more) {
        more = matcher.find();
      }
    } catch (TooManyStepsException e) {
      return counted.steps;
    }
    return counted.steps;
  }

  private static final class TooManyStepsException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private static final class Counted implements CharSequence {
    private final String text;
    private final long most;
    private long steps;

    Counted(String text, long most) {
      this.text = text;
      this.most = most;
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public char charAt(int index) {
      if (++steps > most) {
        throw new TooManyStepsException();
      }
      return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int from, int to) {
      return text.subSequence(from, to);
    }

    @Override
    public String toString() {
      return text;
    }
  }

  /** Those in the constants of all classes, and those that a reader holds. */
  private static List<Pattern> patterns() throws Exception {
    Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Object> left = new ArrayDeque<>();
    left.add(new DocumentReader());
    for (JavaClass type :
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dk.kommunegraf")) {
      for (Field field : type.reflect().getDeclaredFields()) {
        if (Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
          field.setAccessible(true);
          Optional.ofNullable(field.get(null)).ifPresent(left::add);
        }
      }
    }
    List<Pattern> patterns = new ArrayList<>();
    while (!left.isEmpty()) {
      Object object = left.remove();
      if (seen.add(object)) {
        if (object instanceof Pattern pattern) {
          patterns.add(pattern);
        }
        left.addAll(parts(object));
      }
    }
    return patterns;
  }

  private static List<Object> parts(Object object) throws IllegalAccessException {
    if (object instanceof Map<?, ?> map) {
      return Stream.concat(map.keySet().stream(), map.values().stream())
          .collect(Collectors.toList());
    }
    if (object instanceof Iterable<?> all && !(object instanceof Path)) {
      List<Object> parts = new ArrayList<>();
      all.forEach(parts::add);
      return parts;
    }
    if (object instanceof Optional<?> optional) {
      return optional.<List<Object>>map(List::of).orElse(List.of());
    }
    List<Object> parts = new ArrayList<>();
    for (Class<?> type = object.getClass();
        type != null && type.getName().startsWith("dk.kommunegraf");
        type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
          field.setAccessible(true);
          Optional.ofNullable(field.get(object)).ifPresent(parts::add);
        }
      }
    }
    return parts;
  }
}
