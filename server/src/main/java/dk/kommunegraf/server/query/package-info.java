/**
 * Asks the store: the named queries of the project, the binding of their parameters, the gate that
 * every query passes, and the formats of results.
 */
@NullMarked
package dk.kommunegraf.server.query;

import org.jspecify.annotations.NullMarked;
