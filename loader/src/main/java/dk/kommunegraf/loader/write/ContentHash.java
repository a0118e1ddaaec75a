package dk.kommunegraf.loader.write;

import java.math.BigInteger;
import java.util.Collection;
import org.apache.commons.codec.binary.Hex;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.process.normalize.NormalizeRDFTerms;
import org.apache.jena.sparql.core.Quad;

/**
 * A hash of statements that can be added to and taken from the hash of others: the first 128 bits
 * of SHA-256, added modulo 2 to the 128th. The hash of a dataset is the sum over its graphs, in
 * whatever order they came, so that a load need not read what it does not change. It tells versions
 * apart; it is no proof against somebody who makes up statements to collide.
 *
 * @param value from 0 to 2^128 - 1
 */
record ContentHash(BigInteger value) {

  /** The hash of no statements. */
  static final ContentHash NOTHING = new ContentHash(BigInteger.ZERO);

  private static final int HEX = 16;
  private static final int DIGITS = 32;
  private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(DIGITS * 4);

  /**
   * The hash of a graph's statements, with the graph's name. Neither their order matters nor the
   * form in which a store gives numbers and times back.
   */
  static ContentHash of(Collection<Quad> quads) {
    var digest = DigestUtils.getSha256Digest();
    quads.stream()
        .map(ContentHash::canonical)
        .sorted()
        .distinct()
        .forEach(line -> DigestUtils.updateDigest(digest, line));
    String hex = Hex.encodeHexString(digest.digest());
    return parse(hex.substring(0, DIGITS));
  }

  private static String canonical(Quad quad) {
    Node object = NormalizeRDFTerms.get().normalize(quad.getObject());
    return Quad.create(quad.getGraph(), quad.getSubject(), quad.getPredicate(), object) + "\n";
  }

  /** Reads what {@link #toString} prints. */
  static ContentHash parse(String hex) {
    return new ContentHash(new BigInteger(hex, HEX));
  }

  ContentHash plus(ContentHash other) {
    return new ContentHash(value.add(other.value).mod(MODULUS));
  }

  ContentHash minus(ContentHash other) {
    return new ContentHash(value.subtract(other.value).mod(MODULUS));
  }

  /** As a literal of RDF. */
  Node literal() {
    return NodeFactory.createLiteralString(toString());
  }

  @Override
  public String toString() {
    return String.format("%0" + DIGITS + "x", value);
  }
}
