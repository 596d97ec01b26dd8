// An event's maps: where it is said to have been, one map a country, drawn as the still ones are.
import { circle, collection, feature, middle, shapes } from "./shapes.js";
import { stage } from "./stage.js";
import { landLayers, placeLayers } from "./style.js";

// Provinces above which a map is a web of lines: then the larger ones that they make are drawn, as on still maps.
const CROWDED = 90;

/** Sets a map that can be moved onto each still one within `holder`, whose data-maps names what to draw. */
export async function enliven(holder) {
  const answer = await fetch(holder.dataset.maps);
  if (!answer.ok) return;
  const { maps } = await answer.json();
  const frames = [...holder.querySelectorAll(".map .frame")];
  for (const [number, drawn] of maps.entries()) await draw(frames[number], drawn);
}

async function draw(frame, drawn) {
  const [own, provinces, ...near] = await Promise.all(
    [`outlines/${drawn.country}`, `provinces/${drawn.country}`, ...drawn.near.map((code) => `outlines/${code}`)].map(shapes),
  );
  const single = provinces.features.filter((one) => one.properties.id !== null);
  const shown = single.length <= CROWDED ? single : provinces.features.filter((one) => one.properties.id === null);
  const sources = {
    near: collection(near.flatMap((one) => one.features)),
    own,
    provinces: collection(shown),
    places: collection(drawn.places.map((place) => shapeOf(place, own, provinces)).filter(Boolean)),
  };
  const { mark } = await stage(frame, {
    named: `Map of ${drawn.name}. ${drawn.said} Arrow keys move it, plus and minus zoom.`,
    box: drawn.box,
    whole: "All of it again",
    sources,
    layers: () => [...landLayers(), ...placeLayers()],
  });
  for (const { name, lon, lat, own } of drawn.names) mark(name, [lon, lat], own ? "name own" : "name");
  for (const place of drawn.places) {
    if (place.letter) mark(place.letter, ...besides(place, sources.places.features));
  }
}

/** The shape of a place as it may honestly be drawn; null for a wider place that is the country itself. */
function shapeOf(place, own, provinces) {
  const { letter, tone, drawn, wider, province, lon, lat, km } = place;
  const about = { letter, tone, drawn, wider };
  if (drawn === "circle") return feature(circle(lon, lat, km), about);
  if (drawn === "spot") return feature({ type: "Point", coordinates: [lon, lat] }, about);
  if (!province) return wider ? null : feature(own.features[0].geometry, about);
  return feature(provinces.features.find((one) => one.properties.name === province).geometry, about);
}

/** Where a place's letter stands, and how: in the middle of its area, at the edge of its circle, beside its dot. */
function besides({ letter, drawn, lon, lat, km }, features) {
  if (drawn === "spot") return [[lon, lat], "letter", [18, 0]];
  if (drawn === "circle") return [circle(lon, lat, km, 4).coordinates[0][1], "letter", [12, 0]];
  return [middle(features.find((one) => one.properties.letter === letter).geometry), "letter"];
}
