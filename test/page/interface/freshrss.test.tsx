import { render } from 'preact';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import browser from 'webextension-polyfill';
import { Library } from '../../../entrypoints/library/Library.tsx';
import libraryCss from '../../../entrypoints/library/style.css?inline';
import { disconnectFreshRss, readFreshRss } from '../../../lib/settings/freshrss-storage.ts';
import { backUp } from '../../../lib/store/backup.ts';
import { openLibrary } from '../../../lib/store/library.ts';
import { seed } from '../../../tools/shots/seed.ts';
import { speakEnglish } from '../../components/english.ts';
import { violations } from './axe.ts';

vi.mock('webextension-polyfill', async () => {
  const { default: fake } = await import('../../../tools/shots/fake-browser.ts');
  return { ...fake, default: fake };
});

beforeAll(() => seed(0));

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
  await page.viewport(1000, 900);
  location.hash = '#/sources';
  render(<Library />, place);
  await shows('Connect a FreshRSS account');
});

afterEach(async () => {
  await disconnectFreshRss();
  vi.restoreAllMocks();
  render(null, place);
  place.remove();
  style.remove();
  location.hash = '';
  delete document.documentElement.dataset.theme;
});

const shows = (text: string) =>
  vi.waitFor(() => expect(place.textContent).toContain(text), { timeout: 5000, interval: 20 });

/** An instance that answers a sign-in so. */
function instance(status: number, body: string): void {
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (address) =>
    String(address).endsWith('/accounts/ClientLogin') ? new Response(body, { status }) : Response.json({ items: [] }),
  );
}

async function connect(address = 'rss.example.org'): Promise<void> {
  await userEvent.click(page.getByText('Connect a FreshRSS account'));
  await userEvent.fill(page.getByLabelText('Address of the server'), address);
  await userEvent.fill(page.getByLabelText('User name'), 'ada');
  await userEvent.fill(page.getByLabelText('API password'), 'a very secret word');
  await userEvent.click(page.getByRole('button', { name: 'Connect', exact: true }));
}

describe('connecting a FreshRSS account', () => {
  test.each([
    ['a wrong password', 401, 'Unauthorized!', 'The server refuses this user name or API password.'],
    ['an API that is off', 503, 'Service Unavailable!', 'The API of this FreshRSS is switched off.'],
    ['another site', 200, '<!doctype html>', 'There is no FreshRSS at this address.'],
  ])('%s is told, and nothing is kept', async (_, status, body, says) => {
    instance(status, body);
    await connect();
    await shows(says);
    expect(await readFreshRss()).toBeNull();
  });

  test('a server that does not answer, or an address without encryption, is told', async () => {
    vi.spyOn(globalThis, 'fetch').mockRejectedValue(new TypeError('Failed to fetch'));
    await connect();
    await shows('The server cannot be reached.');
    await userEvent.fill(page.getByLabelText('Address of the server'), 'http://rss.example.org');
    await userEvent.click(page.getByRole('button', { name: 'Connect', exact: true }));
    await shows('The password would travel unencrypted.');
  });

  test('without the browser’s leave nothing is asked', async () => {
    instance(200, 'Auth=ada/1');
    vi.spyOn(browser.permissions, 'request').mockResolvedValue(false);
    await connect();
    await shows('The browser was not given leave to ask this site.');
    expect(fetch).not.toHaveBeenCalled();
  });

  test('leave is asked for that server alone; the password is in no backup, and goes when it is disconnected', async () => {
    instance(200, 'SID=ada/1\nAuth=ada/1\n');
    const request = vi.spyOn(browser.permissions, 'request');
    await connect();
    await shows('Account of ada');
    expect(request).toHaveBeenCalledWith({ origins: ['https://rss.example.org/*'] });
    expect(await readFreshRss()).toMatchObject({ user: 'ada', on: true });
    const file = backUp(openLibrary(), '2026-11-24T00:00:00Z').pipeThrough(new DecompressionStream('gzip'));
    expect(await new Response(file).text()).not.toContain('a very secret word');
    await userEvent.click(page.getByText('Disconnect and delete the password'));
    await shows('Connect a FreshRSS account');
    expect(JSON.stringify(await browser.storage.local.get('freshRss'))).not.toContain('a very secret word');
  });

  test.each([
    ['light', 1000],
    ['dark', 320],
  ] as const)('its form is whole in the %s theme at %i pixels, and axe finds nothing wrong', async (theme, width) => {
    document.documentElement.dataset.theme = theme;
    await page.viewport(width, 700);
    instance(401, 'Unauthorized!');
    await connect();
    await shows('The server refuses');
    expect(await violations(place)).toEqual([]);
    await expect.poll(() => document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  });
});
