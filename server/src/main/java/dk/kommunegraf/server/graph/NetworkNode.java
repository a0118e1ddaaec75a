package dk.kommunegraf.server.graph;

import org.jspecify.annotations.Nullable;

/**
 * A thing in a network.
 *
 * @param iri its IRI
 * @param label its name
 * @param type the local name of its class, of several the narrowest, such as {@code AgendaItem}
 * @param typeLabel the name of that class
 * @param color that of its class, {@code #rrggbb}
 * @param municipality the name of the municipality that it belongs to
 * @param date its day, or that of its meeting, {@code yyyy-mm-dd}; of a plan the year
 * @param weight the sum of the weights of its edges
 */
public record NetworkNode(
    String iri,
    String label,
    String type,
    String typeLabel,
    String color,
    @Nullable String municipality,
    @Nullable String date,
    long weight) {}
