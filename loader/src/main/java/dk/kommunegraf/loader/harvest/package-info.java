/**
 * Fetches what municipalities publish into a folder, with a list beside the files: {@link
 * dk.kommunegraf.loader.harvest.Harvester} goes through the meetings, {@code FirstAgendaHost} knows
 * the system's addresses, {@code PoliteClient} sends one request at a time, {@code HarvestFolder}
 * keeps files and list whole whatever happens.
 */
@NullMarked
package dk.kommunegraf.loader.harvest;

import org.jspecify.annotations.NullMarked;
