import type { EntityType } from '../types.ts';

/** How much of what was found is marked. */
export type Density = 'off' | 'key' | 'all';
/** What opens the card. */
export type CardTrigger = 'hover' | 'click' | 'modifier';

/** What the reader chose. Kept in `storage.local`; small, so read whole. */
export interface Settings {
  readonly density: Density;
  /** Kinds that are marked. */
  readonly kinds: Readonly<Record<EntityType | 'figure', boolean>>;
  readonly cardTrigger: CardTrigger;
  /** Passages read before are dimmed on the page. */
  readonly dimKnown: boolean;
  /** A small bar offers to clip what is selected in an article. */
  readonly clipBar: boolean;
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
  cardTrigger: 'hover',
  dimKnown: false,
  clipBar: true,
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
  const kinds = (typeof raw.kinds === 'object' && raw.kinds !== null ? raw.kinds : {}) as Record<string, unknown>;
  return {
    density: take('density', oneOf<Density>('off', 'key', 'all')),
    kinds: Object.fromEntries(
      Object.entries(defaultSettings.kinds).map(([kind, on]) => [kind, isBoolean(kinds[kind]) ? kinds[kind] : on]),
    ) as Settings['kinds'],
    cardTrigger: take('cardTrigger', oneOf<CardTrigger>('hover', 'click', 'modifier')),
    dimKnown: take('dimKnown', isBoolean),
    clipBar: take('clipBar', isBoolean),
    pausedHosts: take('pausedHosts', isHosts),
    keepDays: take('keepDays', isDays),
    backupDays: take('backupDays', isDays),
  };
}
