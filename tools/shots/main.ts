/**
 * Pictures of every interface, of invented data, in light and dark and at the widths of a popup, a phone and a desk:
 * `node tools/shots/main.ts [part of a scene's name]` writes PNGs to demo/shots/.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { build } from 'vite';
import { CHROMIUM_FLAGS, findBrowser } from '../browsers.mjs';
import { type Scene, scenes } from './scenes.ts';

const root = join(import.meta.dirname, '../..');
const built = join(root, '.output/shots');
const out = join(root, 'demo/shots');
const ORIGIN = 'https://backstory.example';
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.png': 'image/png',
};

async function buildScenes(): Promise<void> {
  await build({
    root: join(root, 'tools/shots'),
    configFile: false,
    logLevel: 'warn',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    resolve: { alias: { 'webextension-polyfill': join(root, 'tools/shots/fake-browser.ts') } },
    build: { outDir: built, emptyOutDir: true, target: 'chrome128', minify: false },
  });
}

async function shoot(page: Page, scene: Scene): Promise<void> {
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({
      colorScheme: theme,
      reducedMotion: 'reduce',
      forcedColors: scene.forcedColours ? 'active' : 'none',
    });
    await page.setViewportSize({ width: scene.width, height: scene.height });
    await page.goto('about:blank');
    await page.goto(
      `${ORIGIN}/index.html?scene=${scene.show}&lang=${scene.language}${scene.query ?? ''}${scene.route ?? ''}`,
    );
    await page.locator('[data-ready]').waitFor({ state: 'attached' });
    for (const press of scene.click ?? []) await page.locator(press).first().click();
    if (scene.type !== undefined) await page.keyboard.type(scene.type);
    await page.screenshot({ path: join(out, `${scene.name}-${theme}.png`), fullPage: scene.whole ?? false });
  }
}

const wanted = process.argv[2] ?? '';
await buildScenes();
mkdirSync(out, { recursive: true });
if (wanted === '') rmSync(out, { recursive: true });
const executablePath = findBrowser('chromium');
const browser = await chromium.launch({ args: [...CHROMIUM_FLAGS], ...(executablePath && { executablePath }) });
const page = await browser.newPage({ locale: 'en-GB', timezoneId: 'Europe/Kyiv' });
page.on('pageerror', (error) => {
  console.error(`page error: ${error.message}`);
  process.exitCode = 1;
});
await page.clock.install({ time: new Date('2026-11-23T12:00:00Z') });
await page.route(`${ORIGIN}/**`, async (route) => {
  const path = new URL(route.request().url()).pathname;
  const file = path.startsWith('/icon/') ? join(root, 'public', path) : join(built, path);
  const body = await readFile(file).catch(() => null);
  if (body === null) await route.fulfill({ status: 404 });
  else await route.fulfill({ body, contentType: types[extname(path)] ?? 'application/octet-stream' });
});
for (const scene of scenes.filter(({ name }) => name.includes(wanted))) await shoot(page, scene);
await browser.close();
console.log(`pictures in ${out}`);
