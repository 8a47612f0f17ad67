import { useEffect, useState } from 'preact/hooks';
import { EmptyState } from '../../components/EmptyState.tsx';
import { FigureHistory, VerdictLabel } from '../../components/FigureHistory.tsx';
import { FigureTable } from '../../components/FigureTable.tsx';
import { Toast } from '../../components/Toast.tsx';
import { useLive } from '../../components/use-live.ts';
import type { ReportRef } from '../../lib/figures/ledger.ts';
import { t, tn } from '../../lib/i18n/language.ts';
import {
  type FigureRecord,
  figureRecord,
  groupOfFigure,
  type PlacedFigureUse,
} from '../../lib/store/queries-figures.ts';
import type { ArticleId, FigureGroupId, TextOffset } from '../../lib/types.ts';
import { Loaded } from '../page-parts/Loaded.tsx';
import { library } from '../page-parts/library.ts';
import { libraryRoute } from '../page-parts/library-route.ts';
import { FigureJoin } from './FigureJoin.tsx';
import { Rename } from './Rename.tsx';
import { useWidth } from './use-width.ts';

const edits = () => import('./figure-edits.ts');

/** The report an edit names: nothing else of it is kept with the edit. */
const refOf = ({ articleId, start }: PlacedFigureUse) => ({ articleId, start });

/** What was just done to a quantity, to be taken back. */
interface Done {
  readonly edit: string;
  readonly says: string;
}

interface FigureProps {
  readonly record: FigureRecord;
  /** About to change the ledger, which may give the group another id: this report stays in it. */
  readonly onEdit: (stays: ReportRef) => void;
  readonly onDone: (done: Done | null) => void;
}

function Figure({ record, onEdit, onDone }: FigureProps) {
  const [place, width] = useWidth<HTMLElement>(600);
  const { id, measure, verdict, renamed, uses } = record;
  const [first] = uses;
  const rename = async (name: string) => {
    if (!first) return;
    onEdit(refOf(first));
    await (await edits()).rename(refOf(first), name);
  };
  const split = async (use: PlacedFigureUse) => {
    const { split: apart } = await edits();
    const stays = uses.find((other) => other !== use);
    if (stays) onEdit(refOf(stays));
    const edit = await apart(refOf(use));
    onDone(edit === null ? null : { edit, says: t('cardCorrected') });
  };
  const join = async (other: PlacedFigureUse) => {
    if (!first) return;
    const { join: together } = await edits();
    onEdit(refOf(first));
    onDone({ edit: await together(refOf(other), refOf(first)), says: t('figuresJoined') });
  };
  return (
    <>
      <Rename name={measure} renamed={renamed} onRename={rename} />
      <p class="row">
        <span class="meta">{tn('reportCount', uses.length)}</span> <VerdictLabel verdict={verdict} />
      </p>
      <figure ref={place} class="wide-chart">
        <FigureHistory measure={measure} verdict={verdict} uses={uses} here={null} width={width} height={220} />
      </figure>
      <FigureTable
        measure={measure}
        uses={uses}
        {...(uses.length > 1 && {
          action: (use: PlacedFigureUse) => (
            <button type="button" class="button quiet small" onClick={() => void split(use)}>
              {t('otherMeasure')}
            </button>
          ),
        })}
      />
      <FigureJoin id={id} onJoin={(other) => void join(other)} />
    </>
  );
}

/** The quantity a report is of. */
async function recordWith({ articleId, start }: ReportRef): Promise<FigureRecord | null> {
  const group = await groupOfFigure(library, articleId, start);
  return group ? figureRecord(library, group) : null;
}

/** The quantity an address names: by its group, or by a figure's place in an article. */
function findRecord(id: string, start: string | null): Promise<FigureRecord | null> {
  if (start === null) return figureRecord(library, id as FigureGroupId);
  return recordWith({ articleId: id as ArticleId, start: Number(start) as TextOffset });
}

export interface FigurePageProps {
  /** A group, or an article when `start` is given. */
  readonly id: string;
  readonly start: string | null;
}

/** A quantity over time: a chart, and every report with its source. */
export function FigurePage({ id, start }: FigurePageProps) {
  const [shown, setShown] = useState<ReportRef | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  const live = useLive(() => (shown ? recordWith(shown) : findRecord(id, start)), [id, start, shown]);
  const now = shown && live.status === 'ready' ? live.value?.id : undefined;
  useEffect(() => {
    // Without going anywhere: what was done can still be taken back here.
    if (now !== undefined) history.replaceState(null, '', libraryRoute.figure(now));
  }, [now]);
  const takeBack = async ({ edit }: Done) => {
    setDone(null);
    await (await edits()).takeBack(edit);
  };
  return (
    <>
      <Loaded live={live}>
        {(record) =>
          record ? (
            <Figure key={record.id} record={record} onEdit={setShown} onDone={setDone} />
          ) : (
            <EmptyState title={t('figureGone')} />
          )
        }
      </Loaded>
      <Toast
        text={done?.says ?? null}
        onClose={() => setDone(null)}
        {...(done && { onUndo: () => void takeBack(done) })}
      />
    </>
  );
}
