import { useState } from 'preact/hooks';
import { Chip } from '../../components/Chip.tsx';
import { ClippingLine } from '../../components/ClippingLine.tsx';
import { colourNames, colours } from '../../components/colours.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { NoteEditor } from '../../components/NoteEditor.tsx';
import { Toast } from '../../components/Toast.tsx';
import { useLive } from '../../components/use-live.ts';
import { VirtualList } from '../../components/VirtualList.tsx';
import { hostOf, webAddress } from '../../components/web-address.ts';
import type { Annotation } from '../../lib/annotations/annotation.ts';
import { formatDay, t, tn } from '../../lib/i18n/language.ts';
import { ask } from '../../lib/messages/channel.ts';
import { allClippings } from '../../lib/store/queries-library.ts';
import { Loaded } from '../page-parts/Loaded.tsx';
import { library } from '../page-parts/library.ts';
import { libraryRoute } from '../page-parts/library-route.ts';
import { type ClippingFilter, matches, noFilter, tagsOf } from './clipping-filter.ts';
import { ExportClippings } from './ExportClippings.tsx';

interface FiltersProps {
  readonly filter: ClippingFilter;
  readonly tags: readonly string[];
  readonly onChange: (filter: ClippingFilter) => void;
}

function Filters({ filter, tags, onChange }: FiltersProps) {
  return (
    <div class="filters">
      <input
        type="search"
        aria-label={t('filterClippings')}
        placeholder={t('filterClippings')}
        value={filter.words}
        onInput={({ currentTarget }) => onChange({ ...filter, words: currentTarget.value })}
      />
      <fieldset class="chips">
        <legend class="visually-hidden">{t('colour')}</legend>
        {colours.map((colour) => (
          <button
            key={colour}
            type="button"
            class={`swatch clip-${colour}`}
            aria-pressed={filter.colour === colour}
            aria-label={t(colourNames[colour])}
            title={t(colourNames[colour])}
            onClick={() => onChange({ ...filter, colour: filter.colour === colour ? null : colour })}
          />
        ))}
      </fieldset>
      {tags.length > 0 && (
        <fieldset class="chips">
          <legend class="visually-hidden">{t('tags')}</legend>
          {tags.map((tag) => (
            <Chip
              key={tag}
              pressed={filter.tag === tag}
              onPress={() => onChange({ ...filter, tag: filter.tag === tag ? null : tag })}
            >
              {tag}
            </Chip>
          ))}
        </fieldset>
      )}
    </div>
  );
}

interface ClippingProps {
  readonly clipping: Annotation;
  readonly onRemoved: (clipping: Annotation | null) => void;
}

function Clipping({ clipping, onRemoved }: ClippingProps) {
  const { source, articleId } = clipping;
  const address = webAddress(source.url);
  return (
    <article class="clipping-row">
      <ClippingLine clipping={clipping} anchored={null} />
      <p class="meta">
        <a href={libraryRoute.article(articleId)}>{source.title ?? t('untitled')}</a> ·{' '}
        {source.publisher ?? hostOf(source.url)} · {formatDay(source.publishedAt) || t('noDate')}
        {address && (
          <>
            {' · '}
            <a href={address} target="_blank" rel="noopener noreferrer">
              {t('openArticle')}
            </a>
          </>
        )}
      </p>
      <details>
        <summary>{t('editClipping')}</summary>
        <NoteEditor
          note={clipping.note}
          tags={clipping.tags}
          colour={clipping.colour}
          onChange={(change) => void ask('editClipping', clipping.id, change)}
          onRemove={() => void ask('removeClipping', clipping.id).then(onRemoved)}
          findTags={(start) => ask('tagsStarting', start)}
        />
      </details>
    </article>
  );
}

function List({ all }: { readonly all: readonly Annotation[] }) {
  const [filter, setFilter] = useState(noFilter);
  const [removed, setRemoved] = useState<Annotation | null>(null);
  const shown = all.filter((clipping) => matches(clipping, filter));
  const restore = (clipping: Annotation) => {
    setRemoved(null);
    void ask('restoreClipping', clipping);
  };
  return (
    <>
      <Filters filter={filter} tags={tagsOf(all)} onChange={setFilter} />
      <div class="row spread">
        <p class="meta" role="status">
          {tn('clippingCount', shown.length)}
        </p>
        <ExportClippings clippings={shown} />
      </div>
      {shown.length === 0 && <EmptyState title={t('clippingsNoMatch')} />}
      <VirtualList
        label={t('clippings')}
        keys={shown.map(({ id }) => id)}
        estimate={150}
        item={(index) => <Clipping clipping={shown[index]!} onRemoved={setRemoved} />}
      />
      <Toast
        text={removed ? t('clippingRemoved') : null}
        onClose={() => setRemoved(null)}
        {...(removed && { onUndo: () => restore(removed) })}
      />
    </>
  );
}

/** Every clipping, newest first, to filter, edit and take along. */
export function Clippings() {
  const live = useLive(() => allClippings(library), []);
  return (
    <>
      <h1>{t('clippings')}</h1>
      <Loaded live={live}>
        {(all) =>
          all.length === 0 ? (
            <EmptyState title={t('clippingsNone')}>{t('clippingsNoneLibrary')}</EmptyState>
          ) : (
            <List all={all} />
          )
        }
      </Loaded>
    </>
  );
}
