// The map beside the list: patches of events as circles, and what lies in view as a filter of the list.
import { collection, feature, shapes } from "./shapes.js";
import { stage } from "./stage.js";
import { colour } from "./style.js";

const MOST_COUNTED = 30;
const LARGEST = 13;

/** Sets the map onto the still one within `holder`; data-bins names its patches, data-to the address of the list in a box. */
export async function enliven(holder) {
  const frame = holder.querySelector(".frame");
  if (!frame) return;
  const [answer, world] = await Promise.all([fetch(holder.dataset.bins), shapes("world")]);
  if (!answer.ok || !holder.isConnected) return;
  const { bins, total } = await answer.json();
  const most = Math.max(25, ...bins.map((bin) => bin.n));
  const radius = (bin) => Math.max(3, LARGEST * Math.sqrt(bin.n / most));
  const points = bins.map((bin, number) => feature({ type: "Point", coordinates: [bin.lon, bin.lat] }, { number, radius: radius(bin) }));
  const { map, live, mark } = await stage(frame, {
    named: `Map of ${total} events. Arrow keys move it, plus and minus zoom.`,
    box: boxOver(bins, holder.dataset.bbox),
    whole: "All of them again",
    mostZoom: 11,
    sources: { world, patches: collection(points) },
    layers,
  });
  for (const still of frame.querySelectorAll("svg")) still.inert = true;
  for (const bin of [...bins].sort((a, b) => b.n - a.n).slice(0, MOST_COUNTED)) {
    if (bin.n > 1 && radius(bin) > 6) mark(bin.n.toLocaleString("en"), [bin.lon, bin.lat], "count");
  }
  const inView = holder.querySelector(".in-view");
  const link = inView.querySelector("a");
  const leadTo = (box) => (link.href = holder.dataset.to.replace("BBOX", box.map((side) => side.toFixed(3)).join(",")));
  map.on("moveend", () => {
    leadTo(inWorld(map.getBounds().toArray().flat()));
    inView.hidden = false;
  });
  map.on("click", "patches", ({ features: [{ properties }] }) => {
    const bin = bins[properties.number];
    if (bin.event) return location.assign(`/events/${encodeURIComponent(bin.event)}`);
    leadTo(inWorld(bin.bbox.map((side, i) => side + (i < 2 ? -0.002 : 0.002))));
    link.click();
  });
  map.on("mousemove", "patches", ({ features: [{ properties }] }) => {
    const bin = bins[properties.number];
    live.title = bin.label ?? `${bin.n.toLocaleString("en")} events, ${dead(bin)} killed`;
  });
  map.on("mouseleave", "patches", () => live.removeAttribute("title"));
}

const dead = ({ killed_low: low, killed_high: high }) => (low === high ? String(low) : `${low} to ${high}`);

/** A box that lies in the world: what reaches round it is all of it. */
const inWorld = ([west, south, east, north]) =>
  east - west >= 360 ? [-180, Math.max(-90, south), 180, Math.min(90, north)] : [Math.max(-180, west), Math.max(-90, south), Math.min(180, east), Math.min(90, north)];

function boxOver(bins, asked) {
  const box = asked ? asked.split(",").map(Number) : null;
  if (box?.length === 4 && box.every(Number.isFinite)) return box;
  if (!bins.length) return [-160, -55, 175, 72];
  const [lons, lats] = [bins.map((bin) => bin.lon), bins.map((bin) => bin.lat)];
  return [Math.min(...lons) - 1.5, Math.max(-85, Math.min(...lats) - 1.5), Math.max(...lons) + 1.5, Math.min(85, Math.max(...lats) + 1.5)];
}

const layers = () => [
  { id: "sea", type: "background", paint: { "background-color": colour("sea") } },
  { id: "land", type: "fill", source: "world", paint: { "fill-color": colour("tint"), "fill-antialias": false } },
  { id: "land-line", type: "line", source: "world", paint: { "line-color": colour("border"), "line-width": 0.7 } },
  { id: "patches", type: "circle", source: "patches", paint: { "circle-radius": ["get", "radius"], "circle-color": colour("ink"), "circle-opacity": 0.22, "circle-stroke-color": colour("ink"), "circle-stroke-width": 0.8 } },
];
