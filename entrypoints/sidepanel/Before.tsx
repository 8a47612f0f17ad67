import { FigureMoves } from '../../components/FigureMoves.tsx';
import { NewToYou } from '../../components/NewToYou.tsx';
import { RelatedList } from '../../components/RelatedList.tsx';
import { Timeline } from '../../components/Timeline.tsx';
import { useLive } from '../../components/use-live.ts';
import { t } from '../../lib/i18n/language.ts';
import type { OpenedArticle } from '../../lib/messages/protocol.ts';
import { figuresOfArticle } from '../../lib/store/queries-figures.ts';
import { library } from '../page-parts/library.ts';
import { libraryRoute } from '../page-parts/library-route.ts';
import { pageAddress } from '../page-parts/page-address.ts';
import { useNewSentences } from '../page-parts/use-new-sentences.ts';

export interface BeforeProps {
  readonly opened: OpenedArticle;
  readonly publishedAt: string | null;
  readonly tabId: number;
}

/** All earlier coverage, what is new against it, and every figure it reported too. */
export function Before({ opened, publishedAt, tabId }: BeforeProps) {
  const showNext = useNewSentences(tabId, opened);
  const figures = useLive(() => figuresOfArticle(library, opened.id), [opened.id]);
  return (
    <>
      <section aria-labelledby="related">
        <h2 id="related" class="visually-hidden">
          {t('earlierCoverage')}
        </h2>
        {opened.related.length > 0 && (
          <NewToYou fresh={opened.sentences - opened.known.length} of={opened.sentences} onShow={showNext} />
        )}
        <Timeline dates={opened.related.map((article) => article.publishedAt)} here={publishedAt} />
        <RelatedList related={opened.related} />
      </section>
      {figures.status === 'ready' && figures.value.length > 0 && (
        <section aria-labelledby="figures">
          <h2 id="figures">{t('figuresKnown')}</h2>
          <FigureMoves
            figures={figures.value}
            here={opened.id}
            hrefOf={(id) => pageAddress('library', libraryRoute.figure(id))}
          />
        </section>
      )}
    </>
  );
}
