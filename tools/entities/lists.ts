import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ListName } from '../../lib/entities/resources.ts';

/** Where the names of each list come from, under the data directory; licences and credits are in NOTICE. */
const sources: Readonly<Partial<Record<ListName, readonly string[]>>> = {
  first: ['fn.txt', 'more/fn.politicians.txt'],
  last: ['ln.txt', 'more/ln.politicians.txt'],
  place: ['loc.txt', 'more/loc.ne-places.txt', 'more/loc.variants-hand.txt', 'more/loc.ne-airports.txt'],
  country: ['ctry.txt'],
  region: [
    'more/loc.geonames-admin1.txt',
    'more/loc.geonames-admin2.txt',
    'more/loc.ne-disputed.txt',
    'more/loc.ne-regions.txt',
    'more/loc.ne-water.txt',
    'more/loc.unlocode-subdiv.txt',
  ],
  group: ['norp.txt'],
  organization: [
    'org.txt',
    'more/org.fundus-media.txt',
    'more/org.partyfacts.txt',
    'more/org.phoenix-gov.txt',
    'more/org.phoenix-igo.txt',
    'more/org.us-congress.txt',
  ],
  company: ['more/org.nasdaq.txt', 'more/org.phoenix-mnc.txt'],
  product: ['prod.txt', 'more/prod.oryx.txt'],
  event: ['evt.txt'],
  person: ['more/per.phoenix.txt', 'more/per.us-congress.txt'],
};

/** Files of abbreviations: kept only as written in capitals. */
const abbreviations: Readonly<Partial<Record<ListName, readonly string[]>>> = {
  organization: ['more/org.partyfacts-acronyms.txt'],
};

const own = new URL('./lists/', import.meta.url);

function lines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('# '));
}

/** Names of one list, and those kept only in capitals. */
export interface ListSource {
  readonly list: ListName;
  readonly names: readonly string[];
  readonly capitals: boolean;
}

/** All lists: those of `DATA/gazetteers` and the project's own in `tools/entities/lists/<list>.*.txt`. */
export function readLists(data: string): ListSource[] {
  const fromData = (table: typeof sources, capitals: boolean): ListSource[] =>
    Object.entries(table).map(([list, files]) => ({
      list: list as ListName,
      capitals,
      names: files.flatMap((file) => {
        const path = join(data, 'gazetteers', file);
        return existsSync(path) ? lines(readFileSync(path, 'utf8')) : [];
      }),
    }));
  const ours = readdirSync(own)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((file) => ({
      list: file.split('.')[0] as ListName,
      capitals: file.includes('.capitals.'),
      names: lines(readFileSync(new URL(file, own), 'utf8')),
    }));
  return [...fromData(sources, false), ...fromData(abbreviations, true), ...ours];
}
