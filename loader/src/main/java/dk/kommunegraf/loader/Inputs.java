package dk.kommunegraf.loader;

import dk.kommunegraf.loader.Issue.Code;
import dk.kommunegraf.loader.source.HarvestManifest;
import dk.kommunegraf.loader.write.GraphStore;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.PatternSyntaxException;

/**
 * The files that inputs name: a file itself, a folder all files below it that are not hidden, but
 * for stores and the lists of harvests, a pattern such as {@code minutes/*.txt} the files that
 * match. Sorted within each input.
 *
 * @param files the files, each once
 * @param issues inputs that name nothing
 */
record Inputs(List<Path> files, List<Issue> issues) {

  static Inputs find(List<String> inputs) {
    Map<Path, Path> files = new LinkedHashMap<>();
    List<Issue> issues = new ArrayList<>();
    for (String input : inputs) {
      try {
        List<Path> found = files(input, issues);
        // However it is spelled, a file is read once.
        found.forEach(file -> files.putIfAbsent(file.toAbsolutePath().normalize(), file));
        if (found.isEmpty()) {
          issues.add(unreadable(input, "names no file: check the path"));
        }
      } catch (IOException | InvalidPathException | PatternSyntaxException e) {
        issues.add(cannotRead(input, e));
      }
    }
    return new Inputs(List.copyOf(files.values()), List.copyOf(issues));
  }

  private static Issue cannotRead(String input, Exception cause) {
    return unreadable(input, "cannot be read (" + cause.getMessage() + "): check path and rights");
  }

  private static Issue unreadable(String input, String detail) {
    return new Issue(Code.UNREADABLE_INPUT, SourceRef.of(input), detail);
  }

  private static List<Path> files(String input, List<Issue> issues) throws IOException {
    Path path = Path.of(input);
    if (Files.isDirectory(path)) {
      return below(path, issues);
    }
    if (Files.exists(path)) {
      return List.of(path);
    }
    return input.matches(".*[*?{\\[].*") ? matching(input, issues) : List.of();
  }

  private static List<Path> below(Path folder, List<Issue> issues) throws IOException {
    Walk walk = new Walk(folder, issues);
    Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, walk);
    return walk.found.stream().sorted().toList();
  }

  /** Collects what is not hidden; a folder that cannot be read is an issue, not the end. */
  private static final class Walk extends SimpleFileVisitor<Path> {
    private final Path root;
    private final List<Issue> issues;
    private final List<Path> found = new ArrayList<>();

    Walk(Path root, List<Issue> issues) {
      this.root = root;
      this.issues = issues;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      // A store of ours may stand among the documents, as the usual one does below the folder in
      // which one works.
      boolean skipped = isHidden(folder) || GraphStore.exists(folder);
      return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      boolean list = file.endsWith(HarvestManifest.NAME);
      if (attributes.isRegularFile() && !isHidden(file) && !list) {
        found.add(file);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException cause) {
      issues.add(cannotRead(file.toString(), cause));
      return FileVisitResult.CONTINUE;
    }

    private boolean isHidden(Path path) {
      return !path.equals(root) && path.getFileName().toString().startsWith(".");
    }
  }

  /** For shells that do not expand patterns, and for patterns in quotes. */
  private static List<Path> matching(String pattern, List<Issue> issues) throws IOException {
    String fixed = pattern.replaceAll("[^/]*[*?{\\[].*", "");
    Path root = Path.of(fixed.isEmpty() ? "." : fixed);
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    PathMatcher matcher =
        FileSystems.getDefault().getPathMatcher("glob:" + pattern.substring(fixed.length()));
    return below(root, issues).stream()
        .filter(path -> matcher.matches(root.relativize(path)))
        .toList();
  }
}
