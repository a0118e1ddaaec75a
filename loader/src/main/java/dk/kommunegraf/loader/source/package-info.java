/** Reads files into {@link dk.kommunegraf.loader.source.SourceText}, which remembers positions. */
@NullMarked
package dk.kommunegraf.loader.source;

import org.jspecify.annotations.NullMarked;
