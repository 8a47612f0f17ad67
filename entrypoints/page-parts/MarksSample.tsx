import { Fragment } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { highlightCss } from '../../components/highlight-style.ts';
import { t } from '../../lib/i18n/language.ts';
import type { Settings } from '../../lib/settings/settings.ts';

/** The sample's words, in order, with the kind of those that are marked; a full stop follows. Names and sums are invented. */
const parts = [
  ['sampleA', null],
  ['samplePerson', 'person'],
  ['sampleB', null],
  ['sampleOrganization', 'organization'],
  ['sampleC', null],
  ['samplePlace', 'place'],
  ['sampleD', null],
  ['sampleFigure', 'figure'],
  ['sampleE', null],
  ['sampleGroup', 'group'],
  ['sampleF', null],
  ['sampleProduct', 'product'],
  ['sampleG', null],
  ['sampleEvent', 'event'],
] as const;

export type MarksSampleProps = Pick<Settings, 'kinds' | 'markColours'>;

/** A few lines of news, marked as a page would be. */
export function MarksSample({ kinds, markColours }: MarksSampleProps) {
  const text = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    const place = text.current;
    if (!place || typeof Highlight !== 'function') return;
    const dark = matchMedia('(prefers-color-scheme: dark)').matches;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(highlightCss(dark ? 'dark' : 'light', { dimKnown: false, markColours }));
    document.adoptedStyleSheets = [sheet];
    const names: string[] = [];
    parts.forEach(([, kind], index) => {
      const word = place.children[index];
      if (!kind || !word || !kinds[kind]) return;
      const range = new Range();
      range.selectNodeContents(word);
      CSS.highlights.set(`backstory-${kind}`, new Highlight(range));
      names.push(`backstory-${kind}`);
    });
    return () => {
      for (const name of names) CSS.highlights.delete(name);
    };
  }, [kinds, markColours]);
  return (
    <p ref={text} class="marks-sample">
      {parts.map(([key], index) => (
        <Fragment key={key}>
          {index > 0 && !/^[,.]/.test(t(key)) && ' '}
          <span>{t(key)}</span>
        </Fragment>
      ))}
      .
    </p>
  );
}
