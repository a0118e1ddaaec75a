package dk.kommunegraf.server.http;

import dk.kommunegraf.server.query.ResultFormat;
import dk.kommunegraf.server.query.ResultWriter;
import dk.kommunegraf.server.query.Spool;
import io.javalin.http.Context;
import io.javalin.http.Header;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.jspecify.annotations.Nullable;

/** Sends results. */
final class Answers {

  private static final int BUFFER_BYTES = 16 * 1024;

  private Answers() {}

  /** The format that the parameter format or the header Accept asks for. */
  static ResultFormat format(Context ctx, List<ResultFormat> offered) {
    return format(ctx, offered, ctx.queryParam("format"));
  }

  /** The format of this name, or else the one that the header Accept asks for. */
  static ResultFormat format(Context ctx, List<ResultFormat> offered, @Nullable String name) {
    ctx.header(Header.VARY, Header.ACCEPT);
    return ResultFormat.choose(offered, name, ctx.header(Header.ACCEPT));
  }

  /** Sends a whole result, which needs the store no longer, however slowly it is read. */
  static void send(Context ctx, Spool spool, ResultFormat format) {
    send(ctx, spool, format.contentType());
  }

  /** Sends a whole result of a type. */
  static void send(Context ctx, Spool spool, String contentType) {
    ctx.contentType(contentType);
    try (InputStream in = spool.open()) {
      send(ctx, in);
    } catch (IOException e) {
      // The other side has gone; there is nobody to tell.
      ctx.status(499);
    }
  }

  /**
   * Sends bytes that need the store no longer.
   *
   * @throws IOException if they cannot be read, or the other side has gone
   */
  static void send(Context ctx, InputStream in) throws IOException {
    Admission.read(ctx);
    Departures.expectReading(ctx);
    // The size of the first write decides whether the answer is compressed.
    OutputStream out = new BufferedOutputStream(ctx.outputStream(), BUFFER_BYTES);
    in.transferTo(out);
    out.flush();
  }

  /** Sends a graph. */
  static void send(Context ctx, Graph graph, ResultFormat format, long maxBytes) {
    try (Spool spool = Spool.of(maxBytes, out -> ResultWriter.write(graph, format, out))) {
      send(ctx, spool, format);
    }
  }
}
