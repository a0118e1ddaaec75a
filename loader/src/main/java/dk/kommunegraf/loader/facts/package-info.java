/** Reads single kinds of fact, one small class each, by the registers of the ontology. */
@NullMarked
package dk.kommunegraf.loader.facts;

import org.jspecify.annotations.NullMarked;
