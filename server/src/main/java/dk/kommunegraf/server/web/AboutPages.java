package dk.kommunegraf.server.web;

import dk.kommunegraf.server.query.NamedQuery;
import dk.kommunegraf.server.query.ResultFormat;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes the pages on the data and on the interface for programs. Stateless. */
public final class AboutPages {

  private AboutPages() {}

  /**
   * The page on the data.
   *
   * @param accuracy the figures of the README, row by row
   */
  public record AboutPage(Shell shell, List<Accuracy> accuracy) {

    /** Copies the list. */
    public AboutPage {
      accuracy = List.copyOf(accuracy);
    }
  }

  /** How well facts of a kind are read, from 0 to 1 (F1). */
  public record Accuracy(String facts, String real, String invented, String firstRead) {}

  /**
   * The page on the interface for programs.
   *
   * @param downloads whether there are files to be had
   */
  public record ApiPage(
      Shell shell, Map<String, String> addresses, List<Endpoint> endpoints, boolean downloads) {

    /** Copies the list. */
    public ApiPage {
      endpoints = List.copyOf(endpoints);
    }
  }

  /**
   * A named query.
   *
   * @param address where it is asked
   * @param table where it is asked in a browser
   */
  public record Endpoint(
      String name,
      String address,
      String table,
      String summary,
      List<Parameter> parameters,
      String columns,
      String formats) {

    /** Copies the list. */
    public Endpoint {
      parameters = List.copyOf(parameters);
    }
  }

  /** A parameter of a query. */
  public record Parameter(String name, String type, boolean required, String values) {}

  /** The page on the data as HTML. */
  public static String about(Frame frame) {
    Texts texts = Texts.of(frame.language());
    return Templates.write(
        "about",
        new AboutPage(
            Shell.of(frame, texts), List.of(accuracy("core", texts), accuracy("rich", texts))));
  }

  private static Accuracy accuracy(String kind, Texts texts) {
    String[] figures = texts.text("accuracy." + kind + ".figures").split(" ");
    return new Accuracy(texts.text("accuracy." + kind), figures[0], figures[1], figures[2]);
  }

  /**
   * The page on the interface for programs as HTML, in English.
   *
   * @param addresses what the service answers at which path
   * @param downloads whether there are files to be had
   */
  public static String api(
      Map<String, String> addresses,
      Collection<NamedQuery> queries,
      boolean downloads,
      Frame frame) {
    Shell shell = Shell.of(frame, Texts.of(frame.language()));
    return Templates.write(
        "api-docs",
        new ApiPage(
            shell,
            addresses,
            queries.stream().map(query -> endpoint(query, frame)).toList(),
            downloads));
  }

  private static Endpoint endpoint(NamedQuery query, Frame frame) {
    return new Endpoint(
        query.name(),
        "api/" + query.name(),
        frame.href("tables/" + query.name()),
        query.summary(),
        query.parameters().stream()
            .map(
                parameter ->
                    new Parameter(
                        parameter.name(),
                        parameter.type().label(),
                        parameter.required(),
                        String.join(", ", parameter.values())))
            .toList(),
        String.join(", ", query.columns()),
        query.formats().stream().map(ResultFormat::label).collect(Collectors.joining(", ")));
  }
}
