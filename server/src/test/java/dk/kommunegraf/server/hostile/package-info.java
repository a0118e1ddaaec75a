/** What strangers may try against the service, and what becomes of it. */
@NullMarked
package dk.kommunegraf.server.hostile;

import org.jspecify.annotations.NullMarked;
