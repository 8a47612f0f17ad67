import { render } from 'preact';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { Library } from '../../../entrypoints/library/Library.tsx';
import libraryCss from '../../../entrypoints/library/style.css?inline';
import type { Annotation } from '../../../lib/annotations/annotation.ts';
import { openLibrary } from '../../../lib/store/library.ts';
import type { AnnotationId } from '../../../lib/types.ts';
import { openArticle, seed } from '../../../tools/shots/seed.ts';
import { speakEnglish } from '../../components/english.ts';
import { violations } from './axe.ts';

vi.mock('webextension-polyfill', async () => {
  const { default: browser } = await import('../../../tools/shots/fake-browser.ts');
  return { ...browser, default: browser };
});

const COUNT = 5000;
const library = openLibrary();
const words = ['steel', 'harbour', 'budget', 'sleepers', 'ferry'];

/** Older than those of the seeded library, which come first. */
function clipping(n: number): Annotation {
  const createdAt = new Date(Date.UTC(2026, 0, 1) - n * 3_600_000).toISOString();
  return {
    id: `urn:uuid:many-${n}` as AnnotationId,
    articleId: openArticle,
    kind: 'passage',
    colour: n % 2 === 0 ? 'green' : 'pink',
    note: '',
    tags: n % 10 === 0 ? ['tenth'] : [],
    text: `Clipping ${n} is about ${words[n % words.length]}, ${'and the council votes on it again '.repeat(n % 4)}`,
    anchor: null,
    source: {
      url: `https://www.site${n % 7}.example/${n}`,
      title: `Article ${n}`,
      byline: [],
      publisher: `Courier ${n % 7}`,
      publishedAt: createdAt,
      modifiedAt: null,
      language: 'en',
    },
    figures: [],
    names: [],
    seenAt: createdAt,
    createdAt,
    modifiedAt: createdAt,
    earlierTexts: [],
  };
}

beforeAll(async () => {
  await seed(0);
  await library.annotations.bulkPut(Array.from({ length: COUNT }, (_, n) => clipping(n)));
});
afterAll(() => library.annotations.where('id').startsWith('urn:uuid:many-').delete());

let place: HTMLElement;
let style: HTMLStyleElement;

beforeEach(async () => {
  speakEnglish();
  document.documentElement.lang = 'en';
  document.body.className = 'surface';
  place = document.createElement('div');
  style = document.createElement('style');
  style.textContent = libraryCss;
  document.head.append(style);
  document.body.append(place);
  await page.viewport(1100, 800);
  location.hash = '';
});

afterEach(() => {
  render(null, place);
  place.remove();
  style.remove();
  delete document.documentElement.dataset.theme;
});

const until = (say: () => void) => vi.waitFor(say, { timeout: 5000, interval: 20 });
const shows = (text: string) => until(() => expect(place.textContent).toContain(text));

async function open(address: string, ready: string): Promise<void> {
  location.hash = address;
  render(<Library />, place);
  await shows(ready);
}

const picks = () => [...place.querySelectorAll<HTMLInputElement>('.pick')];
const chosen = () => picks().filter(({ checked }) => checked).length;
const focused = () => document.activeElement as HTMLInputElement;

describe('the clippings', () => {
  test.each([
    ['#/clippings', '5,004 clippings'],
    ['#/clippings?tag=tenth', '500 clippings'],
    ['#/clippings?tag=tenth&colour=pink', 'No clipping matches'],
    ['#/clippings?site=site3.example&words=steel', '143 clippings'],
    ['#/clippings?story=story-0&words=tender', '1 clipping'],
    ['#/clippings?name=person%3Ahalyna+verbova&inside=1', 'No clipping matches'],
    ['#/clippings?from=2026-11-20&to=2026-11-30', '2 clippings'],
  ])('at %s are what the address asks for', async (address, count) => {
    await open(address, count);
  });

  test('are filtered as the reader says, and the address says so too', async () => {
    await open('#/clippings', '5,004 clippings');
    await userEvent.fill(page.getByLabelText('Filter the clippings'), 'harbour courier');
    await shows('1,000 clippings');
    await userEvent.click(page.getByRole('button', { name: 'tenth' }));
    await shows('No clipping matches');
    await userEvent.fill(page.getByLabelText('Filter the clippings'), '');
    await shows('500 clippings');
    await userEvent.click(page.getByText('More filters'));
    await userEvent.selectOptions(page.getByRole('combobox', { name: 'Site' }), 'site1.example (715)');
    await shows('71 clippings');
    expect(location.hash).toBe('#/clippings?tag=tenth&site=site1.example');
    await userEvent.click(page.getByText('Clear the filters'));
    await shows('5,004 clippings');
    expect(location.hash).toBe('#/clippings');
    await userEvent.fill(page.getByLabelText('Person or other name'), 'Petru Cio');
    await until(() => expect(place.querySelector('option[value="Petru Ciobotaru"]')).not.toBeNull());
    await userEvent.fill(page.getByLabelText('Person or other name'), 'Petru Ciobotaru');
    await shows('in the clipping itself');
    expect(location.hash).toBe('#/clippings?name=person%3Apetru+ciobotaru');
    await shows('1 clipping');
  });
});

