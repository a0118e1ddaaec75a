/**
 * Writes a dataset into a folder for people who want all of it: {@link
 * dk.kommunegraf.server.export.Exporter} its graphs as RDF, its tables as CSV, a data dictionary
 * and checksums.
 */
@NullMarked
package dk.kommunegraf.server.export;

import org.jspecify.annotations.NullMarked;
