import { hash32 } from '../text/hash.ts';
import type { FigureGroupId } from '../types.ts';
import { compareReports } from './compare.ts';
import { quantityFamily, valueKeys, valueLookups } from './compare-values.ts';
import { measureName } from './measure-name.ts';
import type { FigureReport, ReportRef } from './report.ts';
import { nounClass } from './report-measure.ts';
import { likeness, SAME_QUANTITY, UNLIKE } from './same-quantity.ts';

export { valueLookups } from './compare-values.ts';
export type { FigureReport, ReportRef } from './report.ts';
export { reportFigures } from './report.ts';

/** `same`: one value, restated or converted; `changed`: it moved with time; `conflicting`: different reports of one moment. */
export type LedgerVerdict = 'same' | 'changed' | 'conflicting';

/** One quantity across coverage. */
export interface FigureGroup {
  readonly id: FigureGroupId;
  /** Where it is looked for when a report comes (`ledgerKey`). */
  readonly ledgerKey: string;
  /** Values it was reported with (`valueLookups`): what is restated is found by them, whatever it is called. */
  readonly valueKeys: readonly string[];
  /** "Defence spending, Poland, % of GDP"; the reader's own name where there is one. */
  readonly measure: string;
  readonly renamed: boolean;
  readonly verdict: LedgerVerdict;
  /** In order of publication. */
  readonly reports: readonly FigureReport[];
}

/** What the reader said of groups. Edits name reports, not groups, so that they hold when the ledger is made anew. */
export type LedgerEdit =
  /** This report is of another quantity than `from`. */
  | { readonly kind: 'split'; readonly report: ReportRef; readonly from: ReportRef }
  /** These two, and all that goes with them, are of one quantity. */
  | { readonly kind: 'join'; readonly report: ReportRef; readonly with: ReportRef }
  | { readonly kind: 'rename'; readonly report: ReportRef; readonly name: string };

/** Reports of a group that a new one is compared with: its last ones and its first. */
const COMPARED = 12;

/**
 * Keys of the groups that a report may belong to: family of the quantity (kind and unit) with what it is a figure of (its
 * measures, or the noun it counts). A group is kept under the first key of the report that began it (`FigureGroup.ledgerKey`), so a
 * store fetches the groups under all keys of an article's reports, and those that edits name, and gives them to `placeReports`.
 */
export function ledgerKeys(report: FigureReport): readonly string[] {
  const family = quantityFamily(report);
  const noun = nounClass(report.counted);
  if (family.startsWith('count') && noun !== null && !GENERAL.has(noun)) return [`${family} · ${noun}`];
  // "10.2 million tons of wheat" may be exports or a harvest: the grain tells first.
  if (report.type === 'measure' && noun !== null)
    return [noun, ...report.concepts].map((name) => `${family} · ${name}`);
  const of = report.concepts.length > 0 ? report.concepts : [noun ?? ''];
  return of.map((name) => `${family} · ${name}`);
}

/** The key a group begun by a report is kept under. */
export function ledgerKey(report: FigureReport): string {
  return ledgerKeys(report)[0]!;
}

/** People may be called by any noun for them: what happened to them tells more. */
const GENERAL = new Set([
  'person',
  'soldier',
  'child',
  'prisoner',
  'worker',
  'refugee',
  'rescuer',
  'police',
  'protester',
  'passenger',
]);

const refKey = (ref: ReportRef) => `${ref.articleId}:${ref.start}`;

function groupId(report: FigureReport): FigureGroupId {
  const key = refKey(report);
  return (hash32(key, 0x51ed270b).toString(36).padStart(7, '0') +
    hash32(key).toString(36).padStart(7, '0')) as FigureGroupId;
}

/** A group while reports are placed. */
interface Draft {
  id: FigureGroupId;
  key: string;
  name: string | null;
  /** The reader put groups together in it: its reports need not be like each other. */
  joined: boolean;
  reports: FigureReport[];
}

/** The order of placing: a headline after the text that says what its figure is. */
function byPlacing(a: FigureReport, b: FigureReport): number {
  return (
    (a.publishedAt ?? '').localeCompare(b.publishedAt ?? '') ||
    Number(a.inTitle) - Number(b.inTitle) ||
    a.start - b.start
  );
}

