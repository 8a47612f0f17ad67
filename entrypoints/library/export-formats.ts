import type { Annotation } from '../../lib/annotations/annotation.ts';
import { exportBibtex } from '../../lib/annotations/export-bibtex.ts';
import { exportCsl } from '../../lib/annotations/export-csl.ts';
import { exportCsv } from '../../lib/annotations/export-csv.ts';
import { exportHtml } from '../../lib/annotations/export-html.ts';
import { exportJsonLd } from '../../lib/annotations/export-json-ld.ts';
import { exportMarkdown } from '../../lib/annotations/export-markdown.ts';
import { t } from '../../lib/i18n/language.ts';
import type { ExportName } from './ExportClippings.tsx';

/** How each format is written. Loaded when the reader exports: it is most of the library page's code. */
export const writers: Readonly<Record<ExportName, (clippings: readonly Annotation[]) => string>> = {
  markdown: (clippings) => exportMarkdown(clippings),
  csv: exportCsv,
  jsonld: (clippings) =>
    exportJsonLd(clippings, `urn:uuid:${crypto.randomUUID()}`, t('clippings'), new Date().toISOString()),
  bibtex: exportBibtex,
  csl: exportCsl,
  html: (clippings) => exportHtml(clippings, t('clippings')),
};
