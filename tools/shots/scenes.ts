/** A picture to take. */
export interface Scene {
  /** File name, without theme and extension. */
  readonly name: string;
  /** What the stage shows: a key of `stage.tsx`. */
  readonly show: string;
  /** More of the stage's query: `&tab=private`. */
  readonly query?: string;
  /** Hash route of the page shown. */
  readonly route?: string;
  readonly language: 'en' | 'uk' | 'fr' | 'pl' | 'de';
  readonly width: number;
  readonly height: number;
  /** The whole page instead of the window. */
  readonly whole?: boolean;
  /** Elements clicked before the picture, by Playwright selector. */
  readonly click?: readonly string[];
  /** Typed after the last click. */
  readonly type?: string;
  /** As with a high-contrast theme. */
  readonly forcedColours?: boolean;
}

const en = { language: 'en' } as const;
const card = { ...en, width: 400, height: 520 } as const;

const popup = { show: 'popup', width: 380, height: 1400 } as const;
const situations = [
  'first',
  'several',
  'private',
  'closed',
  'asleep',
  'not-allowed',
  'not-article',
  'no-highlights',
  'not-this-language',
  'outdated',
];

const popups: readonly Scene[] = [
  { ...popup, ...en, name: 'popup', height: 600 },
  { ...popup, ...en, name: 'popup-all' },
  { ...popup, name: 'popup-uk', language: 'uk' },
  { ...popup, name: 'popup-fr', language: 'fr' },
  { ...popup, name: 'popup-pl', language: 'pl' },
  { ...popup, name: 'popup-de-320', language: 'de', width: 320 },
  { ...popup, ...en, name: 'popup-forced', forcedColours: true },
  ...situations.map((situation) => ({ ...popup, ...en, name: `popup-${situation}`, query: `&tab=${situation}` })),
];

const panel = { show: 'panel', width: 400, height: 900 } as const;

const panels: readonly Scene[] = [
  { ...panel, ...en, name: 'panel' },
  { ...panel, ...en, name: 'panel-marks', click: ['[data-tab=marks]'] },
  { ...panel, ...en, name: 'panel-outline', click: ['[data-tab=outline]'] },
  { ...panel, ...en, name: 'panel-clippings', click: ['[data-tab=clippings]'] },
  { ...panel, name: 'panel-clippings-uk', language: 'uk', width: 280, click: ['[data-tab=clippings]'] },
];

const library = { show: 'library', width: 1180, height: 860 } as const;
const places = {
  stories: '#/stories',
  story: '#/stories/story-0',
  articles: '#/articles',
  article: '#/articles/s0a50000000000',
  clippings: '#/clippings',
  figures: '#/figures',
  figure: '#/figures/g0',
  conflict: '#/figures/g1',
  names: '#/names',
  name: '#/names/person%3Ahalyna%20verbova',
  search: '#/search/rail',
  sources: '#/sources',
  backup: '#/backup',
};

const libraries: readonly Scene[] = [
  ...Object.entries(places).map(([name, route]) => ({ ...library, ...en, name: `library-${name}`, route })),
  {
    ...library,
    ...en,
    name: 'library-figure-join',
    route: places.figure,
    height: 1100,
    click: ['.figure-join > summary', '.figure-join input'],
    type: 'price',
  },
  { ...library, ...en, name: 'library-freshrss', route: places.sources, height: 1000, click: ['.freshrss > summary'] },
  {
    ...library,
    ...en,
    name: 'library-clippings-chosen',
    route: '#/clippings?from=2026-11-01',
    click: ['.pick >> nth=0', '.pick >> nth=1'],
  },
  {
    ...library,
    language: 'uk',
    name: 'library-clippings-chosen-phone',
    route: '#/clippings?from=2026-11-01',
    width: 360,
    height: 900,
    click: ['.pick >> nth=0'],
  },
  ...(['articles', 'story', 'figure', 'clippings'] as const).map((place) => ({
    ...library,
    language: 'uk' as const,
    name: `library-${place}-phone`,
    route: places[place],
    width: 360,
    height: 720,
  })),
];

const settings: readonly Scene[] = (['options', 'welcome'] as const).flatMap((show) => [
  { ...en, name: show, show, width: 900, height: 900, whole: true },
  { name: `${show}-phone`, show, language: 'de' as const, width: 360, height: 720, whole: true },
]);

export const scenes: readonly Scene[] = [
  { ...card, name: 'card-entity', show: 'card-entity' },
  { ...card, name: 'card-entity-correct', show: 'card-entity', click: ['text=Correct…'] },
  { ...card, name: 'card-entity-new', show: 'card-entity-new' },
  { ...card, name: 'card-entity-long', show: 'card-entity-long', language: 'uk' },
  { ...card, name: 'card-entity-320', show: 'card-entity', width: 320, height: 256 },
  { ...card, name: 'card-figure', show: 'card-figure' },
  { ...card, name: 'card-figure-forced', show: 'card-figure', forcedColours: true },
  { ...card, name: 'card-conflict', show: 'card-conflict' },
  { ...en, name: 'marks-light', show: 'marks-light', width: 900, height: 420 },
  { ...en, name: 'marks-sepia', show: 'marks-sepia', width: 900, height: 420 },
  { ...en, name: 'marks-dark', show: 'marks-dark', width: 900, height: 420 },
  ...popups,
  ...panels,
  ...libraries,
  ...settings,
];
