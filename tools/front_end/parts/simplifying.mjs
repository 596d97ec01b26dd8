// Simplifying the lines of a topology, each by the smallest unit that it bounds: small countries and city districts
// keep their shape, and a border stays one line for both its sides. Points are dropped by the area of the triangle they
// make with their neighbours (Visvalingam and Whyatt 1993).
import topojsonSimplify from 'topojson-simplify';

/** A copy of `topology` with fewer points. A unit's tolerance in degrees is its extent in `parts`, within `finest` and
 *  `coarsest`. */
export function simplified(topology, { finest, coarsest, parts }) {
  const weighed = topojsonSimplify.presimplify(topology);
  const tolerance = new Float64Array(weighed.arcs.length).fill(coarsest);
  for (const unit of weighed.objects.provinces.geometries) {
    const own = unit.arcs.flat(3).map((arc) => (arc < 0 ? ~arc : arc));
    const size = Math.min(...[0, 1].map((axis) => spread(own.map((number) => weighed.arcs[number]), axis)));
    for (const number of own) {
      tolerance[number] = Math.min(tolerance[number], Math.max(finest, size / parts));
    }
  }
  const arcs = weighed.arcs.map((arc, i) =>
    arc.filter((point) => point[2] >= tolerance[i] ** 2 / 2).map(([x, y]) => [x, y]),
  );
  return { type: 'Topology', bbox: topology.bbox, objects: weighed.objects, arcs };
}

/** How far the points of `lines` lie apart along an axis. */
function spread(lines, axis) {
  let [low, high] = [Infinity, -Infinity];
  for (const line of lines) {
    for (const point of line) {
      low = Math.min(low, point[axis]);
      high = Math.max(high, point[axis]);
    }
  }
  return high - low;
}
