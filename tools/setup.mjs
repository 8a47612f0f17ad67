/**
 * Sets up what a fresh machine lacks: the packages of `package-lock.json` and two browsers. Plain JavaScript without
 * imports from packages, because it runs before any is installed, under whatever Node the machine has.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { findBrowser } from './browsers.mjs';

const root = new URL('..', import.meta.url);
const stamp = new URL('node_modules/.backstory-lock', root);

/** @param {string} line */
function stop(line) {
  process.stderr.write(`${line}\n`);
  process.exit(1);
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {Record<string, string>} [env]
 */
function run(command, args, env = {}) {
  const { status } = spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2], env: { ...process.env, ...env } });
  return status === 0;
}

function installPackages() {
  const lock = createHash('sha256')
    .update(readFileSync(new URL('package-lock.json', root)))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  // Not `npm ci`: it refuses a lock file made on a registry without the optional binaries of other systems. With
  // `--no-save` the lock file is followed and left as it is.
  if (!run('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'])) {
    stop('Backstory needs its npm packages: `npm install` failed. Is the npm registry reachable?');
  }
  writeFileSync(stamp, lock);
}

function checkNode() {
  const local = new URL('node_modules/.bin/node', root);
  const { stdout } = spawnSync(existsSync(local) ? local.pathname : 'node', ['--version'], { encoding: 'utf8' });
  const [major = 0, minor = 0] = (stdout ?? '').replace('v', '').split('.').map(Number);
  if (major < 22 || (major === 22 && minor < 18)) {
    stop(`Backstory needs Node 22.18 or newer to build; this machine has ${stdout?.trim() || 'none'}.`);
  }
}

/** Debian package that brings each browser. @type {Record<'chromium' | 'firefox', string>} */
const packages = { chromium: 'chromium', firefox: 'firefox-esr' };

/** @param {readonly ('chromium' | 'firefox')[]} wanted */
function installBrowsers(wanted) {
  const missing = wanted.filter((name) => !findBrowser(name));
  if (missing.length === 0) return;
  const names = missing.map((name) => packages[name]);
  const isRoot = process.getuid?.() === 0;
  if (isRoot && existsSync('/usr/bin/apt-get')) {
    const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
    run('apt-get', ['update', '-qq'], quiet);
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names], quiet);
  }
  const still = missing.filter((name) => !findBrowser(name));
  if (still.length > 0) {
    const variables = still.map((name) => name.toUpperCase()).join(' and ');
    stop(`Missing: ${still.join(' and ')}. On Debian: apt-get install ${names.join(' ')}; elsewhere set ${variables}.`);
  }
}

installPackages();
checkNode();
installBrowsers(process.argv.includes('--chromium-only') ? ['chromium'] : ['chromium', 'firefox']);
