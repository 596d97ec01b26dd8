// Maps that can be moved about, in the place of still ones: on an event's page, beside the list, and for settling a place.
// Where script or WebGL is missing the still drawing, the links and the fields stay as they are. The library is loaded
// when a map comes near, and nothing moves unasked.
import { canDraw, clear } from "./map/stage.js";

const KINDS = [
  [".maps[data-maps]", () => import("./map/event.js")],
  ["#events-map[data-bins]", () => import("./map/list.js")],
  ['form.act[data-action="place"]', () => import("./map/picking.js")],
];

function watch(root) {
  for (const [chosen, load] of KINDS) {
    for (const holder of root.querySelectorAll(chosen)) {
      const watcher = new IntersectionObserver(async (changes) => {
        if (!changes.some(({ isIntersecting }) => isIntersecting)) return;
        watcher.disconnect();
        (await load()).enliven(holder).catch((error) => console.warn("The map could not be drawn:", error.message));
      }, { rootMargin: "300px" });
      watcher.observe(holder);
    }
  }
}

if (canDraw()) {
  watch(document);
  document.addEventListener("crosswire:filled", ({ target }) => {
    clear();
    watch(target);
  });
}
