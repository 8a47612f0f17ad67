import { ArticleCard } from '../../components/ArticleCard.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { FigureMoves } from '../../components/FigureMoves.tsx';
import { Timeline } from '../../components/Timeline.tsx';
import { useLive } from '../../components/use-live.ts';
import { formatDay, t, tn } from '../../lib/i18n/language.ts';
import { type StoryRecord, storyRecord } from '../../lib/store/queries-stories.ts';
import type { StoryId } from '../../lib/types.ts';
import { Loaded } from '../page-parts/Loaded.tsx';
import { library } from '../page-parts/library.ts';
import { libraryRoute } from '../page-parts/library-route.ts';
import { Changes } from './Changes.tsx';
import { filterAddress } from './clipping-filter.ts';
import { NameList } from './NameList.tsx';
import { Rename } from './Rename.tsx';
import { StoryEdits } from './StoryEdits.tsx';

const edits = () => import('./story-edits.ts');

function Story({ record }: { readonly record: StoryRecord }) {
  const { story, articles, figures, names, changes } = record;
  const titles = new Map(articles.map(({ id, title }) => [id, title ?? t('untitled')]));
  return (
    <>
      <Rename
        name={story.name}
        renamed={story.renamed}
        onRename={async (name) => (await edits()).rename(story.id, name)}
      />
      <p class="meta">
        {tn('articleCount', articles.length)} · {t('since', { day: formatDay(story.startedAt) })} ·{' '}
        <a href={filterAddress({ story: story.id })}>{t('clippingsNaming')}</a>
      </p>
      <Timeline dates={articles.map(({ publishedAt }) => publishedAt)} here={null} />
      {figures.length > 0 && (
        <section aria-labelledby="figures">
          <h2 id="figures">{t('kindFigureMany')}</h2>
          <FigureMoves figures={figures} here={null} hrefOf={libraryRoute.figure} />
        </section>
      )}
      {names.length > 0 && (
        <section aria-labelledby="names">
          <h2 id="names">{t('whoAndWhat')}</h2>
          <NameList names={names} />
        </section>
      )}
      <section aria-labelledby="articles">
        <h2 id="articles">{t('articles')}</h2>
        <ol class="article-list">
          {articles.toReversed().map((article) => (
            <li key={article.id}>
              <ArticleCard {...article} unread={article.origin === 'feed'} href={libraryRoute.article(article.id)}>
                {articles.length > 1 && (
                  <button
                    type="button"
                    class="button quiet small"
                    onClick={() => void edits().then(({ takeOut }) => takeOut(article.id))}
                  >
                    {t('takeOut')}
                  </button>
                )}
              </ArticleCard>
            </li>
          ))}
        </ol>
      </section>
      <StoryEdits record={record} />
      {changes.length > 0 && (
        <section aria-labelledby="changes">
          <h2 id="changes">{t('changesHeading')}</h2>
          <Changes changes={changes} titleOf={(id) => titles.get(id) ?? null} />
        </section>
      )}
    </>
  );
}

/** A story: its timeline, who and what figures in it, its articles, and what newsrooms changed in them. */
export function StoryPage({ id }: { readonly id: string }) {
  const live = useLive(() => storyRecord(library, id as StoryId), [id]);
  return (
    <Loaded live={live}>
      {(record) => (record ? <Story record={record} /> : <EmptyState title={t('storyGone')} />)}
    </Loaded>
  );
}
