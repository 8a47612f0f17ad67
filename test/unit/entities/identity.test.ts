import { expect, test } from 'vitest';
import { entityKey } from '../../../lib/entities/entity-key.ts';
import { sameEntity } from '../../../lib/entities/identity.ts';
import type { ArticleEntity } from '../../../lib/types.ts';

const person = (name: string, ...roles: string[]): ArticleEntity => ({
  key: entityKey('person', name),
  type: 'person',
  name,
  aliases: [],
  roles,
  count: 1,
});
const body = (name: string, ...aliases: string[]): ArticleEntity => ({
  key: entityKey('organization', name),
  type: 'organization',
  name,
  aliases,
  roles: [],
  count: 1,
});

test.each<[string, ArticleEntity, ArticleEntity, boolean]>([
  ['one person in two spellings', person('Andriy Sybiha'), person('Andrii Sybiha'), true],
  ['a surname and the full name', person('Kovalenko'), person('Olena Kovalenko'), true],
  [
    'a surname with a role that agrees',
    person('Kovalenko', 'governor'),
    person('Olena Kovalenko', 'Kharkiv governor'),
    true,
  ],
  ['namesakes by their roles', person('Kovalenko', 'striker'), person('Olena Kovalenko', 'Kharkiv governor'), false],
  ['two first names', person('Ivan Kovalenko'), person('Olena Kovalenko'), false],
  ['an abbreviation known from the other article', body('IBA'), body('Institute of Baltic Affairs', 'IBA'), true],
  ['a well-known abbreviation', body('IAEA'), body('International Atomic Energy Agency'), true],
  ['two bodies', body('Human Rights Watch'), body('Amnesty International'), false],
  ['a person and a body', person('Kovalenko'), body('Kovalenko'), false],
])('%s', (_, a, b, same) => {
  expect(sameEntity(a, b)).toBe(same);
  expect(sameEntity(b, a)).toBe(same);
});
