import { ArticleCard } from '../../components/ArticleCard.tsx';
import { ClippingLine } from '../../components/ClippingLine.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { EntityName } from '../../components/EntityName.tsx';
import { useLive } from '../../components/use-live.ts';
import type { Annotation } from '../../lib/annotations/annotation.ts';
import { t, tn } from '../../lib/i18n/language.ts';
import type { NameChoice } from '../../lib/messages/protocol.ts';
import { parseSearch } from '../../lib/related/search-query.ts';
import { namesStarting } from '../../lib/store/cards.ts';
import { searchArticles } from '../../lib/store/index/search.ts';
import { allClippings } from '../../lib/store/queries-clippings.ts';
import type { ArticleRow } from '../../lib/store/rows.ts';
import { Loaded } from '../page-parts/Loaded.tsx';
import { library } from '../page-parts/library.ts';
import { libraryRoute } from '../page-parts/library-route.ts';
import { filterClippings, noFilter } from './clipping-filter.ts';

const ARTICLES = 200;
const CLIPPINGS = 20;

interface Found {
  readonly articles: readonly ArticleRow[];
  readonly names: readonly NameChoice[];
  readonly clippings: readonly Annotation[];
}

/** Names and clippings are few and searched by their letters; articles by the index, with its fields. */
async function find(query: string): Promise<Found> {
  const [articles, names, clippings] = await Promise.all([
    searchArticles(library, parseSearch(query), ARTICLES),
    namesStarting(library, query),
    allClippings(library),
  ]);
  const matching = filterClippings(clippings, { ...noFilter, words: query });
  return { articles, names, clippings: matching.slice(0, CLIPPINGS) };
}

function Results({ found }: { readonly found: Found }) {
  const { articles, names, clippings } = found;
  if (articles.length + names.length + clippings.length === 0) return <EmptyState title={t('searchNothing')} />;
  return (
    <>
      {names.length > 0 && (
        <section aria-labelledby="names">
          <h2 id="names">{t('namesHere')}</h2>
          <ul class="chips">
            {names.map(({ key, name, type }) => (
              <li key={key} class="chip">
                <EntityName name={name} type={type} href={libraryRoute.name(key)} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {clippings.length > 0 && (
        <section aria-labelledby="clippings">
          <h2 id="clippings">{t('clippings')}</h2>
          <ul class="clippings">
            {clippings.map((clipping) => (
              <li key={clipping.id}>
                <ClippingLine clipping={clipping} anchored={null} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {articles.length > 0 && (
        <section aria-labelledby="articles">
          <h2 id="articles">{t('articles')}</h2>
          <ol class="article-list">
            {articles.map((article) => (
              <li key={article.id}>
                <ArticleCard {...article} unread={article.origin === 'feed'} href={libraryRoute.article(article.id)} />
              </li>
            ))}
          </ol>
        </section>
      )}
    </>
  );
}

/** What the library holds of what was typed: names, clippings, articles. */
export function Search({ query }: { readonly query: string }) {
  const live = useLive(() => find(query), [query]);
  return (
    <>
      <h1>{query || t('search')}</h1>
      <Loaded live={live}>
        {(found) => (
          <>
            <p class="meta" role="status">
              {tn('articleCount', found.articles.length)} · {t('searchHint')}
            </p>
            <Results found={found} />
          </>
        )}
      </Loaded>
    </>
  );
}
