/** A thing described by the page's structured data. Its fields are the publisher's: nothing about them is certain. */
export type Thing = Readonly<Record<string, unknown>>;

/** Scripts longer than this are data dumps, not descriptions. */
const LONGEST_SCRIPT = 600_000;
const DEEPEST = 6;
const MOST_THINGS = 400;

const isThing = (value: unknown): value is Thing =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What publishers' templates break most: comment and CDATA wrappers, raw line breaks in strings, trailing commas. */
function mended(source: string): string {
  return source
    .replace(/^\s*(?:<!--|\/\/\s*<!\[CDATA\[|\/\*\s*<!\[CDATA\[\s*\*\/|<!\[CDATA\[)/, '')
    .replace(/(?:-->|\/\/\s*\]\]>|\/\*\s*\]\]>\s*\*\/|\]\]>)\s*;?\s*$/, '')
    .trim()
    .replace(/;$/, '');
}

function parse(source: string): unknown {
  const text = mended(source);
  for (const attempt of [
    () => text,
    () => text.replace(/\p{Cc}+/gu, ' ').replace(/,(\s*[}\]])/g, '$1'),
    () => `${text.replace(/\p{Cc}+/gu, ' ').replace(/,?\s*[}\]\s]*$/, '')}}`,
  ]) {
    try {
      return JSON.parse(attempt());
    } catch {
      // The next attempt mends more; a page whose data stays broken is read without it.
    }
  }
  return fieldsOf(text);
}

/** The plain fields of an article whose JSON cannot be parsed, picked out one by one. `null` where it names no article. */
function fieldsOf(text: string): Thing | null {
  const type = /"@type"\s*:\s*\[?\s*"(\w*(?:Article|Posting))"/.exec(text)?.[1];
  if (!type) return null;
  const thing: Record<string, unknown> = { '@type': type };
  for (const name of ['headline', 'datePublished', 'dateModified', 'inLanguage', 'articleSection']) {
    // What follows the closing quote tells a whole value from one cut short by a quotation mark inside it.
    const value = new RegExp(`"${name}"\\s*:\\s*"((?:[^"\\\\]|\\\\.){1,500})"[ \\t]*[,}\\]\\r\\n]`).exec(text)?.[1];
    if (value !== undefined) thing[name] = value.replace(/\\(["/\\])/g, '$1');
  }
  const author = /"author"\s*:\s*[[{\s]*(?:"@type"\s*:\s*"Person"\s*,\s*)?"name"\s*:\s*"([^"\\]{1,200})"/.exec(
    text,
  )?.[1];
  if (author !== undefined) thing.author = author;
  const publisher = /"publisher"\s*:\s*\{[^{}]{0,300}?"name"\s*:\s*"([^"\\]{1,200})"/.exec(text)?.[1];
  if (publisher !== undefined) thing.publisher = { name: publisher };
  return thing;
}

/** Type names without the vocabulary's address. */
export function typesOf(thing: Thing): string[] {
  const types = Array.isArray(thing['@type']) ? thing['@type'] : [thing['@type']];
  return types.flatMap((type) => (typeof type === 'string' ? [type.replace(/^.*[/#:]/, '')] : []));
}

/** Every described thing of the page's JSON-LD, `@graph` and main entities included, in the order found. */
export function structuredData(document: Document): Thing[] {
  const things: Thing[] = [];
  const collect = (value: unknown, depth: number): void => {
    if (depth > DEEPEST || things.length >= MOST_THINGS) return;
    if (Array.isArray(value)) {
      for (const item of value) collect(item, depth + 1);
    } else if (isThing(value)) {
      if ('@type' in value) things.push(value);
      for (const name of [
        '@graph',
        'mainEntity',
        'mainEntityOfPage',
        'itemListElement',
        'item',
        'hasPart',
        'liveBlogUpdate',
      ]) {
        if (name in value) collect(value[name], depth + 1);
      }
    }
  };
  for (const script of document.querySelectorAll('script[type*="ld+json" i]')) {
    const source = script.textContent;
    if (source.length < LONGEST_SCRIPT) collect(parse(source), 0);
  }
  return things;
}

/** `NewsArticle`, `BlogPosting` and their like. */
export const isArticleType = (type: string): boolean =>
  /^(?:\w*Article|BlogPosting|LiveBlogPosting|Report|OpinionPiece|SocialMediaPosting)$/i.test(type) &&
  type !== 'TechArticle';

/** Text of a field, of its `name` or `@value`, or of the first of several. */
export function textOf(value: unknown): string | null {
  if (typeof value === 'string') return value.trim() || null;
  if (Array.isArray(value)) return textOf(value[0]);
  if (isThing(value)) return textOf(value.name ?? value['@value'] ?? value.headline);
  return null;
}

/**
 * The thing that describes the page's own article; `null` where none does. With several, the one that names this
 * address, else the one that says most: pages describe the articles they link to in the same way.
 */
export function describedArticle(things: readonly Thing[], url: string): Thing | null {
  const path = (value: unknown) => {
    const text = typeof value === 'string' ? value : isThing(value) ? (value['@id'] ?? value.url) : null;
    return typeof text === 'string' && URL.canParse(text, url) ? new URL(text, url).pathname.replace(/\/$/, '') : null;
  };
  const own = path(url);
  let best: Thing | null = null;
  let most = 0;
  for (const thing of things) {
    if (!typesOf(thing).some(isArticleType)) continue;
    const here = [thing.url, thing['@id'], thing.mainEntityOfPage].some((value) => path(value) === own);
    const said = ['headline', 'datePublished', 'author', 'articleBody', 'publisher'].filter(
      (name) => name in thing,
    ).length;
    const score = said + (here ? 4 : 0) + (typesOf(thing).includes('LiveBlogPosting') ? 1 : 0);
    if (score > most) [best, most] = [thing, score];
  }
  return best;
}
