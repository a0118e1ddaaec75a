/**
 * Stores statements: in the store with its text index, in a store elsewhere, or in a file of any
 * RDF syntax. Of the first, {@link dk.kommunegraf.loader.write.BackupFile} keeps a copy, {@link
 * dk.kommunegraf.loader.write.Restore} makes a store of it, and {@link
 * dk.kommunegraf.loader.write.StoreCheck} tells whether it is what it says.
 */
@NullMarked
package dk.kommunegraf.loader.write;

import org.jspecify.annotations.NullMarked;
