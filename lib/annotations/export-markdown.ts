import { stringify } from 'yaml';
import type { Annotation } from './annotation.ts';
import { type ArticleClippings, byArticle, dayOf, safeLink } from './by-article.ts';
import { textFragmentLink } from './text-fragment.ts';

/** What a note looks like. Fields stand in double braces; those not known stay as they are. */
export interface MarkdownTemplate {
  /** `title url authors publisher published language tags clippings` */
  readonly article: string;
  /** `text quote note tags link colour created published title` */
  readonly clipping: string;
  /** YAML front matter, as Obsidian reads it, before each article. */
  readonly frontMatter: boolean;
}

export const defaultTemplate: MarkdownTemplate = {
  article: '# {{title}}\n\n{{authors}} {{publisher}} {{published}}\n{{url}}\n\n{{clippings}}',
  clipping: '{{quote}}\n\n{{note}}\n\n[{{created}}]({{link}}) {{tags}}',
  frontMatter: true,
};

/** Text that means nothing but itself in Markdown: no emphasis, link, heading, HTML or list of the page's making. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]<>|~$]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/^(\s*)([#+=-])/gm, '$1\\$2')
    .replace(/^(\s*\d{1,9})([.)])(?=\s)/gm, '$1\\$2');
}

const asBlockquote = (text: string) =>
  escapeMarkdown(text.trim())
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n');

/** An address inside `(…)` or on a line of its own. */
const asLink = (url: string | null) => (url === null ? '' : url.replace(/[()]/g, (c) => (c === '(' ? '%28' : '%29')));

const asTag = (tag: string) => `#${tag.replace(/[^\p{L}\p{N}_/-]+/gu, '-').replace(/^-+|-+$/g, '')}`;

/** Replaces `{{field}}` once: what was put in is not looked at again. */
function fill(template: string, fields: Readonly<Record<string, string>>): string {
  const filled = template.replace(/\{\{ ?(\w+) ?\}\}/g, (whole, name: string) =>
    Object.hasOwn(fields, name) ? fields[name]! : whole,
  );
  return filled
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function clippingMarkdown(annotation: Annotation, template: string): string {
  const { kind, text, note, tags, colour, createdAt, source, anchor } = annotation;
  return fill(template, {
    text: escapeMarkdown(text.trim()),
    quote: kind === 'article' ? '' : asBlockquote(text),
    // The reader may write Markdown in a note, but an imported one brings no HTML along.
    note: note.trim().replace(/<(?=[a-z/!?])/gi, '\\<'),
    tags: tags.map(asTag).join(' '),
    link: asLink(textFragmentLink(source.url, anchor)),
    colour,
    created: dayOf(createdAt) ?? '',
    published: dayOf(source.publishedAt) ?? '',
    title: escapeMarkdown(source.title ?? ''),
  });
}

function frontMatter({ source, clippings }: ArticleClippings): string {
  const fields = {
    title: source.title ?? source.url,
    url: source.url,
    author: source.byline,
    publisher: source.publisher,
    published: dayOf(source.publishedAt),
    clipped: dayOf(clippings[0]!.createdAt),
    tags: [...new Set(clippings.flatMap(({ tags }) => tags.map((tag) => asTag(tag).slice(1))))],
  };
  const known = Object.entries(fields).filter(([, value]) => value !== null && value.length > 0);
  return `---\n${stringify(Object.fromEntries(known), { lineWidth: 0 })}---\n\n`;
}

function articleMarkdown(group: ArticleClippings, template: MarkdownTemplate): string {
  const { source, clippings } = group;
  const body = fill(template.article, {
    title: escapeMarkdown(source.title ?? source.url),
    url: asLink(safeLink(source.url)),
    authors: escapeMarkdown(source.byline.join(', ')),
    publisher: escapeMarkdown(source.publisher ?? ''),
    published: dayOf(source.publishedAt) ?? '',
    language: source.language ?? '',
    tags: [...new Set(clippings.flatMap(({ tags }) => tags.map(asTag)))].join(' '),
    clippings: clippings.map((clipping) => clippingMarkdown(clipping, template.clipping)).join('\n\n'),
  });
  return `${template.frontMatter ? frontMatter(group) : ''}${body}\n`;
}

/** One file of the export: a name that every file system takes, and what is in it. */
export interface MarkdownFile {
  readonly name: string;
  readonly content: string;
}

const reserved = /[\\/:*?"<>|#^[\]]|\p{Cc}/gu;
const MAX_NAME = 100;

function fileName(source: ArticleClippings['source'], taken: Set<string>): string {
  const day = dayOf(source.publishedAt);
  const title = (source.title ?? source.url).replace(reserved, ' ').replace(/\s+/g, ' ').trim().slice(0, MAX_NAME);
  const base = `${day === null ? '' : `${day} `}${title}`.replace(/^[.\s]+|[.\s]+$/g, '') || 'Article';
  let name = base;
  for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${base} ${n}`;
  taken.add(name.toLowerCase());
  return `${name}.md`;
}

/** One note an article, for a vault. */
export function exportMarkdownFiles(
  annotations: readonly Annotation[],
  template: MarkdownTemplate = defaultTemplate,
): MarkdownFile[] {
  const taken = new Set<string>();
  return byArticle(annotations).map((group) => ({
    name: fileName(group.source, taken),
    content: articleMarkdown(group, template),
  }));
}

/** All in one file, without front matter, which only stands at a file's top. */
export function exportMarkdown(
  annotations: readonly Annotation[],
  template: MarkdownTemplate = defaultTemplate,
): string {
  const plain = { ...template, frontMatter: false };
  return byArticle(annotations)
    .map((group) => articleMarkdown(group, plain))
    .join('\n---\n\n');
}
