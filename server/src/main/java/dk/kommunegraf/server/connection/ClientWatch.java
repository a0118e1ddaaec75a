package dk.kommunegraf.server.connection;

import jakarta.servlet.ServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.http.HttpParser;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.server.internal.HttpConnection;

/**
 * Tells when a client closes its connection while its request runs, so that nothing is worked out
 * for nobody. Jetty does not read from a connection whose request is being answered, and so does
 * not notice; this reads in its place. A client that has closed its sending side only counts as
 * gone, as it does for most servers. Thread safe.
 */
public final class ClientWatch implements AutoCloseable {

  private static final Duration PERIOD = Duration.ofMillis(200);

  private final Set<Watched> watched = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "client-watch");
            thread.setDaemon(true);
            return thread;
          });

  /** Begins with nobody to watch. */
  public ClientWatch() {
    clock.scheduleAtFixedRate(
        () -> watched.forEach(Watched::look),
        PERIOD.toMillis(),
        PERIOD.toMillis(),
        TimeUnit.MILLISECONDS);
  }

  /**
   * Watches the client of a request until the watch is closed, which has to be before the request
   * has been answered to its end.
   *
   * @param request a request of HTTP/1.1 in Jetty
   * @param gone is run once, by another thread, when the client has gone
   */
  public Watched watch(ServletRequest request, Runnable gone) {
    Connection connection =
        ServletContextRequest.getServletContextRequest(request)
            .getConnectionMetaData()
            .getConnection();
    if (connection instanceof HttpConnection http
        && connection.getEndPoint() instanceof SocketChannelEndPoint socket) {
      Watched client = new Watched(http, socket.getChannel(), gone);
      watched.add(client);
      return client;
    }
    throw new IllegalArgumentException("no connection of HTTP/1.1: " + connection);
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }

  /** A client that is watched. */
  public final class Watched implements AutoCloseable {

    private final HttpConnection connection;
    private final SocketChannel channel;
    private final Runnable gone;
    private final ByteBuffer read = ByteBuffer.allocate(1);
    private Future<?> end = CompletableFuture.completedFuture(null);

    private Watched(HttpConnection connection, SocketChannel channel, Runnable gone) {
      this.connection = connection;
      this.channel = channel;
      this.gone = gone;
    }

    private synchronized void look() {
      // What comes before the end of the request is Jetty's to read.
      if (watched.contains(this) && connection.getParser().isState(HttpParser.State.END)) {
        boolean closed = hasClosed();
        if (closed || read.position() > 0) {
          watched.remove(this);
        }
        if (closed) {
          gone.run();
        }
      }
    }

    private boolean hasClosed() {
      try {
        return channel.read(read) < 0;
      } catch (IOException e) {
        return true;
      }
    }

    /** Closes the connection itself after a time, so that whoever writes to it fails. */
    public synchronized void disconnectAfter(Duration time) {
      end = clock.schedule(this::disconnect, time.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void disconnect() {
      connection.getEndPoint().close();
    }

    /** Ends the watch. */
    @Override
    public synchronized void close() {
      watched.remove(this);
      end.cancel(false);
      if (read.position() > 0) {
        // The begin of a next request, sent before the answer to this one: Jetty's to read first.
        connection.onUpgradeTo(read.flip());
        read.clear();
      }
    }
  }
}
