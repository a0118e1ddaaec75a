/** Stores statements: in the store with its text index, or in a file of any RDF syntax. */
@NullMarked
package dk.kommunegraf.loader.write;

import org.jspecify.annotations.NullMarked;
