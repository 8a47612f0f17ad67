import browser from 'webextension-polyfill';
import { loadTagger, type Tagger } from '../../lib/entities/tagger.ts';

async function bytesOf(file: string): Promise<Uint8Array> {
  const response = await fetch(browser.runtime.getURL(`/models/${file}`));
  return new Uint8Array(await response.arrayBuffer());
}

let loading: Promise<Tagger> | undefined;

/** The tagger, read from the extension's own files once in a worker's life: a cache, not state. */
export function tagger(): Promise<Tagger> {
  loading ??= Promise.all([bytesOf('names.model.bin'), bytesOf('names.resources.bin')]).then(([model, resources]) =>
    loadTagger(model, resources),
  );
  return loading;
}
