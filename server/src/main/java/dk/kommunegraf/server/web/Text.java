package dk.kommunegraf.server.web;

import org.jspecify.annotations.Nullable;

/**
 * Words of a page.
 *
 * @param lang their language, where it is another than the page's (HTML's attribute {@code lang})
 */
public record Text(String text, @Nullable String lang) {}
