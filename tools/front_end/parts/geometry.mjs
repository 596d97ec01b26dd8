// Polygons made fit to be kept: rounded, without what is too small to be seen; and the frame in which one looks at them.

/** A geometry with coordinates rounded to `digits`, without rings of no area and islands under `least` square degrees
 *  (the largest always stays); null where nothing is left. */
export function cleaned(geometry, { digits, least }) {
  if (!geometry) return null;
  const polygons = (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates)
    .map((rings) => rings.map((ring) => rounded(ring, digits)).filter((ring) => ring.length >= 4 && ringArea(ring) > 0))
    .filter((rings) => rings.length)
    .sort((a, b) => ringArea(b[0]) - ringArea(a[0]));
  const kept = polygons.filter((rings, i) => i === 0 || ringArea(rings[0]) >= least);
  if (!kept.length) return null;
  return kept.length === 1
    ? { type: 'Polygon', coordinates: kept[0] }
    : { type: 'MultiPolygon', coordinates: kept };
}

function rounded(ring, digits) {
  const points = ring.map(([x, y]) => [Number(x.toFixed(digits)), Number(y.toFixed(digits))]);
  return points.filter((p, i) => i === 0 || p[0] !== points[i - 1][0] || p[1] !== points[i - 1][1]);
}

/** The area of a ring in square degrees. */
export function ringArea(ring) {
  let sum = 0;
  for (let i = 1; i < ring.length; i++) sum += ring[i - 1][0] * ring[i][1] - ring[i][0] * ring[i - 1][1];
  return Math.abs(sum) / 2;
}

const boxOf = (ring) => [
  Math.min(...ring.map((p) => p[0])), Math.min(...ring.map((p) => p[1])),
  Math.max(...ring.map((p) => p[0])), Math.max(...ring.map((p) => p[1])),
];

/** The box [west, south, east, north] of a country's main land: its largest part with the parts near to it that are not
 *  small beside it. East is over 180 where it crosses the date line. */
export function frame(geometry) {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const parts = polygons.map((rings) => ({ box: boxOf(rings[0]), area: ringArea(rings[0]) }));
  let box = parts[0].box;
  const whole = parts[0].area;
  let rest = parts.slice(1).filter((part) => part.area > whole / 500);
  for (let grown = true; grown; ) {
    const size = Math.max(box[2] - box[0], box[3] - box[1]);
    const joined = rest.map((part) => [part, shifted(part.box, box)]).filter(([, other]) => gap(box, other) < size / 4);
    for (const [, other] of joined) {
      box = [Math.min(box[0], other[0]), Math.min(box[1], other[1]), Math.max(box[2], other[2]), Math.max(box[3], other[3])];
    }
    rest = rest.filter((part) => !joined.some(([one]) => one === part));
    grown = joined.length > 0;
  }
  return box.map((side) => Number(side.toFixed(2)));
}

/** A box moved round the globe where that brings it nearer to another. */
function shifted(box, to) {
  const moves = [0, 360, -360].map((by) => [box[0] + by, box[1], box[2] + by, box[3]]);
  return moves.reduce((a, b) => (gap(to, b) < gap(to, a) ? b : a));
}

const gap = (a, b) => Math.max(b[0] - a[2], a[0] - b[2], b[1] - a[3], a[1] - b[3], 0);
