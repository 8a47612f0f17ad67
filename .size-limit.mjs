/** Size budgets, gzip. A page's size is all that its HTML loads: its own script, the chunks that one imports, its styles. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const out = '.output/chrome-mv3';

/**
 * A page of the extension and everything it loads before it shows itself, and so for chunks it loads afterwards.
 * @param {string} page
 * @param {string[]} later names of modules that chunks start with
 * @returns {string[]}
 */
function filesOf(page, later = []) {
  const seen = new Set();
  /** @param {string} file */
  const visit = (file) => {
    if (seen.has(file) || !existsSync(file)) return;
    seen.add(file);
    const text = readFileSync(file, 'utf8');
    const links = file.endsWith('.html')
      ? [...text.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, link]) => path.join(out, String(link)))
      : [...text.matchAll(/(?:from|import)\s*["'](\.[^"']+\.js)["']/g)].map(([, link]) =>
          path.join(path.dirname(file), String(link)),
        );
    if (/\.(?:html|js)$/.test(file)) links.filter((link) => /\.(?:js|css)$/.test(link)).forEach(visit);
  };
  visit(path.join(out, `${page}.html`));
  const chunks = existsSync(`${out}/chunks`) ? readdirSync(`${out}/chunks`) : [];
  for (const module of later)
    visit(path.join(out, 'chunks', chunks.find((name) => name.startsWith(`${module}-`)) ?? ''));
  return [...seen];
}

export default [
  { name: 'detector', path: `${out}/detector.js`, gzip: true, limit: '2 kB' },
  { name: 'reader script', path: `${out}/content-scripts/article.js`, gzip: true, limit: '120 kB' },
  { name: 'popup', path: filesOf('popup'), gzip: true, limit: '30 kB' },
  { name: 'popup with its library', path: filesOf('popup', ['from-library']), gzip: true, limit: '62 kB' },
  { name: 'library page', path: filesOf('library'), gzip: true, limit: '140 kB' },
  { name: 'names: model and lists', path: `${out}/models/names.*.bin`, gzip: true, limit: '2.5 MB' },
];
