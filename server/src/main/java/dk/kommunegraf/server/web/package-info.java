/**
 * Writes pages for people, without scripts. {@link dk.kommunegraf.server.web.NodePages} and {@link
 * dk.kommunegraf.server.web.OntologyPages} make what a page says out of statements; the templates
 * beside them escape all of it. Nothing here knows of requests or of the store.
 */
@NullMarked
package dk.kommunegraf.server.web;

import org.jspecify.annotations.NullMarked;
