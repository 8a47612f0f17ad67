import { expect } from '@playwright/test';
import type { ExtensionBrowser } from './chromium.ts';

/** Kills the service worker, as Chrome does when it feels like it, and makes sure that it is gone. */
export async function killWorker({ context, backstage }: ExtensionBrowser): Promise<void> {
  const session = await context.newCDPSession(backstage);
  const running = new Map<string, string>();
  session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    for (const { versionId, runningStatus } of versions) running.set(versionId, runningStatus);
  });
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await expect.poll(() => [...running.values()]).toContain('stopped');
  await session.detach();
}
