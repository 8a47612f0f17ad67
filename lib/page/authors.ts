import { foldText } from './blocks.ts';
import { authorsIn, looksLikePerson, unique } from './byline.ts';
import { linesIn } from './line-text.ts';
import { type MetaTags, unescaped } from './meta-tags.ts';
import { type Thing, textOf, typesOf } from './structured-data.ts';
import { letters } from './title.ts';

/** Longest line taken for a byline. */
const LONGEST_LINE = 240;
/** A line longer than this says who its author is, besides. */
const LONGEST_PLAIN_LINE = 100;
const MOST_BYLINES = 80;
/** Lines around the headline in which a byline is looked for that no markup names as one. */
const LINES_ABOVE = 6;
const LINES_BELOW = 40;

interface Described {
  readonly names: readonly string[];
  /** Whether only organizations are named: the newsroom, or an agency. */
  readonly nobody: boolean;
}

/** Authors by structured data; a reference is followed to the thing it names. */
function describedAuthors(thing: Thing | null, things: readonly Thing[]): Described {
  const listed = thing?.author ?? thing?.creator ?? thing?.contributor;
  const names: string[] = [];
  let nobody = true;
  for (const author of (Array.isArray(listed) ? listed : [listed]) as readonly unknown[]) {
    if (typeof author === 'string') {
      if (URL.canParse(author)) continue;
      names.push(...authorsIn(unescaped(author)));
      nobody = false;
    } else if (typeof author === 'object' && author !== null) {
      const person = author as Thing;
      const same = things.find((other) => other !== person && other['@id'] === person['@id'] && person['@id']);
      const named = Array.isArray(person.name) ? person.name : [textOf(person.name) ?? textOf(same?.name)];
      names.push(...named.flatMap((name) => (typeof name === 'string' ? authorsIn(unescaped(name)) : [])));
      if (!typesOf(person).some((type) => /Organization/.test(type))) nobody = false;
    }
  }
  return { names: unique(names), nobody };
}

/** Names of `meta` elements that hold authors, best first. */
const authorTags = [
  'author',
  'article:author',
  'article:author_name',
  'article-author',
  'parsely-author',
  'sailthru.author',
  'byl',
  'dc.creator',
  'dcterms.creator',
  'dc.contributor',
  'cxenseparse:author',
  'twitter:misc:written by',
  'og:article:author',
];

/** What each of the page's tags for authors says, the tags that say nothing left out. */
function taggedAuthors(meta: MetaTags): string[][] {
  const labelled = ['1', '2'].flatMap((n) =>
    /writ|auth|von|par|geschr|verfa|autor|автор/i.test(meta.first(`twitter:label${n}`) ?? '')
      ? [[meta.first(`twitter:data${n}`) ?? '']]
      : [],
  );
  return [...authorTags.map((name) => meta.all(name)), ...labelled]
    .map((values) =>
      unique(
        values.flatMap((value) => (URL.canParse(value) || /^\S+@\S+$/.test(value) ? [] : authorsIn(unescaped(value)))),
      ),
    )
    .filter((names) => names.length > 0);
}

const bylineSelector =
  '[rel~=author],[itemprop~=author],[class*=byline i],[class*=author-name i],[class*=authorname i],[data-testid*=byline i],[data-testid*=author i],a[href*="/author/"],a[href*="/authors/"],a[href*="/autor/"],a[href*="/profile/"],a[href*="/reporter/"],[class*=author i]';
const namesOne = 'a,[itemprop=name],[rel~=author]';
const elsewhere = 'nav,footer,[class*=comment i],[class*=related i]';

const AFTER = 4;

/** Bylines by their markup, nearest the headline first. */
function markedAuthors(scope: Element, headline: Element | null): string[] {
  const found = [...scope.querySelectorAll(bylineSelector)].slice(0, MOST_BYLINES).flatMap((element) => {
    const given = element.getAttribute('content') ?? element.querySelector('[itemprop=name]')?.getAttribute('content');
    const lines = given ? [foldText(given)] : linesIn(element);
    const length = lines.reduce((sum, line) => sum + line.length + 1, 0);
    return length === 0 || length > LONGEST_LINE || element.closest(elsewhere) ? [] : [{ element, lines, length }];
  });
  const after = headline ? found.filter(({ element }) => headline.compareDocumentPosition(element) & AFTER) : found;
  const [first] = after.length > 0 ? after : found;
  if (!first) return [];
  const inner = found.filter(
    ({ element }) => first.element !== element && first.element.contains(element) && element.matches(namesOne),
  );
  if (inner.length > 0) return unique(inner.flatMap(({ lines }) => lines.flatMap(authorsIn)));
  if (first.length > LONGEST_PLAIN_LINE) {
    const linked = [...first.element.querySelectorAll('a')].flatMap((link) => linesIn(link).filter(looksLikePerson));
    if (linked.length > 0) return unique(linked.flatMap(authorsIn));
  }
  // Several links side by side name several authors.
  const row = found.filter(
    ({ element }) =>
      element.parentElement === first.element.parentElement && element.nodeName === first.element.nodeName,
  );
  return unique(row.flatMap(({ lines }) => lines.flatMap(authorsIn)));
}

