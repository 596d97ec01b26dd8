// Looking back by a slider: its steps are the times at which reports came out. The page of that time takes the place of this one
// without a jump; the form does the same without a script.
import { loadSections } from "./sections.js";

let wanted = 0;

async function show(form) {
  const asked = ++wanted;
  const query = new URLSearchParams([...new FormData(form)].filter(([, value]) => value));
  const path = `${form.getAttribute("action").split("#")[0]}${query.size ? `?${query}` : ""}`;
  const answer = await fetch(path).catch(() => null);
  if (asked !== wanted) return;
  if (!answer?.ok) return location.assign(path);
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const held = document.activeElement?.dataset?.asks;
  const top = document.querySelector(".asked-form").getBoundingClientRect().top;
  document.title = page.title;
  document.getElementById("main").replaceChildren(...page.getElementById("main").childNodes);
  history.replaceState(null, "", path);
  makeSlider();
  loadSections(document);
  // What was looked at stays where it was, though the page above it may be longer now.
  scrollBy(0, document.querySelector(".asked-form").getBoundingClientRect().top - top);
  if (held) document.querySelector(`[data-asks="${held}"]`)?.focus({ preventScroll: true });
  document.getElementById("main").dispatchEvent(new CustomEvent("crosswire:filled", { bubbles: true }));
}

/** Puts a slider in the place of the list of times, and has a change of the rule show at once. */
export function makeSlider() {
  const form = document.querySelector(".asked-form");
  if (!form) return;
  form.querySelector("button").hidden = true;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    show(form);
  });
  const rule = form.elements.rule;
  rule.dataset.asks = "rule";
  rule.addEventListener("change", () => show(form));
  const list = form.elements.as_of;
  if (!list) return;
  const slider = Object.assign(document.createElement("input"), { type: "range", min: 0, max: list.length - 1, value: list.selectedIndex });
  const said = document.createElement("output");
  const tell = () => {
    list.selectedIndex = slider.valueAsNumber;
    said.textContent = list.selectedOptions[0].textContent;
    slider.setAttribute("aria-valuetext", said.textContent);
  };
  slider.dataset.asks = "as_of";
  slider.setAttribute("aria-label", "As it stood");
  slider.addEventListener("input", tell);
  slider.addEventListener("change", () => show(form));
  const place = document.createElement("span");
  place.className = "slider";
  place.append(slider, said);
  list.hidden = true;
  list.after(place);
  tell();
}
