import { type FigureMatch, type Scan, textAt } from './match.ts';

/** One half of a position: "50.45°N", "30° 31′ E". Gives the token after it. */
function readHalf(scan: Scan, at: number, letters: RegExp): number | null {
  if (scan.tokens[at]?.kind !== 'number') return null;
  let next = at + 1;
  if (textAt(scan, next) !== '°') return null;
  next++;
  while (scan.tokens[next]?.kind === 'number' && /^['′"″’]$/.test(textAt(scan, next + 1))) next += 2;
  return letters.test(textAt(scan, next)) ? next + 1 : null;
}

/** A place on the globe: "50.45°N, 30.52°E". */
export function readCoordinates(scan: Scan, at: number): FigureMatch | null {
  const latitude = readHalf(scan, at, /^[NS]$/);
  if (latitude === null) return null;
  const joint = textAt(scan, latitude) === ',' ? latitude + 1 : latitude;
  const longitude = readHalf(scan, joint, /^[EW]$/);
  return { first: at, next: longitude ?? latitude, type: 'measure', value: null, unit: 'coordinate', counted: null };
}
