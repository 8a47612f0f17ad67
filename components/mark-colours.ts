import type { MessageKey } from '../lib/i18n/keys.ts';
import type { MarkColour } from '../lib/settings/mark-colour.ts';

/** What the article stands on, as measured on the page. */
export type PageTheme = 'light' | 'sepia' | 'dark';

/** A colour of marks on a page of one theme. */
export interface MarkShade {
  /** The line under the words: 3:1 against the page, and against the tint. */
  readonly line: string;
  /** Behind the words; ink on it reaches 4.5:1. */
  readonly tint: string;
}

/** The colours a kind of mark may have, each for every page theme; `test/components/highlight-style.test.ts` computes their contrast. */
export const markShades: Readonly<Record<MarkColour, Readonly<Record<PageTheme, MarkShade>>>> = {
  blue: {
    light: { line: '#3b78bd', tint: '#e3eefb' },
    sepia: { line: '#2f6aae', tint: '#dbe5ea' },
    dark: { line: '#6f9fd8', tint: '#1d3048' },
  },
  violet: {
    light: { line: '#8458b8', tint: '#efe8f8' },
    sepia: { line: '#764aab', tint: '#e7ddeb' },
    dark: { line: '#a98bd6', tint: '#33264a' },
  },
  green: {
    light: { line: '#3d8350', tint: '#e4f2e6' },
    sepia: { line: '#2f7342', tint: '#dde8d0' },
    dark: { line: '#6dab7e', tint: '#1e3826' },
  },
  brown: {
    light: { line: '#a4521d', tint: '#f9e8dc' },
    sepia: { line: '#944512', tint: '#f1dac3' },
    dark: { line: '#d68f5c', tint: '#422a18' },
  },
  rose: {
    light: { line: '#b94a78', tint: '#fae6ee' },
    sepia: { line: '#a83a69', tint: '#f2dad8' },
    dark: { line: '#d57fa4', tint: '#43212f' },
  },
  teal: {
    light: { line: '#1f7f8a', tint: '#e0f2f3' },
    sepia: { line: '#146f78', tint: '#d6e7e0' },
    dark: { line: '#54b3bd', tint: '#17383c' },
  },
  ochre: {
    light: { line: '#94701a', tint: '#fbf1cf' },
    sepia: { line: '#80600f', tint: '#f3e2b3' },
    dark: { line: '#c7a645', tint: '#3a3115' },
  },
  grey: {
    light: { line: '#6e6a64', tint: '#eeecea' },
    sepia: { line: '#665e50', tint: '#e5dfd0' },
    dark: { line: '#a3a09a', tint: '#343331' },
  },
};

/** Names of the marks' colours, in the order they are offered. */
export const markColourNames: Readonly<Record<MarkColour, MessageKey>> = {
  blue: 'hueBlue',
  violet: 'hueViolet',
  green: 'hueGreen',
  brown: 'hueBrown',
  rose: 'hueRose',
  teal: 'hueTeal',
  ochre: 'hueOchre',
  grey: 'hueGrey',
};
