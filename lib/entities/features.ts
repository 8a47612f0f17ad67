import { type Casing, casingOf, documentContext, RUNNING_TEXT, type WordInDocument } from './document-context.ts';
import { type DocumentVotes, pairVerdict, verdictOn } from './document-votes.ts';
import {
  AFFIXES,
  DOCUMENT,
  type FeatureBuffer,
  NAME_LISTS,
  NEIGHBOURS,
  OWN_WORD,
  SHAPES,
  VOTES,
} from './feature-buffer.ts';
import { combine } from './hashing.ts';
import { type ListMatches, matchLists } from './list-matches.ts';
import { listBit, type NameLists } from './resources.ts';
import { AFTER_LAST, BEFORE_FIRST, type WordForm } from './word-form.ts';

/** A sentence with everything its words' features are made of. */
interface SentenceView {
  readonly index: number;
  readonly words: readonly WordForm[];
  readonly casing: Casing;
  /** Casing, share of numbers, and whether it ends with a full stop: tells tables and datelines from prose. */
  readonly layout: number;
  readonly matches: ListMatches;
  /** One hash of all list matches of each word. */
  readonly known: Int32Array;
  /** Shapes as seen in this casing. */
  readonly shapes: Int32Array;
  /** First and last word (inclusive) of the run of capitalized words each word is in. */
  readonly runStart: Int32Array;
  readonly runEnd: Int32Array;
  /** Lists that hold any word of the run up to each word; at the run's end, of the whole run. */
  readonly runLists: Int32Array;
}

const nameLists =
  listBit('first') |
  listBit('last') |
  listBit('place') |
  listBit('country') |
  listBit('region') |
  listBit('group') |
  listBit('organization') |
  listBit('company') |
  listBit('product') |
  listBit('event') |
  listBit('person') |
  listBit('team');

function layoutOf(words: readonly WordForm[], casing: Casing): number {
  let digits = 0;
  for (const word of words) if (word.hasDigit) digits++;
  const share = words.length === 0 ? 0 : digits / words.length;
  const last = words[words.length - 1]?.text ?? '';
  const ends = last === '.' || last === '!' || last === '?' || last === '"' ? 1 : 0;
  const length = words.length <= 3 ? 0 : words.length <= 10 ? 1 : 2;
  return casing + 3 * (share > 0.3 ? 2 : share > 0.12 ? 1 : 0) + 9 * ends + 18 * length;
}

function viewOf(words: readonly WordForm[], index: number, lists: NameLists): SentenceView {
  const n = words.length;
  const casing = casingOf(words);
  const matches = matchLists(words, lists);
  const known = new Int32Array(n);
  const shapes = new Int32Array(n);
  const runStart = new Int32Array(n);
  const runEnd = new Int32Array(n);
  const runLists = new Int32Array(n);
  for (let i = 0; i < n; i++) {
    const word = words[i]!;
    const phrase = combine(matches.first[i]!, combine(matches.inner[i]!, matches.last[i]!));
    known[i] = combine(phrase, matches.alone[i]! & ~commonBit);
    shapes[i] = casing === RUNNING_TEXT ? word.shortShape : combine(word.shortShape, casing);
    const goesOn = word.capitalized && i > 0 && words[i - 1]!.capitalized;
    runStart[i] = goesOn ? runStart[i - 1]! : i;
    runLists[i] = goesOn ? runLists[i - 1]! | word.lists : word.lists;
  }
  for (let i = n - 1; i >= 0; i--) {
    runEnd[i] = words[i]!.capitalized && i + 1 < n && words[i + 1]!.capitalized ? runEnd[i + 1]! : i;
  }
  return { index, words, casing, layout: layoutOf(words, casing), matches, known, shapes, runStart, runEnd, runLists };
}

const commonBit = listBit('common');

const wordAt = (words: readonly WordForm[], i: number): WordForm =>
  i < 0 ? BEFORE_FIRST : i >= words.length ? AFTER_LAST : words[i]!;
const shapeAt = (view: SentenceView, i: number): number =>
  i < 0 ? BEFORE_FIRST.shortShape : i >= view.shapes.length ? AFTER_LAST.shortShape : view.shapes[i]!;
