package dk.kommunegraf.server.query;

import java.util.Map;
import org.apache.jena.graph.Graph;

/**
 * The graph that a named query makes.
 *
 * @param name the query's name
 * @param parameters what its parameters were bound to, those given and those by default
 * @param sparql the query as it was run
 * @param graph what it made, with the query's prefixes
 */
public record GraphAnswer(String name, Map<String, Object> parameters, String sparql, Graph graph)
    implements Answer {}
