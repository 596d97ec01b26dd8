// Ties the list of claims to the text: what is pointed at or focused on one side lights up on the other, keys go from
// claim to claim, and the numbers stand in the margin where there is room. Without it the page still reads, and its numbers
// are links both ways.

const WIDE = "(min-width: 60.01rem)";
const MOST_IN_A_LINE = 3;
const TAKES_THE_NUMBER = "a.number, a.n, a.ref";

/** Ties the page's claims together. `register(key, label, action)` is told the keys; `opened(entry)` what is opened. */
export function tieClaims(register, opened = () => {}) {
  const article = document.querySelector(".reading > article");
  const entries = [...document.querySelectorAll(".entry")];
  if (!article || !entries.length) return;
  const entryOf = new Map(entries.map((entry) => [entry.id.slice(1), entry]));
  const linkOf = new Map([...article.querySelectorAll(".n")].map((link) => [link.dataset.n, link]));
  const piecesOf = new Map();
  for (const piece of article.querySelectorAll("[data-c], [data-s]")) {
    for (const n of new Set(numbersOf(piece.dataset.c).concat(numbersOf(piece.dataset.s)))) {
      if (!piecesOf.has(n)) piecesOf.set(n, []);
      piecesOf.get(n).push(piece);
    }
  }
  let lit = entries.filter((entry) => entry.classList.contains("on")).map((entry) => entry.id.slice(1));

  const all = (n) => [entryOf.get(n), linkOf.get(n), ...(piecesOf.get(n) ?? [])].filter(Boolean);
  const light = (numbers) => {
    for (const n of lit) for (const part of all(n)) part.classList.remove("on");
    for (const n of numbers) for (const part of all(n)) part.classList.add("on");
    lit = numbers;
  };
  const isShown = (entry) => entry.getClientRects().length > 0;
  const toList = (n) => entryOf.get(n)?.scrollIntoView({ block: "nearest" });
  const toText = (n) => {
    const piece = piecesOf.get(n)?.[0];
    if (!piece) return;
    const box = piece.getBoundingClientRect();
    if (box.top < 0 || box.bottom > innerHeight) piece.scrollIntoView({ block: "center" });
  };
  const wide = () => matchMedia(WIDE).matches;

  // The claims that something is about: a number's or an entry's own, the tightest round some words, all of a speaker's.
  const pick = (target) => {
    const link = target.closest("[data-n]");
    if (link) return [link.dataset.n];
    const entry = target.closest(".entry");
    if (entry) return [entry.id.slice(1)];
    const piece = target.closest("[data-c], [data-s]");
    if (!piece) return [];
    const shown = (list) => numbersOf(list).filter((n) => entryOf.has(n) && isShown(entryOf.get(n)));
    const spoken = shown(piece.dataset.s);
    return spoken.length ? spoken : shown(piece.dataset.c).slice(0, 1);
  };
  const meet = (event) => {
    if (event.target.nodeType !== Node.ELEMENT_NODE) return;
    const numbers = pick(event.target);
    if (!numbers.length || numbers.join() === lit.join()) return;
    light(numbers);
    if (!wide()) return;
    if (!event.target.closest(".entry")) toList(numbers[0]);
    else if (event.type === "focusin") toText(numbers[0]);
  };
  document.addEventListener("mouseover", meet);
  document.addEventListener("focusin", meet);

  const go = (n) => {
    const entry = entryOf.get(n);
    light([n]);
    entry.tabIndex = -1;
    entry.focus({ preventScroll: true });
    toList(n);
    toText(n);
  };
  const open = (n) => {
    const entry = entryOf.get(n);
    if (!entry) return;
    go(n);
    const details = entry.querySelector("details");
    if (details) details.open = true;
    opened(entry);
    toList(n);
  };
  const step = (by) => () => {
    const shown = entries.filter(isShown);
    const at = shown.findIndex((entry) => entry.id === `c${lit[0]}`);
    const next = shown[at < 0 ? (by > 0 ? 0 : shown.length - 1) : Math.min(shown.length - 1, Math.max(0, at + by))];
    if (next) go(next.id.slice(1));
  };
  register("j", "The next claim", step(1));
  register("k", "The claim before", step(-1));
  register("enter", "Open the claim", () => lit.length && open(lit[0]));
  register("Escape", "Let go of the claim", () => {
    light([]);
    document.activeElement?.blur?.();
  });

  document.addEventListener("click", (event) => {
    const link = event.target.closest?.(TAKES_THE_NUMBER);
    if (link?.closest("article") || link?.matches(".ref")) setTimeout(() => open(link.dataset.n));
    const details = event.target.closest?.("summary")?.parentElement;
    if (details && !details.open) opened(details.closest(".entry"));
  });
  const byAddress = () => {
    const named = /^#c(\d+)$/.exec(location.hash);
    if (named) open(named[1]);
    else if (!location.hash && lit.length) open(lit[0]);
  };
  addEventListener("hashchange", byAddress);
  setMargin(article);
  byAddress();
}

const numbersOf = (list) => (list ? list.split(" ") : []);

// Sets the numbers of each line side by side in the margin; what finds no room there goes down to the next line.
function setMargin(article) {
  const links = [...article.querySelectorAll(".n")];
  const lay = () => {
    const beside = matchMedia(WIDE).matches && !matchMedia("print").matches;
    article.classList.toggle("in-margin", beside);
    if (!beside) return;
    for (const link of links) link.style.removeProperty("--down");
    const top = article.getBoundingClientRect().top;
    const placed = links.filter((link) => link.getClientRects().length).map((link) => ({ link, at: link.getBoundingClientRect().top - top }));
    placed.sort((a, b) => a.at - b.at || a.link.dataset.n - b.link.dataset.n);
    const height = parseFloat(getComputedStyle(article).lineHeight);
    const rows = [];
    for (const { link, at } of placed) {
      let row = rows.at(-1);
      // A line that was put in takes the numbers of the next one, where that would stand on it.
      if (!row || at > row.at + height * (row.isMore ? 0.9 : 0.5)) rows.push((row = { at, links: [] }));
      if (row.links.length === MOST_IN_A_LINE) rows.push((row = { at: row.at + height, links: [], isMore: true }));
      row.links.push({ link, down: row.at - at });
    }
    for (const row of rows) {
      row.links.sort((a, b) => a.link.dataset.n - b.link.dataset.n);
      row.links.forEach(({ link, down }, slot) => {
        link.style.setProperty("--slot", row.links.length - 1 - slot);
        link.style.setProperty("--down", `${down}px`);
      });
    }
  };
  let width = 0;
  new ResizeObserver(() => {
    if (article.clientWidth === width) return;
    width = article.clientWidth;
    lay();
  }).observe(article);
  document.fonts?.ready.then(lay);
  addEventListener("beforeprint", () => article.classList.remove("in-margin"));
  addEventListener("afterprint", lay);
  document.querySelector(".switches")?.addEventListener("change", lay);
}
