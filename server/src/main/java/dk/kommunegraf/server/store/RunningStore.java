package dk.kommunegraf.server.store;

import dk.kommunegraf.loader.write.StatementSource;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.Optional;

/** A store that another process serves, asked through its {@link StoreControl}. */
public final class RunningStore implements StatementSource, AutoCloseable {

  private final SocketChannel channel;

  private RunningStore(SocketChannel channel) {
    this.channel = channel;
  }

  /**
   * The process that serves the store in a folder; empty where none does.
   *
   * @param store a folder that holds a store
   */
  public static Optional<RunningStore> find(Path store) {
    try (ControlAddress address = ControlAddress.of(store)) {
      return address.exists()
          ? Optional.of(new RunningStore(SocketChannel.open(address.address())))
          : Optional.empty();
    } catch (IOException | UnsupportedOperationException e) {
      // Nobody listens: the process that did has ended.
      return Optional.empty();
    }
  }

  @Override
  public long writeTo(OutputStream out) throws IOException {
    Channels.newOutputStream(channel).write(StoreControl.BACKUP);
    try {
      return BackupFrames.receive(
          new DataInputStream(new BufferedInputStream(Channels.newInputStream(channel))), out);
    } catch (EOFException e) {
      throw new IOException("the process that serves the store ended before the backup did", e);
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
