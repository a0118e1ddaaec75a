package dk.kommunegraf.loader;

import dk.kommunegraf.loader.Issue.Code;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/**
 * The files that inputs name: a file itself, a folder all files below it that are not hidden, a
 * pattern such as {@code minutes/*.txt} the files that match. Sorted within each input.
 *
 * @param files the files, each once
 * @param issues inputs that name nothing
 */
record Inputs(List<Path> files, List<Issue> issues) {

  static Inputs find(List<String> inputs) {
    Set<Path> files = new LinkedHashSet<>();
    List<Issue> issues = new ArrayList<>();
    for (String input : inputs) {
      try {
        List<Path> found = files(input);
        files.addAll(found);
        if (found.isEmpty()) {
          issues.add(nothing(input, "names no file: check the path"));
        }
      } catch (IOException
          | UncheckedIOException
          | InvalidPathException
          | PatternSyntaxException e) {
        issues.add(
            nothing(input, "cannot be read (" + e.getMessage() + "): check path and rights"));
      }
    }
    return new Inputs(List.copyOf(files), List.copyOf(issues));
  }

  private static Issue nothing(String input, String detail) {
    return new Issue(Code.UNREADABLE_INPUT, SourceRef.of(input), detail);
  }

  private static List<Path> files(String input) throws IOException {
    Path path = Path.of(input);
    if (Files.isDirectory(path)) {
      return below(path);
    }
    if (Files.exists(path)) {
      return List.of(path);
    }
    return input.matches(".*[*?{\\[].*") ? matching(input) : List.of();
  }

  private static List<Path> below(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths
          .filter(path -> Files.isRegularFile(path) && !isHidden(folder.relativize(path)))
          .sorted()
          .toList();
    }
  }

  private static boolean isHidden(Path relative) {
    for (Path part : relative) {
      if (part.toString().startsWith(".")) {
        return true;
      }
    }
    return false;
  }

  /** For shells that do not expand patterns, and for patterns in quotes. */
  private static List<Path> matching(String pattern) throws IOException {
    String fixed = pattern.replaceAll("[^/]*[*?{\\[].*", "");
    Path root = Path.of(fixed.isEmpty() ? "." : fixed);
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    PathMatcher matcher =
        FileSystems.getDefault().getPathMatcher("glob:" + pattern.substring(fixed.length()));
    return below(root).stream().filter(path -> matcher.matches(root.relativize(path))).toList();
  }
}
