/** Turns a Document into statements; one mapper for each concept. */
@NullMarked
package dk.kommunegraf.loader.map;

import org.jspecify.annotations.NullMarked;
