// The page of one report: its claims tied to its text, opened where they stand, and words selected to add one.
import { register } from "./keys.js";
import { tieClaims } from "./report_marks.js";
import { offerSelected } from "./selecting.js";

// What an entry holds once it is open comes when it is first opened.
async function fill(entry) {
  const link = entry.querySelector("[data-open]");
  if (!link || entry.hasAttribute("aria-busy")) return;
  entry.setAttribute("aria-busy", "true");
  try {
    const named = new URL(link.href);
    const path = `${named.pathname}/claims/${encodeURIComponent(named.searchParams.get("claim"))}`;
    const answer = await fetch(path, { headers: { "X-Crosswire-Inside": "1" } });
    if (!answer.ok) throw new Error(answer.statusText);
    const found = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector(".entry details");
    link.closest("p").after(found);
    if (link.previousSibling?.nodeType === Node.TEXT_NODE) link.previousSibling.remove();
    link.remove();
    entry.dispatchEvent(new CustomEvent("crosswire:filled", { bubbles: true }));
  } catch {
    location.assign(link.href);
  } finally {
    entry.removeAttribute("aria-busy");
  }
}

document.addEventListener("click", (event) => {
  const link = event.target.closest?.("[data-open]");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  fill(link.closest(".entry"));
});
tieClaims(register, fill);
for (const [key, label] of [["c", "Confirm the claim"], ["x", "Reject it"], ["e", "Correct it"]]) {
  register(key, label, async () => {
    const entry = document.querySelector(".entry.on");
    if (!entry) return;
    await fill(entry);
    entry.querySelector(`[data-key="${key}"]`)?.click();
  });
}
const undo = document.querySelector('#said [data-key="u"]');
if (undo) register("u", "Undo what was just decided", () => undo.click());
offerSelected(document.querySelector("article[data-report]"));
register("w", "Add a claim by its words", () => document.getElementById("words")?.focus());
