import { useState } from 'preact/hooks';
import { t, tn } from '../lib/i18n/language.ts';
import type { ArticleText, Mention } from '../lib/types.ts';
import { arrowKeys } from './arrow-keys.ts';
import { Chip } from './Chip.tsx';
import { EmptyState } from './EmptyState.tsx';
import { type Kind, KindIcon } from './KindIcon.tsx';
import { kindName, kindPlural, kinds } from './kind-name.ts';
import { SearchField } from './SearchField.tsx';

export interface MarkListProps {
  /** In reading order. */
  readonly mentions: readonly Mention[];
  readonly text: ArticleText;
  /** Scrolls the page to the mark. */
  readonly onShow: (mention: Mention) => void;
}

const kindOf = (mention: Mention): Kind => (mention.kind === 'figure' ? 'figure' : mention.type);

const moveFocus = arrowKeys('button');

/** Characters of the sentence shown on each side of the mark. */
const CONTEXT = 36;

function before(text: string, start: number): string {
  const words = text.slice(Math.max(0, start - CONTEXT), start);
  return (words.split('\n').at(-1) ?? '').replace(/^\S*\s/, '');
}

function after(text: string, end: number): string {
  return (text.slice(end, end + CONTEXT).split('\n')[0] ?? '').replace(/\s\S*$/, '');
}

/** Every mark of the article in order, to filter and to walk through with arrow keys: what the page shows to the eye. */
export function MarkList({ mentions, text, onShow }: MarkListProps) {
  const [kind, setKind] = useState<Kind | null>(null);
  const [words, setWords] = useState('');

  const present = kinds.filter((one) => mentions.some((mention) => kindOf(mention) === one));
  const wanted = words.trim().toLowerCase();
  const shown = mentions.filter(
    (mention) => (kind === null || kindOf(mention) === kind) && mention.text.toLowerCase().includes(wanted),
  );
  return (
    <div class="mark-list">
      <SearchField label={t('filterMarks')} value={words} onInput={setWords} />
      <fieldset class="chips">
        <legend class="visually-hidden">{t('kinds')}</legend>
        {present.map((one) => (
          <Chip key={one} pressed={kind === one} onPress={() => setKind(kind === one ? null : one)}>
            <KindIcon kind={one} /> {kindPlural(one)}
          </Chip>
        ))}
      </fieldset>
      <p class="meta" role="status">
        {tn('marksShown', shown.length)}
      </p>
      {shown.length === 0 && <EmptyState title={t('marksNone')} />}
      <ol aria-label={t('marks')} onKeyDown={moveFocus}>
        {shown.map((mention) => (
          <li key={`${mention.start} ${mention.end}`}>
            <button type="button" class={`mark kind-${kindOf(mention)}`} onClick={() => onShow(mention)}>
              <KindIcon kind={kindOf(mention)} />
              <span>
                <span class="context">{before(text.text, mention.start)}</span>
                <b>{mention.text}</b>
                <span class="context">{after(text.text, mention.end)}</span>
                <span class="visually-hidden">, {kindName(kindOf(mention))}</span>
              </span>
            </button>
          </li>
        ))}
      </ol>
    </div>
  );
}
