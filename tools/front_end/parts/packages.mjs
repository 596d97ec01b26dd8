// The installed packages, and files of theirs.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../node_modules/', import.meta.url));

/** The bytes of a file of an installed package: packageFile('earcut', 'LICENSE'). */
export const packageFile = (name, path) => readFileSync(join(root, name, path));

/** The package.json of an installed package. */
export const about = (name) => JSON.parse(packageFile(name, 'package.json'));

/** The text of a package's licence, or null where it comes without one. */
export function licence(name) {
  const file = readdirSync(join(root, name)).find((one) => /^licen[sc]e(\.|$)/i.test(one));
  return file ? packageFile(name, file).toString('utf8').trim() : null;
}

/** A package and all that it needs, by name, in order. */
export function withNeeds(name, seen = new Set()) {
  if (seen.has(name) || !existsSync(join(root, name))) return seen;
  seen.add(name);
  for (const needed of Object.keys(about(name).dependencies ?? {}).sort()) withNeeds(needed, seen);
  return seen;
}
