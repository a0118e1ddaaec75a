package dk.kommunegraf.loader.source;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/** Web addresses as files hold them. Stateless. */
public final class WebAddress {

  private WebAddress() {}

  /** The host of a web address in lower case; empty where it is none. */
  public static Optional<String> findHost(String address) {
    try {
      URI uri = new URI(address);
      boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equals(uri.getScheme());
      return web
          ? Optional.ofNullable(uri.getHost()).map(host -> host.toLowerCase(Locale.ROOT))
          : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
