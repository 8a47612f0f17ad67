import { countryOf } from '../entities/demonyms.ts';
import { stem } from '../text/stem.ts';
import { foldWord } from '../text/terms.ts';
import type { FigureMention, FigureType } from '../types.ts';
import { concepts, genericConcepts, personClasses, thingClasses } from './concepts.ts';
import { REPORTED, type Sentence, type Word } from './report-sentences.ts';

/** Words on each side of a figure that may say what it is a figure of. */
const REACH = 16;

/** Words between the figures on both sides of one, nearest first; beyond them, `fenced`, another figure's. */
interface Surroundings {
  readonly before: readonly Word[];
  readonly after: readonly Word[];
  readonly fencedBefore: readonly Word[];
}

export function around(sentence: Sentence, figure: FigureMention, conversion: FigureMention | null): Surroundings {
  const others = sentence.figures.filter(
    (other) => other !== figure && other !== conversion && REPORTED.has(other.type),
  );
  const from = Math.max(0, ...others.filter(({ end }) => end <= figure.start).map(({ end }) => end as number));
  const to = Math.min(
    sentence.span.end,
    ...others.filter(({ start }) => start >= figure.end).map(({ start }) => start as number),
  );
  const earlier = sentence.words.filter((word) => word.end <= figure.start).reverse();
  return {
    before: earlier.filter((word) => word.start >= from).slice(0, REACH),
    after: sentence.words.filter((word) => word.start >= figure.end && word.end <= to).slice(0, REACH),
    fencedBefore: earlier.filter((word) => word.start < from).slice(0, REACH),
  };
}

/** Added to the distance of words past a comma: most begin a clause of their own. */
const COMMA = 6;
/** The same past "and", "but", "while": "killing six people and injuring 31". */
const CONJUNCTION = 2.5;
const CONJUNCTIONS = /^(?:and|but|while|as|whereas)$/;

/** "Shot" is no downing without its "down"; "multiple launch rocket systems" launch nothing. */
const isOtherSense = (text: string, { folded, end }: Word) =>
  (folded === 'shot' && text.slice(end, end + 5) !== ' down') ||
  (folded === 'launch' && /^ (?:rocket|system|pad|vehicle)/.test(text.slice(end, end + 9)));

/** Concepts near a figure, nearest first, general ones last. Those before another figure count where the two are listed together ("476 drones and 48 missiles"), else only for want of its own. */
export function conceptsNear(
  text: string,
  figure: FigureMention,
  { before, after, fencedBefore }: Surroundings,
): string[] {
  const rank = (words: readonly Word[], handicap: number) =>
    words.flatMap((word, i) => {
      const concept = concepts.get(word.folded);
      if (!concept || isOtherSense(text, word)) return [];
      const comma = word.start > figure.end && /[,;]/.test(text.slice(figure.end, word.start)) ? COMMA : 0;
      const joined = words.slice(0, i).some(({ folded }) => CONJUNCTIONS.test(folded)) ? CONJUNCTION : 0;
      const generic = genericConcepts.has(concept.name) ? REACH : 0;
      return [{ name: concept.name, distance: i + handicap + comma + joined + generic }];
    });
  const ownBefore = rank(before, 0.5);
  const own = [...ownBefore, ...rank(after, 0)];
  const listed = before.length <= 3 && ownBefore.length === 0 && fencedBefore.length > 0;
  const ranked = own.length === 0 || listed ? [...own, ...rank(fencedBefore, before.length + 0.5)] : own;
  return [...new Set(ranked.sort((a, b) => a.distance - b.distance).map(({ name }) => name))].slice(0, 4);
}

const UP =
  /^(?:rose|rise|rises|risen|rising|grew|grow|grows|grown|growing|increased?|increases|increasing|gained|gain|jumped|climbed|surged|soared|added|up|raised)$/;
