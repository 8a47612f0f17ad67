import type { WordForm } from './word-form.ts';

/** Abbreviations that are never a name we mark. */
const abbreviations = new Set(
  'GDP GNP VAT FM PM MP MEP CEO CFO COO AI IT UAV UAVs UFO EST EDT GMT UTC CET AM TV DNA HIV AIDS COVID IQ ID OK FAQ PhD I A.M. P.M.'.split(
    ' ',
  ),
);

/** Stock indices, which are no organizations: the names they have in market reports, lower case, in the tagger's words. */
const indices = new Set(
  (
    'ftse;ftse 100;ftse 250;ftse mib;s & p 500;s & p;s & p 100;s & p / asx 200;dow;the dow;dow jones industrial average;dow jones industrials;dax;dax 40;mdax;tecdax;' +
    'cac;cac 40;nikkei;nikkei 225;nikkei 225 stock average;topix;hang seng;hang seng index;nasdaq composite;nasdaq 100;russell 2000;russell 1000;' +
    'euro stoxx 50;stoxx 50;stoxx 600;stoxx europe 600;stoxx;ibex;ibex 35;aex;smi;omx;omx stockholm 30;wig;wig 20;wig20;bux;px;rts;moex;bovespa;ibovespa;' +
    'merval;ipc;tsx;s & p / tsx;kospi;kosdaq;csi 300;shanghai composite;shanghai composite index;shenzhen component;sensex;bse sensex;nifty;nifty 50;' +
    'straits times index;taiex;asx 200;all ordinaries;bist 100;tadawul all share index;msci world;msci;vix;pfts;ux'
  ).split(';'),
);

/** Last words of the names of indices and averages. */
const indexHeads = new Set(['composite', 'industrials']);

/** Are words `from..to` something that is written like a name and is none: an abbreviation, alone or with a number; a stock index? */
export function isNoName(forms: readonly WordForm[], from: number, to: number): boolean {
  if (abbreviations.has(forms[from]!.text) && forms.slice(from + 1, to).every((form) => !form.hasLetter)) return true;
  const words = forms.slice(from, to).map(({ text }) => text.toLowerCase());
  return indices.has(words.join(' ')) || (words.length > 1 && indexHeads.has(words.at(-1)!));
}
