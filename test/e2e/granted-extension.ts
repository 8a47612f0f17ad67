import { cp, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * A copy of a built extension with more hosts allowed. A permission prompt cannot be answered under test; moving
 * optional hosts into `host_permissions` leaves the browser in the state a reader's "always here" leaves it in.
 */
export async function grantedExtension(built: string, granted: readonly string[], into: string): Promise<string> {
  await cp(built, into, { recursive: true });
  const file = path.join(into, 'manifest.json');
  const manifest = JSON.parse(await readFile(file, 'utf8')) as { host_permissions: string[] };
  manifest.host_permissions = [...manifest.host_permissions, ...granted];
  await writeFile(file, JSON.stringify(manifest));
  return into;
}
