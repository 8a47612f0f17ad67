/** A picture to take. */
export interface Scene {
  /** File name, without theme and extension. */
  readonly name: string;
  /** What the stage shows: a key of `stage.tsx`. */
  readonly show: string;
  /** Hash route of the page shown. */
  readonly route?: string;
  readonly language: 'en' | 'uk' | 'fr' | 'pl' | 'de';
  readonly width: number;
  readonly height: number;
  /** The whole page instead of the window. */
  readonly whole?: boolean;
  /** Elements clicked before the picture, by Playwright selector. */
  readonly click?: readonly string[];
  /** As with a high-contrast theme. */
  readonly forcedColours?: boolean;
}

const en = { language: 'en' } as const;
const card = { ...en, width: 400, height: 520 } as const;

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
];