const DOWN =
  /^(?:fell|fall|falls|fallen|falling|dropped|drops?|dropping|decreased?|decreases|declined?|declines|lost|slid|slipped|sank|plunged|plummeted|shrank|down|cut|reduced|lowered|slashed)$/;

/** A change by so much, up or down, not a level: "fell by 18 percent", "up 3%"; "fell to 18 percent" is a level. */
export function changeOf({ before, after }: Surroundings, type: FigureType): 'up' | 'down' | null {
  // "50% less than a year earlier", "a drop of 47%"
  if (/^(?:less|lower|fewer|below)$/.test(after[0]?.folded ?? '')) return 'down';
  if (/^(?:higher|above)$/.test(after[0]?.folded ?? '')) return 'up';
  if (
    before[0]?.folded === 'of' &&
    /^(?:drop|fall|decline|decrease|cut|reduction|rise|increase|jump|surge)$/.test(before[1]?.folded ?? '')
  )
    return /^(?:rise|increase|jump|surge)$/.test(before[1]!.folded) ? 'up' : 'down';
  for (const { folded } of before.slice(0, 4)) {
    if (/^(?:to|at|of|from|from)$/.test(folded)) return null;
    // "Cut 14,000 jobs", "lost 11,820 tanks", "lost €620m" are levels; "cut staff by 14,000" is a change.
    if ((type === 'count' || folded === 'lost') && type !== 'percent' && before[0]?.folded !== 'by') return null;
    if (UP.test(folded)) return 'up';
    if (DOWN.test(folded)) return 'down';
  }
  return null;
}

const PART_BEFORE =
  /(?:^of (?:the|this|that) [\p{L} ]{1,30},|[.\n”"] ?of (?:the|this|that) [\p{L} ]{1,30},|\bof (?:whom|them|which|these|those)|\bincluding|\bamong (?:them|whom))(?: (?:at least|about|around|more than|some|nearly|up to))? ?$/iu;
const PART_AFTER = /^ of (?:them|whom|those|these|the (?:dead|victims|injured|wounded))\b/i;

/** Whether a figure counts a part of another. */
export const isPart = (text: string, { start, end }: FigureMention) =>
  PART_BEFORE.test(text.slice(Math.max(0, start - 40), start)) || PART_AFTER.test(text.slice(end, end + 24));

/** The class of what is counted: "troops" and "soldiers" are one; else the noun's stem. */
export function nounClass(counted: string | null): string | null {
  if (counted === null) return null;
  const noun = counted.toLowerCase();
  const people = countryOf(noun) ?? countryOf(noun.replace(/s$/, ''));
  return personClasses.get(noun) ?? thingClasses.get(noun) ?? (people !== null ? 'person' : stem(foldWord(noun)));
}

const WEAPON = /^(?:drone|missile|bomb)$/;
/** What is said of weapons in other words: "destroyed 14 of 18 missiles", "sent 430 drones". */
const SAID_OF_WEAPONS: ReadonlyMap<string, string> = new Map([['destroyed', 'downed']]);

/** Weapons counted without a word for it were launched. */
function weapons(found: readonly string[], counted: string | null): string[] {
  if (!WEAPON.test(nounClass(counted) ?? '')) return found.filter((name) => !SAID_OF_WEAPONS.has(name));
  const said = found.map((name) => SAID_OF_WEAPONS.get(name) ?? name).filter((name) => name !== 'arms');
  return said.length > 0 ? said : ['launched'];
}

/** A base names its concept ("in military aid"); any other noun is one of its own. */
export function withNoun(found: readonly string[], type: FigureType, counted: string | null): string[] {
  if (counted === null || type === 'count' || type === 'rate') return weapons(found, counted);
  const named = concepts.get(counted.toLowerCase())?.name;
  if (named !== undefined) return [named, ...found.filter((name) => name !== named)];
  return found.length > 0 || type === 'percent' || type === 'measure' ? [...found] : [stem(foldWord(counted))];
}
