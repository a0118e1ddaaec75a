/** Looks after the connections of clients, for every HTTP server of this program. */
@NullMarked
package dk.kommunegraf.server.connection;

import org.jspecify.annotations.NullMarked;
