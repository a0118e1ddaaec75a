/**
 * Finds the structure of a text: the header, the table of contents, the agenda items with their
 * headed sections, or the goals of a plan. Knows shapes; all words come from the registers.
 */
@NullMarked
package dk.kommunegraf.loader.parse;

import org.jspecify.annotations.NullMarked;
