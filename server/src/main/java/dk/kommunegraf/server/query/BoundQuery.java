package dk.kommunegraf.server.query;

import java.util.Map;
import org.apache.jena.query.Query;

/**
 * A named query with terms in place of its parameters.
 *
 * @param query ready to run
 * @param parameters the bound values by name, in the order of the query
 */
record BoundQuery(Query query, Map<String, Object> parameters) {}
