// Feeds real clients of graph explorers from a service and prints what they made of it, as JSON.
// Usage: node clients.mjs BASE IRI
import { CX2Network } from '@js4cytoscape/ndex-client';
import cytoscape from 'cytoscape';
import Graph from 'graphology';
import { SparqlDataProvider } from './node_modules/@reactodia/workspace/src/data/sparql/sparqlDataProvider.ts';
import { OwlRdfsSettings } from './node_modules/@reactodia/workspace/src/data/sparql/sparqlDataProviderSettings.ts';

const [base, iri] = process.argv.slice(2);
const kg = 'https://w3id.org/kommunegraf/ontology#';

async function network(format) {
  const response = await fetch(`${base}/api/graph?uri=${encodeURIComponent(iri)}&depth=2&format=${format}`);
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
  return response.json();
}

async function inCytoscape() {
  const { elements } = await network('cytoscape');
  const style = [{ selector: 'node', style: { 'background-color': 'data(color)', label: 'data(label)' } }];
  const cy = cytoscape({ headless: true, styleEnabled: true, elements, style });
  const thing = cy.getElementById(iri);
  return {
    nodes: cy.nodes().length,
    edges: cy.edges().length,
    color: thing.style('background-color'),
    label: thing.style('label'),
    unlabelled: cy.nodes().filter((node) => !node.data('label')).length,
  };
}

async function inGraphology() {
  const graph = Graph.from(await network('graphology'));
  return { nodes: graph.order, edges: graph.size, label: graph.getNodeAttribute(iri, 'label') };
}

async function inCx2() {
  // The client holds the aspects of the stream together as one object.
  const held = CX2Network.fromJSON(Object.assign({}, ...(await network('cx2'))));
  return { nodes: held.getNodeCount(), edges: held.getEdgeCount(), name: held.getNetworkName(), ...held.validate() };
}

async function inReactodia(queryMethod) {
  const provider = new SparqlDataProvider({ endpointUrl: `${base}/sparql`, queryMethod }, OwlRdfsSettings);
  const { elementTypes, subtypeOf } = await provider.knownElementTypes({});
  const linkTypes = await provider.knownLinkTypes({});
  const element = (await provider.elements({ elementIds: [iri] })).get(iri);
  const label = element.properties['http://www.w3.org/2000/01/rdf-schema#label'];
  const found = await provider.lookup({ text: 'fokuseret integrationsindsats', limit: 100 });
  const laws = await provider.lookup({ elementTypeId: `${kg}Law`, limit: 1000 });
  const neighbours = await provider.lookup({ refElementId: iri, limit: 1000 });
  const stats = await provider.connectedLinkStats({ elementId: iri });
  const links = await provider.links({
    primary: [iri],
    secondary: neighbours.map((neighbour) => neighbour.element.id),
  });
  return {
    classes: elementTypes.filter((type) => type.id.startsWith(kg)).map((type) => type.id),
    unlabelledClasses: elementTypes.filter((type) => type.id.startsWith(kg) && !type.label?.length).length,
    subclasses: subtypeOf.length,
    linkTypes: linkTypes.filter((type) => type.id.startsWith(kg)).length,
    types: element.types,
    label: label.map((term) => term.value),
    found: found.map((hit) => hit.element.id),
    laws: laws.length,
    neighbours: neighbours.length,
    stats: stats.map((stat) => stat.id),
    links: links.length,
  };
}

const result = {
  cytoscape: await inCytoscape(),
  graphology: await inGraphology(),
  cx2: await inCx2(),
  reactodia: { get: await inReactodia('GET'), post: await inReactodia('POST') },
};
console.log(JSON.stringify(result));
// A styled cytoscape keeps its clock running.
process.exit(0);
