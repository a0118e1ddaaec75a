/**
 * The graph as visual explorers load it: {@link dk.kommunegraf.server.graph.NetworkReader} makes a
 * {@link dk.kommunegraf.server.graph.Network} of what lies around a thing or of a named query, and
 * {@link dk.kommunegraf.server.graph.NetworkFormat} writes it for one tool or another.
 */
@org.jspecify.annotations.NullMarked
package dk.kommunegraf.server.graph;
