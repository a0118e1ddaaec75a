/**
 * Writes pages for people, which can be read without scripts. {@link
 * dk.kommunegraf.server.web.HomePages}, {@link dk.kommunegraf.server.web.SearchPages}, {@link
 * dk.kommunegraf.server.web.ItemPages}, {@link dk.kommunegraf.server.web.TablePages}, {@link
 * dk.kommunegraf.server.web.NodePages} and {@link dk.kommunegraf.server.web.OntologyPages} make
 * what a page says out of rows and statements; the templates in {@code src/main/jte} escape all of
 * it. Nothing here knows of requests or of the store.
 */
@NullMarked
package dk.kommunegraf.server.web;

import org.jspecify.annotations.NullMarked;