const knownAt = (view: SentenceView, i: number): number => (i < 0 ? 1 : i >= view.known.length ? 2 : view.known[i]!);

/** The word itself and its neighbours. */
function addWords(out: FeatureBuffer, view: SentenceView, i: number): void {
  const { words } = view;
  const word = words[i]!;
  const before = wordAt(words, i - 1);
  const after = wordAt(words, i + 1);
  const before2 = wordAt(words, i - 2);
  const after2 = wordAt(words, i + 2);
  const shape = view.shapes[i]!;
  out.family = OWN_WORD;
  out.add(1, word.cased);
  out.add(2, word.key);
  out.add(3, combine(before.key, word.key));
  out.add(4, combine(word.key, after.key));
  out.family = NEIGHBOURS;
  out.add(5, before.key);
  out.add(6, after.key);
  out.add(7, before2.key);
  out.add(8, after2.key);
  out.add(9, combine(before.key, after.key));
  out.add(10, combine(before.key, shape));
  out.add(11, combine(after.key, shape));
  out.add(12, combine(before2.key, combine(before.key, shape)));
  out.add(13, combine(combine(after.key, after2.key), shape));
  out.add(14, before.cased);
  out.add(15, after.cased);
  out.add(16, wordAt(words, i - 3).key);
  out.add(17, wordAt(words, i + 3).key);
}

/** How the word and its neighbours are written. */
function addShapes(out: FeatureBuffer, view: SentenceView, i: number): void {
  const word = view.words[i]!;
  const shape = view.shapes[i]!;
  const before = shapeAt(view, i - 1);
  const after = shapeAt(view, i + 1);
  const common = word.lists & commonBit ? 1 : 0;
  const place = (i === 0 ? 1 : 0) + 2 * common + 4 * view.casing;
  out.family = SHAPES;
  out.add(20, word.shape);
  out.add(21, combine(before, shape));
  out.add(22, combine(shape, after));
  out.add(23, combine(combine(before, shape), after));
  out.add(24, combine(combine(shapeAt(view, i - 2), before), shape));
  out.add(25, combine(combine(shape, after), shapeAt(view, i + 2)));
  out.add(26, combine(place, shape));
  out.add(27, combine(view.layout, shape));
  out.add(28, combine(combine(view.layout, shape), combine(Math.min(i, 3), after)));
}

function addAffixes(out: FeatureBuffer, view: SentenceView, i: number): void {
  const word = view.words[i]!;
  const before = wordAt(view.words, i - 1);
  const after = wordAt(view.words, i + 1);
  out.family = AFFIXES;
  for (let k = 0; k < word.suffixes.length; k++) out.add(30, word.suffixes[k]!);
  for (let k = 0; k < word.prefixes.length; k++) out.add(31, word.prefixes[k]!);
  if (after.suffixes.length > 2) out.add(32, after.suffixes[2]!);
  if (before.suffixes.length > 2) out.add(33, before.suffixes[2]!);
  if (word.suffixes.length > 2) out.add(34, combine(word.suffixes[2]!, shapeAt(view, i - 1)));
  if (word.suffixes.length > 1) out.add(35, combine(word.suffixes[1]!, view.shapes[i]!));
}

/** The run of capitalized words around the word, and what stands on its two sides. */
function addRun(out: FeatureBuffer, view: SentenceView, i: number): void {
  const { words } = view;
  const start = view.runStart[i]!;
  const end = view.runEnd[i]!;
  const left = wordAt(words, start - 1);
  const right = wordAt(words, end + 1);
  const last = words[end]!;
  const within = combine(Math.min(4, i - start), Math.min(4, end - i));
  out.family = NEIGHBOURS;
  out.add(40, left.key);
  out.add(41, right.key);
  out.add(42, combine(left.key, right.key));
  out.add(43, combine(wordAt(words, start - 2).key, left.key));
  out.add(44, combine(right.key, wordAt(words, end + 2).key));
  out.family = SHAPES;
  out.add(45, within);
  out.family = OWN_WORD;
  out.add(46, last.key);
  out.add(47, words[start]!.key);
  out.add(48, combine(last.key, Math.min(4, end - i)));
  out.family = AFFIXES;
  if (last.suffixes.length > 2) out.add(49, last.suffixes[2]!);
  const heads = view.runLists[end]!;
  out.family = NAME_LISTS;
  out.add(50, combine(heads & headBits, within));
  out.add(51, combine(last.lists & (headBits | nameLists), Math.min(3, end - i)));
}

