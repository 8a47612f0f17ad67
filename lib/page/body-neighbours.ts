import type { PageBlock } from './blocks.ts';
import { massRoot, weighElements, weighSigns } from './text-mass.ts';

/** Chance from which a long block counts as certain. */
const CERTAIN = 0.8;
const FAR_AWAY = 40;
const WINDOW = 5;

/** Blocks back to the last certain one, for each block; forwards when `step` is −1. */
function sinceCertain(certain: readonly boolean[], step: 1 | -1): number[] {
  const distances: number[] = new Array(certain.length);
  let distance = FAR_AWAY;
  for (let n = 0; n < certain.length; n++) {
    const i = step === 1 ? n : certain.length - 1 - n;
    distances[i] = distance;
    distance = certain[i] ? 1 : Math.min(FAR_AWAY, distance + 1);
  }
  return distances;
}

/**
 * What the first model's answers for the other blocks say about each block: an article stands together, so what is
 * alone in its place is seldom part of it. `odds` are log-odds. To be appended to the rows of `bodyFeatures`.
 */
export function* neighbourFeatures(
  blocks: readonly PageBlock[],
  odds: readonly number[],
  top: Element,
): Generator<undefined, number[][]> {
  const chances = odds.map((value) => 1 / (1 + Math.exp(-value)));
  const masses = blocks.map(({ text }, i) => text.length * chances[i]!);
  const weights = weighElements(blocks, masses);
  yield;
  const signs = weighSigns(blocks, masses);
  yield;
  const total = masses.reduce((sum, mass) => sum + mass, 0) || 1;
  const root = massRoot(weights, top, 0.85);
  const certain = blocks.map(({ text }, i) => chances[i]! > CERTAIN && text.length >= 60);
  const back = sinceCertain(certain, 1);
  const ahead = sinceCertain(certain, -1);
  let before = 0;
  const rows: number[][] = [];
  for (let i = 0; i < blocks.length; i++) {
    if (i % 128 === 0) yield;
    const { element } = blocks[i]!;
    const places: number[] = [];
    let above = element.parentElement;
    for (let up = 0; up < 8; up++, above = above?.parentElement ?? null) {
      const weight = above && weights.get(above);
      places.push(
        weight ? weight.mass / total : (places.at(-2) ?? 0),
        weight ? weight.mass / weight.length : (places.at(-2) ?? 0),
      );
    }
    let [windowMass, windowLength] = [0, 0];
    for (let j = Math.max(0, i - WINDOW); j <= Math.min(blocks.length - 1, i + WINDOW); j++) {
      if (j === i) continue;
      windowMass += masses[j]!;
      windowLength += blocks[j]!.text.length;
    }
    const sign = signs[i]!;
    const { length } = blocks[i]!.text;
    rows.push([
      odds[i]!,
      odds[i - 1] ?? -9,
      odds[i - 2] ?? -9,
      odds[i + 1] ?? -9,
      odds[i + 2] ?? -9,
      windowMass / (windowLength || 1),
      ...places,
      sign.mass / total,
      sign.mass / sign.length,
      sign.blocks > 1 ? (sign.mass - masses[i]!) / (sign.length - length) : -1,
      back[i]!,
      ahead[i]!,
      before / total,
      (total - before - masses[i]!) / total,
      Number(root.contains(element)),
      Math.log2(total + 1),
      masses[i]! / total,
    ]);
    before += masses[i]!;
  }
  return rows;
}
