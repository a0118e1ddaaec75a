/**
 * Stores statements: in the store with its text index, in a store elsewhere, or in a file of any
 * RDF syntax.
 */
@NullMarked
package dk.kommunegraf.loader.write;

import org.jspecify.annotations.NullMarked;
