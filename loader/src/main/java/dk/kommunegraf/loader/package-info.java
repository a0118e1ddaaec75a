/**
 * Turns documents of municipalities into statements, in one direction: {@code source} reads files,
 * {@code parse} finds the structure, {@code facts} reads single kinds of fact, {@code link} joins
 * what belongs together in one document, {@code map} makes statements and {@code write} stores
 * them. {@code document} holds the one form between parsing and mapping.
 */
@NullMarked
package dk.kommunegraf.loader;

import org.jspecify.annotations.NullMarked;
