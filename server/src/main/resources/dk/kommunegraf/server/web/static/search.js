/* Shows what is found while the words are typed. It asks for the page itself and takes what has
   changed out of it, so that what is seen is what the address says. */
const form = document.getElementById("search");
const words = form.elements.q;
const pause = 250;
let timer;
let asked;

const show = async () => {
  const parameters = new URLSearchParams(new FormData(form));
  for (const [name, value] of [...parameters]) {
    if (value === "") parameters.delete(name);
  }
  const address = `${form.getAttribute("action")}?${parameters}`;
  asked?.abort();
  asked = new AbortController();
  try {
    const answer = await fetch(address, { headers: { Accept: "text/html" }, signal: asked.signal });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const found = page.getElementById("found");
    if (!answer.ok || found === null) return; // The whole page tells what is wrong, on Enter.
    document.getElementById("found").replaceWith(found);
    document.querySelector(".settings").replaceWith(page.querySelector(".settings").cloneNode(true));
    history.replaceState(null, "", address);
    document.dispatchEvent(new Event("found"));
  } catch (error) {
    if (error.name !== "AbortError") throw error;
  }
};

words.addEventListener("input", () => {
  clearTimeout(timer);
  timer = setTimeout(show, pause);
});
