import type { MessageKey } from '../lib/i18n/keys.ts';
import { t } from '../lib/i18n/language.ts';
import type { Passage } from '../lib/types.ts';
import { arrowKeys } from './arrow-keys.ts';

/** A passage and how much of it the reader has met before. */
export interface OutlinePassage extends Passage {
  readonly words: string;
  readonly sentences: number;
  readonly known: number;
}

export interface PassageListProps {
  /** In reading order. */
  readonly passages: readonly OutlinePassage[];
  readonly onShow: (passage: OutlinePassage) => void;
}

type Newness = 'new' | 'partly' | 'known';

const labels: Readonly<Record<Newness, MessageKey>> = {
  new: 'passageNew',
  partly: 'passagePartly',
  known: 'passageKnown',
};

function newness({ sentences, known }: OutlinePassage): Newness {
  if (known === 0) return 'new';
  return known >= sentences ? 'known' : 'partly';
}

const moveFocus = arrowKeys('button');

/** The article as an outline: what is new stands out, what was read before recedes. */
export function PassageList({ passages, onShow }: PassageListProps) {
  return (
    <ol class="passage-list" aria-label={t('partOutline')} onKeyDown={moveFocus}>
      {passages.map((passage) => {
        const state = newness(passage);
        return (
          <li key={passage.start}>
            <button type="button" class={`passage ${state} ${passage.kind}`} onClick={() => onShow(passage)}>
              <span class="words">{passage.words}</span>
              {passage.kind !== 'heading' && <span class="meta">{t(labels[state])}</span>}
            </button>
          </li>
        );
      })}
    </ol>
  );
}
