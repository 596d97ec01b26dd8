// The stage: a map of our own shapes that can be dragged and zoomed, by hand and by keyboard, with its buttons.
//
// Always holds: it lies over a still drawing of the same and goes away in print; it moves only when asked, at once where
// less motion is wanted; with a wheel or one finger the page scrolls and not the map.
import { built } from "./shapes.js";
import { pattern } from "./style.js";

let library;
const standing = new Set();

/** Ends the maps whose place in the page is gone. */
export function clear() {
  for (const map of standing) {
    if (map.getContainer().isConnected) continue;
    standing.delete(map);
    map.remove();
  }
}

/** The map library, loaded when first asked for. */
function load() {
  library ??= import(built("maplibre/maplibre-gl.js")).then((found) => {
    found.setWorkerUrl(built("maplibre/maplibre-gl-worker.js"));
    found.setWorkerCount(1);
    return found;
  });
  return library;
}

/** True where the browser can draw such a map. */
export function canDraw() {
  try {
    return document.createElement("canvas").getContext("webgl2") !== null;
  } catch {
    return false;
  }
}

/** Sets a map onto `frame`. `named` is its name for a screen reader; `box` what it shows first (west, south, east, north);
 *  `sources` GeoJSON by name; `layers` a function that gives the layers in the colours of now. Gives { map, mark }. */
export async function stage(frame, { named, box, sources, layers, whole = "The whole map", mostZoom = 9 }) {
  const { Map, Marker } = await load();
  const live = Object.assign(document.createElement("div"), { className: "live" });
  frame.append(live);
  const style = () => ({
    version: 8,
    sources: Object.fromEntries(Object.entries(sources).map(([name, data]) => [name, { type: "geojson", data, tolerance: 0.2 }])),
    layers: layers(),
  });
  const bounds = [[box[0], box[1]], [box[2], box[3]]];
  const fit = { padding: 18, animate: false };
  const map = new Map({
    container: live, style: style(), bounds, fitBoundsOptions: fit, maxZoom: mostZoom, attributionControl: false,
    cooperativeGestures: true, dragRotate: false, pitchWithRotate: false, touchPitch: false, fadeDuration: 0,
    locale: {
      "Map.Title": named,
      "CooperativeGesturesHandler.WindowsHelpText": "Hold Ctrl to zoom with the wheel",
      "CooperativeGesturesHandler.MacHelpText": "Hold ⌘ to zoom with the wheel",
      "CooperativeGesturesHandler.MobileHelpText": "Move the map with two fingers",
    },
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  map.setMissingStyleImageResolver((id) => void map.addImage(id, pattern(id.at(-1)), { pixelRatio: 2 }));
  await new Promise((done, failed) => {
    map.once("load", done);
    map.once("error", ({ error }) => failed(error));
  });
  standing.add(map);
  live.dataset.ready = "";
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => map.setStyle(style(), { diff: false }));
  live.append(
    buttons([
      ["Closer", "+", () => map.zoomIn({ animate: false })],
      ["Farther", "−", () => map.zoomOut({ animate: false })],
      [whole, "⤢", () => map.fitBounds(bounds, fit)],
    ]),
  );
  const mark = (words, at, kind, offset = [0, 0]) => {
    const element = Object.assign(document.createElement("span"), { className: `map-mark ${kind}`, textContent: words });
    element.setAttribute("aria-hidden", "true");
    return new Marker({ element, offset }).setLngLat(at).addTo(map);
  };
  return { map, live, mark };
}

function buttons(wanted) {
  const group = Object.assign(document.createElement("div"), { className: "map-buttons" });
  for (const [named, sign, action] of wanted) {
    const button = Object.assign(document.createElement("button"), { type: "button", textContent: sign, title: named });
    button.setAttribute("aria-label", named);
    button.addEventListener("click", action);
    group.append(button);
  }
  return group;
}
