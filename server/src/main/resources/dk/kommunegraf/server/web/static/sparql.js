/* Writes queries with YASQE, asks them, and shows what comes back. Without this script the form sends
   the text as it is, and the answer is a file. */
const form = document.getElementById("ask");
const source = form.elements.query;
const texts = document.getElementById("texts").dataset;
const cancel = document.getElementById("cancel");
const fault = document.getElementById("fault");
const answerPart = document.getElementById("answer");
const status = document.getElementById("status");
const rows = document.getElementById("rows");
const { base, root, languageQuery } = form.dataset;

const mostRows = 500;
const mostCharacters = 200_000;
const longestAddress = 6000;

/* ---- What the editor completes ---- */

const listed = kind =>
  [...document.querySelectorAll(`#vocabulary .${kind}`)].map(({ value, textContent }) => ({
    iri: value,
    label: textContent,
  }));
const prefixes = listed("prefix");
const labels = new Map();

const matching = (terms, { autocompletionString: typed, tokenPrefixUri: namespace }) => {
  const word = (namespace ? typed.slice(namespace.length) : typed).toLowerCase();
  const named = ({ iri }) => iri.slice(namespace?.length ?? 0).toLowerCase().startsWith(word);
  // Behind a prefix a word of the label will do too: »sag« finds kg:case.
  const called = ({ label }) => namespace && word && label.toLowerCase().includes(word);
  return terms
    .filter(term => term.iri.startsWith(namespace ?? "") && (named(term) || called(term)))
    .sort((one, other) => named(other) - named(one))
    .map(term => term.iri);
};

const withLabels = (yasqe, hints) => {
  const known = yasqe.getPrefixesFromQuery();
  for (const hint of hints) {
    const [prefix, name] = hint.text.split(":");
    const label = labels.get(`${known[prefix]}${name}`) ?? labels.get(hint.text.slice(1, -1));
    if (label) hint.displayText = `${hint.text}  ${label}`;
  }
  return hints;
};

/* In place of YASQE's own, which ask other hosts. */
const complete = () => {
  const { Yasqe } = window;
  Yasqe.forkAutocompleter("prefixes", {
    name: "prefixes",
    persistenceId: null,
    get: () => prefixes.map(({ iri, label }) => `${label}: <${iri}>`),
  });
  for (const kind of ["class", "property"]) {
    const terms = listed(kind);
    for (const { iri, label } of terms) labels.set(iri, label);
    Yasqe.forkAutocompleter(kind, {
      name: kind,
      autoShow: true,
      get: (yasqe, token) => (token?.autocompletionString ? matching(terms, token) : []),
      postprocessHints: withLabels,
    });
  }
};

/* ---- The editor ---- */

let faulty;

const start = run => {
  complete();
  const editor = new window.Yasqe(document.getElementById("editor"), {
    consumeShareLink: null,
    createShareableLink: null,
    editorHeight: null,
    // Tab leaves the editor, as it leaves every other field.
    extraKeys: { "Cmd-Enter": run, "Ctrl-Enter": run, "Shift-Tab": false, Tab: false },
    // Screen readers read the text itself, and what scrolls can have the focus.
    inputStyle: "contenteditable",
    persistenceId: null,
    resizeable: false,
    screenReaderLabel: texts.label,
    showQueryButton: false,
    value: source.value,
  });
  source.hidden = true;
  source.required = false;
  document.querySelector("label[for=query]").addEventListener("click", () => editor.focus());
  editor.on("change", () => {
    if (faulty !== undefined) editor.getDoc().removeLineClass(faulty, "background", "faulty");
    faulty = undefined;
  });
  return editor;
};

/* ---- What comes back ---- */

const number = new Intl.NumberFormat(document.documentElement.lang);
const filled = (text, ...values) => text.replace(/\{(\d)\}/g, (_, place) => values[place]);
const element = (name, properties, ...children) => {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
};

const short = iri => {
  if (iri.startsWith(base) && !iri.includes("#")) return iri.slice(base.length);
  const known = prefixes.find(prefix => iri.startsWith(prefix.iri));
  const name = iri.slice(known?.iri.length);
  return known && /^[\w-]+$/.test(name) ? `${known.label}:${name}` : iri;
};

const link = iri => {
  const [path, anchor] = iri.slice(base.length).split("#");
  const here = iri.startsWith(base);
  const href = here ? root + path + languageQuery + (anchor ? `#${anchor}` : "") : iri;
  return /^https?:/.test(iri) ? element("a", { href, title: iri }, short(iri)) : iri;
};

const numeric = /#(integer|decimal|double|float|int|long)$/;

const cell = term => {
  if (term === undefined) return element("td");
  if (term.type === "uri") return element("td", {}, link(term.value));
  if (term.type === "bnode") return element("td", {}, `_:${term.value}`);
  const kind = numeric.test(term.datatype ?? "") ? "number" : "";
  return element("td", { className: kind, lang: term["xml:lang"] ?? "" }, term.value);
};

