import { describe, expect, test } from 'vitest';
import { applyCorrections, type Correction } from '../../../lib/entities/corrections.ts';
import { entityKey } from '../../../lib/entities/entity-key.ts';
import type { FoundEntities } from '../../../lib/entities/find.ts';
import type { ArticleEntity, EntityMention, EntityType, TextOffset } from '../../../lib/types.ts';

const mention = (type: EntityType, text: string, of: string, start: number): EntityMention => ({
  kind: 'entity',
  type,
  text,
  entity: entityKey(type, of),
  start: start as TextOffset,
  end: (start + text.length) as TextOffset,
});
const entity = (type: EntityType, name: string, aliases: string[], roles: string[], count: number): ArticleEntity => ({
  key: entityKey(type, name),
  type,
  name,
  aliases,
  roles,
  count,
});

const found: FoundEntities = {
  mentions: [
    mention('person', 'Ravi Sharma', 'Ravi Sharma', 0),
    mention('person', 'Sharma', 'Ravi Sharma', 20),
    mention('organization', 'Odesa', 'Odesa', 40),
    mention('place', 'Odessa', 'Odessa', 60),
  ],
  entities: [
    entity('person', 'Ravi Sharma', ['Sharma'], ['analyst'], 2),
    entity('organization', 'Odesa', [], [], 1),
    entity('place', 'Odessa', [], [], 1),
  ],
};
const correct = (...corrections: Correction[]) => applyCorrections(found, corrections);

describe('applyCorrections', () => {
  test('without any that bears on the article gives what was found', () => {
    expect(correct()).toBe(found);
    expect(correct({ kind: 'mute', entity: entityKey('place', 'Lviv') })).toBe(found);
  });

  test('mute takes all mentions away', () => {
    const { mentions, entities } = correct({ kind: 'mute', entity: entityKey('person', 'Ravi Sharma') });
    expect(mentions.map(({ text }) => text)).toEqual(['Odesa', 'Odessa']);
    expect(entities).toHaveLength(2);
  });

  test('retype changes type and key', () => {
    const { mentions, entities } = correct({
      kind: 'retype',
      entity: entityKey('organization', 'Odesa'),
      type: 'place',
    });
    expect(mentions[2]).toMatchObject({ type: 'place', entity: 'place:odesa' });
    expect(entities.map(({ key }) => key)).toContain('place:odesa');
  });

  test('same as joins two, under the name the reader chose', () => {
    const { entities } = correct(
      { kind: 'retype', entity: entityKey('organization', 'Odesa'), type: 'place' },
      { kind: 'same-as', entity: entityKey('place', 'Odessa'), as: entityKey('place', 'Odesa'), name: 'Odesa' },
    );
    expect(entities.find(({ key }) => key === 'place:odesa')).toEqual({
      key: 'place:odesa',
      type: 'place',
      name: 'Odesa',
      aliases: ['Odessa'],
      roles: [],
      count: 2,
    });
  });

  test('not same as lets a name stand for itself', () => {
    const { mentions, entities } = correct({
      kind: 'not-same-as',
      entity: entityKey('person', 'Ravi Sharma'),
      name: 'Sharma',
    });
    expect(mentions.map(({ entity: key }) => key).slice(0, 2)).toEqual([
      entityKey('person', 'Ravi Sharma'),
      entityKey('person', 'Sharma'),
    ]);
    expect(entities.find(({ name }) => name === 'Ravi Sharma')).toMatchObject({ aliases: [], count: 1 });
  });

  test('what was found is left as it was', () => {
    const before = structuredClone(found);
    correct({ kind: 'mute', entity: entityKey('person', 'Ravi Sharma') });
    expect(found).toEqual(before);
  });
});
