import type { FigureMention } from '../types.ts';
import { isSalient } from './salience.ts';

/** "another 172", "142 others": of what was counted before. */
const ANOTHER = /^(?:another|a further|an additional)$/i;
const OTHERS = /^(?:others|more)$/;
/** "the 2% target": of the base the article's shares are of. */
const AIM = /^[ \u00a0](?:target|goal|benchmark|threshold|requirement|mark)s?\b/;

const filled = (figure: FigureMention, counted: string | null): FigureMention => {
  if (counted === figure.counted) return figure;
  const whole = { ...figure, counted };
  return { ...whole, salient: isSalient(whole) };
};

/** Fills in nouns and bases that the article left out because it had said them: what is counted, what a share is of. In order of `start`. */
export function fillEllipses(text: string, figures: readonly FigureMention[]): FigureMention[] {
  const bases = new Map<string, string>();
  let base: string | null = null;
  let noun: string | null = null;
  return figures.map((figure) => {
    if (figure.type === 'percent') {
      const key = String(figure.value);
      if (figure.counted !== null) {
        base = figure.counted;
        bases.set(key, base);
        return figure;
      }
      const aim = AIM.test(text.slice(figure.end, figure.end + 16));
      return filled(figure, bases.get(key) ?? (aim ? base : null));
    }
    if (figure.type !== 'count') return figure;
    const elided = figure.counted === null ? ANOTHER.test(figure.modifier ?? '') : OTHERS.test(figure.counted);
    const counted: string | null = elided ? (noun ?? figure.counted) : figure.counted;
    if (counted !== null && !OTHERS.test(counted)) noun = counted;
    return filled(figure, counted);
  });
}
