import { useMemo, useState } from 'preact/hooks';
import { EmptyState } from '../../components/EmptyState.tsx';
import { Toast } from '../../components/Toast.tsx';
import { type Live, useLive } from '../../components/use-live.ts';
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
  newestClippings,
  storiesOfClippings,
} from '../../lib/store/queries-clippings.ts';
import type { Stretch } from '../../lib/store/stretch.ts';
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
  /** Nothing more is being read: what is chosen is all there is to choose. */
  readonly complete: boolean;
  readonly tags: readonly string[];
  readonly onDone: (done: Done) => void;
}

/** The clippings a filter let through: to read, to choose, and to change together. */
function Rows({ shown, complete, tags, onDone }: RowsProps) {
  const keys = useMemo(() => shown.map(({ id }) => id), [shown]);
  const { selection, at, pick, enter, none, leave, onKeyDown } = useChosen(keys, complete);
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

/** Clippings drawn before the rest of them is read: a screenful. */
const FIRST = 24;

interface ListProps extends Pick<RowsProps, 'onDone' | 'complete'> {
  readonly all: readonly Annotation[];
  readonly total: number;
}

function List({ all, total, complete, onDone }: ListProps) {
  const [filter, change] = useFilter();
  const facets = useMemo(() => facetsOf(all), [all]);
  const [deep, setDeep] = useState(false);
  // The articles of all clippings are read for it: only where it is offered.
  const stories = useLive(
    async () => (deep && complete ? storiesOfClippings(library, all) : []),
    [all, deep, complete],
  );
  const articles = useLive(() => articlesOf(filter), [filter.story, filter.name]);
  const filtered = isFiltered(filter);
  const within = articles.status === 'ready' && (complete || !filtered) ? articles.value : undefined;
  const shown = useMemo(() => (within ? filterClippings(all, filter, within) : []), [all, filter, within]);
  return (
    <>
      <ClippingFilters
        filter={filter}
        facets={facets}
        stories={stories.status === 'ready' ? stories.value : []}
        onChange={change}
        onDeep={setDeep}
      />
      <div class="row spread">
        <div class="row">
          <p class="meta" role="status">
            {within && tn('clippingCount', complete ? shown.length : total)}
          </p>
          {filtered && (
            <button type="button" class="button quiet" onClick={() => change(noFilter)}>
              {t('clearFilters')}
            </button>
          )}
          {shown.length > 0 && <p class="meta keys-hint">{t('chooseHint')}</p>}
        </div>
        {complete && <ExportClippings clippings={shown} />}
      </div>
      {within && shown.length === 0 && <EmptyState title={t('clippingsNoMatch')} />}
      <Rows shown={shown} complete={complete} tags={facets.tags.map(({ value }) => value)} onDone={onDone} />
    </>
  );
}

/** Every clipping, newest first, to filter, edit and take along. */
export function Clippings() {
  const first = useLive(() => newestClippings(library, FIRST), []);
  // Read after the first ones: together, both would wait for the longer.
  const begun = first.status !== 'loading';
  const rest = useLive(async () => (begun ? allClippings(library) : null), [begun]);
  const all = rest.status === 'ready' ? rest.value : null;
  const [done, setDone] = useState<Done | null>(null);
  const undo = async ({ undo: takeBack }: Done) => {
    setDone(null);
    await takeBack();
  };
  // One list from the first screenful on, so that what is begun in it goes on when the rest is there.
  const live: Live<Stretch<Annotation>> =
    all !== null
      ? { status: 'ready', value: { total: all.length, rows: all } }
      : rest.status === 'failed'
        ? rest
        : first;
  return (
    <>
      <h1>{t('clippings')}</h1>
      <Loaded live={live}>
        {({ total, rows }) =>
          total === 0 ? (
            <EmptyState title={t('clippingsNone')}>{t('clippingsNoneLibrary')}</EmptyState>
          ) : (
            <List all={rows} total={total} complete={all !== null} onDone={setDone} />
          )
        }
      </Loaded>
      <Toast text={done?.says ?? null} onClose={() => setDone(null)} {...(done && { onUndo: () => void undo(done) })} />
    </>
  );
}
