export interface SentenceProps {
  readonly text: string;
  /** Words to set off where they first stand in the text; longer ones win. */
  readonly find: readonly string[];
}

/** Start and end of the longest of `needles` in `text`, the first time it stands there; `null` when none does. */
export function firstOf(text: string, needles: readonly string[]): readonly [start: number, end: number] | null {
  const byLength = needles.filter((needle) => needle !== '').sort((a, b) => b.length - a.length);
  for (const needle of byLength) {
    const start = text.indexOf(needle);
    if (start >= 0) return [start, start + needle.length];
  }
  return null;
}

/** A quoted sentence with the words it is quoted for set off. */
export function Sentence({ text, find }: SentenceProps) {
  const place = firstOf(text, find);
  if (!place) return <q>{text}</q>;
  return (
    <q>
      {text.slice(0, place[0])}
      <b>{text.slice(...place)}</b>
      {text.slice(place[1])}
    </q>
  );
}
