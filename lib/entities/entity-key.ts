import type { EntityKey, EntityType } from '../types.ts';
import { standardName } from './aliases.ts';
import { foldName } from './names.ts';
import { bodyName } from './resolve-bodies.ts';
import { personWords } from './resolve-people.ts';

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

/** A name in the one form that stands for all its spellings, when nothing more is known of what it names. */
export function keyName(type: EntityType, name: string): string {
  switch (type) {
    case 'person':
      return personWords(name).join(' ');
    case 'organization':
      return bodyName(name);
    case 'group':
      return groupName(name);
    case 'product':
      return productName(name);
    case 'event':
      return standardName(type, foldName(name).replace(/^(?:the )?(?:(?:operation|exercise) (?=\S+ ))?/, ''));
    case 'place':
      return standardName(type, foldName(name).replace(/^the /, ''));
  }
}

/** The key of what a name stands for when nothing more is known of it. */
export function entityKey(type: EntityType, name: string): EntityKey {
  return `${type}:${keyName(type, name)}` as EntityKey;
}
