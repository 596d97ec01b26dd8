// Shapes: outlines from our own files, and circles of a radius in kilometres.

const BUILT = new URL("../built/", import.meta.url);
const asked = new Map();

/** The address of a file of the front-end build. */
export const built = (path) => new URL(path, BUILT).href;

/** The GeoJSON collection of that name ("world", "outlines/IQ", "provinces/IQ"); fetched once. */
export function shapes(name) {
  if (!asked.has(name)) {
    asked.set(
      name,
      fetch(built(`shapes/${name}.json`)).then((answer) => {
        if (!answer.ok) throw new Error(`no shapes of ${name}`);
        return answer.json();
      }),
    );
  }
  return asked.get(name);
}

/** A collection of features. */
export const collection = (features) => ({ type: "FeatureCollection", features });

/** A feature with a geometry and properties. */
export const feature = (geometry, properties = {}) => ({ type: "Feature", geometry, properties });

const EARTH_KM = 6371.0088;

/** The points at a distance from a place: a circle as a polygon, in degrees. */
export function circle(lon, lat, km, steps = 72) {
  const rad = Math.PI / 180;
  const reach = km / EARTH_KM;
  const ring = [];
  for (let step = 0; step <= steps; step++) {
    const bearing = (2 * Math.PI * step) / steps;
    const y = Math.asin(Math.sin(lat * rad) * Math.cos(reach) + Math.cos(lat * rad) * Math.sin(reach) * Math.cos(bearing));
    const east = Math.sin(bearing) * Math.sin(reach) * Math.cos(lat * rad);
    const x = lon * rad + Math.atan2(east, Math.cos(reach) - Math.sin(lat * rad) * Math.sin(y));
    ring.push([x / rad, y / rad]);
  }
  return { type: "Polygon", coordinates: [ring] };
}

/** The middle of a geometry's largest part, where its name may stand. */
export function middle(geometry) {
  const parts = geometry.type === "MultiPolygon" ? geometry.coordinates : [geometry.coordinates];
  let [best, at] = [-1, [0, 0]];
  for (const [ring] of parts) {
    let [area, x, y] = [0, 0, 0];
    for (let i = 1; i < ring.length; i++) {
      const cross = ring[i - 1][0] * ring[i][1] - ring[i][0] * ring[i - 1][1];
      area += cross;
      x += (ring[i - 1][0] + ring[i][0]) * cross;
      y += (ring[i - 1][1] + ring[i][1]) * cross;
    }
    if (Math.abs(area) > best) [best, at] = [Math.abs(area), [x / (3 * area), y / (3 * area)]];
  }
  return at;
}
