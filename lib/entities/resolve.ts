import type { ArticleEntity, ArticleText, EntityKey, EntityMention, EntityType } from '../types.ts';
import { isListed } from './aliases.ts';
import { countryMeant, countryOf } from './demonyms.ts';
import { keyName } from './entity-key.ts';
import type { NameSpan } from './name-span.ts';
import { foldName } from './names.ts';
import { offsetsOf } from './refine.ts';
import { type BodyMention, isGeneric, resolveBodies } from './resolve-bodies.ts';
import { resolvePeople } from './resolve-people.ts';
import { rolesBeside } from './roles.ts';
import type { TaggedSentence } from './tagger.ts';

/** A name with the sentence it stands in. */
export interface PlacedName {
  readonly sentence: TaggedSentence;
  readonly span: NameSpan;
  /** Where the person named before it in the sentence ends. */
  readonly floor: number;
  readonly text: string;
}

/** A body's name and the country it belongs to by the words in its name or before it. */
function bodyMention({ sentence, span, text }: PlacedName): BodyMention {
  const { forms } = sentence;
  const word = (i: number) => forms[i]?.text.toLowerCase().replaceAll('.', '') ?? '';
  const bracket = forms[span.to]?.text === '(' && forms[span.to + 2]?.text === ')' ? forms[span.to + 1]! : null;
  const abbreviation = bracket?.allCapitals ? bracket.text : null;
  const inside = countryInside(text);
  if (inside) return { ...inside, abbreviation };
  const after = word(span.to) === 'of' ? (word(span.to + 1) === 'the' ? span.to + 2 : span.to + 1) : null;
  const owner = after === null ? null : (countryOf(`${word(after)} ${word(after + 1)}`) ?? countryOf(word(after)));
  if (owner && isGeneric(text)) return { name: text, country: owner, abbreviation };
  const possessive = word(span.from - 1) === "'s" ? span.from - 2 : span.from - 1;
  const before = countryOf(`${word(possessive - 1)} ${word(possessive)}`) ?? countryOf(word(possessive));
  return { name: text, country: before, abbreviation };
}

/** A name that says its country, "Ukrainian Air Force" or "Ministry of Finance of Ukraine", without it; `null` for a
 * name that is known whole ("Turkish Airlines", "National Bank of Ukraine") or says none. */
function countryInside(text: string): { name: string; country: string } | null {
  if (isListed('organization', foldName(text))) return null;
  const words = text.split(/\s+/);
  const fold = (part: readonly string[]) => part.map((word) => word.toLowerCase().replace(/\.|['’]s$/g, '')).join(' ');
  for (const count of [2, 1]) {
    const country = countryOf(fold(words.slice(0, count)));
    const name = words.slice(count).join(' ');
    if (country && isGeneric(name)) return { name, country };
    const owner = countryOf(fold(words.slice(-count)));
    const owned = words.slice(0, -count);
    if (owner && owned.at(-1) === 'of' && isGeneric(owned.slice(0, -1).join(' '))) {
      return { name: owned.slice(0, -1).join(' '), country: owner };
    }
  }
  return null;
}

/** Share of an article's mentions of countries above which it is about one of them. */
const HOME_SHARE = 0.6;

/** The country most of the places and peoples named in an article speak of; `null` when it speaks of several alike. */
function homeOf(names: readonly PlacedName[]): string | null {
  const counts = new Map<string, number>();
  let all = 0;
  for (const { span, text } of names) {
    if (span.type !== 'place' && span.type !== 'group') continue;
    const country = countryMeant(keyName(span.type, text));
    if (!country) continue;
    all++;
    counts.set(country, (counts.get(country) ?? 0) + 1);
  }
  for (const [country, count] of counts) if (count > HOME_SHARE * all) return country;
  return null;
}

/** Identities, one a name, of names of one type in an article that names `all`. */
function identities(type: EntityType, names: readonly PlacedName[], all: readonly PlacedName[]): string[] {
  switch (type) {
    case 'person':
      return resolvePeople(names.map(({ text }) => text));
    case 'organization':
      return resolveBodies(names.map(bodyMention), homeOf(all));
    default:
      return names.map(({ text }) => keyName(type, text));
  }
}

/** Key of each name, by its position in `names`. */
function keysOf(names: readonly PlacedName[]): EntityKey[] {
  const keys = new Array<EntityKey>(names.length);
  const positions = new Map<EntityType, number[]>();
  names.forEach(({ span: { type } }, i) => {
    const of = positions.get(type);
    if (of) of.push(i);
    else positions.set(type, [i]);
  });
  for (const [type, at] of positions) {
    const ids = identities(
      type,
      at.map((i) => names[i]!),
      names,
    );
    at.forEach((i, n) => {
      keys[i] = `${type}:${ids[n]}` as EntityKey;
    });
  }
  return keys;
}

const isShouted = (text: string): boolean => text.length > 5 && text === text.toUpperCase();

/** The fuller of two names; one in capitals only when there is no other. */
function fuller(a: string, b: string): string {
  if (isShouted(a) !== isShouted(b)) return isShouted(a) ? b : a;
  return b.length > a.length ? b : a;
}

/** Mentions with their keys, and the things they name, in order of first mention. */
export function resolve(
  article: ArticleText,
  names: readonly PlacedName[],
): { mentions: EntityMention[]; entities: ArticleEntity[] } {
  const keys = keysOf(names);
  const groups = new Map<EntityKey, { type: EntityType; texts: Set<string>; roles: Set<string>; count: number }>();
  const mentions = names.map(({ sentence, span, floor, text }, i): EntityMention => {
    const key = keys[i]!;
    let group = groups.get(key);
    if (!group) {
      group = { type: span.type, texts: new Set(), roles: new Set(), count: 0 };
      groups.set(key, group);
    }
    group.texts.add(text);
    group.count++;
    if (span.type === 'person')
      for (const role of rolesBeside(sentence, span, floor, article.text)) group.roles.add(role);
    return { kind: 'entity', type: span.type, ...offsetsOf(sentence, span), text, entity: key };
  });
  const entities = [...groups].map(([key, { type, texts, roles, count }]): ArticleEntity => {
    const name = [...texts].reduce(fuller);
    return { key, type, name, aliases: [...texts].filter((text) => text !== name), roles: [...roles], count };
  });
  return { mentions, entities };
}
