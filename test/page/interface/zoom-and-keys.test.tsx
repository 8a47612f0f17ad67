import { type ComponentChild, render } from 'preact';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { MentionCard } from '../../../components/MentionCard.tsx';
import cardCss from '../../../components/style/card.css?inline';
import { createCardHost } from '../../../entrypoints/article.content/card-host.tsx';
import { Options } from '../../../entrypoints/options/Options.tsx';
import optionsCss from '../../../entrypoints/options/style.css?inline';
import { Popup } from '../../../entrypoints/popup/Popup.tsx';
import popupCss from '../../../entrypoints/popup/style.css?inline';
import { SidePanel } from '../../../entrypoints/sidepanel/SidePanel.tsx';
import panelCss from '../../../entrypoints/sidepanel/style.css?inline';
import { Welcome } from '../../../entrypoints/welcome/Welcome.tsx';
import { seed } from '../../../tools/shots/seed.ts';
import { speakEnglish } from '../../components/english.ts';
import { entityCard, figureCard, here } from '../../components/fixtures.ts';

// Vite reads the polyfill, which is CommonJS, as its default or as a whole: the fake is there for both.
vi.mock('webextension-polyfill', async () => {
  const { default: browser } = await import('../../../tools/shots/fake-browser.ts');
  return { ...browser, default: browser };
});

beforeAll(() => seed(0));

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
  document.documentElement.style.fontSize = '';
});

function show(what: ComponentChild, css: string): void {
  style.textContent = css;
  render(what, place);
}

const settled = (words: string) =>
  vi.waitFor(() => expect(place.innerHTML).toContain(words), { timeout: 5000, interval: 20 });

const interfaces: readonly (readonly [name: string, what: () => ComponentChild, css: string, ready: string])[] = [
  ['popup', () => <Popup />, popupCss, 'Figures that moved'],
  ['side panel', () => <SidePanel />, panelCss, 'Figures reported before'],
  ['options', () => <Options />, optionsCss, 'Go to the next mark'],
  ['welcome', () => <Welcome />, optionsCss, 'Which of these do you read?'],
];

/** Every stop of the keyboard inside the interface, by walking through it. */
async function stops(): Promise<Element[]> {
  (document.activeElement as HTMLElement | null)?.blur();
  const met: Element[] = [];
  for (let i = 0; i < 150; i++) {
    await userEvent.tab();
    const at = document.activeElement;
    if (!at || !place.contains(at) || met.includes(at)) break;
    met.push(at);
  }
  return met;
}

/** Whether some of an element can be seen: it stands in the window and nothing of ours is over all of it. */
function isSeen(element: Element): boolean {
  const { left, top, right, bottom } = element.getBoundingClientRect();
  const target = element.closest('label') ?? element;
  for (const y of [top + 2, (top + bottom) / 2, bottom - 2]) {
    for (const x of [left + 2, (left + right) / 2, right - 2]) {
      const hit = document.elementFromPoint(x, y);
      if (hit && (target.contains(hit) || hit.contains(element))) return true;
    }
  }
  return false;
}

