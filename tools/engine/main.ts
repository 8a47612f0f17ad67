/**
 * The engine on standard input: `npm run -s engine -- VERB [options]`. One JSON object a line in, one a line out, in
 * the same order. It calls the functions the extension calls and has no logic of its own.
 */
import { linesOf } from './lines.ts';
import type { EngineVerb, Row } from './verb.ts';

const verbs: Record<string, () => Promise<{ default: (args: readonly string[]) => Promise<EngineVerb> }>> = {
  read: () => import('./read.ts'),
  mentions: () => import('./mentions.ts'),
  related: () => import('./related.ts'),
  stories: () => import('./stories.ts'),
  ledger: () => import('./ledger.ts'),
  anchor: () => import('./anchor.ts'),
};

/** A line as an object, or what is wrong with it. */
function parseLine(line: string): Row | string {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Row) : 'not an object';
  } catch {
    return 'not JSON';
  }
}

async function main(name: string | undefined, args: readonly string[]): Promise<number> {
  const load = name !== undefined && Object.hasOwn(verbs, name) ? verbs[name] : undefined;
  if (!load) {
    process.stderr.write(`usage: engine ${Object.keys(verbs).join('|')} [options] < input.jsonl\n`);
    return 2;
  }
  const verb = await (await load()).default(args);
  let failed = false;
  const write = (row: unknown) => process.stdout.write(`${JSON.stringify(row)}\n`);
  const fail = (id: unknown, error: string) => {
    failed = true;
    write({ id: typeof id === 'string' ? id : null, error });
  };
  for await (const line of linesOf(process.stdin)) {
    if (line.trim() === '') continue;
    const row = parseLine(line);
    if (typeof row === 'string') {
      fail(null, row);
      continue;
    }
    try {
      for (const answer of await verb.answer(row)) write(answer);
    } catch (error) {
      fail(row.id, error instanceof Error ? error.message : String(error));
    }
  }
  for (const answer of await verb.finish()) write(answer);
  return failed ? 1 : 0;
}

process.exitCode = await main(process.argv[2], process.argv.slice(3));
