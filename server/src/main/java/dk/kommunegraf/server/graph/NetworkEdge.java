package dk.kommunegraf.server.graph;

import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/**
 * What joins two things in a network.
 *
 * @param source the IRI of one
 * @param target the IRI of the other
 * @param type the local name of the property, or of the class of the evidence, that joins them
 * @param label the name of that
 * @param weight how many places say so, 1 where none is known; of a query what its column says
 * @param directed whether it leads from source to target
 * @param quote the first of the places
 * @param evidence the IRI of that place
 * @param start the day from which it holds, of a query with times
 * @param end the day until which it holds
 */
public record NetworkEdge(
    String source,
    String target,
    String type,
    String label,
    long weight,
    boolean directed,
    @Nullable String quote,
    @Nullable String evidence,
    @Nullable String start,
    @Nullable String end) {

  /** A name for it that no other edge has and that is the same in every network. */
  String id() {
    return "e" + hash(source + ' ' + type + ' ' + target + ' ' + start);
  }

  /** A short name for a longer one: 60 bits are enough for a hundred thousand of them. */
  static String hash(String text) {
    return DigestUtils.sha1Hex(text).substring(0, 15);
  }
}
