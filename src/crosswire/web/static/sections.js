// Sections that are pages of their own: `<section id=NAME data-src=PATH>` is filled with the inside of the page at PATH
// when it comes near, or at once where the address names it. A script of a section listens for `crosswire:filled`.

const NEAR = "600px";

const INSIDE = ["X-Crosswire-Inside", "1"];

function put(section, html) {
  delete section.dataset.src;
  section.removeAttribute("aria-busy");
  const inside = new DOMParser().parseFromString(html, "text/html").body;
  section.replaceChildren(...inside.childNodes);
  section.dispatchEvent(new CustomEvent("crosswire:filled", { bubbles: true }));
}

async function fill(section) {
  section.setAttribute("aria-busy", "true");
  try {
    const answer = await fetch(section.dataset.src, { headers: [INSIDE] });
    if (!answer.ok) throw new Error(answer.statusText);
    const html = await answer.text();
    if (section.dataset.src) put(section, html);
  } catch {
    section.querySelector("[data-waiting]")?.replaceChildren("This part could not be loaded; ");
  } finally {
    section.removeAttribute("aria-busy");
  }
}

// Printing waits for no promise: what is not there when `beforeprint` returns is not on the paper.
function fillAtOnce(section) {
  const request = new XMLHttpRequest();
  request.open("GET", section.dataset.src, false);
  request.setRequestHeader(...INSIDE);
  try {
    request.send();
  } catch {
    return;
  }
  if (request.status === 200) put(section, request.responseText);
}

/** Fills the sections within `root` as they come near. */
export function loadSections(root) {
  const waiting = root.querySelectorAll("[data-src]");
  if (!waiting.length) return;
  const watcher = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (isIntersecting) {
          watcher.unobserve(target);
          fill(target);
        }
      }
    },
    { rootMargin: NEAR },
  );
  for (const section of waiting) watcher.observe(section);
  addEventListener("beforeprint", () => {
    for (const section of waiting) {
      watcher.unobserve(section);
      if (section.dataset.src) fillAtOnce(section);
    }
  });
}
