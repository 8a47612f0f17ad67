import { useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { EmptyState } from '../../components/EmptyState.tsx';
import { StatusNotice } from '../../components/StatusNotice.tsx';
import type { MessageKey } from '../../lib/i18n/keys.ts';
import { t } from '../../lib/i18n/language.ts';
import { ask } from '../../lib/messages/channel.ts';
import type { PageState } from '../../lib/messages/protocol.ts';
import { pageAddress } from './page-address.ts';
import { patternOf, type TabView } from './use-tab.ts';

interface OfferProps {
  readonly tabId: number;
  readonly host: string;
}

/** "Read this page" once; and, on a site that is not allowed yet, "always here". */
function ReadingOffer({ tabId, host, always }: OfferProps & { readonly always: boolean }) {
  const [failed, setFailed] = useState(false);
  const read = () => {
    setFailed(false);
    ask('readThisPage', tabId).catch(() => setFailed(true));
  };
  // The browser asks the reader only inside the click itself, so nothing may be awaited before.
  const allow = () => {
    browser.permissions.request({ origins: [patternOf(host)] }).then(
      (granted) => granted && read(),
      () => setFailed(true),
    );
  };
  return (
    <>
      <span class="row">
        <button type="button" class="button primary" onClick={read}>
          {t('readThisPage')}
        </button>
        {always && (
          <button type="button" class="button" onClick={allow}>
            {t('alwaysHere', { host })}
          </button>
        )}
      </span>
      {failed && <span role="alert">{t('pageNotReadable')}</span>}
    </>
  );
}

const pageNotices: Readonly<Partial<Record<PageState['status'], readonly [title: MessageKey, hint: MessageKey]>>> = {
  'not-this-language': ['languageTitle', 'languageHint'],
  'no-highlights': ['noHighlightsTitle', 'noHighlightsHint'],
  outdated: ['outdatedTitle', 'outdatedHint'],
};

function ReadPageNotice({
  page,
  tabId,
  host,
  isPrivate,
}: OfferProps & { readonly page: PageState; readonly isPrivate: boolean }) {
  if (page.status === 'not-article')
    return (
      <EmptyState title={t('notArticleTitle')}>
        <p>{t('notArticleHint')}</p>
        <ReadingOffer tabId={tabId} host={host} always={false} />
      </EmptyState>
    );
  if (page.status === 'reading') return <p class="meta reading">{t('readingPage')}</p>;
  const notice = pageNotices[page.status];
  return (
    <>
      {notice && (
        <StatusNotice tone={page.status === 'not-this-language' ? 'plain' : 'warning'} title={t(notice[0])}>
          <p>{t(notice[1])}</p>
          {page.status === 'outdated' && (
            <button type="button" class="button" onClick={() => void browser.tabs.reload(tabId)}>
              {t('reloadPage')}
            </button>
          )}
        </StatusNotice>
      )}
      {isPrivate && <PrivateNotice />}
      {page.articles.some(({ opened }) => opened?.notKept === 'full') && <FullNotice />}
    </>
  );
}

function FullNotice() {
  return (
    <StatusNotice tone="warning" title={t('storageFullTitle')}>
      <p>{t('storageFullHint')}</p>
      <a class="button" href={pageAddress('options')} target="_blank" rel="noopener">
        {t('options')}
      </a>
    </StatusNotice>
  );
}

function PrivateNotice() {
  return (
    <StatusNotice tone="plain" title={t('privateTitle')}>
      <p>{t('privateHint')}</p>
    </StatusNotice>
  );
}

/** Why there is nothing to show for a tab, or less than usual, and what the reader can do about it. */
export function PageNotice({ tab }: { readonly tab: TabView }) {
  switch (tab.status) {
    case 'loading':
      return null;
    case 'closed-to-us':
      return <EmptyState title={t('closedTitle')}>{t('closedHint')}</EmptyState>;
    case 'asleep':
      return (
        <EmptyState title={t('asleepTitle')}>
          <p>{t('asleepHint')}</p>
          <button type="button" class="button" onClick={() => void browser.tabs.reload(tab.tabId)}>
            {t('wakePage')}
          </button>
        </EmptyState>
      );
    case 'not-allowed':
      return (
        <>
          <EmptyState title={t('notAllowedTitle', { host: tab.host })}>
            <p>{t('notAllowedHint')}</p>
            <ReadingOffer tabId={tab.tabId} host={tab.host} always />
          </EmptyState>
          {tab.private && <PrivateNotice />}
        </>
      );
    case 'nothing-here':
      return (
        <>
          <EmptyState title={t('notArticleTitle')}>
            <p>{t('notArticleHint')}</p>
            <ReadingOffer tabId={tab.tabId} host={tab.host} always={false} />
          </EmptyState>
          {tab.private && <PrivateNotice />}
        </>
      );
    case 'page':
      return <ReadPageNotice page={tab.page} tabId={tab.tabId} host={tab.host} isPrivate={tab.private} />;
  }
}
