import { useEffect, useRef } from 'preact/hooks';
import { highlightCss, type PageTheme } from '../../components/highlight-style.ts';

const grounds: Readonly<Record<PageTheme, string>> = {
  light: 'background:#fff;color:#222',
  sepia: 'background:#f4ecd8;color:#3b2f1e',
  dark: 'background:#000;color:#ddd',
};

/** Each stretch of the sample and the mark it carries. */
const sample: readonly (readonly [text: string, mark?: string])[] = [
  ['Infrastructure minister '],
  ['Halyna Verbova', 'person'],
  [' told the '],
  ['European Transport Council', 'organization'],
  [' in '],
  ['Bolhrad', 'place'],
  [' that the link will cost '],
  ['€480 million', 'figure'],
  [', a sum '],
  ['Romanian', 'group'],
  [' and '],
  ['Moldovan', 'group'],
  [' members had questioned since the '],
  ['Danube Summit', 'event'],
  ['. Work trains pulled by '],
  ['Kolos-2 locomotives', 'product'],
  [' were '],
  ['seen on the line last week, and the reader clipped this passage', 'clipping'],
  [', then the newsroom '],
  ['changed 12 to 17', 'changed'],
  [' in it. '],
  ['This background the reader has met before in three articles, so it recedes.', 'known'],
  [' Under the pointer: '],
  ['Izmail', 'focus'],
  ['.'],
];

/** The marks on a page of a theme, painted as the reader script paints them. */
export function Marks({ theme }: { readonly theme: PageTheme }) {
  const text = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(highlightCss(theme, { dimKnown: true }));
    document.adoptedStyleSheets = [sheet];
    const ranges = new Map<string, Range[]>();
    for (const [index, [, mark]] of sample.entries()) {
      const node = text.current?.childNodes[index];
      if (!mark || !node) continue;
      const range = new Range();
      range.selectNodeContents(node);
      ranges.set(mark, [...(ranges.get(mark) ?? []), range]);
    }
    for (const [mark, list] of ranges) CSS.highlights.set(`backstory-${mark}`, new Highlight(...list));
  }, [theme]);
  return (
    <div style={`${grounds[theme]};min-height:100vh;padding:32px;font:20px/1.6 Georgia,serif`}>
      <p ref={text} style="max-width:38em;margin:0">
        {sample.map(([words]) => words)}
      </p>
      <p style="max-width:38em">
        A{' '}
        <a href="https://news.example/" style="color:inherit">
          link of the page
        </a>{' '}
        keeps its own line.
      </p>
    </div>
  );
}
