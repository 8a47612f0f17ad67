import { useState } from 'preact/hooks';
import { arrowKeys } from '../../components/arrow-keys.ts';
import { SearchField } from '../../components/SearchField.tsx';
import { useLive } from '../../components/use-live.ts';
import { formatDay, t, tn } from '../../lib/i18n/language.ts';
import { type FigureChoice, figureChoices, type PlacedFigureUse } from '../../lib/store/queries-figures.ts';
import type { FigureGroupId } from '../../lib/types.ts';
import { library } from '../page-parts/library.ts';

export interface FigureJoinProps {
  readonly id: FigureGroupId;
  /** The reader chose the quantity that this report belongs to. */
  readonly onJoin: (other: PlacedFigureUse) => void;
}

const moveFocus = arrowKeys('button');

function Choices({ choices, onJoin }: { readonly choices: readonly FigureChoice[] } & Pick<FigureJoinProps, 'onJoin'>) {
  return (
    <ul class="figure-choices" onKeyDown={moveFocus}>
      {choices.map(({ id, measure, reports, last }) => (
        <li key={id}>
          <button type="button" onClick={() => onJoin(last)}>
            <span class="measure">{measure}</span>
            <span class="meta">
              {[last.text, last.publisher, formatDay(last.publishedAt), tn('reportCount', reports)]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Makes a quantity one with another, chosen by its name. Looked for when it is opened. */
export function FigureJoin({ id, onJoin }: FigureJoinProps) {
  const [open, setOpen] = useState(false);
  const [words, setWords] = useState('');
  const live = useLive(
    async () => ({ words, choices: open ? await figureChoices(library, id, words) : [] }),
    [open, id, words],
  );
  // What was found for the words before stays in sight, but nothing is said of those now typed.
  const found = live.status === 'ready' ? live.value : null;
  return (
    <details class="figure-join" open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t('joinFigure')}</summary>
      <SearchField label={t('searchFigures')} value={words} onInput={setWords} />
      {open && (
        <div role="status">
          {found?.words === words && found.choices.length === 0 && (
            <p class="meta">{t(words ? 'figuresNoMatch' : 'figuresNoneLike')}</p>
          )}
        </div>
      )}
      {found && <Choices choices={found.choices} onJoin={onJoin} />}
    </details>
  );
}
