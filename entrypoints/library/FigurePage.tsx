import { useState } from 'preact/hooks';
import { EmptyState } from '../../components/EmptyState.tsx';
import { FigureHistory, VerdictLabel } from '../../components/FigureHistory.tsx';
import { FigureTable } from '../../components/FigureTable.tsx';
import { Toast } from '../../components/Toast.tsx';
import { useLive } from '../../components/use-live.ts';
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
import { Rename } from './Rename.tsx';
import { useWidth } from './use-width.ts';

const edits = () => import('./figure-edits.ts');

/** The report an edit names: nothing else of it is kept with the edit. */
const refOf = ({ articleId, start }: PlacedFigureUse) => ({ articleId, start });

function Figure({ record }: { readonly record: FigureRecord }) {
  const [place, width] = useWidth<HTMLElement>(600);
  const { measure, verdict, renamed, uses } = record;
  const [edit, setEdit] = useState<string | null>(null);
  const rename = async (name: string) => {
    const [first] = uses;
    if (first) await (await edits()).rename(refOf(first), name);
  };
  const split = async (use: PlacedFigureUse) => setEdit(await (await edits()).split(refOf(use)));
  const takeBack = async (id: string) => {
    setEdit(null);
    await (await edits()).takeBack(id);
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
      <Toast
        text={edit === null ? null : t('cardCorrected')}
        onClose={() => setEdit(null)}
        {...(edit !== null && { onUndo: () => void takeBack(edit) })}
      />
    </>
  );
}

/** The quantity an address names: by its group, or by a figure's place in an article. */
async function findRecord(id: string, start: string | null): Promise<FigureRecord | null> {
  if (start === null) return figureRecord(library, id as FigureGroupId);
  const group = await groupOfFigure(library, id as ArticleId, Number(start) as TextOffset);
  return group ? figureRecord(library, group) : null;
}

export interface FigurePageProps {
  /** A group, or an article when `start` is given. */
  readonly id: string;
  readonly start: string | null;
}

/** A quantity over time: a chart, and every report with its source. */
export function FigurePage({ id, start }: FigurePageProps) {
  const live = useLive(() => findRecord(id, start), [id, start]);
  return (
    <Loaded live={live}>
      {(record) => (record ? <Figure record={record} /> : <EmptyState title={t('figureGone')} />)}
    </Loaded>
  );
}
