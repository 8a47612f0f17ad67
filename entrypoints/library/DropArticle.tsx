import { useState } from 'preact/hooks';
import { Dialog } from '../../components/Dialog.tsx';
import { t } from '../../lib/i18n/language.ts';
import type { ArticleId } from '../../lib/types.ts';
import { library } from '../page-parts/library.ts';

export interface DropArticleProps {
  readonly id: ArticleId;
  /** An article with a clipping stays. */
  readonly clipped: boolean;
}

/** Takes an article out of the library, after asking. */
export function DropArticle({ id, clipped }: DropArticleProps) {
  const [asking, setAsking] = useState(false);
  const drop = async () => {
    setAsking(false);
    const { dropArticle } = await import('../../lib/store/retention.ts');
    await dropArticle(library, id, new Date().toISOString());
    location.hash = '#/articles';
  };
  return (
    <section aria-label={t('dropArticle')}>
      <button type="button" class="button danger" disabled={clipped} onClick={() => setAsking(true)}>
        {t('dropArticle')}
      </button>
      {clipped && <p class="meta">{t('keepHint')}</p>}
      {asking && (
        <Dialog
          title={t('dropArticle')}
          confirm={t('dropConfirm')}
          danger
          onConfirm={() => void drop()}
          onCancel={() => setAsking(false)}
        >
          <p>{t('dropText')}</p>
        </Dialog>
      )}
    </section>
  );
}
