package dk.kommunegraf.server.query;

import dk.kommunegraf.loader.ClassPathFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The queries that the project ships, by name. Immutable. */
public final class NamedQueries {

  private static final String FOLDER = "dk/kommunegraf/queries";
  private static final String EXTENSION = ".rq";

  /** Where the forms for a store with a text index stand. */
  private static final String TEXT_FORMS = "/text";

  private final SortedMap<String, NamedQuery> byName;

  private NamedQueries(SortedMap<String, NamedQuery> byName) {
    this.byName = Collections.unmodifiableSortedMap(byName);
  }

  /**
   * Reads all queries on the class path.
   *
   * @throws BrokenQueryException if one of them cannot be read
   */
  public static NamedQueries read() {
    return readFolder(FOLDER);
  }

  /**
   * Reads the queries that make the tables of an export.
   *
   * @throws BrokenQueryException if one of them cannot be read
   */
  public static NamedQueries readExports() {
    return readFolder(FOLDER + "/export");
  }

  /** Reads the queries of another folder of the class path. */
  static NamedQueries readFolder(String folder) {
    return readFolder(NamedQueries.class.getClassLoader(), folder);
  }

  static NamedQueries readFolder(ClassLoader loader, String folder) {
    SortedMap<String, NamedQuery> queries = parse(texts(loader, folder));
    parse(texts(loader, folder + TEXT_FORMS))
        .forEach((name, form) -> queries.put(name, withTextForm(queries.get(name), form)));
    return new NamedQueries(queries);
  }

  /**
   * These queries and those of a folder of one's own.
   *
   * @throws BrokenQueryException if one of them cannot be read or has the name of one of these
   * @throws UncheckedIOException if the folder cannot be read
   */
  public NamedQueries and(Path folder) {
    SortedMap<String, NamedQuery> queries = new TreeMap<>(byName);
    try {
      parse(ClassPathFolder.texts(folder, EXTENSION))
          .forEach(
              (name, query) -> {
                if (queries.putIfAbsent(name, query) != null) {
                  throw new BrokenQueryException(
                      folder.resolve(name + EXTENSION).toString(),
                      1,
                      "the project has a query of this name: give the file another");
                }
              });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new NamedQueries(queries);
  }

  private static SortedMap<String, NamedQuery> parse(Map<String, String> texts) {
    SortedMap<String, NamedQuery> queries = new TreeMap<>();
    texts.forEach(
        (file, text) -> {
          NamedQuery query = NamedQueryParser.parse(file, text);
          queries.put(query.name(), query);
        });
    return queries;
  }

  private static NamedQuery withTextForm(@Nullable NamedQuery plain, NamedQuery form) {
    boolean same =
        plain != null && plain.columns().equals(form.columns()) && names(plain).equals(names(form));
    if (!same) {
      throw new BrokenQueryException(
          TEXT_FORMS.substring(1) + "/" + form.name() + EXTENSION,
          1,
          "a form for the text index has the name, the parameters and the columns of a query");
    }
    return plain.withTextForm(form);
  }

  private static Set<String> names(NamedQuery query) {
    return query.parameters().stream().map(QueryParameter::name).collect(Collectors.toSet());
  }

  private static SortedMap<String, String> texts(ClassLoader loader, String folder) {
    return ClassPathFolder.texts(loader, folder, EXTENSION);
  }

  /** All of them, ordered by name. */
  public Collection<NamedQuery> list() {
    return byName.values();
  }

  /** The query of a name. */
  public Optional<NamedQuery> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /**
   * The query of a name.
   *
   * @throws ApiException.NotFound if there is none; its detail names near ones
   */
  public NamedQuery get(String name) {
    return find(name)
        .orElseThrow(
            () ->
                new ApiException.NotFound(
                    "no query named '%s'; there are: %s"
                        .formatted(name, String.join(", ", byName.keySet()))));
  }
}
