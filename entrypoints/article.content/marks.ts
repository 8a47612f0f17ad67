import type { OpenedArticle, PlacedClipping } from '../../lib/messages/protocol.ts';
import type { PageArticle } from '../../lib/page/read.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import type { Mention, Span } from '../../lib/types.ts';
import { chooseMarks } from './choose-marks.ts';
import type { HighlightName } from './painter.ts';

/** One article of the page and what is known about it so far. */
export interface SessionArticle {
  readonly page: PageArticle;
  /** `null` until the background answered. */
  readonly opened: OpenedArticle | null;
}

/** The mentions of an article that are marked, in reading order. */
export function marksOf({ page, opened }: SessionArticle, settings: Settings): Mention[] {
  return opened ? chooseMarks(page.article, opened.analysis.mentions, settings) : [];
}

function markName(mention: Mention): HighlightName {
  return mention.kind === 'figure' ? 'backstory-figure' : `backstory-${mention.type}`;
}

/**
 * Every clipping that says what it said has the one name, and its colour's besides where that is not the plain yellow;
 * one that the newsroom edited is told from all of them, whatever its colour.
 */
function clippingNames({ annotation, anchored }: PlacedClipping): readonly HighlightName[] {
  if (anchored.state === 'changed') return ['backstory-changed'];
  const { colour } = annotation;
  return colour === 'yellow' ? ['backstory-clipping'] : ['backstory-clipping', `backstory-clipping-${colour}`];
}

function clippingSpan({ anchored }: PlacedClipping): Span | null {
  return anchored.state === 'orphan' ? null : anchored.span;
}

/** Every live range to paint, by highlight name. Words whose nodes the page took away have none. */
export function paintedRanges(articles: readonly SessionArticle[], settings: Settings): Map<HighlightName, Range[]> {
  const ranges = new Map<HighlightName, Range[]>();
  for (const article of articles) {
    const { page, opened } = article;
    if (!opened) continue;
    const add = (name: HighlightName, span: Span | null) => {
      const range = span && page.map.rangeOf(span);
      if (!range) return;
      const list = ranges.get(name);
      if (list) list.push(range);
      else ranges.set(name, [range]);
    };
    const withHistory = new Set<number>(opened.figuresWithHistory);
    for (const mention of marksOf(article, settings)) {
      add(markName(mention), mention);
      if (mention.kind === 'figure' && withHistory.has(mention.start)) add('backstory-figure-history', mention);
    }
    for (const clipping of opened.clippings) {
      for (const name of clippingNames(clipping)) add(name, clippingSpan(clipping));
    }
    if (settings.dimKnown) for (const { span } of opened.known) add('backstory-known', span);
  }
  return ranges;
}
