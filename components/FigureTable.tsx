import { t } from '../lib/i18n/language.ts';
import type { FigureUse } from '../lib/messages/protocol.ts';
import { Source } from './Source.tsx';

export interface FigureTableProps {
  readonly measure: string;
  /** In order of publication. */
  readonly uses: readonly FigureUse[];
}

/** The reports behind a chart, as a table. */
export function FigureTable({ measure, uses }: FigureTableProps) {
  return (
    <table class="data-table">
      <caption class="visually-hidden">{measure}</caption>
      <thead>
        <tr>
          <th scope="col">{t('columnFigure')}</th>
          <th scope="col">{t('columnSource')}</th>
          <th scope="col">{t('columnSentence')}</th>
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
          </tr>
        ))}
      </tbody>
    </table>
  );
}
