import { ClippingLine } from '../../components/ClippingLine.tsx';
import { FigureMoves } from '../../components/FigureMoves.tsx';
import { useLive } from '../../components/use-live.ts';
import type { Annotation } from '../../lib/annotations/annotation.ts';
import { t, tn } from '../../lib/i18n/language.ts';
import { askTab } from '../../lib/messages/channel.ts';
import type { OpenedArticle } from '../../lib/messages/protocol.ts';
import { figuresOfArticle } from '../../lib/store/queries-figures.ts';
import { storyOfArticle } from '../../lib/store/queries-stories.ts';
import type { AnnotationId, ArticleId } from '../../lib/types.ts';
import { library } from '../page-parts/library.ts';
import { libraryRoute } from '../page-parts/library-route.ts';
import { pageAddress } from '../page-parts/page-address.ts';

/** Shown at first; the rest is one click away. */
const CLIPPINGS = 4;

interface OpenedProps {
  readonly opened: OpenedArticle;
}

/** The story the article belongs to, once it has two articles. */
export function Story({ id }: { readonly id: ArticleId }) {
  const story = useLive(() => storyOfArticle(library, id), [id]);
  if (story.status !== 'ready' || story.value === null || story.value.articles < 2) return null;
  const { id: storyId, name, articles } = story.value;
  return (
    <p class="story-line">
      <a href={pageAddress('library', libraryRoute.story(storyId))} target="_blank" rel="noopener">
        {name}
      </a>{' '}
      <span class="meta">{tn('articleCount', articles)}</span>
    </p>
  );
}

/** Figures of the article that earlier coverage gave otherwise. */
export function Figures({ opened }: OpenedProps) {
  const figures = useLive(() => figuresOfArticle(library, opened.id), [opened.id]);
  if (figures.status !== 'ready') return null;
  const moved = figures.value.filter(({ verdict }) => verdict === 'changed' || verdict === 'conflicting');
  if (moved.length === 0) return null;
  return (
    <section aria-labelledby="figures">
      <h2 id="figures">{t('figuresMoved')}</h2>
      <FigureMoves figures={moved} here={opened.id} hrefOf={(id) => pageAddress('library', libraryRoute.figure(id))} />
    </section>
  );
}

/** What the reader clipped from the article, and the way to keep it whole. */
export function Clippings({ opened, tabId }: OpenedProps & { readonly tabId: number }) {
  const live = useLive(() => library.annotations.where('articleId').equals(opened.id).sortBy('createdAt'), [opened.id]);
  if (live.status !== 'ready') return null;
  const placeOf = (id: AnnotationId) =>
    opened.clippings.find(({ annotation }) => annotation.id === id)?.anchored ?? null;
  // Those the newsroom edited or took out are never folded away.
  const needsLook = ({ id }: Annotation) => !['exact', undefined].includes(placeOf(id)?.state);
  const shown = [...live.value.filter(needsLook), ...live.value.filter((one) => !needsLook(one)).toReversed()];
  const hasWhole = live.value.some(({ kind }) => kind === 'article');
  return (
    <section aria-labelledby="clippings">
      <h2 id="clippings">{t('clippingsHere')}</h2>
      {!hasWhole && (
        <button type="button" class="button quiet" onClick={() => void askTab(tabId, 'clipArticle', opened.id)}>
          {t('clipArticle')}
        </button>
      )}
      <ul class="clippings">
        {shown.slice(0, Math.max(CLIPPINGS, live.value.filter(needsLook).length)).map((clipping) => (
          <li key={clipping.id}>
            <ClippingLine
              clipping={clipping}
              anchored={placeOf(clipping.id)}
              onShow={(span) => void askTab(tabId, 'reveal', opened.id, span)}
            />
          </li>
        ))}
      </ul>
      {live.value.length > CLIPPINGS && (
        <a class="more" href={pageAddress('library', libraryRoute.article(opened.id))} target="_blank" rel="noopener">
          {tn('allClippings', live.value.length)}
        </a>
      )}
    </section>
  );
}
