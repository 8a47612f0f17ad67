import { useState } from 'preact/hooks';
import { ArticleChooser } from '../../components/ArticleChooser.tsx';
import { Tabs } from '../../components/Tabs.tsx';
import { hostOf } from '../../components/web-address.ts';
import { formatDay, formatMoment, formatNumber, t } from '../../lib/i18n/language.ts';
import type { OpenedArticle, PageArticleState, PageState } from '../../lib/messages/protocol.ts';
import { PageNotice } from '../page-parts/PageNotice.tsx';
import { useArticleText } from '../page-parts/use-article-text.ts';
import { useTab } from '../page-parts/use-tab.ts';
import { Before } from './Before.tsx';
import { Clippings } from './Clippings.tsx';
import { Marks } from './Marks.tsx';
import { Outline } from './Outline.tsx';

type Part = 'before' | 'marks' | 'outline' | 'clippings';

function Parts({
  opened,
  article,
  tabId,
}: {
  readonly opened: OpenedArticle;
  readonly article: PageArticleState;
  readonly tabId: number;
}) {
  const [part, setPart] = useState<Part>('before');
  const text = useArticleText(tabId, opened.id);
  return (
    <Tabs<Part>
      label={t('panelParts')}
      selected={part}
      onSelect={setPart}
      tabs={[
        { id: 'before', label: t('partBefore'), count: formatNumber(opened.related.length) },
        { id: 'marks', label: t('marks'), count: formatNumber(opened.analysis.mentions.length) },
        { id: 'outline', label: t('partOutline') },
        ...(opened.kept
          ? [{ id: 'clippings' as const, label: t('clippings'), count: formatNumber(opened.clippings.length) }]
          : []),
      ]}
    >
      {part === 'before' && <Before opened={opened} publishedAt={article.publishedAt} tabId={tabId} />}
      {part === 'marks' && <Marks opened={opened} text={text} tabId={tabId} />}
      {part === 'outline' && <Outline opened={opened} text={text} tabId={tabId} />}
      {part === 'clippings' && <Clippings opened={opened} tabId={tabId} />}
    </Tabs>
  );
}

function Article({ article, tabId }: { readonly article: PageArticleState; readonly tabId: number }) {
  return (
    <>
      <section class="article-head">
        <p class="meta">
          {article.publisher ?? hostOf(article.url)} ·{' '}
          <time dateTime={article.publishedAt ?? ''} title={formatMoment(article.publishedAt)}>
            {formatDay(article.publishedAt) || t('noDate')}
          </time>
        </p>
        <h1 class="headline">{article.title ?? t('untitled')}</h1>
      </section>
      {article.opened && <Parts key={article.opened.id} opened={article.opened} article={article} tabId={tabId} />}
    </>
  );
}

function Articles({ page, tabId }: { readonly page: PageState; readonly tabId: number }) {
  const [chosen, setChosen] = useState<number | null>(null);
  const index = chosen !== null && chosen < page.articles.length ? chosen : page.current;
  const article = page.articles[index];
  if (!article) return null;
  return (
    <>
      {page.articles.length > 1 && <ArticleChooser articles={page.articles} selected={index} onSelect={setChosen} />}
      <Article article={article} tabId={tabId} />
    </>
  );
}

/** The article beside its page: what came before, every mark in order, what is new, and the clippings with their notes. */
export function SidePanel() {
  const tab = useTab();
  return (
    <main>
      <PageNotice tab={tab} />
      {tab.status === 'page' && <Articles key={tab.page.url} page={tab.page} tabId={tab.tabId} />}
    </main>
  );
}
