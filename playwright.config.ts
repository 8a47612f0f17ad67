import { defineConfig } from '@playwright/test';

/** End to end in Chromium with the built extension. One worker: each test has a browser and a profile of its own. */
export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '**/*.spec.ts',
  workers: 1,
  timeout: 60_000,
  forbidOnly: true,
  // A browser under load may miss a moment; what fails three times is broken. The report counts what took a second try.
  retries: 2,
  reporter: [['list'], ['json', { outputFile: 'test-results/reports/e2e.json' }]],
  outputDir: 'test-results/e2e',
});
