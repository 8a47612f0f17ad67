import { COLOURS, type Colour } from '../lib/annotations/annotation.ts';
import { defaultSettings, type Settings } from '../lib/settings/settings.ts';
import type { EntityType } from '../lib/types.ts';
import { markShades, type PageTheme } from './mark-colours.ts';

export type { PageTheme } from './mark-colours.ts';

type Line = 'solid' | 'dotted' | 'dashed' | 'double' | 'wavy';
interface LineStyle {
  readonly line: Line;
  /** In hundredths of an em, so that a line keeps its weight in any text size. */
  readonly weight: number;
}

/** Each kind has a line of its own, so that kinds differ without colour. */
const lines: Readonly<Record<EntityType | 'figure', LineStyle>> = {
  person: { line: 'solid', weight: 9 },
  organization: { line: 'double', weight: 6 },
  place: { line: 'dotted', weight: 13 },
  group: { line: 'dashed', weight: 6 },
  event: { line: 'wavy', weight: 6 },
  product: { line: 'dashed', weight: 12 },
  figure: { line: 'solid', weight: 5 },
};

type Palette = Readonly<Record<'changed' | 'focusLine', string>> & {
  /** Behind clippings, in the reader's colours. */
  readonly clipping: Readonly<Record<Colour, string>>;
  readonly changedTint: string;
  readonly focus: string;
  /** Text on any of the tints. */
  readonly ink: string;
  /** Text of passages read before: receded, still readable. */
  readonly known: string;
};

/** Lines reach 3:1 against their page, text on tints 4.5:1; `test/components/highlight-style.test.ts` computes it. */
export const palettes: Readonly<Record<PageTheme, Palette>> = {
  light: {
    clipping: { yellow: '#fbe88e', green: '#c3e8b4', blue: '#b5e0ec', pink: '#f6c8e4' },
    changed: '#b3362c',
    changedTint: '#fbe0dc',
    focus: '#cfe4fb',
    focusLine: '#0b63c4',
    ink: '#1d1b18',
    known: '#6e6e6e',
  },
  sepia: {
    clipping: { yellow: '#f3d978', green: '#c3da98', blue: '#aad3d8', pink: '#ecbbd6' },
    changed: '#a32d24',
    changedTint: '#f3cfc4',
    focus: '#c4d8e6',
    focusLine: '#0a58ad',
    ink: '#1d1b18',
    known: '#6a6151',
  },
  dark: {
    clipping: { yellow: '#574a12', green: '#28501f', blue: '#124a55', pink: '#5c2552' },
    changed: '#e58278',
    changedTint: '#532620',
    focus: '#1f4468',
    focusLine: '#86b8ff',
    ink: '#f3efe7',
    known: '#949494',
  },
};

/** What the reader chose about marks. */
export interface HighlightOptions {
  /** Passages read before are dimmed. */
  readonly dimKnown: boolean;
  /** Colour of each kind; absent, the usual ones. */
  readonly markColours?: Settings['markColours'];
}

function rule(name: string, declarations: readonly string[]): string {
  return `::highlight(backstory-${name}){${declarations.join(';')}}`;
}

/** A clipping is yellow unless its colour has a name of its own. */
function clippingRules(tintOf: (colour: Colour) => string, ink: string): string[] {
  return COLOURS.map((colour) =>
    rule(colour === 'yellow' ? 'clipping' : `clipping-${colour}`, [
      `background-color:${tintOf(colour)}`,
      `color:${ink}`,
    ]),
  );
}

/**
 * Style of the marks on a page of this theme. Only what `::highlight()` may set
 * (https://drafts.csswg.org/css-pseudo/#highlight-styling). Kinds get a line under the words, a link's own
 * underline stays: both are drawn, ours in the kind's colour and style. A figure that earlier coverage reported too
 * (`figure-history`) has a double line. With forced colours the lines take the
 * reader's text colour and keep their styles; tints become the reader's own mark colours. Chromium paints all marks as
 * selections there, whatever is said here: the painter leaves most of them out.
 */
export function highlightCss(
  theme: PageTheme,
  { dimKnown, markColours = defaultSettings.markColours }: HighlightOptions,
): string {
  const palette = palettes[theme];
  const shadeOf = (kind: EntityType | 'figure') => markShades[markColours[kind]][theme];
  const tinted = [`background-color:${shadeOf('figure').tint}`, `color:${palette.ink}`];
  const kindRules = Object.entries(lines).map(([kind, { line, weight }]) =>
    rule(kind, [
      `text-decoration:underline ${line} ${shadeOf(kind as EntityType | 'figure').line} ${weight / 100}em`,
      ...(kind === 'figure' ? tinted : []),
    ]),
  );
  const forced = [
    ...Object.entries(lines).map(([kind, { line, weight }]) =>
      rule(kind, [
        `text-decoration:underline ${line} CanvasText ${weight / 100}em`,
        ...(kind === 'figure' ? ['background-color:Canvas', 'color:CanvasText'] : []),
      ]),
    ),
    rule('figure-history', [
      'text-decoration:underline double CanvasText .07em',
      'background-color:Canvas',
      'color:CanvasText',
    ]),
    ...clippingRules(() => 'Mark', 'MarkText'),
    rule('changed', ['background-color:Mark', 'color:MarkText', 'text-decoration:underline wavy MarkText .12em']),
    rule('focus', ['background-color:Highlight', 'color:HighlightText']),
    rule('known', ['color:GrayText']),
  ];
  return [
    ...(dimKnown ? [rule('known', [`color:${palette.known}`])] : []),
    ...clippingRules((colour) => palette.clipping[colour], palette.ink),
    rule('changed', [
      `background-color:${palette.changedTint}`,
      `color:${palette.ink}`,
      `text-decoration:underline wavy ${palette.changed} .12em`,
    ]),
    ...kindRules,
    rule('figure-history', [`text-decoration:underline double ${shadeOf('figure').line} .07em`, ...tinted]),
    rule('focus', [
      `background-color:${palette.focus}`,
      `color:${palette.ink}`,
      `text-decoration:underline solid ${palette.focusLine} .12em`,
    ]),
    `@media (forced-colors:active){${(dimKnown ? forced : forced.slice(0, -1)).join('')}}`,
  ].join('\n');
}
