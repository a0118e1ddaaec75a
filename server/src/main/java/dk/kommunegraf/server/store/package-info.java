/**
 * Opens the store and hands out connections to it. No other package knows a dataset: everything
 * else reads through {@link org.apache.jena.rdfconnection.RDFConnection}, so that the store can
 * move to another process or machine.
 */
@NullMarked
package dk.kommunegraf.server.store;

import org.jspecify.annotations.NullMarked;
