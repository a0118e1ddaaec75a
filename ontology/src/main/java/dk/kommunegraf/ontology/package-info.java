/**
 * The vocabulary of the graph: terms ({@link dk.kommunegraf.ontology.Kg}), IRIs ({@link
 * dk.kommunegraf.ontology.Iris}) and the registers, which hold all knowledge about municipalities,
 * laws, wordings and headings.
 */
package dk.kommunegraf.ontology;
