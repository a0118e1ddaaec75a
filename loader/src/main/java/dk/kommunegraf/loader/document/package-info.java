/**
 * What one municipal document says, as plain values: the one form between parsing and mapping.
 *
 * <p>The records mirror the published JSON Schema of the Document ({@code document.schema.json}).
 */
@NullMarked
package dk.kommunegraf.loader.document;

import org.jspecify.annotations.NullMarked;
