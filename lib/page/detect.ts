import {
  contentFeatureNames,
  contentFeatures,
  earlyFeatureNames,
  earlyFeatures,
  type PageFeature,
} from './page-features.ts';
import { articleFromElsewhere, scrolledArticles, segmentPage } from './segments.ts';
import { treeOdds } from './tree-model.ts';
import { earlyModel, earlyThreshold, verdictModel, verdictThreshold } from './verdict-weights.ts';

/** What a page is, as far as reading goes. */
export interface PageVerdict {
  /**
   * `articles`: several whole ones (a feed reader, a blog's front). `live`: a live blog. `other`: front, section, search,
   * shop, documentation, forum, and pages too large to read.
   */
  readonly kind: 'article' | 'articles' | 'live' | 'other';
  /** Confidence, 0–1, that the page is one to read. */
  readonly score: number;
  /** What spoke for the verdict, for people who ask. English, lower case. */
  readonly reasons: readonly string[];
}

/** More elements than any article has; reading them would hold up the page. */
export const MOST_ELEMENTS = 60_000;

/** What to say of inputs, in order of weight. */
const remarks: readonly (readonly [PageFeature, (value: number) => string | null])[] = [
  ['ldLive', (value) => (value ? 'structured data of a live blog' : null)],
  ['ldArticle', (value) => (value ? 'structured data of an article' : 'no structured data of an article')],
  ['ogArticle', (value) => (value ? 'metadata of an article' : null)],
  ['metaPublished', (value) => (value ? 'a date of publication' : null)],
  ['home', (value) => (value ? 'a site’s home page' : null)],
  ['listWord', (value) => (value ? 'an address of a section or list' : null)],
  ['shopWord', (value) => (value ? 'an address of a shop' : null)],
  ['docsWord', (value) => (value ? 'an address of documentation or help' : null)],
  ['talkWord', (value) => (value ? 'an address of a forum' : null)],
  ['dated', (value) => (value ? 'a dated address' : null)],
  ['slugWords', (value) => (value >= 4 ? 'an address like a headline' : null)],
  ['groupParagraphs', (value) => (value >= 2 ? 'paragraphs that stand together' : 'little running text')],
  ['headingLinks', (value) => (value >= 5 ? 'many linked headlines' : null)],
];

const names: readonly PageFeature[] = [...earlyFeatureNames, ...contentFeatureNames];
const place = new Map(names.map((name, i) => [name, i]));

/**
 * The inputs, as far as they had to be looked at, and the log-odds that the page is one to read. A site's own root is no
 * article whatever it shows, and where head and address leave no doubt the body is not asked.
 */
function judge(document: Document, url: string) {
  const early = earlyFeatures(document, url);
  const home = early[place.get('home')!] === 1;
  const odds = treeOdds(earlyModel, early);
  if (home || odds >= earlyThreshold) return { inputs: early, odds, single: !home };
  const inputs = [...early, ...contentFeatures(document)];
  const weighed = treeOdds(verdictModel, inputs);
  return { inputs, odds: weighed, single: weighed >= verdictThreshold };
}

/**
 * What a page is: from its metadata, its address and counts of its elements, weighed by a model fitted on saved pages
 * (`tools/reading/fit.ts`). A few milliseconds; reads the document only.
 */
export function detect(document: Document, url: string): PageVerdict {
  const elements = document.getElementsByTagName('*').length;
  if (elements > MOST_ELEMENTS)
    return { kind: 'other', score: 0, reasons: [`too large to read: ${elements} elements`] };
  if (!document.body) return { kind: 'other', score: 0, reasons: ['nothing to read'] };
  const { inputs, odds, single } = judge(document, url);
  const said = (name: PageFeature) => inputs[place.get(name)!];
  const score = 1 / (1 + Math.exp(-odds));
  const reasons = remarks.flatMap(([name, remark]) => {
    const value = said(name);
    return value === undefined ? [] : (remark(value) ?? []);
  });
  const described = said('ldArticle') === 1 || said('ogArticle') === 1;
  if (said('ldLive') === 1 && single) return { kind: 'live', score, reasons };
  // A page that calls itself an article is one, unless scrolling has put others below it.
  const { segments } = single && described ? scrolledArticles(document, url) : segmentPage(document, url);
  if (segments.length > 1) {
    return {
      kind: 'articles',
      score: Math.max(score, 0.9),
      reasons: [`${segments.length} whole articles`, ...reasons],
    };
  }
  if (single) return { kind: 'article', score, reasons };
  if (articleFromElsewhere(document, url))
    return { kind: 'article', score: 0.9, reasons: ['one article of a feed reader'] };
  return { kind: 'other', score: Math.min(score, 0.5), reasons };
}
