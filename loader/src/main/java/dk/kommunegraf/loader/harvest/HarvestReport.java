package dk.kommunegraf.loader.harvest;

import java.util.List;

/**
 * What a harvest did.
 *
 * @param listed meetings that the host lists and that were asked for
 * @param fetched those that were fetched
 * @param unchanged those that the folder holds and that did not change
 * @param refused what the host did not give, a line each
 */
public record HarvestReport(int listed, int fetched, int unchanged, List<String> refused) {

  /** Copies the lines. */
  public HarvestReport {
    refused = List.copyOf(refused);
  }
}
