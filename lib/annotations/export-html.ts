import type { Annotation } from './annotation.ts';
import { type ArticleClippings, byArticle, dayOf, safeLink } from './by-article.ts';
import { sourceLine } from './quote.ts';
import { textFragmentLink } from './text-fragment.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as it stands in HTML, in elements and in quoted attributes. */
function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => entities[sign]!);
}

const linked = (url: string | null, text: string) =>
  url === null ? escapeHtml(text) : `<a href="${escapeHtml(url)}">${escapeHtml(text)}</a>`;

const paragraphs = (text: string) =>
  text
    .split(/\n+/)
    .map((line) => `<p>${escapeHtml(line)}</p>`)
    .join('');

function clippingHtml({ text, note, tags, createdAt, anchor, source, kind, colour }: Annotation): string {
  const link = textFragmentLink(source.url, anchor);
  const cite = link === null ? '' : ` cite="${escapeHtml(link)}"`;
  const when = linked(link, dayOf(createdAt) ?? createdAt);
  return [
    kind === 'article' ? '' : `<blockquote class="${colour}"${cite}>${paragraphs(text)}</blockquote>`,
    note === '' ? '' : `<div class="note">${paragraphs(note)}</div>`,
    `<footer>${when}${tags.map((tag) => ` <span class="tag">${escapeHtml(tag)}</span>`).join('')}</footer>`,
  ].join('\n');
}

function articleHtml({ source, clippings }: ArticleClippings): string {
  const heading = linked(safeLink(source.url), source.title ?? source.url);
  return [
    '<article>',
    `<h2>${heading}</h2>`,
    `<p class="source">${escapeHtml(sourceLine({ ...source, title: null }))}</p>`,
    ...clippings.map(clippingHtml),
    '</article>',
  ].join('\n');
}

const style =
  'body{font:1rem/1.5 system-ui,sans-serif;max-width:42rem;margin:2rem auto;padding:0 1rem}' +
  'blockquote{margin:1rem 0 0;padding:0 1rem;border-left:.3rem solid #999}' +
  '.yellow{border-color:#e0b400}.green{border-color:#3a9a4b}.blue{border-color:#3b7dd8}.pink{border-color:#d6558d}' +
  'footer,.source{color:#666;font-size:.9rem}.tag{border:1px solid;border-radius:.5rem;padding:0 .4rem}';

/** Clippings as one HTML page that needs nothing else and runs nothing. */
export function exportHtml(annotations: readonly Annotation[], title: string): string {
  return [
    '<!doctype html>',
    '<html><head><meta charset="utf-8">',
    '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; style-src \'unsafe-inline\'">',
    `<title>${escapeHtml(title)}</title><style>${style}</style></head><body>`,
    `<h1>${escapeHtml(title)}</h1>`,
    ...byArticle(annotations).map(articleHtml),
    '</body></html>',
    '',
  ].join('\n');
}
