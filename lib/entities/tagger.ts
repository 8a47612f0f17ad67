/** Format of the two files under `public/models/`; raised whenever what their bytes mean changes. */
export const MODEL_FORMAT = 1;

/** Finds names in tokenized sentences. Made once a worker; holds views over the bytes it was given. */
export interface Tagger {
  readonly format: number;
}

/** Reads the version both files carry in their first four bytes. */
function formatOf(bytes: Uint8Array): number {
  if (bytes.length < 4) return 0;
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(0, true);
}

/** A tagger over the bytes of the model and its name lists. Throws when either is of another format. */
export function loadTagger(model: Uint8Array, resources: Uint8Array): Tagger {
  for (const [name, bytes] of [
    ['model', model],
    ['resources', resources],
  ] as const) {
    const found = formatOf(bytes);
    if (found !== MODEL_FORMAT) throw new Error(`names ${name}: expected format ${MODEL_FORMAT}, found ${found}`);
  }
  return { format: MODEL_FORMAT };
}
