import { Readability } from '@mozilla/readability';
import Defuddle from 'defuddle';
import { walkBlocks } from '../lib/page/blocks.ts';
import { readThisPage } from '../tools/reading/read-in-page.ts';

/** The words an extractor kept, by the same walk for all. */
function textOf(root: Element): string {
  const walk = walkBlocks(root);
  let step = walk.next();
  while (!step.done) step = walk.next();
  return step.value.map(({ text }) => text).join('\n');
}

/** What a peer makes of the page; an exception is an empty text. */
function timed(extract: () => string): { text: string; ms: number } {
  const began = performance.now();
  let text = '';
  try {
    text = extract();
  } catch {
    // It counts as having found nothing.
  }
  return { text, ms: performance.now() - began };
}

/** Ours, Readability's and Defuddle's reading of the page this runs in, and whether ours left the page as it was. */
export async function compare(url: string) {
  const before = document.documentElement.outerHTML;
  const ours = await readThisPage(url);
  const unchanged = document.documentElement.outerHTML === before;
  const readability = timed(() => {
    const copy = document.cloneNode(true) as Document;
    const parsed = new Readability<Element>(copy, { serializer: (node) => node as Element }).parse();
    return parsed?.content ? textOf(parsed.content) : '';
  });
  const defuddle = timed(() => {
    const parsed = new Defuddle(document.cloneNode(true) as Document, { url }).parse();
    return textOf(new DOMParser().parseFromString(parsed.content, 'text/html').body);
  });
  return { ours, unchanged, readability, defuddle };
}
