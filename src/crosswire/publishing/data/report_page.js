"use strict";
// Ties the list to the text: what is pointed at or focused on one side lights up on the other. Without it the page still
// reads, and its numbers are links both ways.
(() => {
  const all = (selector) => [...document.querySelectorAll(selector)];
  const has = (piece, name, number) => (piece.dataset[name] || "").split(" ").includes(String(number));
  const entries = all(".entry");
  const pieces = all("[data-c], [data-s]");
  const still = { block: "nearest", behavior: "auto" };
  let now = null;

  const light = (numbers) => {
    now = numbers[0] || null;
    for (const entry of entries) entry.classList.toggle("on", numbers.includes(entry.id.slice(1)));
    for (const piece of pieces) piece.classList.toggle("on", numbers.some((n) => has(piece, "c", n) || has(piece, "s", n)));
  };
  const show = (number, side) => {
    const target = side === "list" ? document.getElementById("c" + number) : document.getElementById("m" + number);
    if (!target) return;
    const box = target.getBoundingClientRect();
    if (side === "list" || box.top < 0 || box.bottom > innerHeight) target.scrollIntoView(side === "list" ? still : { ...still, block: "center" });
  };
  const hidden = (number) => document.getElementById("c" + number).classList.contains("off");
  const wide = () => matchMedia("(min-width: 60.01rem)").matches;
  // The claims that something is about: a number's or an entry's own, the tightest round some words, all of a speaker's.
  const pick = (target) => {
    const link = target.closest("[data-n]");
    if (link) return [link.dataset.n];
    const entry = target.closest(".entry");
    if (entry) return [entry.id.slice(1)];
    const piece = target.closest("[data-c], [data-s]");
    if (!piece) return [];
    const shown = (name) => (piece.dataset[name] || "").split(" ").filter((n) => n && !hidden(n));
    return shown("s").length ? shown("s") : shown("c").slice(0, 1);
  };
  const meet = (event) => {
    const numbers = pick(event.target);
    if (!numbers.length) return;
    light(numbers);
    if (!wide()) return;
    if (!event.target.closest(".entry")) show(numbers[0], "list");
    else if (event.type === "focusin") show(numbers[0], "text");
  };
  document.addEventListener("mouseover", meet);
  document.addEventListener("focusin", meet);

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape") { light([]); if (document.activeElement) document.activeElement.blur(); }
    const step = { j: 1, k: -1 }[event.key];
    if (!step) return;
    const shown = entries.filter((entry) => !entry.classList.contains("off"));
    const at = shown.findIndex((entry) => entry.id === "c" + now);
    const next = shown[at < 0 ? (step > 0 ? 0 : shown.length - 1) : Math.min(shown.length - 1, Math.max(0, at + step))];
    if (next) { next.querySelector(".number").focus({ preventScroll: true }); next.scrollIntoView(still); }
  });

  for (const button of all(".switches button")) {
    button.addEventListener("click", () => {
      const on = button.getAttribute("aria-pressed") !== "true";
      button.setAttribute("aria-pressed", String(on));
      document.body.classList.toggle("no-" + button.dataset.sort, !on);
      for (const entry of entries) if (entry.dataset.sort === button.dataset.sort) entry.classList.toggle("off", !on);
      for (const piece of all("[data-c]")) piece.classList.toggle("off", piece.dataset.c.split(" ").every(hidden));
      for (const link of all("article .n")) link.classList.toggle("off", hidden(link.dataset.n));
    });
  }
  for (const part of all(".switches, .keys")) part.hidden = false;
})();
