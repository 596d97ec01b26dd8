// The two typefaces: a serif for the record's words, a sans with tabular numerals for figures and labels.
//
// Each face is cut in two by characters (Latin; Latin of other European and scholarly spellings), so that a page loads
// only what its text needs.
import { createHash } from 'node:crypto';
import { packageFile } from './packages.mjs';

const SANS = '@fontsource-variable/source-sans-3';
const SERIF = '@fontsource/source-serif-4';
const FACES = [
  ['Source Sans 3', '200 900', 'normal', SANS, 'source-sans-3', 'wght-normal'],
  ['Source Serif 4', '400', 'normal', SERIF, 'source-serif-4', '400-normal'],
  ['Source Serif 4', '400', 'italic', SERIF, 'source-serif-4', '400-italic'],
  ['Source Serif 4', '600', 'normal', SERIF, 'source-serif-4', '600-normal'],
];

/** The files of the fonts by their path, and fonts.css, which names them. */
export function fontFiles() {
  const files = {};
  const mark = (bytes) => createHash('sha256').update(bytes).digest('hex').slice(0, 8);
  const rules = ['/* The typefaces of the pages; see NOTICE.txt for who made them. */'];
  for (const [family, weight, style, name, base, cut] of FACES) {
    const ranges = JSON.parse(packageFile(name, 'unicode.json'));
    for (const part of ['latin-ext', 'latin']) {
      const file = `${base}-${part}-${cut}.woff2`;
      const bytes = packageFile(name, `files/${file}`);
      files[`fonts/${file}`] = bytes;
      rules.push(
        `@font-face {\n  font-family: "${family}"; font-style: ${style}; font-weight: ${weight}; font-display: swap;\n` +
          `  src: url("fonts/${file}?v=${mark(bytes)}") format("woff2");\n  unicode-range: ${ranges[part]};\n}`,
      );
    }
  }
  files['fonts.css'] = rules.join('\n') + '\n';
  return files;
}
