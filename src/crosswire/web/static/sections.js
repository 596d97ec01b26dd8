// Sections that are pages of their own: `<section id=NAME data-src=PATH>` is filled with the inside of the page at PATH
// when it comes near, or at once where the address names it. A script of a section listens for `crosswire:filled`.

const NEAR = "600px";

async function fill(section) {
  const path = section.dataset.src;
  delete section.dataset.src;
  section.setAttribute("aria-busy", "true");
  try {
    const answer = await fetch(path, { headers: { "X-Crosswire-Inside": "1" } });
    if (!answer.ok) throw new Error(answer.statusText);
    const inside = new DOMParser().parseFromString(await answer.text(), "text/html").body;
    section.replaceChildren(...inside.childNodes);
    section.dispatchEvent(new CustomEvent("crosswire:filled", { bubbles: true }));
  } catch {
    section.querySelector("[data-waiting]")?.replaceChildren("This part could not be loaded; ");
  } finally {
    section.removeAttribute("aria-busy");
  }
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
  addEventListener("beforeprint", () => root.querySelectorAll("[data-src]").forEach(fill));
}