const headBits = listBit('organizationHead') | listBit('placeHead') | listBit('role');

/** What the lists know of the word, by list and together. */
function addLists(out: FeatureBuffer, view: SentenceView, i: number): void {
  const { matches, words } = view;
  const before = wordAt(words, i - 1);
  const after = wordAt(words, i + 1);
  const shape = view.shapes[i]!;
  out.family = NAME_LISTS;
  addMask(out, matches.first[i]!, 0, view, i, before, after);
  addMask(out, matches.inner[i]!, 16, view, i, before, after);
  addMask(out, matches.last[i]!, 32, view, i, before, after);
  addMask(out, matches.alone[i]! & ~commonBit, 48, view, i, before, after);
  const known = view.known[i]!;
  out.add(60, known);
  out.add(61, knownAt(view, i - 1));
  out.add(62, knownAt(view, i + 1));
  out.add(63, combine(known, knownAt(view, i + 1)));
  out.add(64, combine(knownAt(view, i - 1), known));
  out.add(65, combine(known, shape));
  out.add(66, combine(known, combine(shapeAt(view, i - 1), shapeAt(view, i + 1))));
  out.add(67, combine(known, view.layout));
}

function addMask(
  out: FeatureBuffer,
  mask: number,
  base: number,
  view: SentenceView,
  i: number,
  before: WordForm,
  after: WordForm,
): void {
  for (let rest = mask; rest !== 0; rest &= rest - 1) {
    const list = base + 31 - Math.clz32(rest & -rest);
    out.add(70, list);
    out.add(71, combine(list, shapeAt(view, i - 1)));
    out.add(72, combine(list, before.key));
    out.add(73, combine(list, after.key));
    out.add(74, combine(list, view.layout));
  }
}

/** What the rest of the document shows of the word. */
function addDocument(out: FeatureBuffer, view: SentenceView, i: number, seen: WordInDocument): void {
  const before = wordAt(view.words, i - 1);
  const after = wordAt(view.words, i + 1);
  out.family = DOCUMENT;
  const writing = combine(Math.min(2, seen.lower), Math.min(3, seen.inner));
  out.add(80, combine(writing, (i === 0 ? 1 : 0) + 2 * view.casing));
  if (seen.capitalized < 2) return;
  const preceding = commonest(seen.before, before.key);
  const following = commonest(seen.after, after.key);
  out.add(81, preceding === null ? 0 : combine(preceding & nameLists, 1));
  out.add(82, following === null ? 0 : combine(following & (nameLists | headBits), 1));
  out.add(83, combine(preceding === null ? 0 : 1, following === null ? 0 : 1));
  for (const { sentence, hash } of seen.contexts) if (sentence !== view.index) out.add(84, hash);
}

/** List bits of the commonest neighbour other than the one here. */
function commonest(neighbours: WordInDocument['before'], here: number): number | null {
  let best = 0;
  let lists: number | null = null;
  for (const [key, neighbour] of neighbours) {
    if (key === here || neighbour.count <= best) continue;
    best = neighbour.count;
    lists = neighbour.lists;
  }
  return lists;
}

