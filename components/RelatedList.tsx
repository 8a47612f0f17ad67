import { t, tn } from '../lib/i18n/language.ts';
import type { RelatedArticle } from '../lib/messages/protocol.ts';
import { ArticleCard } from './ArticleCard.tsx';
import { EmptyState } from './EmptyState.tsx';
import { reasonText } from './reason-text.ts';

export interface RelatedListProps {
  /** Best first. */
  readonly related: readonly RelatedArticle[];
}

/** Earlier coverage of the story, each article with the reason it is here. */
export function RelatedList({ related }: RelatedListProps) {
  if (related.length === 0) return <EmptyState title={t('relatedNone')}>{t('relatedNoneHint')}</EmptyState>;
  return (
    <ol class="article-list" aria-label={t('earlierCoverage')}>
      {related.map((article) => (
        <li key={article.id}>
          <ArticleCard {...article} unread={!article.read}>
            {article.sameText.length > 0 && <p class="meta">{tn('sameTextElsewhere', article.sameText.length)}</p>}
            {article.reasons.length > 0 && <p class="reason">{article.reasons.map(reasonText).join(' · ')}</p>}
          </ArticleCard>
        </li>
      ))}
    </ol>
  );
}
