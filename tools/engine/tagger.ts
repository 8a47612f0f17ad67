import { readFileSync } from 'node:fs';
import { loadTagger, type Tagger } from '../../lib/entities/tagger.ts';

const models = new URL('../../public/models/', import.meta.url);

/** The tagger the extension ships, from the repository's own files. */
export function loadTaggerFromDisk(): Tagger {
  return loadTagger(
    readFileSync(new URL('names.model.bin', models)),
    readFileSync(new URL('names.resources.bin', models)),
  );
}
