/* Draws the network that the page is about, and what is around a thing when it is pressed. */
const box = document.getElementById("network");
const news = document.getElementById("news");
const kinds = [...document.querySelectorAll("input[name=kind]")];
const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
const widest = 28;
const placed = 300;

const fetchElements = async address => {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status}`);
  return (await answer.json()).elements;
};

const short = text => (text.length > 60 ? `${text.slice(0, 58)}…` : text);

const style = () => {
  const { color, backgroundColor } = getComputedStyle(box);
  return [
    {
      selector: "node",
      style: {
        "background-color": "data(color)",
        color,
        "font-size": 11,
        height: node => 14 + Math.min(widest, Math.sqrt(node.data("weight") || 1) * 4),
        label: node => short(node.data("label")),
        "text-background-color": backgroundColor,
        "text-background-opacity": 0.8,
        "text-margin-y": 4,
        "text-max-width": 120,
        "text-valign": "bottom",
        "text-wrap": "wrap",
        width: node => 14 + Math.min(widest, Math.sqrt(node.data("weight") || 1) * 4),
      },
    },
    {
      selector: "edge",
      style: {
        "arrow-scale": 0.8,
        "curve-style": "bezier",
        "line-color": "#8a9499",
        "target-arrow-color": "#8a9499",
        "target-arrow-shape": edge => (edge.data("directed") ? "triangle" : "none"),
        opacity: 0.7,
        width: edge => 1 + Math.min(5, Math.log2(edge.data("weight") || 1)),
      },
    },
    { selector: ".hidden", style: { display: "none" } },
  ];
};

const arrange = (cy, fromScratch) =>
  cy.layout({
    name: "fcose",
    animate: !still,
    animationDuration: 400,
    idealEdgeLength: 90,
    nodeDimensionsIncludeLabels: true,
    nodeRepulsion: 9000,
    nodeSeparation: 110,
    randomize: fromScratch,
  }).run();

const filter = cy => {
  const shown = new Set(kinds.filter(kind => kind.checked).map(kind => kind.value));
  const known = new Set(kinds.map(kind => kind.value));
  cy.nodes().forEach(node => {
    const type = node.data("type");
    node.toggleClass("hidden", known.has(type) && !shown.has(type));
  });
  for (const row of document.querySelectorAll("tr[data-types]")) {
    row.hidden = row.dataset.types.split(" ").some(type => known.has(type) && !shown.has(type));
  }
};

const expand = async (cy, node) => {
  news.textContent = "";
  try {
    const { nodes, edges } = await fetchElements(box.dataset.around + encodeURIComponent(node.id()));
    const unknown = element => cy.getElementById(element.data.id).empty();
    const freshNodes = nodes.filter(unknown);
    for (const fresh of freshNodes) fresh.position = { ...node.position() };
    cy.add({ nodes: freshNodes, edges: edges.filter(unknown) });
    filter(cy);
    news.textContent = `${freshNodes.length} ${box.dataset.added}`;
    if (freshNodes.length > 0) arrange(cy, false);
  } catch {
    news.textContent = box.dataset.failed;
  }
};

const save = (blob, name) => {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
};

const svgElement = (name, attributes, text) => {
  const element = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  if (text !== undefined) element.textContent = text;
  return element;
};

const toSvg = cy => {
  const { x1, y1, w, h } = cy.elements(":visible").boundingBox();
  const { color, backgroundColor } = getComputedStyle(box);
  const svg = svgElement("svg", { viewBox: `${x1} ${y1} ${w} ${h}`, width: w, height: h });
  svg.append(svgElement("rect", { x: x1, y: y1, width: w, height: h, fill: backgroundColor }));
  cy.edges(":visible").forEach(edge => {
    const [from, to] = [edge.source().position(), edge.target().position()];
    const line = svgElement("line", {
      x1: from.x, y1: from.y, x2: to.x, y2: to.y, stroke: "#8a9499", "stroke-width": edge.width(),
    });
    line.append(svgElement("title", {}, edge.data("label")));
    svg.append(line);
  });
  cy.nodes(":visible").forEach(node => {
    const { x, y } = node.position();
    const circle = svgElement("circle", { cx: x, cy: y, r: node.width() / 2, fill: node.data("color") });
    circle.append(svgElement("title", {}, node.data("label")));
    svg.append(circle, svgElement("text", {
      x, y: y + node.width() / 2 + 12, fill: color, "font-family": "sans-serif", "font-size": 10,
      "text-anchor": "middle",
    }, short(node.data("label"))));
  });
  return new Blob([new XMLSerializer().serializeToString(svg)], { type: "image/svg+xml" });
};

const start = async () => {
  const elements = await fetchElements(box.dataset.source);
  const cy = window.cytoscape({
    container: box,
    elements,
    layout: { name: "preset" },
    maxZoom: 4,
    minZoom: 0.05,
    style: style(),
    userZoomingEnabled: false,
  });
  // Until it is pressed, who scrolls the page scrolls past the drawing.
  box.addEventListener("pointerdown", () => cy.userZoomingEnabled(true));
  box.addEventListener("pointerleave", event => {
    if (event.pointerType === "mouse") cy.userZoomingEnabled(false);
  });
  // Small networks come with positions; those of large ones stand on a circle.
  arrange(cy, cy.nodes().length > placed);
  cy.on("tap", "node", event => expand(cy, event.target));
  for (const kind of kinds) kind.addEventListener("change", () => filter(cy));
  document.getElementById("theme").addEventListener("click", () => cy.style(style()));
  document.getElementById("fit").addEventListener("click", () => cy.fit(undefined, 20));
  document.getElementById("png").addEventListener("click", async () => {
    const bg = getComputedStyle(box).backgroundColor;
    save(await cy.png({ bg, full: true, maxWidth: 8000, output: "blob-promise", scale: 2 }), "network.png");
  });
  document.getElementById("svg").addEventListener("click", () => save(toSvg(cy), "network.svg"));
  window.network = cy;
  box.dataset.ready = "true";
};

start().catch(() => {
  news.textContent = box.dataset.failed;
});
