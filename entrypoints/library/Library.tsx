import type { ComponentChild } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { SearchField } from '../../components/SearchField.tsx';
import type { MessageKey } from '../../lib/i18n/keys.ts';
import { t } from '../../lib/i18n/language.ts';
import { IndexState } from '../page-parts/IndexState.tsx';
import { libraryRoute } from '../page-parts/library-route.ts';
import { ArticlePage } from './ArticlePage.tsx';
import { Articles } from './Articles.tsx';
import { Clippings } from './Clippings.tsx';
import { FigurePage } from './FigurePage.tsx';
import { Figures } from './Figures.tsx';
import { isTyping } from './is-typing.ts';
import { Lazy } from './Lazy.tsx';
import { NamePage } from './NamePage.tsx';
import { Names } from './Names.tsx';
import { type Route, type Section, sections } from './route.ts';
import { Stories } from './Stories.tsx';
import { StoryPage } from './StoryPage.tsx';
import { useRoute } from './use-route.ts';

const labels: Readonly<Record<Section, MessageKey>> = {
  stories: 'stories',
  articles: 'articles',
  clippings: 'clippings',
  figures: 'kindFigureMany',
  names: 'namesHere',
  sources: 'sources',
  backup: 'backup',
};

const loadSearch = () => import('./Search.tsx').then(({ Search }) => Search);
const loadSources = () => import('./Sources.tsx').then(({ Sources }) => Sources);
const loadBackup = () => import('./Backup.tsx').then(({ Backup }) => Backup);

function view(route: Route): ComponentChild {
  if (route.section === 'search') return <Lazy load={loadSearch} props={{ query: route.query }} />;
  const { section, id, rest } = route;
  switch (section) {
    case 'stories':
      return id === null ? <Stories /> : <StoryPage key={id} id={id} />;
    case 'articles':
      return id === null ? <Articles /> : <ArticlePage key={id} id={id} />;
    case 'clippings':
      return <Clippings />;
    case 'figures':
      return id === null ? <Figures /> : <FigurePage key={`${id}/${rest}`} id={id} start={rest} />;
    case 'names':
      return id === null ? <Names /> : <NamePage key={id} nameKey={id} />;
    case 'sources':
      return <Lazy load={loadSources} props={{}} />;
    case 'backup':
      return <Lazy load={loadBackup} props={{}} />;
  }
}

function SearchBar({ query }: { readonly query: string }) {
  const [words, setWords] = useState(query);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => setWords(query), [query]);
  useEffect(() => {
    const focusSearch = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      event.preventDefault();
      field.current?.focus();
      field.current?.select();
    };
    addEventListener('keydown', focusSearch);
    return () => removeEventListener('keydown', focusSearch);
  }, []);
  const search = (text: string) => {
    location.hash = libraryRoute.search(text.trim());
  };
  return (
    <div class="search-bar">
      <SearchField
        label={t('searchLibrary')}
        placeholder={t('search')}
        value={words}
        onInput={setWords}
        onSubmit={search}
        inputRef={field}
      />
      <kbd>/</kbd>
    </div>
  );
}

/** Everything the reader keeps. */
export function Library() {
  const route = useRoute();
  return (
    <div class="library">
      <button type="button" class="skip" onClick={() => document.getElementById('content')?.focus()}>
        {t('skipToContent')}
      </button>
      <header class="sidebar">
        <p class="brand">
          <img src="/icon/32.png" alt="" width="22" height="22" /> Backstory
        </p>
        <nav aria-label={t('library')}>
          <ul>
            {sections.map((section) => (
              <li key={section}>
                <a href={`#/${section}`} {...(route.section === section && { 'aria-current': 'page' as const })}>
                  {t(labels[section])}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <SearchBar query={route.section === 'search' ? route.query : ''} />
      </header>
      <main id="content" tabIndex={-1}>
        <IndexState />
        {view(route)}
      </main>
    </div>
  );
}
