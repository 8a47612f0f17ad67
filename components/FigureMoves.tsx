import type { LedgerVerdict } from '../lib/figures/ledger.ts';
import { formatDay, t } from '../lib/i18n/language.ts';
import type { FigureUse } from '../lib/messages/protocol.ts';
import type { ArticleId, FigureGroupId } from '../lib/types.ts';
import { VerdictLabel } from './FigureHistory.tsx';

/** A quantity and its reports. */
export interface FigureLine {
  readonly id: FigureGroupId;
  readonly measure: string;
  readonly verdict: LedgerVerdict;
  /** In order of publication. */
  readonly uses: readonly FigureUse[];
}

export interface FigureMovesProps {
  readonly figures: readonly FigureLine[];
  /** The article at hand; its own report is the one compared. */
  readonly here: ArticleId | null;
  readonly hrefOf: (id: FigureGroupId) => string;
}

/** The report to compare with: the latest one before the article at hand that says something else. */
function comparePair(
  uses: readonly FigureUse[],
  here: ArticleId | null,
): readonly [before: FigureUse, now: FigureUse] | null {
  const at = uses.findLastIndex(({ articleId }) => articleId === here);
  const now = uses[at < 0 ? uses.length - 1 : at];
  if (!now) return null;
  const before = uses.findLast((use) => use.articleId !== now.articleId && use.text !== now.text);
  return before ? [before, now] : null;
}

interface MoveProps {
  readonly before: FigureUse;
  readonly now: FigureUse;
  readonly conflicting: boolean;
}

/** Then and now; of two that contradict each other neither is struck out. */
function Move({ before, now, conflicting }: MoveProps) {
  const source = [before.publisher, formatDay(before.publishedAt)].filter(Boolean).join(', ');
  if (conflicting)
    return (
      <span title={source}>
        {before.text} <span aria-hidden="true">·</span> <b>{now.text}</b>
      </span>
    );
  return (
    <>
      <s title={source}>
        <span class="visually-hidden">{t('before')} </span>
        {before.text}
      </s>
      <span aria-hidden="true"> → </span>
      <b>
        <span class="visually-hidden">{t('now')} </span>
        {now.text}
      </b>
    </>
  );
}

/** Figures that earlier coverage gave otherwise: then and now. */
export function FigureMoves({ figures, here, hrefOf }: FigureMovesProps) {
  return (
    <ul class="figure-moves">
      {figures.map(({ id, measure, verdict, uses }) => {
        // The same sum in other words did not move.
        const pair = verdict === 'same' ? null : comparePair(uses, here);
        return (
          <li key={id}>
            <a class="measure" href={hrefOf(id)} target="_blank" rel="noopener">
              {measure}
            </a>
            <span class="move numeric">
              {pair ? (
                <Move before={pair[0]} now={pair[1]} conflicting={verdict === 'conflicting'} />
              ) : (
                uses.at(-1)?.text
              )}
            </span>
            <VerdictLabel verdict={verdict} />
          </li>
        );
      })}
    </ul>
  );
}
