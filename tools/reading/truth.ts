/** Words as the scorer counts them. */
export const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? [];

/** F1 of two texts as bags of words. */
export function wordF1(found: readonly string[], truth: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const word of truth) counts.set(word, (counts.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of found) {
    const left = counts.get(word) ?? 0;
    if (left > 0) shared++;
    counts.set(word, left - 1);
  }
  return shared === 0 ? 0 : (2 * shared) / (found.length + truth.length);
}

/** The words of a page's markup, for truths that are kept as HTML. */
export function plainText(html: string): string {
  const entities: Record<string, string> = { nbsp: ' ', amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
  return html
    .replace(/<(script|style|noscript)[\s\S]*?<\/\1>/gi, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole)
    .replace(/&#(\d+);/g, (_whole, code: string) => String.fromCodePoint(Number(code)));
}

const GRAM = 4;

/**
 * Which of a page's blocks are in its true text: long ones by their word sequences, short ones only as a whole line of
 * the truth or together with a neighbour that is in.
 */
export function labelBlocks(blocks: readonly string[], truth: string): number[] {
  const words = blocks.map(wordsOf);
  const all = wordsOf(truth);
  const joined = ` ${all.join(' ')} `;
  const lines = new Set(truth.split('\n').map((line) => wordsOf(line).join(' ')));
  const grams = new Set<string>();
  for (let i = 0; i + GRAM <= all.length; i++) grams.add(all.slice(i, i + GRAM).join(' '));
  const used = new Map<string, number>();
  const labels = words.map((own) => {
    if (own.length === 0) return 0;
    const text = own.join(' ');
    if (own.length >= 6) {
      if (joined.includes(` ${text} `)) return 1;
      let hits = 0;
      for (let i = 0; i + GRAM <= own.length; i++) if (grams.has(own.slice(i, i + GRAM).join(' '))) hits++;
      return hits >= 0.6 * (own.length - GRAM + 1) ? 1 : 0;
    }
    return lines.has(text) ? 1 : 0;
  });
  words.forEach((own, i) => {
    if (labels[i] === 1 || own.length === 0 || own.length >= 6) return;
    const before = i > 0 && labels[i - 1] === 1 ? words[i - 1]!.slice(-8) : null;
    const after = labels[i + 1] === 1 ? words[i + 1]!.slice(0, 8) : null;
    if (before && joined.includes(` ${[...before, ...own].join(' ')} `)) labels[i] = 1;
    else if (after && joined.includes(` ${[...own, ...after].join(' ')} `)) labels[i] = 1;
  });
  // Said twice on the page, once in the truth: the copy with the better neighbourhood is it.
  words.forEach((own, i) => {
    if (labels[i] === 0 || own.length < 6) return;
    const text = own.join(' ');
    const other = used.get(text);
    if (other === undefined) {
      used.set(text, i);
      return;
    }
    const neighbours = (at: number) => (labels[at - 1] ?? 0) + (labels[at + 1] ?? 0);
    const worse = neighbours(other) >= neighbours(i) ? i : other;
    if (joined.split(` ${text} `).length <= 2) labels[worse] = 0;
    if (worse === other) used.set(text, i);
  });
  return labels;
}
