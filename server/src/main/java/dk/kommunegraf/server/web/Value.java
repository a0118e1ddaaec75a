package dk.kommunegraf.server.web;

import org.jspecify.annotations.Nullable;

/**
 * A node or a literal as a page shows it.
 *
 * @param name what it is called, or what it says
 * @param href where it leads; null for what must not or cannot be followed
 * @param outward whether that is another host
 * @param note what else must be known to read it: language or datatype
 * @param quotation its quote, if it is evidence, in place of the name
 */
public record Value(
    Text name,
    @Nullable String href,
    boolean outward,
    @Nullable String note,
    @Nullable Quotation quotation) {}
