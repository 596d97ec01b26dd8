// Reviewing by keyboard: j and k go from row to row or claim to claim, enter opens, and a letter takes an action. What a
// form of an action answers is put in place, so that the next item is there at once. Without it every form works by itself.
import { register } from "./keys.js";

const rows = () => [...document.querySelectorAll("main [data-row], main [data-claim-card]")];
let at = -1;

function go(step) {
  const all = rows();
  if (!all.length) return;
  all[at]?.classList.remove("now");
  at = Math.min(all.length - 1, Math.max(0, at + step));
  const row = all[at];
  row.classList.add("now");
  row.tabIndex = -1;
  row.focus({ preventScroll: true });
  row.scrollIntoView({ block: "nearest" });
}

/** The element that a letter stands for: in the row one is at, else in the first that has it, else on the page. */
function named(key) {
  const all = rows();
  const inside = all[Math.max(0, at)]?.querySelector(`[data-key="${key}"]`);
  return inside ?? document.querySelector(`main [data-key="${key}"], #said [data-key="${key}"]`);
}

let waiting = null;

function press(key) {
  const found = named(key);
  if (!found) return;
  if (!found.form) return found.click();
  // Without a name the browser leads to its field; enter there goes on with what was meant.
  waiting = found.form.checkValidity() ? null : found;
  found.form.requestSubmit(found);
}

/** In the line of name and reason, enter takes the action that waits for it, and else goes back to the claims. */
function signed(event) {
  const line = event.target.closest?.("#judging");
  if (!line || !["Enter", "Escape"].includes(event.key)) return;
  event.preventDefault();
  const meant = event.key === "Enter" && waiting;
  waiting = null;
  if (meant) line.requestSubmit(meant);
  else go(0);
}

const labels = {
  c: "Confirm the claim", x: "Reject the claim", e: "Correct the claim", a: "Accept as it stands", m: "Merge",
  s: "Split", w: "Settle where it was", u: "Undo what was just decided", n: "Next item", p: "Previous item",
};

/** Registers the keys of what is on the page now; of claims the first is the one that letters mean. */
function announce() {
  at = document.querySelector("main [data-claim-card]") ? 0 : -1;
  rows()[at]?.classList.add("now");
  if (rows().length) {
    register("j", "Next", () => go(1));
    register("k", "Previous", () => go(-1));
    register("enter", "Open", () => (rows()[at]?.querySelector("a[href]") ?? document.getElementById("first"))?.click());
  }
  for (const [key, label] of Object.entries(labels)) if (named(key)) register(key, label, () => press(key));
}

const needs = (page) => [...page.querySelectorAll('link[rel="stylesheet"], script[src]')].map((e) => e.getAttribute("href") ?? e.getAttribute("src"));

/** Puts the page at `answer` in the place of this one; one that needs other styles or scripts is gone to instead. */
async function show(answer, keep) {
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const here = new Set(needs(document));
  if (!keep && needs(page).some((one) => !here.has(one))) return location.assign(answer.url);
  for (const id of ["said", "main"]) document.getElementById(id).replaceWith(document.adoptNode(page.getElementById(id)));
  document.title = page.title;
  if (!keep) history.pushState({ reviewed: true }, "", answer.url);
  const main = document.getElementById("main");
  const wrong = main.querySelector(".notice.wrong");
  (wrong ?? main).tabIndex = -1;
  (wrong ?? main).focus();
  scrollTo(0, 0);
  announce();
  main.dispatchEvent(new CustomEvent("crosswire:filled", { bubbles: true }));
}

async function send(event) {
  const form = event.target;
  if (form.method !== "post" || event.defaultPrevented) return;
  const path = event.submitter?.getAttribute("formaction") ?? form.getAttribute("action");
  event.preventDefault();
  const said = new URLSearchParams(new FormData(form, event.submitter));
  form.setAttribute("aria-busy", "true");
  try {
    const answer = await fetch(path, { method: "POST", body: said, headers: { Accept: "text/html" } });
    await show(answer, !answer.redirected);
  } catch {
    form.removeAttribute("aria-busy");
    form.submit();
  }
}

if (document.body.dataset.room === "Review") document.addEventListener("submit", send);
document.addEventListener("keydown", signed);
addEventListener("popstate", () => location.reload());
announce();
