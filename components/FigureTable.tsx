import type { ComponentChild } from 'preact';
import { t } from '../lib/i18n/language.ts';
import type { FigureUse } from '../lib/messages/protocol.ts';
import { Source } from './Source.tsx';

export interface FigureTableProps<U extends FigureUse> {
  readonly measure: string;
  /** In order of publication. */
  readonly uses: readonly U[];
  /** Something to do about each report, in a column of its own. */
  readonly action?: (use: U) => ComponentChild;
}

/** The reports behind a chart, as a table. */
export function FigureTable<U extends FigureUse>({ measure, uses, action }: FigureTableProps<U>) {
  return (
    <table class="data-table">
      <caption class="visually-hidden">{measure}</caption>
      <thead>
        <tr>
          <th scope="col">{t('columnFigure')}</th>
          <th scope="col">{t('columnSource')}</th>
          <th scope="col">{t('columnSentence')}</th>
          {action && <td />}
        </tr>
      </thead>
      <tbody>
        {uses.map((use) => (
          <tr key={`${use.articleId} ${use.text} ${use.sentence}`}>
            <td class="numeric">{use.text}</td>
            <td>
              <Source {...use} />
            </td>
            <td>{use.sentence}</td>
            {action && <td>{action(use)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
