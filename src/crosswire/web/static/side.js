// Two reports side by side: what is pointed at on one side lights up on the other; n and p go from passage to passage, and
// both sides move so that it stands on one line. Without it the numbers lead from side to side.
import { register } from "./keys.js";

const WIDE = "(min-width: 60.01rem)";
const parts = new Map();
for (const part of document.querySelectorAll("[data-p]")) {
  if (!parts.has(part.dataset.p)) parts.set(part.dataset.p, []);
  parts.get(part.dataset.p).push(part);
}
const numbers = [...parts.keys()].sort((a, b) => a - b);
const sides = ["a", "b"].map((letter) => document.getElementById(`side-${letter}`));
let lit = null;

function light(number) {
  if (number === lit) return;
  for (const part of parts.get(lit) ?? []) part.classList.remove("on");
  for (const part of parts.get(number) ?? []) part.classList.add("on");
  lit = number;
}

/** Moves both sides so that the passage stands on one line, `from` being the side that stays where it is. */
function lineUp(number, from = null) {
  const marks = ["a", "b"].map((letter) => document.getElementById(letter + number));
  if (!matchMedia(WIDE).matches) {
    (from === 0 ? marks[1] : marks[0])?.scrollIntoView({ block: "start" });
    return;
  }
  const pair = document.querySelector(".pair");
  const box = pair.getBoundingClientRect();
  if (box.top > innerHeight * 0.6 || box.bottom < innerHeight * 0.4) pair.scrollIntoView({ block: "start" });
  const line = from === null ? sides[0].getBoundingClientRect().top + 96 : marks[from].getBoundingClientRect().top;
  marks.forEach((mark, at) => {
    if (mark && at !== from) sides[at].scrollTop += mark.getBoundingClientRect().top - line;
  });
  // A side that cannot move so far leads, and the other follows it.
  const reached = marks.map((mark) => mark?.getBoundingClientRect().top ?? line);
  const lowest = Math.max(...reached);
  marks.forEach((mark, at) => {
    if (mark) sides[at].scrollTop -= lowest - mark.getBoundingClientRect().top;
  });
}

const meet = (event) => {
  const part = event.target.closest?.("[data-p]");
  if (part) light(part.dataset.p);
};
document.addEventListener("mouseover", meet);
document.addEventListener("focusin", meet);
document.addEventListener("click", (event) => {
  const part = event.target.closest?.("[data-p]");
  if (!part || event.ctrlKey || event.metaKey || getSelection().toString()) return;
  if (!part.matches("a") && !matchMedia(WIDE).matches) return;
  event.preventDefault();
  light(part.dataset.p);
  const own = sides.findIndex((side) => side.contains(part));
  lineUp(part.dataset.p, own < 0 ? null : own);
});

const step = (by) => () => {
  if (!numbers.length) return;
  const at = numbers.indexOf(lit);
  const next = numbers[at < 0 ? (by > 0 ? 0 : numbers.length - 1) : Math.min(numbers.length - 1, Math.max(0, at + by))];
  light(next);
  document.getElementById(`a${next}`)?.focus({ preventScroll: true });
  lineUp(next);
};
register("n", "The next shared passage", step(1));
register("p", "The passage before", step(-1));