const showTable = ({ head, results }, seconds) => {
  const shown = results.bindings.slice(0, mostRows);
  const text =
    shown.length === 0 ? texts.noRows : shown.length < results.bindings.length ? texts.shown : texts.rows;
  const counted = number.format(results.bindings.length);
  status.textContent = filled(text, counted, seconds, number.format(shown.length));
  if (shown.length === 0) return;
  const names = head.vars.map(name =>
    element("th", { scope: "col", lang: "en", className: cell(shown[0][name]).className }, name),
  );
  const body = shown.map(row => element("tr", {}, ...head.vars.map(name => cell(row[name]))));
  rows.append(
    element(
      "table",
      {},
      element("thead", {}, element("tr", {}, ...names)),
      element("tbody", { lang: "da" }, ...body),
    ),
  );
};

const showGraph = (turtle, seconds) => {
  const lines = turtle.trimEnd().split("\n").length;
  const cut = turtle.length > mostCharacters;
  status.textContent = `${filled(texts.graph, number.format(lines), seconds)}${cut ? ` · ${texts.cut}` : ""}`;
  rows.append(element("pre", { lang: "da" }, turtle.slice(0, mostCharacters)));
};

const show = (type, text, seconds) => {
  if (type.startsWith("text/turtle")) return showGraph(text, seconds);
  const result = JSON.parse(text);
  if (result.boolean === undefined) return showTable(result, seconds);
  status.textContent = texts[result.boolean];
};

const complain = (...parts) => fault.append(element("p", { className: "notice" }, ...parts));

const refuse = (editor, { detail, status: code, title }) => {
  complain(element("strong", { lang: "en" }, detail ?? title), " ", texts[`advice${code}`] ?? "");
  const place = /line (\d+), column (\d+)/.exec(detail);
  if (place === null) return;
  const line = Math.min(place[1] - 1, editor.getDoc().lastLine());
  editor.getDoc().setCursor(line, place[2] - 1);
  faulty = editor.getDoc().addLineClass(line, "background", "faulty");
  editor.focus();
};

/* ---- Asking ---- */

let asked;

const clear = () => {
  fault.replaceChildren();
  rows.replaceChildren();
  rows.hidden = true;
  status.textContent = "";
};

const remember = query => {
  const parameters = new URLSearchParams(location.search);
  parameters.delete("example");
  parameters.set("query", query);
  const address = `?${parameters}`;
  if (address.length < longestAddress && address !== location.search) history.pushState(null, "", address);
};

const ask = async editor => {
  asked?.abort();
  const request = new AbortController();
  asked = request;
  const query = editor.getValue();
  const began = performance.now();
  const seconds = digits =>
    ((performance.now() - began) / 1000).toLocaleString(document.documentElement.lang, {
      maximumFractionDigits: digits,
    });
  clear();
  remember(query);
  answerPart.hidden = false;
  cancel.disabled = false;
  const tick = () => {
    status.textContent = filled(texts.running, seconds(0));
  };
  tick();
  // Told once, not every second.
  status.ariaLive = "off";
  const clock = setInterval(tick, 1000);
  try {
    const answer = await fetch(form.action, {
      method: "POST",
      headers: {
        Accept: "text/turtle, application/sparql-results+json;q=0.9, application/problem+json;q=0.8",
        "Content-Type": "application/sparql-query",
      },
      body: query,
      signal: request.signal,
    });
    const text = await answer.text();
    clearInterval(clock);
    clear();
    status.ariaLive = "polite";
    if (answer.ok) {
      show(answer.headers.get("Content-Type"), text, seconds(2));
      rows.hidden = rows.childElementCount === 0;
    } else {
      answerPart.hidden = true;
      refuse(editor, JSON.parse(text));
    }
  } catch (error) {
    if (request !== asked) return; // Another query has taken its place.
    clear();
    status.ariaLive = "polite";
    if (error.name === "AbortError") {
      status.textContent = texts.cancelled;
    } else {
      answerPart.hidden = true;
      complain(texts.unreachable);
    }
  } finally {
    clearInterval(clock);
    if (request === asked) cancel.disabled = true;
  }
};

let editor;
const run = () => {
  ask(editor);
};
editor = start(run);
form.addEventListener("submit", event => {
  source.value = editor.getValue();
  if (event.submitter?.name === "format") return;
  event.preventDefault();
  run();
});
cancel.addEventListener("click", () => asked?.abort());
window.addEventListener("popstate", () => {
  const query = new URLSearchParams(location.search).get("query");
  if (query === null) {
    location.reload();
  } else {
    editor.setValue(query);
    asked?.abort();
    clear();
  }
});
form.dataset.ready = "true";
