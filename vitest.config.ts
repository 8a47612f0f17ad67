import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { CHROMIUM_FLAGS, findBrowser } from './tools/browsers.mjs';

const jsx = { jsx: { runtime: 'automatic', importSource: 'preact' } } as const;

const chromium = findBrowser('chromium');

/** Four layers: `pure` has no browser at all, `store` a fake IndexedDB, `components` a fake DOM, `page` a real Chromium. */
export default defineConfig({
  test: {
    projects: [
      { test: { name: 'pure', environment: 'node', include: ['test/unit/**/*.test.ts'] } },
      {
        test: {
          name: 'store',
          environment: 'node',
          include: ['test/store/**/*.test.ts'],
          // The fake is hundreds of times slower than a browser's database; two busy cores double that.
          testTimeout: 20_000,
          setupFiles: ['fake-indexeddb/auto'],
        },
      },
      {
        oxc: jsx,
        test: { name: 'components', environment: 'happy-dom', include: ['test/components/**/*.test.{ts,tsx}'] },
      },
      {
        oxc: jsx,
        test: {
          name: 'page',
          include: ['test/page/**/*.test.{ts,tsx}'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { ...(chromium && { executablePath: chromium }), args: [...CHROMIUM_FLAGS] },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
