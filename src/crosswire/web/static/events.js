// The list of events without loading the page anew: the sentence, the bars, the map and the pages of the list all lead to an
// address of the list, and its inside is put in the place of this one's. Keys j and k go along the rows.
import { register } from "./keys.js";

const main = document.getElementById("main");
let asking;

/** Shows the list that `address` asks for, in this page. */
export async function show(address, { keep = true } = {}) {
  asking?.abort();
  asking = new AbortController();
  const before = document.activeElement?.getAttribute?.("name");
  main.setAttribute("aria-busy", "true");
  try {
    const answer = await fetch(address, { headers: { "X-Crosswire-Inside": "1" }, signal: asking.signal });
    if (!answer.ok) return location.assign(address);
    const inside = new DOMParser().parseFromString(await answer.text(), "text/html").body;
    main.replaceChildren(...inside.childNodes);
    if (keep) history.pushState({ list: true }, "", address);
    main.removeAttribute("aria-busy");
    began();
    if (before) main.querySelector(`[name="${CSS.escape(before)}"]`)?.focus();
    main.dispatchEvent(new CustomEvent("crosswire:filled", { bubbles: true }));
  } catch (failure) {
    if (failure.name !== "AbortError") location.assign(address);
  }
}

/** The address that the sentence asks for, empty parts left out. */
function asked(form) {
  const values = [...new FormData(form)].filter(([name, value]) => value && !(name === "sort" && value === "date"));
  const query = new URLSearchParams(values).toString();
  return query ? `/events?${query}` : "/events";
}

const ofList = (link) => link?.origin === location.origin && link.pathname === "/events";

main.addEventListener("click", (event) => {
  const link = event.target.closest?.("a[href]");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
  const target = new URL(link.href.baseVal ?? link.href, location.href);
  if (!ofList(target)) return;
  event.preventDefault();
  if (!drawn) show(target.pathname + target.search);
});
main.addEventListener("submit", (event) => {
  if (!event.target.matches("[data-live]")) return;
  event.preventDefault();
  show(asked(event.target));
});
main.addEventListener("change", (event) => {
  const form = event.target.closest("[data-live]");
  if (form) show(asked(form));
});
addEventListener("popstate", () => show(location.pathname + location.search, { keep: false }));

// Drawing across the bars chooses the time from the first to the last of them.
let from = null;
let drawn = false;
const barOf = (event) => document.elementFromPoint(event.clientX, event.clientY)?.closest?.(".bars a");

main.addEventListener("pointerdown", (event) => {
  from = event.target.closest?.(".bars a") ?? null;
  drawn = false;
});
main.addEventListener("dragstart", (event) => event.target.closest?.(".bars") && event.preventDefault());
main.addEventListener("pointermove", (event) => {
  const to = from && barOf(event);
  if (!to) return;
  drawn ||= to !== from;
  if (drawn) mark(from, to);
});
main.addEventListener("pointerup", (event) => {
  const to = from && barOf(event);
  if (drawn && to) {
    const ends = mark(from, to);
    const address = new URL(location.href);
    address.searchParams.set("from", ends[0].dataset.first);
    address.searchParams.set("to", ends.at(-1).dataset.last);
    address.searchParams.delete("page");
    show(address.pathname + address.search);
  }
  from = null;
  setTimeout(() => (drawn = false));
});

/** Marks the bars from one to another; those bars. */
function mark(one, other) {
  const bars = [...main.querySelectorAll(".bars a")];
  const [first, last] = [bars.indexOf(one), bars.indexOf(other)].sort((a, b) => a - b);
  bars.forEach((bar, at) => bar.classList.toggle("within", at >= first && at <= last));
  return bars.slice(first, last + 1);
}

function step(by) {
  const links = [...main.querySelectorAll(".rows .name a")];
  const at = links.indexOf(document.activeElement);
  const next = links[at < 0 ? (by > 0 ? 0 : links.length - 1) : at + by];
  next?.focus();
}

function began() {
  for (const hint of main.querySelectorAll(".by-script")) hint.hidden = false;
}

register("j", "Next event", () => step(1));
register("k", "Previous event", () => step(-1));
register("enter", "Open it", () => main.querySelector(".rows .name a:focus")?.click());
register("n", "Next page of the list", () => main.querySelector("a[rel=next]")?.click());
register("p", "Page before", () => main.querySelector("a[rel=prev]")?.click());
began();
