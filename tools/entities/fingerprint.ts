import { readdirSync, readFileSync } from 'node:fs';
import { decodeDocument } from '../../lib/entities/decode.ts';
import { LABEL_COUNT } from '../../lib/entities/labels.ts';
import type { Model } from '../../lib/entities/model.ts';
import type { NameLists } from '../../lib/entities/resources.ts';
import { MODEL_FORMAT, splitForTagging, wordForms } from '../../lib/entities/tagger.ts';
import { hash32 } from '../../lib/text/hash.ts';
import type { TextOffset } from '../../lib/types.ts';

/** Every family of features has something to say about these. */
const sample = [
  'OLENA KOVALENKO NAMED HEAD OF KHARKIV OFFICE',
  'KYIV, May 3 (Reuters) — NATO Secretary General Mark Rutte met Olena Kovalenko of the World Food Programme (WFP).',
  'Kovalenko, 47, said U.S.-made F-16s would reach Ukraine’s Air Force by 2026; "Not now," the WFP told al-Hadath.',
  'Dynamo Kyiv 3 Legia Warsaw 1',
  'In Łódź and New York, McDonald’s and J.P. Morgan had no comment.',
];

/** A model that learns nothing and remembers which features it was asked about. */
function recorder(): { model: Model; digest: () => number } {
  const seen: string[] = [];
  const model: Model = {
    addFeatures: (hashes, count) => seen.push(hashes.subarray(0, count).join()),
    scale: 1,
    transitions: new Int32Array(LABEL_COUNT * LABEL_COUNT),
    features: 0,
    corpus: 0,
  };
  return { model, digest: () => hash32(seen.join(' ')) };
}

/**
 * What the features of a sample document come to with these name lists. A model trained with other features or other
 * lists has another number in its header.
 */
export function featuresFingerprint(lists: NameLists): number {
  const { model, digest } = recorder();
  const formOf = wordForms(lists);
  const sentences = sample.map((text) => {
    const span = { start: 0 as TextOffset, end: text.length as TextOffset };
    return splitForTagging(text, span).map(({ start, end }) => formOf(text.slice(start, end)));
  });
  decodeDocument(sentences, model, lists);
  return hash32(`${MODEL_FORMAT} ${LABEL_COUNT} ${digest()}`);
}

/** What the project's own annotated news comes to: changes with every change to it. */
export function corpusFingerprint(): number {
  const directory = new URL('./corpus/', import.meta.url);
  const files = readdirSync(directory)
    .filter((name) => name.endsWith('.txt'))
    .sort();
  return hash32(files.map((file) => readFileSync(new URL(file, directory), 'utf8')).join('\n'));
}
