import browser from 'webextension-polyfill';
import { readSettings } from '../../lib/settings/storage.ts';
import type { Library } from '../../lib/store/library.ts';
import { dropUnopenedSince } from '../../lib/store/retention.ts';
import { keepIndexUp } from './index-upkeep.ts';
import { backUpToDownloads } from './scheduled-backup.ts';

export const MAINTENANCE_ALARM = 'maintenance';
const EVERY_MINUTES = 30;
const DAY_MS = 86_400_000;

/** Sets the alarm of the upkeep, if it is not set yet. */
export async function scheduleMaintenance(): Promise<void> {
  if (await browser.alarms.get(MAINTENANCE_ALARM)) return;
  browser.alarms.create(MAINTENANCE_ALARM, { delayInMinutes: 1, periodInMinutes: EVERY_MINUTES });
}

/** Upkeep in quiet time: the index merged or rebuilt, old articles dropped and the backup made, where the reader asked for it. */
export async function maintain(library: Library): Promise<void> {
  await keepIndexUp(library);
  const { keepDays, backupDays } = await readSettings();
  const now = Date.now();
  if (keepDays > 0) {
    const since = new Date(now - keepDays * DAY_MS).toISOString();
    await dropUnopenedSince(library, since, new Date(now).toISOString());
  }
  if (backupDays > 0) await backUpToDownloads(library, backupDays * DAY_MS, now);
}