function byTime(a: FigureReport, b: FigureReport): number {
  return (a.publishedAt ?? '').localeCompare(b.publishedAt ?? '') || a.start - b.start;
}

/** `same` unless a value moved; `conflicting` where two reports of one moment differ and neither updates the other. */
export function verdictOf(reports: readonly FigureReport[]): LedgerVerdict {
  let verdict: LedgerVerdict = 'same';
  for (let i = 1; i < reports.length; i++) {
    const comparison = compareReports(reports[i - 1]!, reports[i]!);
    if (comparison === 'conflicting') return 'conflicting';
    if (comparison === 'changed') verdict = 'changed';
  }
  return verdict;
}

function sealed(draft: Draft): FigureGroup {
  const reports = [...draft.reports].sort(byTime);
  const measure = draft.name ?? measureName(reports);
  return {
    id: draft.id,
    ledgerKey: draft.key,
    valueKeys: [...new Set(reports.flatMap(valueKeys))],
    measure,
    renamed: draft.name !== null,
    verdict: verdictOf(reports),
    reports,
  };
}

/** The reader's edits as what may not, and what must, stand together. */
class Wishes {
  readonly #apart = new Map<string, Set<string>>();

  constructor(edits: readonly LedgerEdit[]) {
    for (const edit of edits) {
      if (edit.kind === 'split') this.#set(refKey(edit.report), refKey(edit.from));
      else if (edit.kind === 'join') this.#unset(refKey(edit.report), refKey(edit.with));
    }
  }

  #set(a: string, b: string): void {
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const) {
      const set = this.#apart.get(one) ?? new Set();
      this.#apart.set(one, set.add(other));
    }
  }

  #unset(a: string, b: string): void {
    this.#apart.get(a)?.delete(b);
    this.#apart.get(b)?.delete(a);
  }

  /** Whether the reader keeps a report out of a group. */
  forbid(report: FigureReport, draft: Draft): boolean {
    const apart = this.#apart.get(refKey(report));
    return apart !== undefined && apart.size > 0 && draft.reports.some((other) => apart.has(refKey(other)));
  }
}

/**
 * How well a report fits a group: its best likeness to a member, with few of the compared ones against it outright. In
 * a group that the reader joined, what is like one part of it may well be unlike the other.
 */
function fitness(report: FigureReport, { reports, joined }: Draft): number {
  const few = joined || reports.length <= COMPARED;
  const compared = few ? reports : [reports[0]!, ...reports.slice(1 - COMPARED)];
  let best = 0;
  let against = 0;
  for (const other of compared) {
    const score = likeness(report, other);
    // One article gives a quantity one value, or sets two against each other.
    if (score === UNLIKE && !joined && other.articleId === report.articleId && !other.inTitle && !report.inTitle)
      return 0;
    if (score === UNLIKE) against++;
    if (score > best) best = score;
  }
  return !joined && against * 2 > compared.length ? 0 : best;
}

/** Groups while reports are placed, by what they are looked for under. */
type Drafts = Map<string, Set<Draft>>;

function enter(drafts: Drafts, keys: readonly string[], draft: Draft): void {
  for (const key of keys) drafts.set(key, (drafts.get(key) ?? new Set()).add(draft));
}

/** How much better than needed a report must fit a second group for both to be one. */
const BRIDGE = 1;

/** Whether no report of one group is unlike one of the other, nor kept from it by the reader. */
function mayMerge(one: Draft, other: Draft, wishes: Wishes): boolean {
  if (one.joined || other.joined || one.name !== null || other.name !== null) return false;
  if (one.reports.length > COMPARED || other.reports.length > COMPARED) return false;
  return one.reports.every(
    (report) => !wishes.forbid(report, other) && other.reports.every((its) => likeness(report, its) !== UNLIKE),
  );
}

