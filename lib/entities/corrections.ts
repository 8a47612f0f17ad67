import type { ArticleEntity, EntityKey, EntityMention, EntityType } from '../types.ts';
import { entityKey } from './entity-key.ts';
import type { FoundEntities } from './find.ts';
import { foldName } from './names.ts';

/** The reader's word on a name: data, kept in the library and applied to whatever is found after. */
export type Correction =
  /** Not worth marking, or no name at all. */
  | { readonly kind: 'mute'; readonly entity: EntityKey }
  /** Of another type than it was taken for. */
  | { readonly kind: 'retype'; readonly entity: EntityKey; readonly type: EntityType }
  /** Another name of something known; `name` is the one to show for both. */
  | { readonly kind: 'same-as'; readonly entity: EntityKey; readonly as: EntityKey; readonly name: string }
  /** This name, as written, does not mean that entity: it stands for itself from now on. */
  | { readonly kind: 'not-same-as'; readonly entity: EntityKey; readonly name: string };

/** The type a key carries before its colon. */
function typeOfKey(key: EntityKey): EntityType {
  return key.slice(0, key.indexOf(':')) as EntityType;
}

/** The mention after one correction; `null` when it is gone. */
function correctMention(mention: EntityMention, correction: Correction): EntityMention | null {
  if (mention.entity !== correction.entity) return mention;
  switch (correction.kind) {
    case 'mute':
      return null;
    case 'retype':
      return { ...mention, type: correction.type, entity: retyped(mention.entity, correction.type) };
    case 'same-as':
      return { ...mention, type: typeOfKey(correction.as), entity: correction.as };
    case 'not-same-as':
      return foldName(mention.text) === foldName(correction.name)
        ? { ...mention, entity: entityKey(mention.type, mention.text) }
        : mention;
  }
}

const retyped = (key: EntityKey, type: EntityType): EntityKey => `${type}${key.slice(key.indexOf(':'))}` as EntityKey;

/** What the reader wants a key to be shown as. */
function chosenNames(corrections: readonly Correction[]): Map<EntityKey, string> {
  return new Map(corrections.flatMap((c) => (c.kind === 'same-as' ? [[c.as, c.name] as const] : [])));
}

/** The entities of corrected mentions: names, aliases and roles of those joined are put together. */
function regroup(
  before: FoundEntities,
  mentions: readonly EntityMention[],
  corrected: readonly (EntityMention | null)[],
  names: ReadonlyMap<EntityKey, string>,
): ArticleEntity[] {
  const known = new Map(before.entities.map((entity) => [entity.key, entity]));
  const groups = new Map<EntityKey, { type: EntityType; texts: Set<string>; from: Set<EntityKey>; count: number }>();
  corrected.forEach((mention, i) => {
    if (!mention) return;
    let group = groups.get(mention.entity);
    if (!group) {
      group = { type: mention.type, texts: new Set(), from: new Set(), count: 0 };
      groups.set(mention.entity, group);
    }
    group.texts.add(mention.text);
    group.from.add(mentions[i]!.entity);
    group.count++;
  });
  return [...groups].map(([key, { type, texts, from, count }]) => {
    const sources = [...from].flatMap((source) => known.get(source) ?? []);
    const kept = sources.find((source) => source.key === key && texts.has(source.name));
    const name = names.get(key) ?? kept?.name ?? [...texts].reduce((a, b) => (b.length > a.length ? b : a));
    return {
      key,
      type,
      name,
      aliases: [...texts].filter((text) => text !== name),
      roles: [...new Set(sources.flatMap(({ roles }) => roles))],
      count,
    };
  });
}

/** What was found, as the reader would have it. Corrections apply in the order they were made, each to the outcome of those before. */
export function applyCorrections(found: FoundEntities, corrections: readonly Correction[]): FoundEntities {
  const keys = new Set(found.mentions.map(({ entity }) => entity));
  if (!corrections.some(({ entity }) => keys.has(entity))) return found;
  const corrected = found.mentions.map((mention) =>
    corrections.reduce<EntityMention | null>((m, correction) => m && correctMention(m, correction), mention),
  );
  const mentions = corrected.filter((mention) => mention !== null);
  return { mentions, entities: regroup(found, found.mentions, corrected, chosenNames(corrections)) };
}
