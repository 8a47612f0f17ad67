import type { Anchored } from '../lib/anchoring/anchor.ts';
import type { Annotation } from '../lib/annotations/annotation.ts';
import { formatDay, t } from '../lib/i18n/language.ts';
import type { Span } from '../lib/types.ts';
import { Chip } from './Chip.tsx';

export interface ClippingLineProps {
  readonly clipping: Annotation;
  /** Where its words stand in the article now; `null` where that is not known. */
  readonly anchored: Anchored | null;
  /** Shows it on its page. */
  readonly onShow?: (span: Span) => void;
}

/** The words of a clipping; with the newsroom's edits where it made some. */
function Words({ clipping, anchored, onShow }: ClippingLineProps) {
  if (clipping.kind === 'article') return <p class="quoted">{t('wholeArticle', { title: clipping.text })}</p>;
  if (!onShow || !anchored || anchored.state === 'orphan')
    return <blockquote class="quoted">{clipping.text}</blockquote>;
  return (
    <button type="button" class="quoted" onClick={() => onShow(anchored.span)} title={t('showOnPage')}>
      {clipping.text}
    </button>
  );
}

/** What became of a clipped passage on its page. */
function Fate({ anchored }: { readonly anchored: Anchored }) {
  if (anchored.state === 'exact') return null;
  if (anchored.state === 'orphan') return <p class="fate">{t('clippingOrphan')}</p>;
  return (
    <div class="fate">
      <p>{t('clippingChanged')}</p>
      <ul>
        {anchored.changes.map(({ before, after }) => (
          <li key={`${before} ${after}`}>
            {before && <del>{before}</del>} {after && <ins>{after}</ins>}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A clipping: its words beside its colour, what became of them, its note and its tags. */
export function ClippingLine({ clipping, anchored, onShow }: ClippingLineProps) {
  return (
    <div class={`clipping clip-${clipping.colour}`}>
      <Words clipping={clipping} anchored={anchored} {...(onShow && { onShow })} />
      {anchored && <Fate anchored={anchored} />}
      {clipping.note && <p class="note">{clipping.note}</p>}
      <p class="meta row">
        <time dateTime={clipping.createdAt}>{formatDay(clipping.createdAt)}</time>
        {clipping.tags.map((tag) => (
          <Chip key={tag}>{tag}</Chip>
        ))}
      </p>
    </div>
  );
}
