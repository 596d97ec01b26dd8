// Words of a report that are selected can be made a claim. Offsets count characters of the stored text: every piece of the
// text on the page says where it begins there, and characters beyond the first plane are two units here and one there.

const characters = (words) => [...words].length;

/** The offset in the stored text of a place in the page's text; null where it lies in no piece of it. */
function offset(article, node, within) {
  const piece = (node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement)?.closest("[data-at]");
  if (!piece || !article.contains(piece)) return null;
  const before = document.createRange();
  before.selectNodeContents(piece);
  before.setEnd(node, within);
  return Number(piece.dataset.at) + characters(before.toString());
}

/** The offsets, start and end, of what is selected within `article`; null where that is nothing. */
export function selectedOffsets(article) {
  const selection = getSelection();
  if (!selection.rangeCount || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  const pieces = [...article.querySelectorAll("[data-at]")].filter((piece) => range.intersectsNode(piece));
  if (!pieces.length) return null;
  const [first, last] = [pieces[0], pieces.at(-1)];
  const start = offset(article, range.startContainer, range.startOffset) ?? Number(first.dataset.at);
  const end = offset(article, range.endContainer, range.endOffset) ?? Number(last.dataset.at) + characters(last.textContent);
  return start < end ? [start, end] : null;
}

/** Shows beside a selection in `article` a link to the form that adds a claim for it. */
export function offerSelected(article) {
  if (!article) return;
  const offer = Object.assign(document.createElement("a"), { className: "button offer", textContent: "Add a claim", hidden: true });
  offer.setAttribute("aria-live", "polite");
  // Pressing on it would let go of the selection.
  offer.addEventListener("mousedown", (event) => event.preventDefault());
  article.append(offer);
  const show = () => {
    const found = selectedOffsets(article);
    offer.hidden = !found;
    if (!found) return;
    const [start, end] = found;
    const report = article.dataset.report;
    offer.href = `/decisions/add?${new URLSearchParams({ report, start, end, back: location.pathname })}`;
    const box = getSelection().getRangeAt(0).getBoundingClientRect();
    const around = article.getBoundingClientRect();
    offer.style.top = `${Math.max(0, box.bottom - around.top + 6)}px`;
    offer.style.left = `${Math.max(0, Math.min(box.left - around.left, around.width - 120))}px`;
  };
  document.addEventListener("selectionchange", () => requestAnimationFrame(show));
}
