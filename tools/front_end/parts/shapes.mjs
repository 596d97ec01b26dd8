// The shapes of the world from Natural Earth's provinces: a country's outline and its provinces each in
// a GeoJSON file of their own, the world's countries in one, and
// index.json, by which a country is found.
//
// Always holds: a border between two countries is the same line in both their files, so that drawn together they meet.
import topojsonClient from 'topojson-client';
import { cleaned, frame } from './geometry.mjs';
import { simplified } from './simplifying.mjs';
import { units } from './units.mjs';

const { feature, merge, neighbors } = topojsonClient;

// Degrees, parts of a unit's extent, digits behind the point, and the smallest island kept in square degrees.
const DETAIL = { finest: 0.004, coarsest: 0.03, parts: 100, digits: 3, least: 0.001 };
const WORLD = { finest: 0.25, coarsest: 0.25, parts: 1, digits: 2, least: 0.08 };

/** The files of shapes by their path. `countries`: names of countries by ISO code. */
export function shapeFiles(countries) {
  const { topology, members } = units();
  const fine = simplified(topology, DETAIL);
  const codes = [...members.keys()].sort();
  const outlines = codes.map((code) => ({ code, outline: outlineOf(members.get(code), fine, topology) }));
  const near = neighbours(topology, members, codes);
  const files = {};
  const index = {};
  for (const { code, outline } of outlines) {
    const own = members.get(code);
    const names = countries[code] ?? [own[0].properties.country];
    index[code] = { name: names[0], names: names.slice(1), box: frame(outline), near: near.get(code) };
    files[`shapes/outlines/${code}.json`] = collection([shape({ code, name: names[0] }, outline)]);
    files[`shapes/provinces/${code}.json`] = collection([
      ...own.map((unit) => shape(said(unit.properties), cleaned(feature(fine, unit).geometry, DETAIL))),
      ...groups(own).map(([about, units]) => shape(about, cleaned(merge(fine, units), DETAIL))),
    ]);
  }
  const coarse = simplified(topology, WORLD);
  files['shapes/world.json'] = collection(
    codes
      .map((code) => [code, cleaned(merge(coarse, members.get(code)), WORLD)])
      .filter(([code, geometry]) => geometry && code !== 'AQ')
      .map(([code, geometry]) => shape({ code, name: index[code].name }, geometry)),
  );
  files['shapes/index.json'] = JSON.stringify(index) + '\n';
  return files;
}

/** The outline of units together; in full where they are too small for anything else. */
const outlineOf = (own, fine, topology) =>
  cleaned(merge(fine, own), DETAIL) ?? cleaned(merge(topology, own), { digits: 5, least: 0 });

const said = ({ id, name, names }) => ({ id, name, names });

/** Provinces that make one larger province together: [what it is, its units], where there is more than one unit. */
function groups(own) {
  const found = new Map();
  const single = new Set(own.map((unit) => unit.properties.name));
  for (const unit of own) {
    for (const { name, names } of unit.properties.groups) {
      if (!found.has(name)) found.set(name, [{ id: null, name, names }, []]);
      found.get(name)[1].push(unit);
    }
  }
  return [...found.values()].filter(
    ([about, units]) => units.length < own.length && (units.length > 1 || !single.has(about.name)),
  );
}

/** The codes of the countries that share a border with each, by code. */
function neighbours(topology, members, codes) {
  const all = codes.flatMap((code) => members.get(code).map((unit) => [code, unit]));
  const found = new Map(codes.map((code) => [code, new Set()]));
  neighbors(all.map(([, unit]) => unit)).forEach((others, i) => {
    for (const j of others) if (all[i][0] !== all[j][0]) found.get(all[i][0]).add(all[j][0]);
  });
  return new Map([...found].map(([code, others]) => [code, [...others].sort()]));
}

const shape = (properties, geometry) => ({ type: 'Feature', properties, geometry });

const collection = (features) =>
  JSON.stringify({ type: 'FeatureCollection', features: features.filter((one) => one.geometry) }) + '\n';
