package dk.kommunegraf.server.store;

import dk.kommunegraf.loader.write.StatementSource;
import dk.kommunegraf.loader.write.StoreException;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * How a backup goes over a socket: pieces with their length before them, so that a backup that was
 * cut off differs from one that ended. A length of 0 ends it and is followed by the number of
 * statements; one of -1 by the reason why it failed. Stateless.
 */
final class BackupFrames {

  private static final int END = 0;
  private static final int FAILED = -1;
  private static final int PIECE = 1 << 16;

  private BackupFrames() {}

  /** Sends what a source tells. */
  static void send(StatementSource source, OutputStream socket) throws IOException {
    DataOutputStream out = new DataOutputStream(socket);
    try {
      BufferedOutputStream pieces = new BufferedOutputStream(new Pieces(out), PIECE);
      long statements = source.writeTo(pieces);
      pieces.flush();
      out.writeInt(END);
      out.writeLong(statements);
    } catch (IOException | RuntimeException e) {
      out.writeInt(FAILED);
      out.writeUTF(String.valueOf(e.getMessage()));
      throw e;
    } finally {
      out.flush();
    }
  }

  /**
   * Receives what {@link #send} sends.
   *
   * @return how many statements it has
   * @throws StoreException if the sender failed
   * @throws IOException if it does not come to its end, or cannot be written
   */
  static long receive(DataInputStream in, OutputStream out) throws IOException {
    byte[] piece = new byte[PIECE];
    for (int length = in.readInt(); length != END; length = in.readInt()) {
      if (length == FAILED) {
        throw new StoreException("the process that serves the store failed: " + in.readUTF());
      }
      if (length < 0 || length > PIECE) {
        throw new IOException("it is no kommunegraf that listens there");
      }
      in.readFully(piece, 0, length);
      out.write(piece, 0, length);
    }
    return in.readLong();
  }

  /** Puts its length before each piece. */
  private static final class Pieces extends OutputStream {

    private final DataOutputStream out;

    Pieces(DataOutputStream out) {
      this.out = out;
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      for (int sent = 0; sent < length; sent += PIECE) {
        int piece = Math.min(PIECE, length - sent);
        out.writeInt(piece);
        out.write(bytes, from + sent, piece);
      }
    }
  }
}
