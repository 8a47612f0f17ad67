import type { ComponentChild } from 'preact';
import { render } from 'preact';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { MentionCard } from '../../../components/MentionCard.tsx';
import cardCss from '../../../components/style/card.css?inline';
import { Library } from '../../../entrypoints/library/Library.tsx';
import libraryCss from '../../../entrypoints/library/style.css?inline';
import { Options } from '../../../entrypoints/options/Options.tsx';
import optionsCss from '../../../entrypoints/options/style.css?inline';
import { Popup } from '../../../entrypoints/popup/Popup.tsx';
import popupCss from '../../../entrypoints/popup/style.css?inline';
import { SidePanel } from '../../../entrypoints/sidepanel/SidePanel.tsx';
import panelCss from '../../../entrypoints/sidepanel/style.css?inline';
import { Welcome } from '../../../entrypoints/welcome/Welcome.tsx';
import { seed } from '../../../tools/shots/seed.ts';
import { speakEnglish } from '../../components/english.ts';
import { conflictCard, entityCard, figureCard, here } from '../../components/fixtures.ts';
import { violations } from './axe.ts';

// Vite reads the polyfill, which is CommonJS, as its default or as a whole: the fake is there for both.
vi.mock('webextension-polyfill', async () => {
  const { default: browser } = await import('../../../tools/shots/fake-browser.ts');
  return { ...browser, default: browser };
});

beforeAll(() => seed(300));

let place: HTMLElement;
let style: HTMLStyleElement;

beforeEach(() => {
  speakEnglish();
  document.documentElement.lang = 'en';
  document.body.className = 'surface';
  place = document.createElement('div');
  place.id = 'app';
  style = document.createElement('style');
  document.head.append(style);
  document.body.append(place);
});

afterEach(() => {
  render(null, place);
  place.remove();
  style.remove();
  location.hash = '';
  delete document.documentElement.dataset.theme;
});

function show(what: ComponentChild, css: string, theme: string): void {
  document.documentElement.dataset.theme = theme;
  style.textContent = css;
  render(what, place);
}

const card = (content: Parameters<typeof MentionCard>[0]['content']) => (
  <MentionCard
    content={content}
    here={here}
    onLibrary={() => undefined}
    onAction={async () => undefined}
    onUndo={async () => undefined}
    onClose={() => undefined}
  />
);

/** Each interface, and something that is there once it has its data. */
const interfaces: readonly (readonly [name: string, what: () => ComponentChild, css: string, ready: string])[] = [
  ['card of a name', () => card({ kind: 'entity', card: entityCard }), cardCss, 'Latest mentions'],
  ['card of a figure', () => card({ kind: 'figure', card: figureCard }), cardCss, 'Other reports'],
  ['card of a conflict', () => card({ kind: 'figure', card: conflictCard }), cardCss, 'Other reports'],
  ['popup', () => <Popup />, popupCss, 'Figures that moved'],
  ['side panel', () => <SidePanel />, panelCss, 'Figures reported before'],
  ['options', () => <Options />, optionsCss, 'Go to the next mark'],
  ['welcome', () => <Welcome />, optionsCss, 'The listed sites are ready.'],
];

const places = {
  '#/stories': 'Danube rail link: Verbova, Bolhrad',
  '#/stories/story-0': 'What the newsroom changed',
  '#/articles': '312 articles',
  '#/articles/s0a50000000000': 'Your clippings',
  '#/clippings': '4 clippings',
  '#/figures': 'Cost of the Danube rail link',
  '#/figures/g0': '4 reports',
  '#/names': 'Halyna Verbova',
  '#/names/person%3Ahalyna%20verbova': 'Named together with',
  '#/sources': 'Lower Danube Courier',
  '#/search/rail': '2026-03',
  '#/backup': 'Import clippings',
} as const;

const settled = (words: string) =>
  vi.waitFor(() => expect(place.innerHTML).toContain(words), { timeout: 5000, interval: 20 });

describe.each(['light', 'dark'])('in the %s theme axe finds nothing wrong with', (theme) => {
  test.each(interfaces)('%s', async (_, what, css, ready) => {
    show(what(), css, theme);
    await settled(ready);
    expect(await violations(place)).toEqual([]);
  });

  test.each(Object.entries(places))('the library at %s', async (hash, ready) => {
    location.hash = hash;
    show(<Library />, libraryCss, theme);
    await settled(ready);
    expect(await violations(place)).toEqual([]);
  });
});

describe('on a narrow window (400 % zoom of 1280 pixels) nothing runs out at the side in', () => {
  beforeEach(() => page.viewport(320, 480));

  const fits = () => expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);

  test.each(interfaces)('%s', async (_, what, css, ready) => {
    show(what(), css, 'light');
    await settled(ready);
    fits();
  });

  test.each(Object.entries(places))('the library at %s', async (hash, ready) => {
    location.hash = hash;
    show(<Library />, libraryCss, 'light');
    await settled(ready);
    fits();
  });
});

describe('a long list', () => {
  beforeEach(() => page.viewport(1000, 800));

  test('draws what is in sight, says how long it is, and follows the scroll', async () => {
    location.hash = '#/articles';
    show(<Library />, libraryCss, 'light');
    await settled('Council of Reni sells its old granary');
    const items = () => [...place.querySelectorAll('.virtual-list > li')];
    expect(items().length).toBeLessThan(60);
    expect(items()[0]?.getAttribute('aria-setsize')).toBe('312');
    scrollTo(0, document.documentElement.scrollHeight);
    await vi.waitFor(() => expect(items().at(-1)?.getAttribute('aria-posinset')).toBe('312'));
    await vi.waitFor(() => expect(items().at(-1)?.textContent).not.toBe(''));
  });

  test('is walked with the arrow keys', async () => {
    location.hash = '#/articles';
    show(<Library />, libraryCss, 'light');
    await settled('Council of Reni sells its old granary');
    const links = [...place.querySelectorAll<HTMLAnchorElement>('.virtual-list > li a')];
    links[0]!.focus();
    links[0]!.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }));
    expect(document.activeElement).toBe(links[1]);
  });
});

test('in the library "/" goes to the search field, but not while something is typed', async () => {
  show(<Library />, libraryCss, 'light');
  await settled('Danube rail link');
  const field = place.querySelector<HTMLInputElement>('input[type=search]')!;
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '/', bubbles: true, cancelable: true }));
  expect(document.activeElement).toBe(field);
  const again = new KeyboardEvent('keydown', { key: '/', bubbles: true, cancelable: true });
  field.dispatchEvent(again);
  expect(again.defaultPrevented).toBe(false);
});
