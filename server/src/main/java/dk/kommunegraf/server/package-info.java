/**
 * Serves the graph: {@code cli} reads the command line, {@code store} opens the store and hands out
 * connections, {@code query} holds the named queries and the gate, {@code http} answers requests.
 */
@NullMarked
package dk.kommunegraf.server;

import org.jspecify.annotations.NullMarked;
