/** Answers requests; {@link dk.kommunegraf.server.http.App} lists the routes. */
@NullMarked
package dk.kommunegraf.server.http;

import org.jspecify.annotations.NullMarked;
