import { EntityName } from '../../components/EntityName.tsx';
import { NewToYou } from '../../components/NewToYou.tsx';
import { RelatedList } from '../../components/RelatedList.tsx';
import { Switch } from '../../components/Switch.tsx';
import { Timeline } from '../../components/Timeline.tsx';
import { hostOf } from '../../components/web-address.ts';
import { formatDay, formatMoment, t, tn } from '../../lib/i18n/language.ts';
import type { OpenedArticle, PageArticleState } from '../../lib/messages/protocol.ts';
import { Lazy } from '../library/Lazy.tsx';
import { libraryRoute } from '../page-parts/library-route.ts';
import { pageAddress } from '../page-parts/page-address.ts';
import { useNewSentences } from '../page-parts/use-new-sentences.ts';
import { useSettings } from '../page-parts/use-settings.ts';

// What asks the library comes with IndexedDB's code, half the popup's weight: the page's own answer is shown without it.
const loadStory = () => import('./from-library.tsx').then(({ Story }) => Story);
const loadFigures = () => import('./from-library.tsx').then(({ Figures }) => Figures);
const loadClippings = () => import('./from-library.tsx').then(({ Clippings }) => Clippings);
const loadIndexSite = () => import('./IndexSite.tsx').then(({ IndexSite }) => IndexSite);

/** Shown at first; the rest is one click away. */
const RELATED = 5;
const NAMES = 12;

interface SectionProps {
  readonly opened: OpenedArticle;
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
        {opened?.kept && <Lazy load={loadStory} props={{ id: opened.id }} />}
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
          {opened.kept && <Lazy load={loadFigures} props={{ opened }} />}
          <Names opened={opened} />
          {opened.kept && <Lazy load={loadClippings} props={{ opened, tabId }} />}
        </>
      )}
    </>
  );
}