function place(drafts: Drafts, report: FigureReport, wishes: Wishes): void {
  const keys = [...ledgerKeys(report), ...valueLookups(report).flat()];
  const candidates = new Set(keys.flatMap((one) => [...(drafts.get(one) ?? [])]));
  const fits = [...candidates]
    .filter((draft) => draft.reports.length > 0 && !wishes.forbid(report, draft))
    .map((draft) => ({ draft, score: fitness(report, draft) }))
    .filter(({ score }) => score >= SAME_QUANTITY)
    .sort((a, b) => b.score - a.score);
  const draft = fits[0]?.draft ?? {
    id: groupId(report),
    key: ledgerKey(report),
    name: null,
    joined: false,
    reports: [],
  };
  draft.reports.push(report);
  // A report that fits two groups well shows that they are one.
  for (const { draft: other, score } of fits.slice(1)) {
    if (score < SAME_QUANTITY + BRIDGE || !mayMerge(draft, other, wishes)) continue;
    draft.reports.push(...other.reports);
    enter(drafts, other.reports.flatMap(valueKeys), draft);
    other.reports = [];
  }
  enter(drafts, [draft.key, ...valueKeys(report)], draft);
}

const has = (draft: Draft, ref: ReportRef) => draft.reports.some((report) => refKey(report) === refKey(ref));

/** Takes a report out into a group of its own, or puts two groups together, or names one. */
function applyEdit(drafts: Draft[], edit: LedgerEdit): void {
  const draft = drafts.find((one) => has(one, edit.report));
  if (draft === undefined) return;
  switch (edit.kind) {
    case 'rename':
      draft.name = edit.name.trim() === '' ? null : edit.name.trim();
      return;
    case 'split': {
      if (!has(draft, edit.from)) return;
      const report = draft.reports.find((one) => refKey(one) === refKey(edit.report))!;
      draft.reports = draft.reports.filter((one) => one !== report);
      drafts.push({
        id: groupId(report) === draft.id ? (`${groupId(report)}s` as FigureGroupId) : groupId(report),
        key: draft.key,
        name: null,
        joined: false,
        reports: [report],
      });
      return;
    }
    case 'join': {
      const other = drafts.find((one) => has(one, edit.with));
      if (other === undefined || other === draft) return;
      other.reports.push(...draft.reports);
      other.name ??= draft.name;
      drafts.splice(drafts.indexOf(draft), 1);
    }
  }
}

/** Reports of a group by which the reader joined it from several: where what goes with any of them is looked for, too. */
function joinedBy(reports: readonly FigureReport[], edits: readonly LedgerEdit[]): FigureReport[] {
  const own = new Map(reports.map((report) => [refKey(report), report]));
  return edits.flatMap((edit) => {
    const named = edit.kind === 'join' ? [own.get(refKey(edit.report)), own.get(refKey(edit.with))] : [];
    const here = named.filter((report) => report !== undefined);
    return here.length === 2 ? here : [];
  });
}

/**
 * Puts new reports into groups: those given, or new ones. Give it the groups kept under the reports' keys (`ledgerKeys`), those
 * that the reader joined from groups under these keys, and those of the reports the edits name; what comes back is those groups as they are now, with the new ones. A report that a
 * group already holds is replaced. Edits are applied in order, the last word wins. Cost: reports × groups under their key.
 */
export function placeReports(
  groups: readonly FigureGroup[],
  reports: readonly FigureReport[],
  edits: readonly LedgerEdit[],
): FigureGroup[] {
  const again = new Set(reports.map(refKey));
  const wishes = new Wishes(edits);
  const drafts: Drafts = new Map();
  for (const { id, ledgerKey: key, measure, renamed, reports: known } of groups) {
    const kept = known.filter((report) => !again.has(refKey(report)));
    if (kept.length === 0) continue;
    const joints = joinedBy(known, edits);
    const draft = { id, key, name: renamed ? measure : null, joined: joints.length > 0, reports: kept };
    enter(drafts, [key, ...joints.flatMap(ledgerKeys), ...kept.flatMap(valueKeys)], draft);
  }
  for (const report of [...reports].sort(byPlacing)) place(drafts, report, wishes);
  const all = [...new Set([...drafts.values()].flatMap((set) => [...set]))];
  for (const edit of edits) applyEdit(all, edit);
  return all.filter((draft) => draft.reports.length > 0).map(sealed);
}

/** The whole ledger from all reports, in any order. */
export function buildLedger(reports: readonly FigureReport[], edits: readonly LedgerEdit[]): FigureGroup[] {
  return placeReports([], reports, edits);
}
