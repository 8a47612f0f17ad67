import { readlink } from 'node:fs/promises';
import path from 'node:path';
import type { ExtensionBrowser } from './chromium.ts';

/** Ends the whole browser as a power cut would (kill -9): nothing gets to say goodbye. Its profile stays. */
export async function killBrowser({ context, profile }: ExtensionBrowser): Promise<void> {
  // Chromium keeps `host-pid` as the target of a link in its profile.
  const lock = await readlink(path.join(profile, 'SingletonLock'));
  const closed = context.waitForEvent('close', { timeout: 10_000 });
  process.kill(Number(lock.slice(lock.lastIndexOf('-') + 1)), 'SIGKILL');
  await closed;
}