describe.each([
  ['200', 640, 512],
  ['400', 320, 256],
])('at %s %% zoom of 1280 by 1024 pixels', (_, width, height) => {
  beforeEach(() => page.viewport(width, height));

  test.each(interfaces)('nothing of the %s runs out at the side', async (_name, what, css, ready) => {
    show(what(), css);
    await settled(ready);
    await expect.poll(() => document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  });

  test.each(interfaces)('what has the focus in the %s is in sight', async (_name, what, css, ready) => {
    show(what(), css);
    await settled(ready);
    (document.activeElement as HTMLElement | null)?.blur();
    const hidden: string[] = [];
    const met = new Set<Element>();
    for (let i = 0; i < 150; i++) {
      await userEvent.tab();
      const at = document.activeElement;
      if (!at || !place.contains(at) || met.has(at)) break;
      met.add(at);
      if (!isSeen(at)) hidden.push(at.outerHTML.slice(0, 120));
    }
    expect(met.size).toBeGreaterThan(8);
    expect(hidden).toEqual([]);
  });

  test.each([
    ['a name', { kind: 'entity', card: entityCard }],
    ['a figure', { kind: 'figure', card: figureCard }],
  ] as const)(
    'the card of %s stands whole in the window, and all of it is reached by scrolling',
    async (_name, content) => {
      const host = createCardHost(document, { element: 'backstory-card', onEscape: () => undefined });
      const card = <MentionCard content={content} here={here} onLibrary={() => undefined} onClose={() => undefined} />;
      host.show(card, { left: width - 90, top: height / 2, width: 80, height: 20 }, 'light');
      const element = document.querySelector('backstory-card')!;
      await vi.waitFor(() => {
        const { left, top, right, bottom } = element.getBoundingClientRect();
        expect(left).toBeGreaterThanOrEqual(0);
        expect(top).toBeGreaterThanOrEqual(0);
        expect(right).toBeLessThanOrEqual(width);
        expect(bottom).toBeLessThanOrEqual(height);
      });
      host.remove();
    },
  );
});

test.each(interfaces)('with text at twice its size the %s keeps to the window', async (_name, what, css, ready) => {
  await page.viewport(640, 800);
  document.documentElement.style.fontSize = '200%';
  show(what(), css);
  await settled(ready);
  await expect.poll(() => document.documentElement.scrollWidth).toBeLessThanOrEqual(640);
});

describe('with the keyboard alone', () => {
  beforeEach(() => page.viewport(480, 800));
  const focused = () => document.activeElement;

  test('the parts of the side panel are one stop: arrows, Home and End choose among them', async () => {
    show(<SidePanel />, panelCss);
    await settled('Figures reported before');
    const tabs = [...place.querySelectorAll<HTMLElement>('[role=tab]')];
    tabs[0]!.focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(focused()).toBe(tabs[1]);
    expect(tabs[1]!.getAttribute('aria-selected')).toBe('true');
    await userEvent.keyboard('{End}');
    expect(focused()).toBe(tabs.at(-1));
    await userEvent.keyboard('{ArrowRight}');
    expect(focused()).toBe(tabs[0]);
    await userEvent.tab();
    expect(focused()?.getAttribute('role')).not.toBe('tab');
    await userEvent.tab({ shift: true });
    expect(focused()).toBe(tabs[0]);
  });

  test('the marks of the side panel are walked with the arrows', async () => {
    show(<SidePanel />, panelCss);
    await settled('Figures reported before');
    place.querySelector<HTMLElement>('[data-tab=marks]')!.click();
    await vi.waitFor(() => expect(place.querySelector('.mark-list ol button')).not.toBeNull());
    const marks = [...place.querySelectorAll<HTMLElement>('.mark-list ol button')];
    marks[0]!.focus();
    await userEvent.keyboard('{ArrowDown}');
    expect(focused()).toBe(marks[1]);
    await userEvent.keyboard('{End}');
    expect(focused()).toBe(marks.at(-1));
  });

  test('the options are walked in the order they are read, each stop with a name', async () => {
    show(<Options />, optionsCss);
    await settled('Go to the next mark');
    const met = await stops();
    const heights = met.map((element) => element.getBoundingClientRect().top + scrollY);
    expect(heights.every((height, i) => i === 0 || height >= heights[i - 1]! - 12)).toBe(true);
    const nameOf = (element: Element) =>
      element.getAttribute('aria-label') ??
      (element as HTMLInputElement).labels?.[0]?.textContent ??
      element.textContent ??
      '';
    expect(met.map(nameOf).filter((name) => name.trim() === '')).toEqual([]);
    expect(met.map(nameOf).map((name) => name.trim())).toEqual(
      expect.arrayContaining(['People', 'People: colour', 'Number of earlier articles on the button']),
    );
  });

  test('sites for the first coverage are picked, and fetched, by keys', async () => {
    show(<Welcome />, optionsCss);
    await settled('Which of these do you read?');
    const button = [...place.querySelectorAll('button')].find(
      ({ textContent }) => textContent === 'Fetch their recent coverage',
    )!;
    expect(button.disabled).toBe(true);
    place.querySelector<HTMLElement>('.site-choices input')!.focus();
    await userEvent.keyboard(' ');
    await vi.waitFor(() => expect(button.disabled).toBe(false));
    const summaries = [...place.querySelectorAll<HTMLElement>('.cold-start summary')];
    summaries[1]!.focus();
    await userEvent.keyboard('{Enter}');
    expect(summaries[1]!.closest('details')!.open).toBe(true);
    expect(await stops()).toContain(button);
  });

  test('Escape in the card closes it, and the focus goes back to the page', async () => {
    const link = document.createElement('button');
    link.textContent = 'Share';
    place.append(link);
    link.focus();
    const host = createCardHost(document, { element: 'backstory-card', onEscape: () => host.hide() });
    const onClose = () => host.hide();
    host.show(
      <MentionCard content={{ kind: 'entity', card: entityCard }} here={here} onLibrary={onClose} onClose={onClose} />,
      { left: 10, top: 10, width: 80, height: 20 },
      'light',
    );
    // Opened without taking the focus: the reader reads on.
    expect(focused()).toBe(link);
    await userEvent.tab();
    await vi.waitFor(() => expect(host.hasFocus()).toBe(true));
    await userEvent.keyboard('{Escape}');
    await vi.waitFor(() => expect(host.isShown).toBe(false));
    expect(host.hasFocus()).toBe(false);
    expect(focused()).toBe(link);
    host.remove();
    style.textContent = cardCss;
  });
});
