import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { linesOf } from '../../../tools/engine/lines.ts';

async function split(bytes: Uint8Array, size: number): Promise<string[]> {
  const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_v, i) =>
    bytes.subarray(i * size, (i + 1) * size),
  );
  const lines: string[] = [];
  for await (const line of linesOf(Readable.from(chunks.map((chunk) => Buffer.from(chunk))))) lines.push(line);
  return lines;
}

const pages = [
  { id: 'a', html: 'One line\u2028and its second half,\u2029and a third' },
  { id: 'b', html: 'Київ – łódź' },
];

test.each([1, 3, 7, 1000])(
  'a page with line separators in it stays one line of input, %i bytes at a time',
  async (n) => {
    const input = new TextEncoder().encode(pages.map((page) => JSON.stringify(page)).join('\r\n'));
    expect((await split(input, n)).map((line) => JSON.parse(line) as unknown)).toEqual(pages);
  },
);

test('a last line feed adds no line, an empty line in the middle does', async () => {
  expect(await split(new TextEncoder().encode('1\n\n2\n'), 1000)).toEqual(['1', '', '2']);
});
