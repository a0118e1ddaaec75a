/* The theme that the reader chose last, before the page is drawn; otherwise that of the system. */
(() => {
  const root = document.documentElement;
  const system = matchMedia("(prefers-color-scheme: dark)");
  const stored = () => {
    try {
      return localStorage.getItem("theme");
    } catch {
      return null; // Storage may be forbidden.
    }
  };
  const current = () => root.dataset.theme ?? (system.matches ? "dark" : "light");
  const chosen = stored();
  if (chosen === "dark" || chosen === "light") {
    root.dataset.theme = chosen;
  }
  document.addEventListener("DOMContentLoaded", () => {
    const button = document.getElementById("theme");
    const show = () => {
      button.textContent = current() === "dark" ? button.dataset.light : button.dataset.dark;
    };
    button.addEventListener("click", () => {
      root.dataset.theme = current() === "dark" ? "light" : "dark";
      try {
        localStorage.setItem("theme", root.dataset.theme);
      } catch {
        // It holds for this page then.
      }
      show();
    });
    system.addEventListener("change", show);
    button.hidden = false;
    show();
  });
})();
