import { t, tn } from '../lib/i18n/language.ts';
import type { FigureCard } from '../lib/messages/protocol.ts';
import type { ArticleId } from '../lib/types.ts';
import { FigureHistory, VerdictLabel } from './FigureHistory.tsx';
import { KindIcon } from './KindIcon.tsx';
import { Sentence } from './Sentence.tsx';
import { Source } from './Source.tsx';

interface FactsProps {
  readonly card: FigureCard;
}

/** Reports shown: more are in the library. */
const USES = 5;
/** The card's inner width; the drawing shrinks with the card on a phone. */
const CHART = { width: 314, height: 92 } as const;

function Heading({ card }: FactsProps) {
  return (
    <p class="meta">
      <KindIcon kind="figure" /> {card.measure}
    </p>
  );
}

function Body({ card, here }: FactsProps & { readonly here: ArticleId | null }) {
  const others = card.uses.filter(({ articleId }) => articleId !== here);
  const newestFirst = others.toReversed();
  if (others.length === 0) return <p class="known">{t('figureFirst')}</p>;
  return (
    <>
      <p class="known">
        {tn('figureKnown', others.length)} <VerdictLabel verdict={card.verdict} />
      </p>
      {card.uses.length > 1 && (
        <figure>
          <FigureHistory measure={card.measure} verdict={card.verdict} uses={card.uses} here={here} {...CHART} />
        </figure>
      )}
      <ol class="citations kind-figure" aria-label={t('earlierReports')}>
        {newestFirst.slice(0, USES).map((use) => (
          <li key={`${use.articleId} ${use.sentence}`}>
            <Source {...use} />
            <Sentence text={use.sentence} find={[use.text]} />
          </li>
        ))}
      </ol>
    </>
  );
}

/** What the library knows of a figure: its measure, and its history. */
export const FigureFacts = { Heading, Body };
