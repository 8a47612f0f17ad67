import { useEffect, useRef, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { Progress } from '../../components/Progress.tsx';
import { StatusNotice } from '../../components/StatusNotice.tsx';
import { useLive } from '../../components/use-live.ts';
import { t, tn } from '../../lib/i18n/language.ts';
import { hasFeedOf } from '../../lib/store/feeds.ts';
import { type Added, addSite, originsOf } from '../page-parts/add-site.ts';
import { library } from '../page-parts/library.ts';

type Step =
  | { readonly status: 'offered' | 'looking' }
  | { readonly status: 'done'; readonly added: Added }
  | { readonly status: 'failed'; readonly reason: string };

export interface IndexSiteProps {
  /** The article's own address, whose site's feed is looked for. */
  readonly url: string;
}

/** One click that turns the feed of an article's site on; nothing where the reader has had it here already. */
export function IndexSite({ url }: IndexSiteProps) {
  const { hostname } = new URL(url);
  const known = useLive(() => hasFeedOf(library, hostname), [hostname]);
  const [step, setStep] = useState<Step>({ status: 'offered' });
  const gone = useRef(new AbortController());
  useEffect(() => () => gone.current.abort(), []);
  const start = () => {
    // The browser asks the reader only inside the click itself, so nothing may be awaited before.
    const allowed = browser.permissions.request({ origins: originsOf(url) });
    setStep({ status: 'looking' });
    addSite(new URL('/', url).href, allowed, gone.current.signal).then(
      (added) => setStep({ status: 'done', added }),
      (error: unknown) => setStep({ status: 'failed', reason: error instanceof Error ? error.message : String(error) }),
    );
  };
  switch (step.status) {
    case 'offered':
      return known.status !== 'ready' || known.value ? null : (
        <button type="button" class="button" onClick={start}>
          {t('indexSite')}
        </button>
      );
    case 'looking':
      return <Progress label={t('lookingForFeed')} done={0} of={null} />;
    case 'done':
      return (
        <StatusNotice
          tone={step.added.found ? 'good' : 'warning'}
          title={step.added.found ? tn('feedsAdded', step.added.count) : t('feedNotFound')}
        />
      );
    case 'failed':
      return (
        <StatusNotice tone="warning" title={t('taskFailed')}>
          <p>{step.reason}</p>
        </StatusNotice>
      );
  }
}
