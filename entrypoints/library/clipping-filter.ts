import { hostOf } from '../../components/web-address.ts';
import { type Annotation, COLOURS, type Colour } from '../../lib/annotations/annotation.ts';
import type { ArticleId, EntityKey, StoryId } from '../../lib/types.ts';

/** Which clippings the reader wants to see. */
export interface ClippingFilter {
  /** All of these words, in any order, in text, note, tags, headline or publisher. */
  readonly words: string;
  readonly colour: Colour | null;
  readonly tag: string | null;
  /** Host of the article, without `www.`. */
  readonly site: string | null;
  readonly story: StoryId | null;
  /** Someone or something named in the article. */
  readonly name: EntityKey | null;
  /** Named in the clipping itself. */
  readonly inside: boolean;
  /** Days of the reader's calendar, `YYYY-MM-DD`, both included: when it was clipped. */
  readonly from: string | null;
  readonly to: string | null;
}

export const noFilter: ClippingFilter = {
  words: '',
  colour: null,
  tag: null,
  site: null,
  story: null,
  name: null,
  inside: false,
  from: null,
  to: null,
};

/** A filter as an address has it: only what is asked for. */
export function filterAddress(filter: Partial<ClippingFilter>): string {
  const asked = Object.entries(filter).filter(([, value]) => value !== null && value !== false && value !== '');
  const query = new URLSearchParams(asked.map(([name, value]) => [name, value === true ? '1' : String(value)]));
  return query.size === 0 ? '#/clippings' : `#/clippings?${query}`;
}

/** Whether a filter asks for anything. */
export function isFiltered(filter: ClippingFilter): boolean {
  return filterAddress(filter) !== filterAddress(noFilter);
}

const dayOf = (value: string | null) =>
  value !== null && /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value)) ? value : null;

/** The filter of an address; what is no filter in it is left out. */
export function parseFilter(address: string): ClippingFilter {
  const at = address.indexOf('?');
  const query = new URLSearchParams(at < 0 ? '' : address.slice(at + 1));
  const of = (name: string) => query.get(name) || null;
  return {
    words: of('words') ?? '',
    colour: COLOURS.find((colour) => colour === of('colour')) ?? null,
    tag: of('tag'),
    site: of('site'),
    story: of('story') as StoryId | null,
    name: of('name') as EntityKey | null,
    inside: of('inside') === '1',
    from: dayOf(of('from')),
    to: dayOf(of('to')),
  };
}

/** Articles of the library that a filter's story and name stand for; `null` where it asks for none. */
export interface FilterArticles {
  readonly story: ReadonlySet<ArticleId> | null;
  readonly name: ReadonlySet<ArticleId> | null;
}

const everyArticle: FilterArticles = { story: null, name: null };

/** What is searched in a clipping. Kept: it is made of hundreds of letters, and asked for with every key. */
const searched = new WeakMap<Annotation, string>();

function wordsOf(clipping: Annotation): string {
  const known = searched.get(clipping);
  if (known !== undefined) return known;
  const { text, note, tags, source } = clipping;
  const words = [text, note, ...tags, source.title, source.publisher].join('\n').toLowerCase();
  searched.set(clipping, words);
  return words;
}

/** Site of a clipping's article, as the filter names it. */
const siteOf = ({ source }: Annotation) => hostOf(source.url);

/** The moment a day of the reader's calendar begins, so many days later. */
function beginOf(day: string, later: number): string {
  const date = new Date(`${day}T00:00:00`);
  date.setDate(date.getDate() + later);
  return date.toISOString();
}

/** The clippings that a filter lets through, in their order. Linear in their text, a millisecond or so a thousand. */
export function filterClippings(
  clippings: readonly Annotation[],
  filter: ClippingFilter,
  articles: FilterArticles = everyArticle,
): readonly Annotation[] {
  const words = filter.words.toLowerCase().split(/\s+/).filter(Boolean);
  const { colour, tag, site, name, inside } = filter;
  const from = filter.from && beginOf(filter.from, 0);
  const until = filter.to && beginOf(filter.to, 1);
  return clippings.filter((clipping) => {
    if (colour !== null && clipping.colour !== colour) return false;
    if (tag !== null && !clipping.tags.includes(tag)) return false;
    if (from !== null && clipping.createdAt < from) return false;
    if (until !== null && clipping.createdAt >= until) return false;
    if (site !== null && siteOf(clipping) !== site) return false;
    if (articles.story && !articles.story.has(clipping.articleId)) return false;
    if (name !== null && !clipping.names.some(({ entity }) => entity === name)) {
      if (inside || !articles.name?.has(clipping.articleId)) return false;
    }
    return words.every((word) => wordsOf(clipping).includes(word));
  });
}

/** Something clippings have, and how many of them. */
export interface Facet<V extends string = string> {
  readonly value: V;
  readonly label: string;
  readonly count: number;
}

/** What these clippings can be told apart by, most frequent first. */
export interface Facets {
  readonly tags: readonly Facet[];
  readonly sites: readonly Facet[];
  /** Named in the clippings themselves. */
  readonly names: readonly Facet<EntityKey>[];
}

class Counts<V extends string> {
  readonly #counts = new Map<V, { label: string; count: number }>();

  add(value: V, label: string): void {
    const known = this.#counts.get(value);
    if (known) known.count++;
    else this.#counts.set(value, { label, count: 1 });
  }

  sorted(): Facet<V>[] {
    const facets = [...this.#counts].map(([value, { label, count }]) => ({ value, label, count }));
    return facets.sort((a, b) => b.count - a.count || a.label.localeCompare(b.label));
  }
}

export function facetsOf(clippings: readonly Annotation[]): Facets {
  const tags = new Counts<string>();
  const sites = new Counts<string>();
  const names = new Counts<EntityKey>();
  for (const clipping of clippings) {
    for (const tag of clipping.tags) tags.add(tag, tag);
    const site = siteOf(clipping);
    if (site !== '') sites.add(site, site);
    const named = new Map(clipping.names.map(({ entity, text }) => [entity, text]));
    for (const [entity, text] of named) names.add(entity, text);
  }
  return { tags: tags.sorted(), sites: sites.sorted(), names: names.sorted() };
}
