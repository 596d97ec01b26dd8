// The map library: its module and the module of its worker, both files of our own origin. They end in .js, a name for
// which every server has the right type; the reference to maps of the source, which are not served, is taken out.
import { licence, packageFile } from './packages.mjs';

const MODULES = ['maplibre-gl', 'maplibre-gl-worker'];

/** The files of the map library by their path. */
export function libraryFiles() {
  const files = { 'maplibre/LICENSE.txt': licence('maplibre-gl') + '\n' };
  for (const name of MODULES) {
    const source = packageFile('maplibre-gl', `dist/${name}.mjs`).toString('utf8');
    files[`maplibre/${name}.js`] = source.replace(/\n\/\/# sourceMappingURL=.*\s*$/, '\n');
  }
  return files;
}
