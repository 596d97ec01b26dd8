// Puts what crosswire's pages carry of other people's work into one folder: node build.mjs FOLDER COUNTRIES.json
//
// FOLDER is made anew: fonts, the map library, the shapes of the world, the licences of all of it (NOTICE.txt) and
// list.json, which names every other file with its size and hash. Equal packages give equal bytes. COUNTRIES.json holds
// names of countries by ISO 3166-1 code: {"IQ": ["Iraq"]}.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fontFiles } from './parts/fonts.mjs';
import { libraryFiles } from './parts/library.mjs';
import { notice } from './parts/notice.mjs';
import { shapeFiles } from './parts/shapes.mjs';

const [folder, names] = process.argv.slice(2);
const countries = JSON.parse(readFileSync(names, 'utf8'));
const files = { ...fontFiles(), ...libraryFiles(), ...shapeFiles(countries), 'NOTICE.txt': notice() };

mkdirSync(folder, { recursive: true });
for (const old of readdirSync(folder)) rmSync(join(folder, old), { recursive: true });
const list = {};
for (const path of Object.keys(files).sort()) {
  const bytes = Buffer.from(files[path]);
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), bytes);
  list[path] = { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}
writeFileSync(join(folder, 'list.json'), JSON.stringify(list, null, 1) + '\n');
