import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { findEntities } from '../../../lib/entities/find.ts';
import { loadTagger } from '../../../lib/entities/tagger.ts';
import { layOut } from '../../../lib/text/layout.ts';

const file = (name: string) => readFileSync(new URL(`../../../public/models/names.${name}.bin`, import.meta.url));
const tagger = loadTagger(file('model'), file('resources'));

const MEGABYTE = 1_000_000;
/** Generous: on an idle machine each takes a second or two, and test machines are shared. */
const BOUND_MS = 30_000;

test.each([
  ['one word', 'A'.repeat(MEGABYTE)],
  ['capitals without a full stop', 'RUTTE MET TUSK '.repeat(MEGABYTE / 15)],
  ['hyphens', 'A-'.repeat(MEGABYTE / 2)],
  ['people without end', Array.from({ length: MEGABYTE / 20 }, (_, i) => `Anna${i} Smith${i % 50} met.`).join(' ')],
])(
  'a megabyte of %s is read within the bound',
  (_, text) => {
    const began = performance.now();
    findEntities(layOut(null, [{ kind: 'paragraph', text }]), tagger);
    expect(performance.now() - began).toBeLessThan(BOUND_MS);
  },
  2 * BOUND_MS,
);
