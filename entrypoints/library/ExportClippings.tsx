import { useRef } from 'preact/hooks';
import { Icon } from '../../components/Icon.tsx';
import type { Annotation } from '../../lib/annotations/annotation.ts';
import { t } from '../../lib/i18n/language.ts';
import { saveFile } from '../page-parts/save-file.ts';

const formats = [
  { name: 'markdown', label: 'Markdown', extension: 'md', type: 'text/markdown' },
  { name: 'csv', label: 'CSV (Readwise)', extension: 'csv', type: 'text/csv' },
  { name: 'jsonld', label: 'JSON-LD (Web Annotation)', extension: 'jsonld', type: 'application/ld+json' },
  { name: 'bibtex', label: 'BibTeX', extension: 'bib', type: 'application/x-bibtex' },
  { name: 'csl', label: 'CSL-JSON', extension: 'json', type: 'application/json' },
  { name: 'html', label: 'HTML', extension: 'html', type: 'text/html' },
] as const;

type Format = (typeof formats)[number];
/** The formats clippings are exported in. */
export type ExportName = Format['name'];

/** Takes the clippings in sight along as a file. */
export function ExportClippings({ clippings }: { readonly clippings: readonly Annotation[] }) {
  const menu = useRef<HTMLDetailsElement>(null);
  if (clippings.length === 0) return null;
  const save = async ({ name, extension, type }: Format) => {
    const { writers } = await import('./export-formats.ts');
    const day = new Date().toISOString().slice(0, 10);
    saveFile(new Blob([writers[name](clippings)], { type }), `backstory-clippings-${day}.${extension}`);
    if (menu.current) menu.current.open = false;
  };
  return (
    <details
      ref={menu}
      class="menu"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !menu.current?.open) return;
        menu.current.open = false;
        menu.current.querySelector('summary')?.focus();
      }}
    >
      <summary class="button">
        {t('exportAs')} <Icon name="external" />
      </summary>
      <ul>
        {formats.map((format) => (
          <li key={format.label}>
            <button type="button" class="button quiet" onClick={() => void save(format)}>
              {format.label}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
