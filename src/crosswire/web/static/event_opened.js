// Opening cells and whys in the matrix: the page that a link leads to comes as a row beneath the row that it is of.

const INSIDE = { headers: { "X-Crosswire-Inside": "1" } };
let opener = null;

/** The link that opened what is open, or null. */
export const openedFrom = () => opener;

/** The link of the cell that is open gets the focus back, and the row goes. */
export function closeOpened() {
  const row = document.querySelector(".matrix .opened-row");
  if (!row) return;
  const held = row.contains(document.activeElement) || document.activeElement === document.body;
  row.remove();
  const link = opener;
  opener = null;
  link?.setAttribute("aria-expanded", "false");
  if (held && link?.isConnected) link.focus();
}

function rowFor(question) {
  const row = document.createElement("tr");
  row.className = "opened-row";
  row.setAttribute("role", "row");
  const cell = row.insertCell();
  cell.colSpan = question.closest("table").rows[0].cells.length;
  cell.setAttribute("role", "cell");
  const panel = document.createElement("div");
  panel.className = "opened";
  panel.tabIndex = -1;
  panel.setAttribute("role", "region");
  cell.append(panel);
  question.after(row);
  return panel;
}

function fill(panel, page) {
  const inside = new DOMParser().parseFromString(page, "text/html").body;
  const heading = inside.querySelector("h1");
  const lower = document.createElement("h3");
  lower.className = "opened-heading";
  lower.id = "opened-heading";
  lower.append(...heading.childNodes);
  heading.replaceWith(lower);
  // Within the matrix it stands below the heading of the section.
  for (const deeper of inside.querySelectorAll("h2, h3:not(#opened-heading)")) {
    const name = document.createElement(deeper.localName === "h2" ? "h4" : "h5");
    name.className = deeper.className;
    name.id = deeper.id;
    name.append(...deeper.childNodes);
    deeper.replaceWith(name);
  }
  const close = Object.assign(document.createElement("button"), { type: "button", className: "close quiet", textContent: "Close" });
  close.addEventListener("click", closeOpened);
  panel.replaceChildren(...inside.childNodes, close);
  panel.setAttribute("aria-labelledby", "opened-heading");
}

async function open(link) {
  const again = link === opener;
  closeOpened();
  if (again) return;
  const answer = await fetch(link.href, INSIDE).catch(() => null);
  if (!answer?.ok) return location.assign(link.href);
  const question = link.closest("tr");
  opener = link;
  link.setAttribute("aria-expanded", "true");
  const panel = rowFor(question);
  fill(panel, await answer.text());
  panel.focus({ preventScroll: true });
  panel.scrollIntoView({ block: "nearest" });
  panel.dispatchEvent(new CustomEvent("crosswire:filled", { bubbles: true }));
}

/** A cell beside the one that is open opens in the matrix too. */
function beside(link) {
  return document.getElementById(link.dataset.cell)?.querySelector("a.open");
}

/** Has clicks on cells and whys within `root` open them in place; with a key held they lead to their pages as ever. */
export function listenForOpening(root) {
  for (const link of root.querySelectorAll(".matrix a.open, .matrix a.why")) link.setAttribute("aria-expanded", "false");
  root.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    const clicked = event.target.closest("a.open, a.why, .opened a[data-cell]");
    const link = clicked?.dataset.cell ? beside(clicked) : clicked;
    if (!link?.closest(".matrix")) return;
    event.preventDefault();
    open(link);
  });
}
