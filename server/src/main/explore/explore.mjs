// The page /explore. ?uri=IRI begins with a thing and what is around it, ?query=NAME with what a named
// query finds, else it begins with the committees and their municipalities.
import * as Reactodia from '@reactodia/workspace';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';

const KG = 'https://w3id.org/kommunegraf/ontology#';
const AT_FIRST = 30;

const asked = new URLSearchParams(location.search);
const language = document.documentElement.lang;

async function json(address) {
  const response = await fetch(address, { headers: { Accept: 'application/json' } });
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.json();
}

/** The colour of each class that the ontology gives one. */
async function colors() {
  const query = `SELECT ?class ?color { ?class <${KG}color> ?color }`;
  const answer = await json(`/sparql?format=json&query=${encodeURIComponent(query)}`);
  return new Map(answer.results.bindings.map((row) => [row.class.value, row.color.value]));
}

/** The IRIs to begin with. */
async function start() {
  const uri = asked.get('uri');
  const subject = uri ? { uri } : { query: asked.get('query') ?? 'committees' };
  const network = await json(`/api/graph?${new URLSearchParams({ ...subject, limit: AT_FIRST })}`);
  return network.elements.nodes.map((node) => node.data.id);
}

const Layouts = Reactodia.defineLayoutWorker(
  () => new Worker(new URL('layout.worker.js', import.meta.url), { type: 'module' }),
);

function Explore({ palette }) {
  const { defaultLayout } = Reactodia.useWorker(Layouts);
  const { onMount } = Reactodia.useLoadedWorkspace(async ({ context, signal }) => {
    const { model, performLayout } = context;
    const dataProvider = new Reactodia.SparqlDataProvider(
      { endpointUrl: new URL('/sparql', location.href).href, queryMethod: 'GET' },
      Reactodia.OwlRdfsSettings,
    );
    await model.createNewDiagram({ dataProvider, signal });
    for (const iri of await start()) {
      model.createElement(iri);
    }
    await Promise.all([model.requestElementData(model.elements.map((element) => element.iri)), model.requestLinks()]);
    await performLayout({ signal });
    document.documentElement.dataset.ready = String(model.elements.length);
  }, []);
  return createElement(
    Reactodia.Workspace,
    {
      ref: onMount,
      defaultLayout,
      defaultLanguage: language,
      typeStyleResolver: (types) => {
        const colored = types.find((type) => palette.has(type));
        return colored ? { color: palette.get(colored) } : undefined;
      },
    },
    createElement(Reactodia.DefaultWorkspace),
  );
}

createRoot(document.getElementById('explore')).render(createElement(Explore, { palette: await colors() }));
