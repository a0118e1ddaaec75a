/* Names what Reactodia leaves without a name, and lets the keyboard reach what it lets scroll. */
const box = document.getElementById("explore");
const named = {
  ".reactodia-toolbar__menu": box.dataset.menu,
  ".reactodia-unified-search": box.dataset.search,
};

const mend = () => {
  for (const [selector, name] of Object.entries(named)) {
    for (const part of box.querySelectorAll(`${selector}:not([aria-label])`)) part.ariaLabel = name;
  }
  for (const area of box.querySelectorAll(".reactodia-paper-area__area:not([tabindex])")) {
    area.tabIndex = 0;
    area.role = "region";
    area.ariaLabel = box.dataset.drawing;
  }
};

new MutationObserver(mend).observe(box, { childList: true, subtree: true });
