import type { LedgerEdit, ReportRef } from '../../lib/figures/ledger.ts';
import { dropLedgerEdit, keepLedgerEdit, splitOf } from '../../lib/store/figures.ts';
import { library } from '../page-parts/library.ts';

/** What the reader says of figures. Loaded with the first word: what carries it out is the ledger. */

async function keep(edit: LedgerEdit): Promise<string> {
  const id = crypto.randomUUID();
  await keepLedgerEdit(library, { id, createdAt: new Date().toISOString(), edit });
  return id;
}

/** Names a quantity; an empty name gives back the one that was made. */
export async function rename(report: ReportRef, name: string): Promise<void> {
  await keep({ kind: 'rename', report, name });
}

/** Says that a report is of another quantity; answers with the id that takes it back, `null` where it stands alone. */
export async function split(report: ReportRef): Promise<string | null> {
  const edit = await splitOf(library, report);
  return edit && keep(edit);
}

/** Says that a quantity is one with another, which it goes into; answers with the id that takes it back. */
export async function join(report: ReportRef, into: ReportRef): Promise<string> {
  return keep({ kind: 'join', report, with: into });
}

export async function takeBack(id: string): Promise<void> {
  await dropLedgerEdit(library, id, new Date().toISOString());
}
