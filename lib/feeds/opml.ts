import { generateOpml, type Opml, parseOpml } from 'feedsmith';
import { canonicalUrl } from '../sites/canonical-url.ts';
import type { Result } from '../types.ts';
import { plainWords } from './html-blocks.ts';
import { withoutDoctype } from './prolog.ts';

/** A subscription as readers' software exchanges it. */
export interface Subscription {
  readonly url: string;
  readonly title: string;
  readonly siteUrl: string | null;
  /** The folders it is in, outermost first. */
  readonly folders: readonly string[];
}

/** Longest list taken over. */
const MAX_SUBSCRIPTIONS = 2000;
/** Folders inside each other; real lists have two levels. */
const MAX_DEPTH = 20;

type Outline = Opml.Outline<string>;

function subscriptions(outlines: readonly Outline[], folders: readonly string[]): Subscription[] {
  if (folders.length > MAX_DEPTH) return [];
  return outlines.flatMap((outline): Subscription[] => {
    const title = plainWords(outline.title ?? outline.text ?? '');
    const url = canonicalUrl(outline.xmlUrl ?? '');
    const below = subscriptions(outline.outlines ?? [], title === '' ? folders : [...folders, title]);
    if (url === null) return below;
    return [
      { url, title: title || new URL(url).host, siteUrl: canonicalUrl(outline.htmlUrl ?? ''), folders },
      ...below,
    ];
  });
}

/** Reads an OPML file's subscriptions, each address once. */
export function readOpml(text: string): Result<Subscription[], 'malformed' | 'no-subscriptions'> {
  let document: Opml.Document<string>;
  try {
    document = parseOpml(withoutDoctype(text)) as Opml.Document<string>;
  } catch {
    return { ok: false, error: 'malformed' };
  }
  const byUrl = new Map<string, Subscription>();
  for (const one of subscriptions(document.body?.outlines ?? [], [])) if (!byUrl.has(one.url)) byUrl.set(one.url, one);
  const value = [...byUrl.values()].slice(0, MAX_SUBSCRIPTIONS);
  return value.length === 0 ? { ok: false, error: 'no-subscriptions' } : { ok: true, value };
}

interface Folder {
  readonly text: string;
  readonly outlines: (Folder | { text: string; title: string; type: string; xmlUrl: string; htmlUrl?: string })[];
}

/** Writes subscriptions as OPML 2.0, in their folders. */
export function writeOpml(title: string, list: readonly Subscription[], now: Date): string {
  const root: Folder = { text: '', outlines: [] };
  for (const { url, title: name, siteUrl, folders } of list) {
    let folder = root;
    for (const text of folders) {
      const known = folder.outlines.find((one): one is Folder => 'outlines' in one && one.text === text);
      const next = known ?? { text, outlines: [] };
      if (!known) folder.outlines.push(next);
      folder = next;
    }
    folder.outlines.push({ text: name, title: name, type: 'rss', xmlUrl: url, ...(siteUrl && { htmlUrl: siteUrl }) });
  }
  return generateOpml({ head: { title, dateCreated: now }, body: { outlines: root.outlines } });
}
