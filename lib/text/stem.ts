const vowel = /[aeiouy]/;
const doubled = /([bdfgmnprt])\1$/;

/** What is left of a verb without -ed or -ing: "stopped" → "stop", "making" → "mak". */
function verbStem(base: string): string {
  return doubled.test(base) ? base.slice(0, -1) : base;
}

/**
 * A light English stemmer: plurals, -ed, -ing, -ly, possessives; a final -e goes, so that "announce", "announced" and
 * "announcing" meet. Step 1 of Porter's (https://tartarus.org/martin/PorterStemmer/def.txt) without its later steps, which
 * merge words that mean different things in news ("general", "generate"). Expects a folded word.
 */
export function stem(word: string): string {
  let base = word;
  if (base.length < 4) return base;
  if (base.endsWith('ies') && base.length > 4) base = `${base.slice(0, -3)}y`;
  else if (/(?:ss|sh|ch|x|z)es$/.test(base)) base = base.slice(0, -2);
  else if (base.endsWith('s') && !/(?:ss|us|is)$/.test(base)) base = base.slice(0, -1);
  if (base.length > 5 && base.endsWith('ing') && vowel.test(base.slice(0, -3))) base = verbStem(base.slice(0, -3));
  else if (base.length > 4 && base.endsWith('ied')) base = `${base.slice(0, -3)}y`;
  else if (base.length > 4 && base.endsWith('ed') && vowel.test(base.slice(0, -2))) base = verbStem(base.slice(0, -2));
  else if (base.length > 5 && base.endsWith('ly')) base = base.slice(0, -2);
  return base.length > 4 && base.endsWith('e') ? base.slice(0, -1) : base;
}
