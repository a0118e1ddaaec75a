package dk.kommunegraf.loader.harvest;

import dk.kommunegraf.loader.ConfigException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * What to harvest.
 *
 * @param host the front page of a host of FirstAgenda Publication, by https, or on this machine
 * @param folder where files and list go; made where it is not there
 * @param committee the one body whose meetings are fetched
 * @param fromYear the first year of which meetings are fetched
 * @param pause between two requests
 */
public record HarvestRequest(
    URI host, Path folder, Optional<String> committee, Optional<Integer> fromYear, Duration pause) {

  /** The shortest pause that a host elsewhere is asked with. */
  public static final Duration SHORTEST_PAUSE = Duration.ofMillis(500);

  /**
   * Checks the host and the pause.
   *
   * @throws ConfigException where one of them is not fit
   */
  public HarvestRequest {
    host = origin(host);
    if (pause.isNegative() || !isHere(host) && pause.compareTo(SHORTEST_PAUSE) < 0) {
      throw new ConfigException(
          "the pause between two requests is " + SHORTEST_PAUSE.toMillis() + " ms at least");
    }
  }

  private static URI origin(URI address) {
    String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
    boolean web = scheme.equals("https") || scheme.equals("http");
    if (!web || address.getHost() == null || address.getRawUserInfo() != null) {
      throw new ConfigException(
          address + " is no address of a host: https://dagsordener.example.dk");
    }
    boolean front = address.getRawPath().isEmpty() || address.getRawPath().equals("/");
    if (!front || address.getRawQuery() != null || address.getRawFragment() != null) {
      throw new ConfigException(
          address + " is more than a host: leave out what stands behind its name");
    }
    if (scheme.equals("http") && !isHere(address)) {
      throw new ConfigException("a host elsewhere is asked by https only: not " + address);
    }
    return URI.create(scheme + "://" + address.getRawAuthority().toLowerCase(Locale.ROOT));
  }

  private static boolean isHere(URI address) {
    try {
      return InetAddress.getByName(address.getHost()).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
