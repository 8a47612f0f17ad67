import type { ArticleEntity, ArticleText, EntityKey, EntityMention, EntityType } from '../types.ts';
import { standardName } from './aliases.ts';
import { countryOf } from './demonyms.ts';
import { foldName } from './names.ts';
import { type NameSpan, offsetsOf } from './refine.ts';
import { type BodyMention, resolveBodies } from './resolve-bodies.ts';
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

/** A people or its adjective in one form: "Ukrainians" as "ukrainian". */
function groupName(name: string): string {
  const folded = foldName(name);
  return folded.length > 4 && /[^siu]s$/.test(folded) ? folded.slice(0, -1) : folded;
}

/** A machine in one form: "F-16s" as "f 16". */
function productName(name: string): string {
  const folded = standardName('product', foldName(name));
  const plural = /[\da-z]s$/.test(name) && !/(?:ss|us|is)$/.test(folded);
  const singular = plural ? folded.slice(0, -1) : folded;
  return standardName('product', singular);
}

/** The country a body belongs to by the words in or before its name, and that name without them. */
function bodyMention({ sentence, span, text }: PlacedName): BodyMention {
  const { forms } = sentence;
  const word = (i: number) => forms[i]?.text.toLowerCase().replaceAll('.', '') ?? '';
  const written = (from: number, to: number, count: number) =>
    text.split(/\s+/).length === to - from && count < to - from ? text.split(/\s+/).slice(count).join(' ') : null;
  const bracket = forms[span.to]?.text === '(' && forms[span.to + 2]?.text === ')' ? forms[span.to + 1]! : null;
  const abbreviation = bracket?.allCapitals ? bracket.text : null;
  const one = countryOf(word(span.from));
  const two = countryOf(`${word(span.from)} ${word(span.from + 1)}`);
  const without = two ? written(span.from, span.to, 2) : one ? written(span.from, span.to, 1) : null;
  if (without) return { name: without, country: two ?? one, abbreviation };
  const possessive = forms[span.from - 1]?.text === "'s" ? span.from - 2 : span.from - 1;
  const before = countryOf(`${word(possessive - 1)} ${word(possessive)}`) ?? countryOf(word(possessive));
  return { name: text, country: before, abbreviation };
}

/** Bodies whose country is part of a name that is no generic one ("Turkish Airlines") keep it. */
function resolveOrganizations(names: readonly PlacedName[]): string[] {
  const bodies = names.map(bodyMention);
  const stripped = resolveBodies(bodies);
  const whole = resolveBodies(bodies.map((body, i) => ({ ...body, name: names[i]!.text, country: null })));
  return stripped.map((identity, i) =>
    bodies[i]!.country && identity.startsWith(`${bodies[i]!.country} `)
      ? identity
      : bodies[i]!.name === names[i]!.text
        ? identity
        : whole[i]!,
  );
}

/** Identities, one a name, of names of one type. */
function identities(type: EntityType, names: readonly PlacedName[]): string[] {
  switch (type) {
    case 'person':
      return resolvePeople(names.map(({ text }) => text));
    case 'organization':
      return resolveOrganizations(names);
    case 'group':
      return names.map(({ text }) => groupName(text));
    case 'product':
      return names.map(({ text }) => productName(text));
    case 'place':
    case 'event':
      return names.map(({ text }) => standardName(type, foldName(text).replace(/^the /, '')));
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
