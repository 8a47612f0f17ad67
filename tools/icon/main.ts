/** Draws public/icon/*.png from the two SVGs beside this file: `node tools/icon/main.ts`. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { CHROMIUM_FLAGS, findBrowser } from '../browsers.mjs';

const here = import.meta.dirname;
const out = join(here, '../../public/icon');
const executablePath = findBrowser('chromium');
const browser = await chromium.launch({ args: [...CHROMIUM_FLAGS], ...(executablePath && { executablePath }) });
const page = await browser.newPage();
for (const size of [16, 32, 48, 128]) {
  // 32 is twice 16, so that its lines fall on whole pixels too.
  const svg = await readFile(join(here, size <= 32 ? 'icon-16.svg' : 'icon.svg'), 'utf8');
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
  await page.screenshot({ path: join(out, `${size}.png`), omitBackground: true });
}
await browser.close();
