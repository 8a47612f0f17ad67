import type { Readable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';

/**
 * The lines of a stream, without their ends. Only a line feed ends a line, with or without a carriage return before it:
 * `node:readline` also cuts at U+2028 and U+2029, which JSON leaves unescaped inside strings and saved pages hold.
 */
export async function* linesOf(stream: Readable): AsyncGenerator<string> {
  const decoder = new StringDecoder('utf8');
  let parts: string[] = [];
  for await (const chunk of stream) {
    const [first, ...rest] = decoder.write(chunk as Buffer).split('\n');
    parts.push(first!);
    for (const next of rest) {
      yield parts.join('').replace(/\r$/, '');
      parts = [next];
    }
  }
  const last = parts.join('') + decoder.end();
  if (last !== '') yield last.replace(/\r$/, '');
}