/** What a first reading made of the same words elsewhere in the document. */
function addVotes(
  out: FeatureBuffer,
  view: SentenceView,
  i: number,
  votes: DocumentVotes,
  labels: ArrayLike<number>,
): void {
  const { words, casing } = view;
  const voted = casing === RUNNING_TEXT;
  const ownLabel = (at: number) => (voted ? (labels[at] ?? -1) : -1);
  const ownPair = (at: number): [number, number] | null => (voted ? [labels[at]!, labels[at + 1]!] : null);
  const here = verdictOn(votes, words[i], ownLabel(i));
  const before = verdictOn(votes, words[i - 1], ownLabel(i - 1));
  const after = verdictOn(votes, words[i + 1], ownLabel(i + 1));
  const beforePair = pairVerdict(votes, words[i - 1], words[i], i > 0 ? ownPair(i - 1) : null);
  const afterPair = pairVerdict(votes, words[i], words[i + 1], i + 1 < words.length ? ownPair(i) : null);
  out.family = VOTES;
  out.add(120, combine(here.type, casing));
  out.add(121, combine(here.label, casing));
  out.add(122, combine(here.type, view.shapes[i]!));
  out.add(123, combine(combine(before.type, here.type), after.type));
  out.add(124, combine(combine(before.label, here.label), after.label));
  out.add(125, combine(here.label, combine(shapeAt(view, i - 1), shapeAt(view, i + 1))));
  out.add(126, beforePair);
  out.add(127, afterPair);
  out.add(128, combine(beforePair, afterPair));
  out.add(129, combine(here.type, view.known[i]!));
  const abbreviated = votes.abbreviations.get(words[i]!.key);
  if (abbreviated !== undefined && words[i]!.allCapitals) out.add(130, abbreviated);
}

/** A lower-case word is seldom in a name: its neighbours and its own identity say whether it is. */
function addPlainWord(out: FeatureBuffer, view: SentenceView, i: number): void {
  const { words } = view;
  const word = words[i]!;
  const before = wordAt(words, i - 1);
  const after = wordAt(words, i + 1);
  const beforeShape = shapeAt(view, i - 1);
  const afterShape = shapeAt(view, i + 1);
  out.family = OWN_WORD;
  out.add(100, word.key);
  out.add(101, combine(word.key, combine(beforeShape, afterShape)));
  out.add(102, combine(before.key, word.key));
  out.add(103, combine(word.key, after.key));
  out.family = SHAPES;
  out.add(104, combine(word.shortShape, combine(beforeShape, afterShape)));
  out.add(105, combine(view.layout, word.shortShape));
  out.family = NEIGHBOURS;
  out.add(106, combine(before.key, word.shortShape));
  out.add(107, combine(after.key, word.shortShape));
  out.family = NAME_LISTS;
  out.add(108, combine(view.known[i]!, word.key));
  out.add(109, combine(view.known[i]!, combine(knownAt(view, i - 1), knownAt(view, i + 1))));
  out.add(110, combine(knownAt(view, i - 1), word.key));
  out.add(111, combine(knownAt(view, i + 1), word.key));
}

/** The features of a document's words, sentence by sentence. */
export class DocumentFeatures {
  readonly #views: SentenceView[];
  readonly #context: Map<number, WordInDocument>;

  constructor(sentences: readonly (readonly WordForm[])[], lists: NameLists) {
    this.#views = sentences.map((words, index) => viewOf(words, index, lists));
    this.#context = documentContext(
      sentences,
      this.#views.map(({ casing }) => casing),
    );
  }

  /** How each sentence is set. */
  get casings(): Casing[] {
    return this.#views.map(({ casing }) => casing);
  }

  /** Adds to `out` what `votes` say of a word; `labels` are those its sentence got at first reading. */
  describeVotes(
    sentence: number,
    i: number,
    votes: DocumentVotes,
    labels: ArrayLike<number>,
    out: FeatureBuffer,
  ): void {
    const view = this.#views[sentence]!;
    if (view.words[i]!.capitalized) addVotes(out, view, i, votes, labels);
  }

  /** Puts the features of one word into `out`, which is emptied first. */
  describe(sentence: number, i: number, out: FeatureBuffer): void {
    const view = this.#views[sentence]!;
    const word = view.words[i]!;
    out.length = 0;
    if (!word.capitalized && !word.hasDigit) {
      addPlainWord(out, view, i);
      return;
    }
    addWords(out, view, i);
    addShapes(out, view, i);
    addAffixes(out, view, i);
    addLists(out, view, i);
    if (word.capitalized) addRun(out, view, i);
    const seen = this.#context.get(word.key);
    if (seen && word.capitalized) addDocument(out, view, i, seen);
  }
}
