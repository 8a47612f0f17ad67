import {
  buildLedger,
  type FigureGroup,
  type FigureReport,
  type LedgerEdit,
  ledgerKeys,
  placeReports,
  type ReportRef,
  valueLookups,
} from '../figures/ledger.ts';
import type { ArticleId, FigureGroupId } from '../types.ts';
import type { Library } from './library.ts';
import type { FigureUseRow, LedgerEditRow, Timestamp } from './rows.ts';

/**
 * Groups under one key that a report is compared with: those reported last. In a library of many years some keys hold
 * thousands; a quantity nobody reported since is not what a new article means.
 */
const GROUPS_PER_KEY = 20;

/** Every timestamp there is lies between these. */
const FIRST = '';
const LAST = '\uffff';

async function groupIdsUnder(library: Library, keys: readonly string[]): Promise<FigureGroupId[]> {
  // All of a key's, and of them the last: backwards and limited is a cursor, a turn of the database a row.
  const found = await Promise.all(
    keys.map((key) =>
      library.figureGroups.where('[ledgerKey+updatedAt]').between([key, FIRST], [key, LAST]).primaryKeys(),
    ),
  );
  return found.flatMap((ids) => ids.slice(-GROUPS_PER_KEY));
}

/** Groups that were reported with a value of these reports, whatever they are called. */
async function groupIdsByValue(library: Library, reports: readonly FigureReport[]): Promise<FigureGroupId[]> {
  const ranges = new Map(reports.flatMap(valueLookups).map((keys) => [keys[0]!, keys.at(-1)!]));
  const found = await Promise.all(
    [...ranges].map(([from, to]) =>
      library.figureGroups.where('valueKeys').between(from, to, true, true).primaryKeys(),
    ),
  );
  return found.flatMap((ids) => ids.slice(-GROUPS_PER_KEY));
}

/** Kept groups with their reports, as the ledger takes them. */
async function readGroups(library: Library, ids: readonly FigureGroupId[]): Promise<FigureGroup[]> {
  const [rows, uses] = await Promise.all([
    library.figureGroups.bulkGet([...ids]),
    // A range each: any of many keys at once is a cursor, too.
    Promise.all(ids.map((id) => library.figureUses.where('groupId').equals(id).toArray())),
  ]);
  const reports = new Map(ids.map((id, i) => [id, uses[i]!]));
  return rows.flatMap((row) => {
    if (!row) return [];
    const own = (reports.get(row.id) ?? []).map(({ report }) => report);
    own.sort((a, b) => (a.publishedAt ?? '').localeCompare(b.publishedAt ?? '') || a.start - b.start);
    return [{ ...row, reports: own }];
  });
}

function useRows(groups: readonly FigureGroup[]): FigureUseRow[] {
  return groups.flatMap(({ id, reports }) =>
    reports.map((report) => ({ articleId: report.articleId, start: report.start, groupId: id, report })),
  );
}

/** Groups of the reports that the reader's edits about an article name. */
async function groupsNamed(
  library: Library,
  articleId: ArticleId,
  edits: readonly LedgerEdit[],
): Promise<FigureGroupId[]> {
  const refs = edits.map(refsOf).filter((named) => named.some((ref) => ref.articleId === articleId));
  const uses = await Promise.all(refs.flat().map((ref) => useOf(library, ref)));
  return uses.flatMap((use) => (use ? [use.groupId] : []));
}

/** Groups that the reader joined with what is reported under these keys: they may be kept under another. */
async function groupsJoined(
  library: Library,
  keys: ReadonlySet<string>,
  edits: readonly LedgerEdit[],
): Promise<FigureGroupId[]> {
  const refs = edits.filter(({ kind }) => kind === 'join').flatMap(refsOf);
  const uses = await Promise.all(refs.map((ref) => useOf(library, ref)));
  return uses.flatMap((use) => (use && ledgerKeys(use.report).some((key) => keys.has(key)) ? [use.groupId] : []));
}

/** The ledger around an article's figures. */
interface Placed {
  /** Groups as they would be with the article's reports in them. */
  readonly groups: readonly FigureGroup[];
  /** Those that are left without any report. */
  readonly emptied: readonly FigureGroupId[];
  /** Groups as they were, the article's earlier reports left out. */
  readonly known: readonly FigureGroup[];
  /** Those that held a report of an earlier version of the article. */
  readonly heldOwn: ReadonlySet<FigureGroupId>;
}

/** Places an article's reports among the groups of the library. Reads only. */
export async function placeInLedger(
  library: Library,
  articleId: ArticleId,
  reports: readonly FigureReport[],
): Promise<Placed> {
  const keys = new Set(reports.flatMap(ledgerKeys));
  const [before, editRows, under, restated] = await Promise.all([
    library.figureUses.where('[articleId+start]').between([articleId, 0], [articleId, Infinity]).toArray(),
    library.ledgerEdits.orderBy('createdAt').toArray(),
    groupIdsUnder(library, [...keys]),
    groupIdsByValue(library, reports),
  ]);
  const edits = editRows.map(({ edit }) => edit);
  // An edit may join groups under other keys: those of the reports it names are placed with.
  const ids = new Set([
    ...under,
    ...restated,
    ...before.map(({ groupId }) => groupId),
    ...(await groupsNamed(library, articleId, edits)),
    ...(await groupsJoined(library, keys, edits)),
  ]);
  const known = (await readGroups(library, [...ids])).map((group) => {
    return { ...group, reports: group.reports.filter((report) => report.articleId !== articleId) };
  });
  const groups = placeReports(known, reports, edits);
  const placed = new Set(groups.map(({ id }) => id));
  const emptied = known.map(({ id }) => id).filter((id) => !placed.has(id));
  return { groups, emptied, known, heldOwn: new Set(before.map(({ groupId }) => groupId)) };
}

