import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Files of saved pages in a folder of development data, or in its part about reading; in the order of their names. */
export function pageSetsIn(data: string): string[] {
  const own = join(data, 'reading');
  const folder = existsSync(own) ? own : data;
  const names = readdirSync(folder).filter((name) => name.endsWith('.dev.jsonl.gz'));
  if (names.length === 0) throw new Error(`no saved pages (*.dev.jsonl.gz) in ${folder}`);
  return names.sort().map((name) => join(folder, name));
}
