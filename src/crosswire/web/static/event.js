// The event's page: cells and whys open in the matrix, a slider looks back, and keys lead from question to question.
// Without it every cell and why is a page of its own, and the rule and the time are a form.
import { makeSlider } from "./event_as_of.js";
import { closeOpened, listenForOpening, openedFrom } from "./event_opened.js";
import { register } from "./keys.js";

const links = (row) => [...row.querySelectorAll("a.open")];

/** Moves to the first cell of the next (`step` 1) or the previous (-1) question, in the same column where it is told there. */
function toQuestion(step) {
  const rows = [...document.querySelectorAll(".matrix .question")].filter((row) => links(row).length);
  // What is open belongs to the cell that it was opened from.
  const here = document.activeElement.closest(".matrix .opened-row") ? openedFrom() : document.activeElement;
  const at = rows.indexOf(here?.closest(".matrix .question"));
  const next = rows[at < 0 ? (step > 0 ? 0 : rows.length - 1) : at + step];
  if (!next) return;
  const column = here?.closest("td")?.cellIndex;
  (next.cells[column]?.querySelector("a.open") ?? links(next)[0]).focus();
}

/** Moves within a question to the next cell that says something, or the previous. */
function alongQuestion(event) {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  const link = event.target.closest?.(".matrix a.open");
  if (!step || !link || event.ctrlKey || event.altKey || event.metaKey) return;
  const along = links(link.closest("tr"));
  const next = along[along.indexOf(link) + step];
  if (next) {
    event.preventDefault();
    next.focus();
  }
}

register("j", "Next question", () => toQuestion(1));
register("k", "Previous question", () => toQuestion(-1));
register("w", "Why the question under the cursor is answered so", () => {
  const here = document.activeElement.closest(".matrix .opened-row") ? openedFrom() : document.activeElement;
  here?.closest(".matrix .question")?.querySelector("a.why")?.click();
});
register("Escape", "Close what is open", closeOpened);
document.addEventListener("keydown", alongQuestion);
listenForOpening(document.getElementById("main"));
makeSlider();
