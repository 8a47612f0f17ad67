/** What a token is: a numeral with its own separators, a run of letters, or one other character. */
export type TokenKind = 'number' | 'word' | 'mark';

/** A stretch of text the grammar sees as one thing. Offsets are into the string that was scanned. */
export interface Token {
  readonly kind: TokenKind;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly lower: string;
  /** Nothing stands between it and the token before. */
  readonly glued: boolean;
}

/** Numerals longer than this are codes, not amounts; they become one token and are never read. */
const LONGEST_WORD = 48;

const SPACE = /\s/;
const LETTER = /[\p{L}\p{M}]/u;
const WORD = /[\p{L}\p{M}]+/uy;
/** An address ends at white space. */
const ADDRESS = /(?:https?:\/\/|www\.)\S+/iy;

const SEPARATORS = ".,'’";
const isDigit = (code: number) => code >= 48 && code <= 57;

function wordAt(text: string, at: number): string | null {
  WORD.lastIndex = at;
  return WORD.exec(text)?.[0] ?? null;
}

/** ".25" is a numeral where nothing that could be its whole part stands before the dot. */
function startsWithDot(text: string, at: number): boolean {
  if (text.charCodeAt(at) !== 46 || !isDigit(text.charCodeAt(at + 1))) return false;
  const before = text[at - 1];
  return before === undefined || (!LETTER.test(before) && !isDigit(before.charCodeAt(0)) && before !== '.');
}

/** Digits with single separators between them, a dot before them or not. By hand: a megabyte of them would fill a regular expression's stack. */
function numeralAt(text: string, at: number): string | null {
  let end = startsWithDot(text, at) ? at + 1 : at;
  if (!isDigit(text.charCodeAt(end))) return null;
  for (;;) {
    while (isDigit(text.charCodeAt(end))) end++;
    const mark = text[end] ?? ' ';
    if (!SEPARATORS.includes(mark) || !isDigit(text.charCodeAt(end + 1))) return text.slice(at, end);
    // "November 1,2001": no group and no decimals have four digits after a comma.
    if (mark === ',' && [2, 3, 4].every((i) => isDigit(text.charCodeAt(end + i)))) return text.slice(at, end);
    end++;
  }
}

/** Splits text into tokens; web addresses and white space are in none. Linear in the text. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  let last = -1;
  while (at < text.length) {
    const char = text[at]!;
    if (SPACE.test(char)) {
      at++;
      continue;
    }
    if ((char === 'h' || char === 'w' || char === 'H' || char === 'W') && last !== at) {
      ADDRESS.lastIndex = at;
      const address = ADDRESS.exec(text);
      if (address) {
        at += address[0].length;
        continue;
      }
    }
    const numeral = numeralAt(text, at);
    const word = numeral === null ? wordAt(text, at) : null;
    const piece = numeral ?? word ?? char;
    const end = at + piece.length;
    tokens.push({
      kind: numeral !== null ? 'number' : word !== null ? 'word' : 'mark',
      start: at,
      end,
      text: piece,
      lower: word !== null && piece.length <= LONGEST_WORD ? piece.toLowerCase() : piece,
      glued: last === at,
    });
    at = end;
    last = end;
  }
  return tokens;
}

/** Whether a token begins with a capital letter. */
export function isCapitalized(token: Token | undefined): boolean {
  if (token?.kind !== 'word') return false;
  const first = token.text[0]!;
  return first !== first.toLowerCase();
}

/** Dashes that join the ends of a range. */
export function isDash(token: Token | undefined): boolean {
  return token !== undefined && (token.text === '-' || token.text === '–' || token.text === '—' || token.text === '‑');
}
