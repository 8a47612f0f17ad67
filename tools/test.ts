/**
 * `npm test`: every check and every test, each stage by its own command, so that any of them can be run alone. Prints
 * the failures of each stage and, last, one line with the sum. Exits 1 if anything failed.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';

interface Tally {
  readonly passed: number;
  readonly failed: number;
}

interface Stage {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
  /** Reads the tally from the stage's report; without one the stage counts as a single check. */
  readonly tally?: (output: string) => Tally;
  /** How often a failed run is tried again; for a browser under load, whose runner has no retries of its own. */
  readonly retries?: number;
}

const reports = 'test-results/reports';

const readReport = (name: string): unknown => JSON.parse(readFileSync(`${reports}/${name}.json`, 'utf8'));

function vitestTally(name: string): Tally {
  const report = readReport(name) as { numPassedTests: number; numFailedTests: number; numFailedTestSuites: number };
  // A file that does not load has no failed test, only a failed suite.
  const failed = report.numFailedTests || report.numFailedTestSuites;
  return { passed: report.numPassedTests, failed };
}

function playwrightTally(): Tally {
  const { stats } = readReport('e2e') as { stats: { expected: number; unexpected: number; flaky: number } };
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected };
}

/** Node's own runner ends with `# pass N` and `# fail N` (its TAP and spec reporters alike). */
function nodeTally(output: string): Tally {
  const count = (word: string) => Number(new RegExp(`^\\S+ ${word} (\\d+)$`, 'm').exec(output)?.[1] ?? Number.NaN);
  return { passed: count('pass'), failed: count('fail') };
}

const vitest = (...projects: readonly string[]): readonly [string, ...string[]] => [
  'vitest',
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${reports}/${projects.join('-')}.json`,
  ...projects.flatMap((project) => ['--project', project]),
];

const stages: readonly Stage[] = [
  { name: 'types', command: ['npm', 'run', '-s', 'types'] },
  { name: 'format and lint', command: ['npm', 'run', '-s', 'lint'] },
  { name: 'unused code', command: ['npm', 'run', '-s', 'unused'] },
  {
    name: 'pure, store and component tests',
    command: vitest('pure', 'store', 'components'),
    tally: () => vitestTally('pure-store-components'),
  },
  { name: 'page tests (Chromium)', command: vitest('page'), tally: () => vitestTally('page') },
  { name: 'build for Chrome', command: ['npm', 'run', '-s', 'build'] },
  { name: 'build for Firefox', command: ['npm', 'run', '-s', 'build:firefox'] },
  { name: 'sizes', command: ['npm', 'run', '-s', 'size'] },
  { name: 'add-on lint', command: ['npm', 'run', '-s', 'lint:firefox'] },
  { name: 'end to end (Chromium)', command: ['playwright', 'test'], tally: playwrightTally },
  { name: 'end to end (Firefox)', command: ['npm', 'run', '-s', 'e2e:firefox'], tally: nodeTally, retries: 1 },
];

function runStage(stage: Stage): Tally {
  const began = Date.now();
  const [command, ...args] = stage.command;
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 1 << 28 });
  const output = `${stdout ?? ''}${stderr ?? ''}`;
  let tally: Tally = { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1 };
  if (stage.tally) {
    try {
      const counted = stage.tally(output);
      // A runner that exits badly without a failed test (a crash, an unhandled rejection) has failed all the same.
      tally = { passed: counted.passed, failed: counted.failed || (status === 0 ? 0 : 1) };
    } catch {
      tally = { passed: 0, failed: 1 };
    }
  }
  const seconds = ((Date.now() - began) / 1000).toFixed(0);
  process.stdout.write(
    `${tally.failed ? 'FAILED' : 'ok'}  ${stage.name}: ${tally.passed} passed, ${tally.failed} failed (${seconds} s)\n`,
  );
  if (tally.failed) process.stdout.write(`${output.trimEnd()}\n`);
  return tally;
}

rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
/** A stage, and once more where it may be tried again: the last run counts. */
function settle(stage: Stage): Tally {
  let tally = runStage(stage);
  for (let left = stage.retries ?? 0; left > 0 && tally.failed > 0; left--) tally = runStage(stage);
  return tally;
}

const tallies = stages.map(settle);
const passed = tallies.reduce((sum, tally) => sum + tally.passed, 0);
const failed = tallies.reduce((sum, tally) => sum + tally.failed, 0);
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;
