import type { EntityType } from '../types.ts';
import { MARK_COLOURS, type MarkColour } from './mark-colour.ts';

/** How much of what was found is marked. */
export type Density = 'off' | 'key' | 'all';
/** What opens the card. */
export type CardTrigger = 'hover' | 'click' | 'modifier';

/** What the reader chose. Kept in `storage.local`; small, so read whole. */
export interface Settings {
  readonly density: Density;
  /** Kinds that are marked. */
  readonly kinds: Readonly<Record<EntityType | 'figure', boolean>>;
  /** Colour of each kind's marks. */
  readonly markColours: Readonly<Record<EntityType | 'figure', MarkColour>>;
  readonly cardTrigger: CardTrigger;
  /** Passages read before are dimmed on the page. */
  readonly dimKnown: boolean;
  /** A small bar offers to clip what is selected in an article. */
  readonly clipBar: boolean;
  /** The toolbar button shows how many earlier articles there are. */
  readonly badge: boolean;
  /** Hosts where nothing runs although the browser would let it. */
  readonly pausedHosts: readonly string[];
  /** Articles not opened for so many days are dropped; 0 keeps them. Clipped articles always stay. */
  readonly keepDays: number;
  /** Backup into the downloads folder every so many days; 0 is never. */
  readonly backupDays: number;
}

export const defaultSettings: Settings = {
  density: 'key',
  kinds: { person: true, organization: true, place: true, group: true, event: true, product: true, figure: true },
  markColours: {
    person: 'blue',
    organization: 'violet',
    place: 'green',
    group: 'brown',
    event: 'rose',
    product: 'teal',
    figure: 'ochre',
  },
  cardTrigger: 'hover',
  dimKnown: false,
  clipBar: true,
  badge: true,
  pausedHosts: [],
  keepDays: 0,
  backupDays: 0,
};

const oneOf =
  <T extends string>(...allowed: readonly T[]) =>
  (value: unknown): value is T =>
    allowed.includes(value as T);
const isBoolean = (value: unknown): value is boolean => typeof value === 'boolean';
const isDays = (value: unknown): value is number => Number.isInteger(value) && (value as number) >= 0;
const isHosts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((host) => typeof host === 'string');

/** Settings from whatever was stored: what is missing or malformed takes its default. */
export function parseSettings(stored: unknown): Settings {
  const raw = (typeof stored === 'object' && stored !== null ? stored : {}) as Record<string, unknown>;
  const take = <K extends keyof Settings>(key: K, isValid: (value: unknown) => value is Settings[K]): Settings[K] =>
    isValid(raw[key]) ? raw[key] : defaultSettings[key];
  /** One value for each kind, the default where what was stored is none. */
  const takeEach = <K extends 'kinds' | 'markColours'>(key: K, isValid: (value: unknown) => boolean): Settings[K] => {
    const each = (typeof raw[key] === 'object' && raw[key] !== null ? raw[key] : {}) as Record<string, unknown>;
    return Object.fromEntries(
      Object.entries(defaultSettings[key]).map(([kind, usual]) => [kind, isValid(each[kind]) ? each[kind] : usual]),
    ) as Settings[K];
  };
  return {
    density: take('density', oneOf<Density>('off', 'key', 'all')),
    kinds: takeEach('kinds', isBoolean),
    markColours: takeEach('markColours', oneOf(...MARK_COLOURS)),
    cardTrigger: take('cardTrigger', oneOf<CardTrigger>('hover', 'click', 'modifier')),
    dimKnown: take('dimKnown', isBoolean),
    clipBar: take('clipBar', isBoolean),
    badge: take('badge', isBoolean),
    pausedHosts: take('pausedHosts', isHosts),
    keepDays: take('keepDays', isDays),
    backupDays: take('backupDays', isDays),
  };
}
