package dk.kommunegraf.server.query;

import java.util.Map;

/** What a named query answers: rows or a graph. */
public sealed interface Answer permits Page, GraphAnswer {

  /** The query's name. */
  String name();

  /** What its parameters were bound to, those given and those by default. */
  Map<String, Object> parameters();

  /** The query as it was run, which gives the same anywhere. */
  String sparql();
}
