package dk.kommunegraf.server.store;

import dk.kommunegraf.loader.write.StatementSource;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets others have a backup of a store that this process holds. It listens at a Unix domain socket
 * in the store's folder, for the folder's owner only, and knows one request: all statements, as
 * they are at one moment. No request writes or names a file.
 */
final class StoreControl {

  /** The one request: a byte, so that nothing has to be parsed. */
  static final int BACKUP = 'B';

  private static final Logger LOG = LoggerFactory.getLogger(StoreControl.class);

  private final StatementSource source;
  private final Path store;
  private final ServerSocketChannel server;
  private final Set<SocketChannel> clients = ConcurrentHashMap.newKeySet();

  private StoreControl(Path store, StatementSource source, ServerSocketChannel server) {
    this.store = store;
    this.source = source;
    this.server = server;
  }

  /**
   * Begins to listen. Where that fails the log tells it, and the store is served all the same.
   *
   * @param store the folder of a store that this process holds
   * @param source what a backup of it holds
   * @return stops listening, and the backups under way; to be run before the store is closed
   */
  static Runnable listen(Path store, StatementSource source) {
    try (ControlAddress address = ControlAddress.of(store)) {
      address.claim();
      ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
      server.bind(address.address());
      StoreControl control = new StoreControl(store, source, server);
      thread("store-control", control::accept);
      return control::stop;
    } catch (IOException | UnsupportedOperationException e) {
      LOG.warn("no backup of {} while it is served: {}", store, e.getMessage());
      return () -> {};
    }
  }

  private static void thread(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.start();
  }

  private void accept() {
    try {
      while (true) {
        SocketChannel client = server.accept();
        clients.add(client);
        thread("store-backup", () -> answer(client));
      }
    } catch (IOException e) {
      // Closed by stop.
      LOG.debug("the store's control ends", e);
    }
  }

  private void answer(SocketChannel client) {
    try (client) {
      if (Channels.newInputStream(client).read() == BACKUP) {
        BackupFrames.send(source, Channels.newOutputStream(client));
      }
    } catch (IOException e) {
      LOG.warn("a backup was not finished: {}", e.getMessage());
    } finally {
      clients.remove(client);
    }
  }

  private void stop() {
    try {
      server.close();
      for (SocketChannel client : clients) {
        client.close();
      }
      ControlAddress.remove(store);
    } catch (IOException e) {
      LOG.debug("the store's control does not close", e);
    }
  }
}
