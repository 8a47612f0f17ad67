import { ArticleCard } from '../../components/ArticleCard.tsx';
import { ClippingLine } from '../../components/ClippingLine.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { EntityName } from '../../components/EntityName.tsx';
import { FigureMoves } from '../../components/FigureMoves.tsx';
import { Icon } from '../../components/Icon.tsx';
import { useLive } from '../../components/use-live.ts';
import { hostOf, webAddress } from '../../components/web-address.ts';
import { formatList, formatMoment, t, tn } from '../../lib/i18n/language.ts';
import { figuresOfArticle } from '../../lib/store/queries-figures.ts';
import { type ArticleRecord, articleRecord } from '../../lib/store/queries-library.ts';
import { passageText } from '../../lib/text/layout.ts';
import type { ArticleId, ArticleText } from '../../lib/types.ts';
import { Loaded } from '../page-parts/Loaded.tsx';
import { library } from '../page-parts/library.ts';
import { libraryRoute } from '../page-parts/library-route.ts';
import { Changes } from './Changes.tsx';
import { DropArticle } from './DropArticle.tsx';

function Head({ record }: { readonly record: ArticleRecord }) {
  const { row, story } = record;
  const address = webAddress(row.url);
  return (
    <header class="article-top">
      <h1>{row.title ?? t('untitled')}</h1>
      <p class="meta">
        {[row.publisher ?? hostOf(row.url), formatMoment(row.publishedAt) || t('noDate'), formatList(row.byline)]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <p class="row">
        {address && (
          <a class="button" href={address} target="_blank" rel="noopener noreferrer">
            {t('openArticle')} <Icon name="external" />
          </a>
        )}
        {story && (
          <a class="button" href={libraryRoute.story(story.id)}>
            <Icon name="story" /> {story.name} <span class="meta">{tn('articleCount', story.articles)}</span>
          </a>
        )}
      </p>
    </header>
  );
}

function Words({ text }: { readonly text: ArticleText }) {
  return (
    <details class="full-text">
      <summary>{t('fullText')}</summary>
      {text.passages.map((passage) =>
        passage.kind === 'title' ? null : <p key={passage.start}>{passageText(text, passage)}</p>,
      )}
    </details>
  );
}

function Article({ record }: { readonly record: ArticleRecord }) {
  const { row, text, analysis, changes, clippings, related } = record;
  const figures = useLive(() => figuresOfArticle(library, row.id), [row.id]);
  return (
    <>
      <Head record={record} />
      {changes.length > 0 && (
        <section aria-labelledby="changes">
          <h2 id="changes">{t('changesHeading')}</h2>
          <Changes changes={changes} />
        </section>
      )}
      {clippings.length > 0 && (
        <section aria-labelledby="clippings">
          <h2 id="clippings">{t('clippingsHere')}</h2>
          <ul class="clippings">
            {clippings.map((clipping) => (
              <li key={clipping.id}>
                <ClippingLine clipping={clipping} anchored={null} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {related.length > 0 && (
        <section aria-labelledby="related">
          <h2 id="related">{t('earlierCoverage')}</h2>
          <ol class="article-list">
            {related.map((earlier) => (
              <li key={earlier.id}>
                <ArticleCard {...earlier} unread={earlier.origin === 'feed'} href={libraryRoute.article(earlier.id)} />
              </li>
            ))}
          </ol>
        </section>
      )}
      {figures.status === 'ready' && figures.value.length > 0 && (
        <section aria-labelledby="figures">
          <h2 id="figures">{t('figuresKnown')}</h2>
          <FigureMoves figures={figures.value} here={row.id} hrefOf={libraryRoute.figure} />
        </section>
      )}
      {analysis && analysis.entities.length > 0 && (
        <section aria-labelledby="names">
          <h2 id="names">{t('namesHere')}</h2>
          <ul class="chips">
            {analysis.entities.map(({ key, name, type }) => (
              <li key={key} class="chip">
                <EntityName name={name} type={type} href={libraryRoute.name(key)} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {text && <Words text={text} />}
      <DropArticle id={row.id} clipped={clippings.length > 0} />
    </>
  );
}

/** An article: where it stands in its story, what the newsroom changed in it, what the reader clipped, its text. */
export function ArticlePage({ id }: { readonly id: string }) {
  const live = useLive(() => articleRecord(library, id as ArticleId), [id]);
  return (
    <Loaded live={live}>
      {(record) => (record ? <Article record={record} /> : <EmptyState title={t('articleGone')} />)}
    </Loaded>
  );
}