describe('clippings chosen', () => {
  test('with clicks and Shift get a tag, lose it, and it is undone', async () => {
    await open('#/clippings?words=courier', '5,000 clippings');
    await userEvent.click(picks()[1]!);
    await userEvent.keyboard('{Shift>}');
    await userEvent.click(picks()[4]!);
    await userEvent.keyboard('{/Shift}');
    await shows('4 chosen');
    expect(chosen()).toBe(4);
    await userEvent.fill(page.getByRole('combobox', { name: 'Add a tag' }).first(), 'to check');
    await userEvent.keyboard('{Enter}');
    await shows('“to check” added to 4 clippings.');
    await until(() => expect(place.querySelectorAll('.clipping .chip').length).toBeGreaterThanOrEqual(4));
    await userEvent.selectOptions(page.getByLabelText('Remove a tag'), 'to check');
    await shows('“to check” removed from 4 clippings.');
    await userEvent.click(page.getByText('Undo'));
    await until(async () => expect(await library.annotations.where('tags').equals('to check').count()).toBe(4));
    await userEvent.selectOptions(page.getByLabelText('Remove a tag'), 'to check');
    await until(async () => expect(await library.annotations.where('tags').equals('to check').count()).toBe(0));
  });

  test('with the keyboard alone are coloured all at once, removed and brought back', async () => {
    await open('#/clippings?words=ferry+courier', '1,000 clippings');
    picks()[0]!.focus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown} ');
    expect(focused().value).toBe('urn:uuid:many-14');
    await shows('1 chosen');
    await userEvent.keyboard('{Shift>}{ArrowDown}{ArrowDown}{/Shift}');
    await shows('3 chosen');
    await userEvent.keyboard('{Escape}');
    await until(() => expect(place.querySelector('.clippings-bar')).toBeNull());
    await userEvent.keyboard('{Control>}a{/Control}');
    await shows('1,000 chosen');
    await userEvent.click(page.getByRole('region', { name: 'Chosen clippings' }).getByLabelText('Blue'));
    await shows('Colour of 1,000 clippings changed.');
    expect(await library.annotations.filter(({ colour }) => colour === 'blue').count()).toBe(1001);
    await userEvent.click(page.getByText('Undo'));
    await until(async () =>
      expect(await library.annotations.filter(({ colour }) => colour === 'blue').count()).toBe(1),
    );
    await userEvent.keyboard('{Escape}');
    picks()[1]!.focus();
    await userEvent.keyboard(' {Delete}');
    await shows('1 clipping removed.');
    await until(() => expect(focused().value).toBe('urn:uuid:many-14'));
    await userEvent.click(page.getByText('Undo'));
    await shows('1,000 clippings');
    const { modifiedAt: _, ...back } = (await library.annotations.get('urn:uuid:many-9' as AnnotationId))!;
    expect(clipping(9)).toMatchObject(back);
  });

  test('the last of 5,000 is one key away, and what is drawn stays few', async () => {
    await open('#/clippings', '5,004 clippings');
    picks()[0]!.focus();
    await userEvent.keyboard('{End}');
    await until(() => expect(focused().value).toBe('urn:uuid:many-4999'));
    const box = () => focused().getBoundingClientRect();
    await until(() => expect(box().top >= 0 && box().bottom <= innerHeight).toBe(true));
    expect(picks().length).toBeLessThan(60);
    scrollTo(0, 0);
    await until(() => expect(place.textContent).toContain('The link will now cost'));
    expect(focused().value).toBe('urn:uuid:many-4999');
  });

  test('Tab stops once in the list and goes on to what is in that clipping', async () => {
    await open('#/clippings?words=courier', '5,000 clippings');
    const stops = [...place.querySelectorAll<HTMLElement>('.virtual-list [tabindex="0"]')];
    expect(stops.every((stop) => stop.closest('li') === stops[0]!.closest('li'))).toBe(true);
    picks()[2]!.focus();
    await until(() => expect(picks()[2]!.tabIndex).toBe(0));
    await userEvent.tab();
    expect(focused().closest('li')).toBe(picks()[2]!.closest('li'));
  });
});

describe.each(['light', 'dark'])('in the %s theme', (theme) => {
  test.each([
    [1100, 800],
    [320, 640],
    // 200 % zoom of a window of 1280 pixels.
    [640, 400],
  ])('chosen clippings and open filters at %i pixels are whole, and axe finds nothing wrong', async (width, height) => {
    await page.viewport(width, height);
    document.documentElement.dataset.theme = theme;
    await open('#/clippings?site=site1.example&name=person%3Ahalyna+verbova&from=2025-01-01', 'Clear the filters');
    await until(() => expect(picks().length).toBeGreaterThan(0));
    picks()[0]!.click();
    await shows('1 chosen');
    expect(await violations(place)).toEqual([]);
    await expect.poll(() => document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  });
});
