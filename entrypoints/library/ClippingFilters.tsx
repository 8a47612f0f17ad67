import { useEffect, useState } from 'preact/hooks';
import { Chip } from '../../components/Chip.tsx';
import { colourNames, colours } from '../../components/colours.ts';
import { formatNumber, t } from '../../lib/i18n/language.ts';
import type { ClippedStory } from '../../lib/store/queries-clippings.ts';
import type { ClippingFilter, Facet, Facets } from './clipping-filter.ts';
import { NameFilter } from './NameFilter.tsx';

export interface ClippingFiltersProps {
  readonly filter: ClippingFilter;
  readonly facets: Facets;
  readonly stories: readonly ClippedStory[];
  readonly onChange: (change: Partial<ClippingFilter>) => void;
  /** Whether the filters that need more of the library are in sight. */
  readonly onDeep: (open: boolean) => void;
}

/** Tags that are in sight without opening anything. */
const TAGS_SHOWN = 8;

interface PickProps<V extends string> {
  readonly label: string;
  /** Says that none of them is asked for. */
  readonly all: string;
  readonly facets: readonly Facet<V>[];
  readonly value: V | null;
  readonly onPick: (value: V | null) => void;
}

/** One of the things clippings have in common. What an address asks for is there even where no clipping has it any more. */
function Pick<V extends string>({ label, all, facets, value, onPick }: PickProps<V>) {
  const isKnown = value === null || facets.some((facet) => facet.value === value);
  return (
    <label class="field">
      <span class="meta">{label}</span>
      <select value={value ?? ''} onChange={({ currentTarget }) => onPick((currentTarget.value || null) as V | null)}>
        <option value="">{all}</option>
        {!isKnown && <option value={value}>{value}</option>}
        {facets.map((facet) => (
          <option key={facet.value} value={facet.value}>
            {`${facet.label} (${formatNumber(facet.count)})`}
          </option>
        ))}
      </select>
    </label>
  );
}

interface DayProps {
  readonly label: string;
  readonly value: string | null;
  readonly onPick: (day: string | null) => void;
}

function Day({ label, value, onPick }: DayProps) {
  return (
    <label class="field">
      <span class="meta">{label}</span>
      <input type="date" value={value ?? ''} onChange={({ currentTarget }) => onPick(currentTarget.value || null)} />
    </label>
  );
}

/** Words and colour of clippings, their commonest tags; behind them site, story, names and days. */
export function ClippingFilters({ filter, facets, stories, onChange, onDeep }: ClippingFiltersProps) {
  const { words, colour, tag, site, story, name, inside, from, to } = filter;
  const isDeep = [site, story, name, from, to].some((value) => value !== null);
  // Opened by an address that asks for what is in it; what the reader opened stays open.
  const [open, setOpen] = useState(isDeep);
  useEffect(() => {
    if (isDeep) setOpen(true);
  }, [isDeep]);
  useEffect(() => onDeep(open), [open]);
  const storyFacets = stories.map((one) => ({ value: one.story.id, label: one.story.name, count: one.clippings }));
  const shownTags = facets.tags.slice(0, TAGS_SHOWN).map(({ value }) => value);
  if (tag !== null && !shownTags.includes(tag)) shownTags.push(tag);
  return (
    <search class="clipping-filters">
      <div class="filters">
        <input
          type="search"
          aria-label={t('filterClippings')}
          placeholder={t('filterClippings')}
          value={words}
          onInput={({ currentTarget }) => onChange({ words: currentTarget.value })}
        />
        <fieldset class="chips">
          <legend class="visually-hidden">{t('colour')}</legend>
          {colours.map((one) => (
            <button
              key={one}
              type="button"
              class={`swatch clip-${one}`}
              aria-pressed={colour === one}
              aria-label={t(colourNames[one])}
              title={t(colourNames[one])}
              onClick={() => onChange({ colour: colour === one ? null : one })}
            />
          ))}
        </fieldset>
        {shownTags.length > 0 && (
          <fieldset class="chips">
            <legend class="visually-hidden">{t('tags')}</legend>
            {shownTags.map((one) => (
              <Chip key={one} pressed={tag === one} onPress={() => onChange({ tag: tag === one ? null : one })}>
                {one}
              </Chip>
            ))}
          </fieldset>
        )}
      </div>
      <details open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>{t('moreFilters')}</summary>
        <div class="filter-grid">
          {facets.tags.length > TAGS_SHOWN && (
            <Pick
              label={t('tag')}
              all={t('allTags')}
              facets={facets.tags}
              value={tag}
              onPick={(next) => onChange({ tag: next })}
            />
          )}
          <Pick
            label={t('site')}
            all={t('allSites')}
            facets={facets.sites}
            value={site}
            onPick={(next) => onChange({ site: next })}
          />
          <Pick
            label={t('story')}
            all={t('allStories')}
            facets={storyFacets}
            value={story}
            onPick={(next) => onChange({ story: next })}
          />
          <NameFilter names={facets.names} name={name} inside={inside} onChange={onChange} />
          <Day label={t('clippedFrom')} value={from} onPick={(day) => onChange({ from: day })} />
          <Day label={t('clippedTo')} value={to} onPick={(day) => onChange({ to: day })} />
        </div>
      </details>
    </search>
  );
}
