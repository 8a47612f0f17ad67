import { useMemo, useState } from 'preact/hooks';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Toast } from '../../components/Toast.tsx';
import { useLive } from '../../components/use-live.ts';
import { VirtualList } from '../../components/VirtualList.tsx';
import type { Annotation } from '../../lib/annotations/annotation.ts';
import { t, tn } from '../../lib/i18n/language.ts';
import {
  type ClippingsChange,
  editClippings,
  removeClippings,
  restoreClippings,
  takeBackEdit,
} from '../../lib/store/edit-clippings.ts';
import {
  allClippings,
  articleIdsNaming,
  articleIdsOfStory,
  storiesOfClippings,
} from '../../lib/store/queries-clippings.ts';
import { Loaded } from '../page-parts/Loaded.tsx';
import { library } from '../page-parts/library.ts';
import { ClippingFilters } from './ClippingFilters.tsx';
import { ClippingRow } from './ClippingRow.tsx';
import { ClippingsBar } from './ClippingsBar.tsx';
import {
  type ClippingFilter,
  type FilterArticles,
  facetsOf,
  filterClippings,
  isFiltered,
  noFilter,
} from './clipping-filter.ts';
import { ExportClippings } from './ExportClippings.tsx';
import { useChosen } from './use-chosen.ts';
import { useFilter } from './use-filter.ts';

const now = () => new Date().toISOString();

/** What was just done to clippings, and the way back. */
interface Done {
  readonly says: string;
  readonly undo: () => Promise<void>;
}

async function edited(chosen: readonly Annotation[], change: ClippingsChange): Promise<Done> {
  const ids = chosen.map(({ id }) => id);
  const before = await editClippings(library, ids, change, now());
  const undo = () => takeBackEdit(library, before, now());
  switch (change.kind) {
    case 'add-tag':
      return { says: tn('tagAdded', before.length, { tag: change.tag }), undo };
    case 'remove-tag':
      return { says: tn('tagRemoved', before.length, { tag: change.tag }), undo };
    case 'colour':
      return { says: tn('coloured', before.length), undo };
  }
}

async function removed(chosen: readonly Annotation[]): Promise<Done> {
  const rows = await removeClippings(
    library,
    chosen.map(({ id }) => id),
  );
  return { says: tn('clippingsRemoved', rows.length), undo: () => restoreClippings(library, rows) };
}

async function articlesOf({ story, name }: ClippingFilter): Promise<FilterArticles> {
  const [inStory, naming] = await Promise.all([
    story && articleIdsOfStory(library, story),
    name && articleIdsNaming(library, name),
  ]);
  return { story: inStory, name: naming };
}

interface RowsProps {
  readonly shown: readonly Annotation[];
  readonly tags: readonly string[];
  readonly onDone: (done: Done) => void;
}

/** The clippings a filter let through: to read, to choose, and to change together. */
function Rows({ shown, tags, onDone }: RowsProps) {
  const keys = useMemo(() => shown.map(({ id }) => id), [shown]);
  const { selection, at, pick, enter, none, leave, onKeyDown } = useChosen(keys);
  const chosen = useMemo(() => shown.filter(({ id }) => selection.chosen.has(id)), [shown, selection.chosen]);
  const remove = () => {
    leave();
    void removed(chosen).then(onDone);
  };
  return (
    <>
      <p class="visually-hidden" role="status">
        {chosen.length > 0 && tn('chosenCount', chosen.length)}
      </p>
      {chosen.length > 0 && (
        <ClippingsBar
          chosen={chosen}
          tags={tags}
          onChange={(change) => void edited(chosen, change).then(onDone)}
          onRemove={remove}
          onNone={none}
        />
      )}
      <VirtualList
        label={t('clippings')}
        keys={keys}
        estimate={150}
        keep={at}
        onKeyDown={(event) => {
          if (event.key === 'Delete' && chosen.length > 0 && (event.target as Element).matches('.pick')) remove();
          else onKeyDown(event);
        }}
        item={(index) => {
          const clipping = shown[index]!;
          return (
            <ClippingRow
              clipping={clipping}
              chosen={selection.chosen.has(clipping.id)}
              active={index === at}
              onPick={(extend) => pick(clipping.id, extend)}
              onEnter={() => enter(clipping.id)}
              onRemove={() => void removed([clipping]).then(onDone)}
            />
          );
        }}
      />
    </>
  );
}

function List({ all, onDone }: { readonly all: readonly Annotation[] } & Pick<RowsProps, 'onDone'>) {
  const [filter, change] = useFilter();
  const facets = useMemo(() => facetsOf(all), [all]);
  const stories = useLive(() => storiesOfClippings(library, all), [all]);
  const articles = useLive(() => articlesOf(filter), [filter.story, filter.name]);
  const within = articles.status === 'ready' ? articles.value : undefined;
  const shown = useMemo(() => (within ? filterClippings(all, filter, within) : []), [all, filter, within]);
  return (
    <>
      <ClippingFilters
        filter={filter}
        facets={facets}
        stories={stories.status === 'ready' ? stories.value : []}
        onChange={change}
      />
      <div class="row spread">
        <div class="row">
          <p class="meta" role="status">
            {within && tn('clippingCount', shown.length)}
          </p>
          {isFiltered(filter) && (
            <button type="button" class="button quiet" onClick={() => change(noFilter)}>
              {t('clearFilters')}
            </button>
          )}
          {shown.length > 0 && <p class="meta keys-hint">{t('chooseHint')}</p>}
        </div>
        <ExportClippings clippings={shown} />
      </div>
      {within && shown.length === 0 && <EmptyState title={t('clippingsNoMatch')} />}
      <Rows shown={shown} tags={facets.tags.map(({ value }) => value)} onDone={onDone} />
    </>
  );
}

/** Every clipping, newest first, to filter, edit and take along. */
export function Clippings() {
  const live = useLive(() => allClippings(library), []);
  const [done, setDone] = useState<Done | null>(null);
  const undo = async ({ undo: takeBack }: Done) => {
    setDone(null);
    await takeBack();
  };
  return (
    <>
      <h1>{t('clippings')}</h1>
      <Loaded live={live}>
        {(all) =>
          all.length === 0 ? (
            <EmptyState title={t('clippingsNone')}>{t('clippingsNoneLibrary')}</EmptyState>
          ) : (
            <List all={all} onDone={setDone} />
          )
        }
      </Loaded>
      <Toast text={done?.says ?? null} onClose={() => setDone(null)} {...(done && { onUndo: () => void undo(done) })} />
    </>
  );
}
