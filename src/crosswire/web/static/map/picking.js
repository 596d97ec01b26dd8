// Settling a place: a map over the fields of the form, on which a point is set by a click or by the arrow keys, and a search
// whose answers fill the fields. Fields and map always say the same; the fields alone are sent.
import { circle, collection, feature, shapes } from "./shapes.js";
import { searchPlaces } from "./searching.js";
import { stage } from "./stage.js";
import { landLayers, placeLayers } from "./style.js";

const RADIUS = { near: 25, district: 50 };
const WORLD = [-160, -55, 175, 72];
const STEP = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/** Sets the map into `form`, above its fields. */
export async function enliven(form) {
  const field = (name) => form.elements.namedItem(name);
  const [index, world] = await Promise.all([shapes("index"), shapes("world")]);
  const frame = Object.assign(document.createElement("div"), { className: "frame picking" });
  const said = Object.assign(document.createElement("p"), { className: "small grey picked" });
  said.setAttribute("role", "status");
  form.querySelector(".fields").before(frame, said);

  let around = { code: null, own: collection([]), provinces: collection([]), near: world };
  const point = () => {
    const [lon, lat] = [Number.parseFloat(field("lon").value), Number.parseFloat(field("lat").value)];
    return Number.isFinite(lon) && Number.isFinite(lat) && Math.abs(lat) <= 90 && Math.abs(lon) <= 180 ? [lon, lat] : null;
  };
  const code = () => codeOf(index, field("country").value);
  const box = () => {
    const at = point();
    if (at && !["country", "admin1"].includes(field("precision").value)) return [at[0] - 2.5, at[1] - 1.6, at[0] + 2.5, at[1] + 1.6];
    return index[code()]?.box ?? (at ? [at[0] - 4, at[1] - 3, at[0] + 4, at[1] + 3] : WORLD);
  };
  around = await landAround(index, code(), world, around);
  const { map, live } = await stage(frame, {
    named: "Map for choosing the place. Arrow keys move it, plus and minus zoom, Enter sets the point in its middle.",
    box: box(),
    mostZoom: 13,
    sources: { near: around.near, own: around.own, provinces: around.provinces, places: collection([]) },
    layers: () => [...landLayers(), ...placeLayers()],
  });

  const handle = Object.assign(document.createElement("button"), { type: "button", className: "point" });
  handle.setAttribute("aria-label", "The point: arrow keys move it, with Shift in small steps");
  live.append(handle);

  const place = () => {
    const at = point();
    handle.hidden = !at;
    if (at) {
      const { x, y } = map.project(at);
      handle.style.translate = `${x}px ${y}px`;
    }
  };
  const show = () => {
    const drawn = drawnPlace(point(), field("precision").value, field("admin1").value, around);
    map.getSource("places").setData(collection(drawn.shape ? [drawn.shape] : []));
    said.textContent = drawn.words;
    place();
  };
  const look = async () => {
    const before = around.code;
    around = await landAround(index, code(), world, around);
    if (around.code !== before) for (const name of ["near", "own", "provinces"]) map.getSource(name).setData(around[name]);
    show();
  };
  const setPoint = ({ lng, lat }) => {
    field("lon").value = (((lng + 540) % 360) - 180).toFixed(4);
    field("lat").value = lat.toFixed(4);
    // The number in GeoNames was that of another spot.
    field("geonames_id").value = "";
    show();
  };

  map.on("click", ({ lngLat }) => setPoint(lngLat));
  map.on("move", place);
  map.getCanvas().addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    setPoint(map.getCenter());
  });
  handle.addEventListener("keydown", (event) => {
    const step = STEP[event.key];
    if (!step) return;
    event.preventDefault();
    event.stopPropagation();
    const at = map.project(point());
    const far = event.shiftKey ? 1 : 10;
    setPoint(map.unproject([at.x + step[0] * far, at.y + step[1] * far]));
  });
  form.addEventListener("input", ({ target }) => (target.name === "country" ? look() : show()));
  await look();

  const finding = document.querySelector(".finding-place");
  if (finding) {
    searchPlaces(finding, async (fields) => {
      for (const [name, value] of Object.entries(fields)) field(name).value = value;
      await look();
      map.fitBounds([box().slice(0, 2), box().slice(2)], { padding: 18, animate: false });
      form.querySelector("[name=who]")?.focus({ preventScroll: true });
    });
  }
}

const plain = (name) => name.normalize("NFKD").replace(/[^\p{L}\p{N}]+/gu, "").toLowerCase();

/** The code of the country of that name; null where none has it. */
function codeOf(index, name) {
  const wanted = plain(name);
  if (!wanted) return null;
  return Object.keys(index).find((code) => [index[code].name, ...index[code].names].some((one) => plain(one) === wanted)) ?? null;
}

/** The land around: the country with its provinces and its neighbours, or all the world. */
async function landAround(index, code, world, before) {
  if (code === before.code && before.own.features.length) return before;
  if (!code) return { code, own: collection([]), provinces: collection([]), near: world };
  const [own, provinces, ...near] = await Promise.all(
    [`outlines/${code}`, `provinces/${code}`, ...index[code].near.map((one) => `outlines/${one}`)].map(shapes),
  );
  return { code, own, provinces, near: collection(near.flatMap((one) => one.features)) };
}

/** What is drawn for the fields as they are, and the same in words. */
function drawnPlace(at, precision, admin1, { own, provinces }) {
  const about = { tone: "a", wider: false, drawn: precision === "exact" ? "spot" : "area" };
  const where = at ? `${at[1].toFixed(4)}°, ${at[0].toFixed(4)}°` : "no coordinates";
  if (precision === "country") {
    const [country] = own.features;
    return country ? { shape: feature(country.geometry, about), words: `The whole of ${country.properties.name}.` } : none(where);
  }
  if (precision === "admin1") {
    const wanted = plain(admin1);
    const found = provinces.features.find(({ properties: { name, names } }) => wanted && [name, ...names].some((one) => plain(one) === wanted));
    return found ? { shape: feature(found.geometry, about), words: `The whole of ${found.properties.name}.` } : none(where);
  }
  if (!at || precision === "unknown") return none(where);
  if (precision === "exact") return { shape: feature({ type: "Point", coordinates: at }, about), words: `A dot at ${where}.` };
  return { shape: feature(circle(...at, RADIUS[precision]), about), words: `A circle of ${RADIUS[precision]} km around ${where}.` };
}

const none = (where) => ({ shape: null, words: `Nothing is drawn: ${where}, or an area whose outline is not at hand.` });
