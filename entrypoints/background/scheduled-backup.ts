import browser from 'webextension-polyfill';
import { backUp } from '../../lib/store/backup.ts';
import type { Library } from '../../lib/store/library.ts';

const LAST_BACKUP = 'lastBackupAt';

/** Bytes turned into base64 at once: a multiple of three, so that pieces join, small enough for `fromCharCode`. */
const PIECE = 3 * 8192;

/** An address the downloads API takes. A Chrome worker has no `createObjectURL`: there the file travels in the address. */
async function addressOf(file: Blob): Promise<string> {
  if (typeof URL.createObjectURL === 'function') return URL.createObjectURL(file);
  const bytes = new Uint8Array(await file.arrayBuffer());
  let base64 = '';
  for (let i = 0; i < bytes.length; i += PIECE) base64 += btoa(String.fromCharCode(...bytes.subarray(i, i + PIECE)));
  return `data:application/gzip;base64,${base64}`;
}

/** Writes the library into the downloads folder, unless that was done within `everyMs` or the permission is gone. */
export async function backUpToDownloads(library: Library, everyMs: number, now: number): Promise<void> {
  const { [LAST_BACKUP]: last } = await browser.storage.local.get(LAST_BACKUP);
  if (typeof last === 'number' && now - last < everyMs) return;
  if (!(await browser.permissions.contains({ permissions: ['downloads'] }))) return;
  const at = new Date(now).toISOString();
  const file = await new Response(backUp(library, at)).blob();
  await browser.downloads.download({
    url: await addressOf(file),
    filename: `backstory/backstory-${at.slice(0, 10)}.jsonl.gz`,
    conflictAction: 'overwrite',
    saveAs: false,
  });
  await browser.storage.local.set({ [LAST_BACKUP]: now });
}
