import type { ArticleEntity } from '../types.ts';
import { keyName } from './entity-key.ts';
import { foldName } from './names.ts';
import { isSubsequence, personWords } from './resolve-people.ts';

/** The name a key carries after its colon. */
const nameOf = (entity: ArticleEntity): string => entity.key.slice(entity.key.indexOf(':') + 1);

/** Everything an entity is called in its article, folded, short forms included. */
function allNames(entity: ArticleEntity): Set<string> {
  return new Set([nameOf(entity), ...[entity.name, ...entity.aliases].map((name) => keyName(entity.type, name))]);
}

/** Words of roles that say little of who someone is. */
const empty = new Set('the a an of for and in former acting mr mrs ms dr'.split(' '));

const roleWords = (entity: ArticleEntity): Set<string> =>
  new Set(entity.roles.flatMap((role) => foldName(role).split(' ')).filter((word) => !empty.has(word)));

/** Do both have roles, with no word in common? Then they are taken for namesakes. */
function rolesDisagree(a: ArticleEntity, b: ArticleEntity): boolean {
  const words = roleWords(a);
  const others = roleWords(b);
  return words.size > 0 && others.size > 0 && ![...words].some((word) => others.has(word));
}

/** One of two people is known by a part of the other's name, and nothing speaks against it. */
function samePerson(a: ArticleEntity, b: ArticleEntity): boolean {
  const [short, long] = [personWords(a.name), personWords(b.name)].sort((x, y) => x.length - y.length) as [
    string[],
    string[],
  ];
  if (!isSubsequence(short, long)) return false;
  const sameEnds = short.at(-1) === long.at(-1);
  if (short.length > 1) return sameEnds || short[0] === long[0];
  return (sameEnds || short[0] === long[0]) && !rolesDisagree(a, b);
}

/**
 * Do two entities of different articles stand for one thing? Equal keys do. Beyond them: a person known by surname alone
 * in one article (unless both have roles that disagree), a body by its abbreviation in one and in full in the other.
 */
export function sameEntity(a: ArticleEntity, b: ArticleEntity): boolean {
  if (a.type !== b.type) return false;
  if (a.key === b.key) return true;
  if (a.type === 'person') return samePerson(a, b);
  if (a.type !== 'organization') return false;
  const names = allNames(a);
  return [...allNames(b)].some((name) => names.has(name));
}
