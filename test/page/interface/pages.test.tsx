import type { ComponentChild } from 'preact';
import { render } from 'preact';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';
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

  // Charts take their place's width once it is measured.
  const fits = () => expect.poll(() => document.documentElement.scrollWidth).toBeLessThanOrEqual(320);

  test.each(interfaces)('%s', async (_, what, css, ready) => {
    show(what(), css, 'light');
    await settled(ready);
    await fits();
  });

  test.each(Object.entries(places))('the library at %s', async (hash, ready) => {
    location.hash = hash;
    show(<Library />, libraryCss, 'light');
    await settled(ready);
    await fits();
  });
});

describe('at 200 % zoom of 1280 pixels nothing of the library runs out at the side', () => {
  beforeEach(() => page.viewport(640, 400));

  test.each(Object.entries(places))('at %s', async (hash, ready) => {
    location.hash = hash;
    show(<Library />, libraryCss, 'light');
    await settled(ready);
    await expect.poll(() => document.documentElement.scrollWidth).toBeLessThanOrEqual(640);
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

/** Tells the page that the reader's system asks for something. */
const emulate = (name: string, value: string) =>
  (cdp() as { send(method: string, options: object): Promise<void> }).send('Emulation.setEmulatedMedia', {
    features: [{ name, value }],
  });

describe('with forced colours', () => {
  beforeEach(() => emulate('forced-colors', 'active'));
  afterEach(() => emulate('forced-colors', 'none'));

  test.each(interfaces)('%s stays whole', async (_, what, css, ready) => {
    show(what(), css, 'light');
    await settled(ready);
    expect(matchMedia('(forced-colors: active)').matches).toBe(true);
    expect(await violations(place)).toEqual([]);
  });
});

test('with reduced motion the card does not move in', async () => {
  await emulate('prefers-reduced-motion', 'reduce');
  show(card({ kind: 'entity', card: entityCard }), cardCss, 'light');
  expect(getComputedStyle(place.querySelector('.mention-card')!).animationName).toBe('none');
  await emulate('prefers-reduced-motion', 'no-preference');
});

test('a figure is made one with another found by its name, and the way back is offered', async () => {
  location.hash = '#/figures/g0';
  show(<Library />, libraryCss, 'light');
  await settled('4 reports');
  await userEvent.click(page.getByText('Same figure as another…'));
  await settled('Nothing else of this measure');
  await userEvent.fill(page.getByLabelText('Search figures by name'), 'bolhrad price');
  await settled('Price of the line, Bolhrad');
  expect(await violations(place)).toEqual([]);
  (place.querySelector('.figure-choices button') as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  await settled('5 reports');
  expect(place.querySelector('.data-table')?.textContent).toContain('€478 million');
  await userEvent.click(page.getByText('Undo'));
  await settled('4 reports');
  expect(place.querySelector('.data-table')?.textContent).not.toContain('€478 million');
});

describe('with the keyboard alone', () => {
  beforeEach(() => page.viewport(1000, 800));
  const focused = () => document.activeElement?.textContent?.trim();

  test('a question is answered with Escape, and the focus goes back to what asked it', async () => {
    location.hash = '#/articles/x0000200000000';
    show(<Library />, libraryCss, 'light');
    await settled('Drop this article');
    const button = [...place.querySelectorAll('button')].find(
      ({ textContent }) => textContent === 'Drop this article',
    )!;
    button.focus();
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => expect(place.querySelector('dialog')?.contains(document.activeElement)).toBe(true));
    await userEvent.keyboard('{Escape}');
    await vi.waitFor(() => expect(place.querySelector('dialog')).toBeNull());
    await vi.waitFor(() => expect(focused()).toBe('Drop this article'));
  });

  test('a story is renamed, and Escape leaves its name', async () => {
    location.hash = '#/stories/story-2';
    show(<Library />, libraryCss, 'light');
    await settled('Rename');
    const button = [...place.querySelectorAll('button')].find(({ textContent }) => textContent === 'Rename')!;
    button.focus();
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => expect(place.querySelector('input[name=name]')).not.toBeNull());
    place.querySelector<HTMLInputElement>('input[name=name]')!.focus();
    await userEvent.keyboard('{Escape}');
    await vi.waitFor(() => expect(focused()).toBe('Rename'));
    expect(place.querySelector('h1')?.textContent).toBe('Ferry strike: Izmail, Reni');
  });

  test('the first stop of the library leads past its navigation', async () => {
    show(<Library />, libraryCss, 'light');
    await settled('Danube rail link');
    (document.activeElement as HTMLElement | null)?.blur();
    await userEvent.tab();
    expect(focused()).toBe('Skip to the content');
    await userEvent.keyboard('{Enter}');
    expect(document.activeElement?.id).toBe('content');
  });

  test('the popup is walked from its bar to its switches', async () => {
    show(<Popup />, popupCss, 'light');
    await settled('Figures that moved');
    (document.activeElement as HTMLElement | null)?.blur();
    const stops: string[] = [];
    for (let i = 0; i < 40; i++) {
      await userEvent.tab();
      const at = document.activeElement;
      if (!at || !place.contains(at)) break;
      stops.push(at.getAttribute('aria-label') ?? at.closest('label')?.textContent ?? at.textContent ?? '');
    }
    expect(stops.slice(0, 4)).toEqual([
      'Open the side panel',
      'Library',
      'Options',
      'Danube rail link: Verbova, Bolhrad',
    ]);
    expect(stops).toContain('Show me');
    expect(stops).toContain('Key');
  });
});
