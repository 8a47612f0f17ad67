/** The browser's own `fetch`, or a test's. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** Why a request gave no body. `stopped`: by the reader, or because the worker is going to sleep. */
export type RequestProblem = 'stopped' | 'timeout' | 'network' | 'too-large' | `http-${number}`;

/** What a thrown error of `fetch` means; anything but a stop is the network's doing. */
export function requestProblem(error: unknown): RequestProblem {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'AbortError') return 'stopped';
  return name === 'TimeoutError' ? 'timeout' : 'network';
}

/** A feed of 500 whole articles has about 5 MB. Compressed bodies are counted after unpacking. */
const MAX_BYTES = 10_000_000;

/** Gathers a body, or `null` once it grows beyond the limit; what is left of it is not fetched. */
async function readCapped(stream: ReadableStream<Uint8Array>): Promise<Uint8Array | null> {
  const reader = stream.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.byteLength;
    if (length > MAX_BYTES) {
      await reader.cancel();
      return null;
    }
    chunks.push(value);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.byteLength;
  }
  return whole;
}

const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

/** A response's bytes; a `.gz` that the server sent as a file is unpacked, under the same limit. */
export async function cappedBody(response: Response): Promise<Uint8Array | null> {
  if (!response.body) return new Uint8Array();
  const bytes = await readCapped(response.body);
  if (bytes === null || !isGzip(bytes)) return bytes;
  return readCapped(new Blob([bytes as Uint8Array<ArrayBuffer>]).stream().pipeThrough(new DecompressionStream('gzip')));
}
