/** The command line; {@link dk.kommunegraf.server.cli.Cli} lists the commands. */
@NullMarked
package dk.kommunegraf.server.cli;

import org.jspecify.annotations.NullMarked;
