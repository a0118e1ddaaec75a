package dk.kommunegraf.server.store;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * A Virtuoso as Debian packages it ({@code virtuoso-opensource}), with an empty database in a
 * folder of its own, on free ports of this machine, that anybody may write to.
 */
public final class VirtuosoServer implements AutoCloseable {

  private static final Path BINARY = Path.of("/usr/bin/virtuoso-t");
  private static final int START_SECONDS = 60;

  private static final String CONFIG =
      """
      [Database]
      DatabaseFile = %1$s/virtuoso.db
      ErrorLogFile = %1$s/virtuoso.log
      LockFile = %1$s/virtuoso.lck
      TransactionFile = %1$s/virtuoso.trx
      xa_persistent_file = %1$s/virtuoso.pxa
      [TempDatabase]
      DatabaseFile = %1$s/temp.db
      TransactionFile = %1$s/temp.trx
      [Parameters]
      ServerPort = 127.0.0.1:%2$d
      ServerThreads = 10
      NumberOfBuffers = 10000
      DirsAllowed = %1$s
      [HTTPServer]
      ServerPort = 127.0.0.1:%3$d
      ServerThreads = 10
      [SPARQL]
      ResultSetMaxRows = 20000
      """;

  private final Process process;
  private final int sqlPort;
  private final int httpPort;

  private VirtuosoServer(Process process, int sqlPort, int httpPort) {
    this.process = process;
    this.sqlPort = sqlPort;
    this.httpPort = httpPort;
  }

  /** Whether this machine has one. */
  public static boolean isInstalled() {
    return Files.isExecutable(BINARY);
  }

  /** Starts it in an empty folder and waits until it answers. */
  public static VirtuosoServer start(Path folder) throws IOException, InterruptedException {
    int sqlPort = freePort();
    int httpPort = freePort();
    Path config = folder.resolve("virtuoso.ini");
    Files.writeString(config, CONFIG.formatted(folder, sqlPort, httpPort));
    Process process =
        new ProcessBuilder(BINARY.toString(), "+foreground", "+configfile", config.toString())
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("out.log").toFile())
            .start();
    VirtuosoServer server = new VirtuosoServer(process, sqlPort, httpPort);
    try {
      server.await();
      server.sql("GRANT SPARQL_UPDATE TO \"SPARQL\";");
      return server;
    } catch (IOException | InterruptedException | RuntimeException e) {
      process.destroyForcibly();
      throw e;
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private void await() throws IOException, InterruptedException {
    HttpClient client = HttpClient.newHttpClient();
    HttpRequest request = HttpRequest.newBuilder(URI.create(url("sparql?query=ASK%7B%7D"))).build();
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
    while (System.nanoTime() < end && process.isAlive()) {
      try {
        if (client.send(request, BodyHandlers.discarding()).statusCode() == 200) {
          return;
        }
      } catch (IOException e) {
        // It does not listen yet.
      }
      Thread.sleep(200);
    }
    throw new IOException("Virtuoso does not start");
  }

  private void sql(String statement) throws IOException, InterruptedException {
    Process isql =
        new ProcessBuilder("isql-vt", "127.0.0.1:" + sqlPort, "dba", "dba", "exec=" + statement)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (!isql.waitFor(START_SECONDS, TimeUnit.SECONDS)) {
      isql.destroyForcibly();
    }
  }

  /** An address of it. */
  public String url(String path) {
    return "http://127.0.0.1:" + httpPort + "/" + path;
  }

  @Override
  public void close() throws IOException {
    try {
      sql("shutdown;");
      if (!process.waitFor(START_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
    }
  }
}