const refKey = ({ articleId, start }: ReportRef) => `${articleId}:${start}`;

/** Rows of the reports that were not in these groups before: those of a quantity followed for years are many. */
function newUses(groups: readonly FigureGroup[], known: readonly FigureGroup[]): FigureUseRow[] {
  const before = new Map(known.flatMap(({ id, reports }) => reports.map((report) => [refKey(report), id] as const)));
  return useRows(groups).filter((use) => before.get(refKey(use)) !== use.groupId);
}

/**
 * Places an article's figures and writes the groups that changed; answers with the groups. Runs in the caller's
 * transaction, reading included, so that two articles saved at once do not overwrite each other's groups.
 */
export async function keepFigures(
  library: Library,
  articleId: ArticleId,
  reports: readonly FigureReport[],
  now: Timestamp,
): Promise<readonly FigureGroup[]> {
  const { groups, emptied, known, heldOwn } = await placeInLedger(library, articleId, reports);
  const changed = groups.filter(
    ({ id, reports }) => heldOwn.has(id) || reports.some((report) => report.articleId === articleId),
  );
  await library.figureUses.where('[articleId+start]').between([articleId, 0], [articleId, Infinity]).delete();
  await library.figureGroups.bulkDelete([...emptied]);
  await Promise.all([
    library.figureGroups.bulkPut(
      changed.map(({ reports, ...group }) => ({ ...group, reports: reports.length, updatedAt: now })),
    ),
    library.figureUses.bulkPut(newUses(changed, known)),
  ]);
  return groups;
}

/** Takes an article's figures out of their groups. Runs in the caller's transaction. */
export async function forgetFigures(library: Library, articleId: ArticleId): Promise<void> {
  const own = library.figureUses.where('[articleId+start]').between([articleId, 0], [articleId, Infinity]);
  const ids = new Set((await own.toArray()).map(({ groupId }) => groupId));
  await own.delete();
  for (const id of ids) {
    const reports = await library.figureUses.where('groupId').equals(id).count();
    if (reports === 0) await library.figureGroups.delete(id);
    else await library.figureGroups.update(id, { reports });
  }
}

/** Places of an article's figures that other articles report too. */
export function figuresWithHistory(articleId: ArticleId, groups: readonly FigureGroup[]): FigureReport['start'][] {
  return groups.flatMap(({ reports }) =>
    reports.some((report) => report.articleId !== articleId)
      ? reports.filter((report) => report.articleId === articleId).map(({ start }) => start)
      : [],
  );
}

const useOf = (library: Library, { articleId, start }: ReportRef) => library.figureUses.get([articleId, start]);

function refsOf(edit: LedgerEdit): ReportRef[] {
  switch (edit.kind) {
    case 'split':
      return [edit.report, edit.from];
    case 'join':
      return [edit.report, edit.with];
    case 'rename':
      return [edit.report];
  }
}

/** The groups an edit is about, made anew by all edits there are. Runs in the caller's transaction. */
async function regroup(library: Library, about: LedgerEdit, now: Timestamp): Promise<void> {
  const uses = await Promise.all(refsOf(about).map((ref) => useOf(library, ref)));
  const ids = [...new Set(uses.flatMap((use) => (use ? [use.groupId] : [])))];
  const before = await readGroups(library, ids);
  const edits = (await library.ledgerEdits.orderBy('createdAt').toArray()).map(({ edit }) => edit);
  const groups = buildLedger(
    before.flatMap(({ reports }) => reports),
    edits,
  );
  await library.figureGroups.bulkDelete(ids);
  await library.figureGroups.bulkPut(
    groups.map(({ reports, ...group }) => ({ ...group, reports: reports.length, updatedAt: now })),
  );
  await library.figureUses.bulkPut(useRows(groups));
}

/** The reader splits, joins or renames groups: kept, and carried out at once. */
export async function keepLedgerEdit(library: Library, row: LedgerEditRow): Promise<void> {
  await library.transaction('rw', [library.ledgerEdits, library.figureUses, library.figureGroups], async () => {
    await library.ledgerEdits.put(row);
    await regroup(library, row.edit, row.createdAt);
  });
}

/** Takes an edit back, and makes its groups as they would be without it. */
export async function dropLedgerEdit(library: Library, id: string, now: Timestamp): Promise<void> {
  await library.transaction('rw', [library.ledgerEdits, library.figureUses, library.figureGroups], async () => {
    const row = await library.ledgerEdits.get(id);
    if (!row) return;
    await library.ledgerEdits.delete(id);
    await regroup(library, row.edit, now);
  });
}

/** "This is another measure": the edit that takes a figure out of its group; `null` where it stands alone. */
export async function splitOf(library: Library, report: ReportRef): Promise<LedgerEdit | null> {
  const use = await useOf(library, report);
  if (!use) return null;
  const members = await library.figureUses.where('groupId').equals(use.groupId).toArray();
  const other = members.find(({ articleId }) => articleId !== report.articleId);
  return other ? { kind: 'split', report, from: { articleId: other.articleId, start: other.start } } : null;
}
