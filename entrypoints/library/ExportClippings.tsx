import { useRef } from 'preact/hooks';
import { Icon } from '../../components/Icon.tsx';
import type { Annotation } from '../../lib/annotations/annotation.ts';
import { exportBibtex } from '../../lib/annotations/export-bibtex.ts';
import { exportCsl } from '../../lib/annotations/export-csl.ts';
import { exportCsv } from '../../lib/annotations/export-csv.ts';
import { exportHtml } from '../../lib/annotations/export-html.ts';
import { exportJsonLd } from '../../lib/annotations/export-json-ld.ts';
import { exportMarkdown } from '../../lib/annotations/export-markdown.ts';
import { t } from '../../lib/i18n/language.ts';
import { saveFile } from '../page-parts/save-file.ts';

interface Format {
  /** The format's own name, the same in every language. */
  readonly label: string;
  readonly extension: string;
  readonly type: string;
  readonly write: (clippings: readonly Annotation[]) => string;
}

const formats: readonly Format[] = [
  { label: 'Markdown', extension: 'md', type: 'text/markdown', write: (clippings) => exportMarkdown(clippings) },
  { label: 'CSV (Readwise)', extension: 'csv', type: 'text/csv', write: exportCsv },
  {
    label: 'JSON-LD (Web Annotation)',
    extension: 'jsonld',
    type: 'application/ld+json',
    write: (clippings) =>
      exportJsonLd(clippings, `urn:uuid:${crypto.randomUUID()}`, t('clippings'), new Date().toISOString()),
  },
  { label: 'BibTeX', extension: 'bib', type: 'application/x-bibtex', write: exportBibtex },
  { label: 'CSL-JSON', extension: 'json', type: 'application/json', write: exportCsl },
  { label: 'HTML', extension: 'html', type: 'text/html', write: (clippings) => exportHtml(clippings, t('clippings')) },
];

/** Takes the clippings in sight along as a file. */
export function ExportClippings({ clippings }: { readonly clippings: readonly Annotation[] }) {
  const menu = useRef<HTMLDetailsElement>(null);
  if (clippings.length === 0) return null;
  const save = ({ extension, type, write }: Format) => {
    const day = new Date().toISOString().slice(0, 10);
    saveFile(new Blob([write(clippings)], { type }), `backstory-clippings-${day}.${extension}`);
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
            <button type="button" class="button quiet" onClick={() => save(format)}>
              {format.label}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
