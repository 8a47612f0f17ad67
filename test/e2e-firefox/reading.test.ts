import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type FirefoxWithExtension, launchFirefox } from './firefox.ts';

const EARLIER = 'https://kyivindependent.com/ukraine-nine-partners-to-launch-amber-shield-drone-defense-fund-at-gdynia-summit/';
const LATER = 'https://euromaidanpress.com/2026/10/09/gdynia-summit-what-is-amber-shield-and-who-will-pay-for-it/';

let firefox: FirefoxWithExtension;
before(async () => {
  firefox = await launchFirefox();
});
after(() => firefox.close());

test('an article is marked, kept, and listed as earlier coverage of the next one', async () => {
  const first = await firefox.open(EARLIER);
  await first.waitForFunction(() => CSS.highlights.has('backstory-person'));
  const second = await firefox.open(LATER);
  await second.waitForFunction(() => CSS.highlights.has('backstory-person'));
  const popup = await firefox.openOwn('popup', second);
  await popup.waitForFunction(() => document.body.innerText.includes('Amber Shield'));
  console.log(await popup.evaluate(() => document.body.innerText));
  assert.ok(true);
});
