import { t } from '../lib/i18n/language.ts';

export interface ArticleChooserProps {
  readonly articles: readonly { readonly title: string | null; readonly url: string }[];
  readonly selected: number;
  readonly onSelect: (index: number) => void;
}

/** On a page that holds several articles, which of them is shown here. */
export function ArticleChooser({ articles, selected, onSelect }: ArticleChooserProps) {
  return (
    <label class="article-chooser">
      <span class="meta">{t('articleOf', { number: selected + 1, of: articles.length })}</span>
      <select value={selected} onChange={({ currentTarget }) => onSelect(Number(currentTarget.value))}>
        {articles.map(({ title, url }, index) => (
          <option key={url} value={index}>
            {title ?? t('untitled')}
          </option>
        ))}
      </select>
    </label>
  );
}
