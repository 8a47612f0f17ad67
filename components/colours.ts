import type { Colour } from '../lib/annotations/annotation.ts';
import type { MessageKey } from '../lib/i18n/keys.ts';

/** Names of the clippings' colours, in the order they are shown. */
export const colourNames: Readonly<Record<Colour, MessageKey>> = {
  yellow: 'colourYellow',
  green: 'colourGreen',
  blue: 'colourBlue',
  pink: 'colourPink',
};

/** The colours in that order. */
export const colours = Object.keys(colourNames) as Colour[];
