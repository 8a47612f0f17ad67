import type { ArticleText, FigureMention } from '../types.ts';
import { isSalient } from './salience.ts';

/** "another 172", "142 others": of what was counted before. */
const ANOTHER = /^(?:another|a further|an additional)$/i;
const OTHERS = /^(?:others|more)$/;
/** "the 2% target": of the base the article's shares are of. */
const AIM = /^[ \u00a0](?:target|goal|benchmark|threshold|requirement|mark)s?\b/;
/** "six of them", "17 of whom", "two of the dead": of what was counted before. */
const OF_THEM = /^,? of (?:them|whom|those|which|the (?:dead|victims|injured|wounded))\b/;

/** The least amount that is said without its currency: "the remaining 30 billion". */
const LARGE = 1e9;
/** "Germany promised 230 million euros, the European Union 500 million and France 110 million" */
const LISTED = /^(?:,? and|,) (?:the )?\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){0,3} (?:about |some |another )?$/u;
const LISTED_LARGE = 1e6;
/** What may follow such an amount; a noun would be what is counted. */
const ENDS_AMOUNT =
  /^(?:$|[.,;:!?)"”’—–]|[ \u00a0](?:of (?:them|it|which|that)|in|on|for|to|will|would|is|was|were|has|have|had|and|or|from|by|but|as|at|than|this|last|next|a (?:year|month)|per|planned|pledged|promised|earmarked|allocated|spent|already|so far|initially|originally|previously|earlier|before)\b)/;

const filled = (figure: FigureMention, counted: string | null): FigureMention => {
  if (counted === figure.counted) return figure;
  const whole = { ...figure, counted };
  return { ...whole, salient: isSalient(whole) };
};

/** Fills in nouns and bases that the article left out because it had said them: what is counted, what a share is of. In order of `start`. */
function fillNouns(text: string, figures: readonly FigureMention[]): FigureMention[] {
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
    const ofThem = OF_THEM.test(text.slice(figure.end, figure.end + 24));
    const counted: string | null = elided || ofThem ? (noun ?? figure.counted) : figure.counted;
    if (counted !== null && !OTHERS.test(counted)) noun = counted;
    return filled(figure, counted);
  });
}

/** "Of the 90 billion euros, 60 billion is for arms": a large bare amount after money in one paragraph is money. */
function fillCurrencies({ text, passages }: ArticleText, figures: readonly FigureMention[]): FigureMention[] {
  let passage = 0;
  let money: FigureMention | null = null;
  return figures.map((figure) => {
    while (passage < passages.length - 1 && figure.start >= passages[passage]!.end) {
      passage++;
      money = null;
    }
    if (figure.type === 'money' && figure.unit === null) money = figure;
    if (figure.type !== 'count' || money === null || money.currency === null) return figure;
    const size = Number(figure.value ?? figure.min ?? 0);
    const listed = LISTED.test(text.slice(money.end, figure.start));
    const bare = size >= (listed ? LISTED_LARGE : LARGE) && /(?:illion|bn|tn|m)$/i.test(figure.text);
    if (!bare || !ENDS_AMOUNT.test(text.slice(figure.end, figure.end + 24))) return figure;
    const amount: FigureMention = { ...figure, type: 'money', currency: money.currency, counted: null };
    money = { ...amount, salient: isSalient(amount) };
    return money;
  });
}

/** Fills in what the article left out because it had said it: nouns, bases of shares, currencies. `figures` in order of `start`. */
export function fillEllipses(article: ArticleText, figures: readonly FigureMention[]): FigureMention[] {
  return fillCurrencies(article, fillNouns(article.text, figures));
}
