import type { Annotation } from './annotation.ts';
import { type ArticleClippings, byArticle, dayOf } from './by-article.ts';
import { citationKeys } from './citation-keys.ts';
import { dateParts, notesOf } from './export-csl.ts';

const commands: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  '%': '\\%',
  _: '\\_',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
};

/** Text as TeX sets it: signs with a meaning of their own are spelt as commands. Other scripts stand as they are, in UTF-8. */
function escapeTex(text: string): string {
  return text.replace(/[\\{}$&#%_^~]/g, (sign) => commands[sign]!).replace(/\s+/g, ' ');
}

/** Addresses are verbatim in BibTeX; only braces and blanks, which would end the field, are encoded. */
const verbatim = (url: string) => url.replace(/[{}\\\s]/g, (c) => encodeURIComponent(c));

/** A name as written: in braces, BibTeX takes it whole, and an "and" in it is no second author. */
const author = (name: string) => `{${escapeTex(name)}}`;

function entry({ source, clippings }: ArticleClippings, key: string): string {
  const [year, month, day] = dateParts(source.publishedAt) ?? [];
  const keywords = [...new Set(clippings.flatMap(({ tags }) => tags))];
  const note = notesOf(clippings);
  const fields: readonly (readonly [string, string | null])[] = [
    ['author', source.byline.length > 0 ? source.byline.map(author).join(' and ') : null],
    // Inner braces keep the capitals.
    ['title', `{${escapeTex(source.title ?? source.url)}}`],
    ['journal', source.publisher === null ? null : escapeTex(source.publisher)],
    ['year', year === undefined ? null : String(year)],
    ['month', month === undefined ? null : String(month)],
    ['day', day === undefined ? null : String(day)],
    ['url', verbatim(source.url)],
    ['urldate', dayOf(clippings[0]!.createdAt)],
    ['langid', source.language === null ? null : escapeTex(source.language)],
    ['keywords', keywords.length > 0 ? escapeTex(keywords.join(', ')) : null],
    ['annote', note === '' ? null : escapeTex(note)],
  ];
  const lines = fields.flatMap(([name, value]) => (value === null ? [] : [`  ${name} = {${value}},`]));
  return `@article{${key},\n${lines.join('\n')}\n}\n`;
}

/** The clipped articles as BibTeX, one entry each, quotes and notes in `annote`. */
export function exportBibtex(annotations: readonly Annotation[]): string {
  const groups = byArticle(annotations);
  const keys = citationKeys(groups.map(({ source }) => source));
  return groups.map((group, i) => entry(group, keys[i]!)).join('\n');
}
