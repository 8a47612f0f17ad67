import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import config from '../../wxt.config.ts';

interface ManifestPart {
  readonly permissions: readonly string[];
  readonly optional_permissions: readonly string[];
}

type MakeManifest = (env: { browser: string }) => ManifestPart;

/** Permissions with a reason: the first cell of each row of PRIVACY.md's table that names one. */
function explained(): Set<string> {
  const privacy = readFileSync(new URL('../../PRIVACY.md', import.meta.url), 'utf8');
  return new Set([...privacy.matchAll(/^\| `(\w+)`/gm)].map(([, name]) => name!));
}

test.each(['chrome', 'firefox'])('every permission asked for in %s has its reason in PRIVACY.md', (browser) => {
  const { permissions, optional_permissions } = (config.manifest as unknown as MakeManifest)({ browser });
  expect([...permissions, ...optional_permissions].filter((name) => !explained().has(name))).toEqual([]);
});

test('PRIVACY.md explains no permission that is not asked for', () => {
  const asked = ['chrome', 'firefox'].flatMap((browser) => {
    const manifest = (config.manifest as unknown as MakeManifest)({ browser });
    return [...manifest.permissions, ...manifest.optional_permissions];
  });
  expect([...explained()].filter((name) => !asked.includes(name))).toEqual([]);
});
