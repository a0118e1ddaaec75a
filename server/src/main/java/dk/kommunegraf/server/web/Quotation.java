package dk.kommunegraf.server.web;

import org.jspecify.annotations.Nullable;

/**
 * The quote of a piece of evidence.
 *
 * @param quote the words of the document
 * @param place the kind of evidence, the section and the characters that they stand at, in words
 */
public record Quotation(Text quote, @Nullable String place) {}
