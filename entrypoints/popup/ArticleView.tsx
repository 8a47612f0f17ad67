import { ClippingLine } from '../../components/ClippingLine.tsx';
import { EntityName } from '../../components/EntityName.tsx';
import { FigureMoves } from '../../components/FigureMoves.tsx';
import { NewToYou } from '../../components/NewToYou.tsx';
import { RelatedList } from '../../components/RelatedList.tsx';
import { Switch } from '../../components/Switch.tsx';
import { Timeline } from '../../components/Timeline.tsx';
import { useLive } from '../../components/use-live.ts';
import { hostOf } from '../../components/web-address.ts';
import type { Annotation } from '../../lib/annotations/annotation.ts';
import { formatDay, formatMoment, t, tn } from '../../lib/i18n/language.ts';
import { askTab } from '../../lib/messages/channel.ts';
import type { OpenedArticle, PageArticleState } from '../../lib/messages/protocol.ts';
import { figuresOfArticle } from '../../lib/store/queries-figures.ts';
import { storyOfArticle } from '../../lib/store/queries-stories.ts';
import type { AnnotationId, ArticleId } from '../../lib/types.ts';
import { Lazy } from '../library/Lazy.tsx';
import { library } from '../page-parts/library.ts';
import { libraryRoute } from '../page-parts/library-route.ts';
import { pageAddress } from '../page-parts/page-address.ts';
import { useNewSentences } from '../page-parts/use-new-sentences.ts';
import { useSettings } from '../page-parts/use-settings.ts';

const loadIndexSite = () => import('./IndexSite.tsx').then(({ IndexSite }) => IndexSite);

/** Shown at first; the rest is one click away. */
const RELATED = 5;
const NAMES = 12;
const CLIPPINGS = 4;

interface SectionProps {
  readonly opened: OpenedArticle;
}

function Story({ id }: { readonly id: ArticleId }) {
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

function Related({ opened, publishedAt }: SectionProps & { readonly publishedAt: string | null }) {
  const { related } = opened;
  return (
    <section aria-labelledby="related">
      <h2 id="related">{t('earlierCoverage')}</h2>
      <Timeline dates={related.map((article) => article.publishedAt)} here={publishedAt} />
      <RelatedList related={related.slice(0, RELATED)} />
      {related.length > RELATED && opened.kept && (
        <a class="more" href={pageAddress('library', libraryRoute.article(opened.id))} target="_blank" rel="noopener">
          {tn('allEarlier', related.length)}
        </a>
      )}
    </section>
  );
}

function Figures({ opened }: SectionProps) {
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

function Names({ opened }: SectionProps) {
  const names = opened.analysis.entities.toSorted((a, b) => b.count - a.count).slice(0, NAMES);
  if (names.length === 0) return null;
  return (
    <section aria-labelledby="names">
      <h2 id="names">{t('namesHere')}</h2>
      <ul class="chips">
        {names.map(({ key, name, type }) => (
          <li key={key} class="chip">
            <EntityName name={name} type={type} href={pageAddress('library', libraryRoute.name(key))} newTab />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Clippings({ opened, tabId }: SectionProps & { readonly tabId: number }) {
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

function DimKnown() {
  const [{ dimKnown }, change] = useSettings();
  return (
    <Switch checked={dimKnown} onChange={(on) => change({ dimKnown: on })}>
      {t('dimKnown')}
    </Switch>
  );
}

export interface ArticleViewProps {
  readonly article: PageArticleState;
  readonly tabId: number;
}

/** One article in the popup. */
export function ArticleView({ article, tabId }: ArticleViewProps) {
  const { opened } = article;
  const showNext = useNewSentences(tabId, opened);
  return (
    <>
      <section class="article-head">
        <p class="meta">
          {article.publisher ?? hostOf(article.url)} ·{' '}
          <time dateTime={article.publishedAt ?? ''} title={formatMoment(article.publishedAt)}>
            {formatDay(article.publishedAt) || t('noDate')}
          </time>
        </p>
        <h2 class="headline">{article.title ?? t('untitled')}</h2>
        {opened?.kept && <Story id={opened.id} />}
        {opened && opened.related.length > 0 && (
          <>
            <NewToYou fresh={opened.sentences - opened.known.length} of={opened.sentences} onShow={showNext} />
            <DimKnown />
          </>
        )}
      </section>
      {opened && (
        <>
          <Related opened={opened} publishedAt={article.publishedAt} />
          {opened.notKept === null && opened.related.length < RELATED && (
            <Lazy load={loadIndexSite} props={{ url: article.url }} />
          )}
          {opened.kept && <Figures opened={opened} />}
          <Names opened={opened} />
          {opened.kept && <Clippings opened={opened} tabId={tabId} />}
        </>
      )}
    </>
  );
}
