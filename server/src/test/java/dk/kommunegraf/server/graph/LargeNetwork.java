package dk.kommunegraf.server.graph;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.apache.commons.io.output.CountingOutputStream;
import org.apache.commons.io.output.NullOutputStream;

/** Writes a network of many edges in every format, to see what memory and time that takes. */
final class LargeNetwork {

  private LargeNetwork() {}

  /** The arguments are how many edges, and the formats. */
  public static void main(String[] args) throws IOException {
    Network network = of(Integer.parseInt(args[0]));
    for (int i = 1; i < args.length; i++) {
      NetworkFormat format = NetworkFormat.named(args[i]);
      long start = System.nanoTime();
      CountingOutputStream out = new CountingOutputStream(NullOutputStream.INSTANCE);
      format.write(network, new OutputStreamWriter(out, StandardCharsets.UTF_8));
      System.out.printf(
          Locale.ROOT,
          "%s: %d edges, %.1f MB, %.1f s%n",
          format.label(),
          network.edges().size(),
          out.getByteCount() / 1e6,
          (System.nanoTime() - start) / 1e9);
    }
  }

  /** A fifth as many nodes as edges; each edge has a quote. */
  static Network of(int count) {
    Random random = new Random(1);
    List<NetworkNode> nodes = new ArrayList<>();
    for (int i = 0; i < count / 5; i++) {
      nodes.add(
          new NetworkNode(
              "https://w3id.org/kommunegraf/id/item/kommune/udvalg/2024-01-01/" + i,
              "Punkt nummer " + i + " på dagsordenen",
              "AgendaItem",
              "dagsordenspunkt",
              "#f0b429",
              "Kommune " + i % 98,
              "2024-01-01",
              5));
    }
    List<NetworkEdge> edges = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      NetworkNode source = nodes.get(i % nodes.size());
      NetworkNode target = nodes.get(random.nextInt(nodes.size()));
      edges.add(
          new NetworkEdge(
              source.iri(),
              target.iri(),
              "citesLaw" + i % 7,
              "henviser til lov",
              1 + i % 9,
              true,
              "Citat nummer " + i + ", som er omtrent så langt, som citater plejer at være.",
              "https://w3id.org/kommunegraf/id/evidence/kommune/udvalg/2024-01-01/" + i,
              null,
              null));
    }
    return new Network("Stort", nodes, edges, false);
  }
}
