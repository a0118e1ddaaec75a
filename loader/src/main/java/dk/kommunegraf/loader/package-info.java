/**
 * Turns documents of municipalities into statements, in one direction:
 *
 * <ol>
 *   <li>{@link dk.kommunegraf.loader.source.SourceReader} reads a file into a text that knows where
 *       each line stands, or, where a publishing system gives fields, {@link
 *       dk.kommunegraf.loader.source.PublishedReader} writes such a text,
 *   <li>{@link dk.kommunegraf.loader.parse.OutlineParser} finds its structure, or {@link
 *       dk.kommunegraf.loader.parse.PublishedOutlineParser} takes it from the fields,
 *   <li>{@link dk.kommunegraf.loader.facts.DocumentFacts} reads the facts, one small class for each
 *       kind, into a {@link dk.kommunegraf.loader.document.Document},
 *   <li>{@link dk.kommunegraf.loader.map.DocumentMapper} makes statements of it,
 *   <li>a {@link dk.kommunegraf.loader.write.StatementSink} stores them.
 * </ol>
 *
 * {@link dk.kommunegraf.loader.DocumentReader} does the first three, {@link
 * dk.kommunegraf.loader.Loader} all five for many files.
 */
@NullMarked
package dk.kommunegraf.loader;

import org.jspecify.annotations.NullMarked;
