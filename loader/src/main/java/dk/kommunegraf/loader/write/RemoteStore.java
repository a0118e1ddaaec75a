package dk.kommunegraf.loader.write;

import dk.kommunegraf.loader.ConfigException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;

/**
 * Where a store elsewhere is written and read.
 *
 * @param graphs the address of the SPARQL 1.1 Graph Store HTTP Protocol
 * @param query the address of the SPARQL 1.1 query protocol, by which is read what was there before
 * @param token the right to write, if one is needed; sent to no other host than the first address
 */
public record RemoteStore(URI graphs, URI query, Optional<BearerToken> token) {

  /** The end of a store's address for graphs, and what stands in its place for queries. */
  private record Naming(String graphs, String query) {}

  /** How the stores name their addresses. */
  private static final List<Naming> NAMINGS =
      List.of(
          new Naming("/data", "/query"), // Fuseki
          new Naming("/sparql-graph-crud-auth", "/sparql"), // Virtuoso
          new Naming("/sparql-graph-crud", "/sparql"), // Virtuoso without authentication
          new Naming("/rdf-graphs/service", ""), // RDF4J, GraphDB
          new Naming("/sparql/gsp/", "/sparql"), // Neptune
          new Naming("/store", "/query")); // Oxigraph

  /** Checks that a token is not sent where others can read it. */
  public RemoteStore {
    check(graphs);
    check(query);
    if (token.isPresent() && !isPrivate(graphs)) {
      throw new ConfigException(
          "a token is sent by https only, or to this machine; " + graphs + " is neither");
    }
  }

  /**
   * A store that names its query address as its kind does.
   *
   * @throws ConfigException if no kind of store names its addresses so
   */
  public static RemoteStore of(URI graphs, Optional<BearerToken> token) {
    String address = graphs.toString();
    return NAMINGS.stream()
        .filter(naming -> address.endsWith(naming.graphs()))
        .findFirst()
        .map(n -> address.substring(0, address.length() - n.graphs().length()) + n.query())
        .map(query -> new RemoteStore(graphs, URI.create(query), token))
        .orElseThrow(
            () ->
                new ConfigException(
                    graphs
                        + " does not tell where its store answers queries: give that address with"
                        + " --query-endpoint"));
  }

  /** The token, where a request to an address may carry it. */
  Optional<BearerToken> tokenFor(URI address) {
    boolean same =
        address.getScheme().equalsIgnoreCase(graphs.getScheme())
            && address.getRawAuthority().equalsIgnoreCase(graphs.getRawAuthority());
    return same ? token : Optional.empty();
  }

  /**
   * Checks that an address is one of the web, without a password in it.
   *
   * @throws ConfigException if it is not
   */
  public static URI check(URI address) {
    if (address.getRawUserInfo() != null) {
      throw new ConfigException("an address with a password in it is refused: others can read it");
    }
    boolean web =
        address.getHost() != null && String.valueOf(address.getScheme()).matches("(?i)https?");
    if (!web) {
      throw new ConfigException(address + " is no address of a store: http://host:port/path");
    }
    return address;
  }

  private static boolean isPrivate(URI address) {
    try {
      return address.getScheme().equalsIgnoreCase("https")
          || InetAddress.getByName(address.getHost()).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
