import { useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { ArticleChooser } from '../../components/ArticleChooser.tsx';
import { Icon } from '../../components/Icon.tsx';
import { t } from '../../lib/i18n/language.ts';
import type { PageState } from '../../lib/messages/protocol.ts';
import { togglePanel } from '../background/panel.ts';
import { PageNotice } from '../page-parts/PageNotice.tsx';
import { pageAddress } from '../page-parts/page-address.ts';
import { type TabView, useTab } from '../page-parts/use-tab.ts';
import { ArticleView } from './ArticleView.tsx';
import { Switches } from './Switches.tsx';

/** Opens the panel beside the tab; the popup has then done its work. */
async function toPanel(tabId: number): Promise<void> {
  const { windowId } = await browser.tabs.get(tabId);
  await togglePanel(windowId);
  close();
}

function Bar({ tab }: { readonly tab: TabView }) {
  return (
    <header class="bar">
      <img src="/icon/32.png" alt="" width="18" height="18" />
      <h1>Backstory</h1>
      {'tabId' in tab && (
        <button
          type="button"
          class="button icon"
          aria-label={t('openPanel')}
          title={t('openPanel')}
          onClick={() => void toPanel(tab.tabId)}
        >
          <Icon name="panel" />
        </button>
      )}
      <a
        class="button icon"
        href={pageAddress('library')}
        target="_blank"
        aria-label={t('library')}
        title={t('library')}
        rel="noopener"
      >
        <Icon name="library" />
      </a>
      <a
        class="button icon"
        href={pageAddress('options')}
        target="_blank"
        aria-label={t('options')}
        title={t('options')}
        rel="noopener"
      >
        <Icon name="settings" />
      </a>
    </header>
  );
}

function Articles({ page, tabId }: { readonly page: PageState; readonly tabId: number }) {
  const [chosen, setChosen] = useState<number | null>(null);
  const index = chosen !== null && chosen < page.articles.length ? chosen : page.current;
  const article = page.articles[index];
  if (!article) return null;
  return (
    <>
      {page.articles.length > 1 && (
        <ArticleChooser articles={page.articles} selected={index} onSelect={(next) => setChosen(next)} />
      )}
      <ArticleView key={article.url} article={article} tabId={tabId} />
    </>
  );
}

/** The article at hand: what is new in it, what came before, and the switches for its marks. */
export function Popup() {
  const tab = useTab();
  return (
    <>
      <Bar tab={tab} />
      <main>
        <PageNotice tab={tab} />
        {tab.status === 'page' && <Articles page={tab.page} tabId={tab.tabId} />}
      </main>
      {(tab.status === 'page' || tab.status === 'nothing-here') && <Switches host={tab.host} />}
    </>
  );
}