/** A line that opens as bylines do, and the bare opening, whose names stand behind it. */
const opened = /^(?:by|von|par|por|text|words|автор|авторка|текст)(?=[\s:])[\s:]+\p{Lu}/iu;
const bare = /^(?:by|von|par|por|text|words|written by|автор|авторка|текст)\s*:?$/iu;

/** An agency, or who is known by letters only. */
const areInitials = (name: string) => /^\p{Lu}{2,5}$/u.test(name);

/** Bylines that no markup names, around the headline: "By Ann Lee". */
function unmarkedAuthors(headline: Element): string[] {
  const look = (step: 'nextNode' | 'previousNode', most: number): string[] => {
    const walker = headline.ownerDocument.createTreeWalker(headline.ownerDocument, NodeFilter.SHOW_TEXT);
    walker.currentNode = headline;
    for (let lines = 0; lines < most && walker[step](); ) {
      const text = foldText(walker.currentNode.nodeValue ?? '');
      const parent = walker.currentNode.parentElement!;
      if (text === '' || headline.contains(parent) || parent.closest('script,style,nav,footer,figure')) continue;
      lines++;
      if (!(opened.test(text) || bare.test(text)) || text.length > LONGEST_PLAIN_LINE) continue;
      const own = linesIn(parent.closest('p,li,div,h2,h3,h4,address,section') ?? parent);
      const at = own.findIndex((line) => opened.test(line) || bare.test(line));
      if (at < 0) continue;
      const line = bare.test(own[at]!) ? (own[at + 1] ?? '') : own[at]!;
      const names = line.length <= LONGEST_LINE ? authorsIn(line) : [];
      // A sentence may well begin so: "By Monday the talks had ended."
      const people = names.filter((name) => looksLikePerson(name) || areInitials(name));
      if (people.length > 0 && !/[.!?…]\s*$/.test(line)) return people;
    }
    return [];
  };
  const below = look('nextNode', LINES_BELOW);
  return below.length > 0 ? below : look('previousNode', LINES_ABOVE);
}

/** Labels in front of an author's name in lists of facts about an article. */
const labels =
  /^(?:authors?|written by|article by|by|reporter|autor(?:in|ka|zy|es)?(?:\s?[/(]\s?autor\)?)?|auteure?|autore|författare|автор(?:ка|и|ы)?)\s*:?$/iu;

/** The name that stands behind a label: `<dt>Author</dt><dd>Ann Lee</dd>`, `<li><strong>Author</strong> Ann Lee</li>`. */
function labelledAuthors(scope: Element): string[] {
  for (const element of [...scope.querySelectorAll('dt,th,strong,b,label')].slice(0, 400)) {
    const label = foldText(element.textContent ?? '');
    if (!labels.test(label) || element.closest(elsewhere)) continue;
    const own = foldText(element.parentElement?.textContent ?? '');
    const line =
      own === label ? foldText(element.nextElementSibling?.textContent ?? '') : own.replace(label, '').trim();
    const names = line.length <= LONGEST_PLAIN_LINE ? authorsIn(line).filter(looksLikePerson) : [];
    if (names.length > 0) return names;
  }
  return [];
}

/**
 * Who wrote a page's article: by structured data, then by its tags, then by the byline as shown. Names of the newsroom
 * stand only where nobody else is named.
 */
export function pageAuthors(
  document: Document,
  thing: Thing | null,
  things: readonly Thing[],
  meta: MetaTags,
  headline: Element | null,
  sites: readonly (string | null)[],
): string[] {
  const newsrooms = sites.flatMap((site) => (site ? [letters(site).replace(/ /g, '')] : []));
  const isNewsroom = (name: string) => {
    const plain = letters(name).replace(/ /g, '');
    return newsrooms.some((site) => site.includes(plain) || plain.includes(site));
  };
  const described = describedAuthors(thing, things);
  const tagged = taggedAuthors(meta);
  const said = [described.nobody ? [] : described.names, ...tagged].find((names) =>
    names.some((name) => !isNewsroom(name)),
  );
  if (said) return [...said];
  const newsroom = [described.names, ...tagged].find((names) => names.length > 0) ?? [];
  const scope = document.body ?? document.documentElement;
  const marked = markedAuthors(scope, headline);
  const people = marked.filter((name) => !isNewsroom(name));
  // A shown name replaces the newsroom's only where it looks like a person's.
  const shown = newsroom.length > 0 ? people.filter(looksLikePerson) : people;
  if (shown.length > 0) return shown;
  const others = [headline ? unmarkedAuthors(headline) : [], labelledAuthors(scope), newsroom, marked];
  return [...(others.find((names) => names.length > 0) ?? [])];
}
