import { formatDay, t } from '../lib/i18n/language.ts';
import type { FigureUse } from '../lib/messages/protocol.ts';
import type { ArticleId, FigureGroupId } from '../lib/types.ts';
import { type Verdict, VerdictLabel } from './FigureHistory.tsx';

/** A quantity and its reports. */
export interface FigureLine {
  readonly id: FigureGroupId;
  readonly measure: string;
  readonly verdict: Verdict;
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

/** Figures that earlier coverage gave otherwise: then and now. */
export function FigureMoves({ figures, here, hrefOf }: FigureMovesProps) {
  return (
    <ul class="figure-moves">
      {figures.map(({ id, measure, verdict, uses }) => {
        const pair = comparePair(uses, here);
        return (
          <li key={id}>
            <a class="measure" href={hrefOf(id)} target="_blank" rel="noopener">
              {measure}
            </a>
            {pair && (
              <span class="move numeric">
                <s title={[pair[0].publisher, formatDay(pair[0].publishedAt)].filter(Boolean).join(', ')}>
                  <span class="visually-hidden">{t('before')} </span>
                  {pair[0].text}
                </s>
                <span aria-hidden="true"> → </span>
                <b>
                  <span class="visually-hidden">{t('now')} </span>
                  {pair[1].text}
                </b>
              </span>
            )}
            <VerdictLabel verdict={verdict} />
          </li>
        );
      })}
    </ul>
  );
}
