/**
 * Links across documents: {@link dk.kommunegraf.loader.link.LinkRules} are CONSTRUCT queries, and
 * {@link dk.kommunegraf.loader.link.Links} keeps what they make up to date, for what a document
 * touches alone.
 */
@NullMarked
package dk.kommunegraf.loader.link;

import org.jspecify.annotations.NullMarked;
