import { addressFeatures } from './address-features.ts';

/**
 * Names of the inputs the page's head and address give, in the order `earlyFeatures` gives them. They settle most news
 * pages without a look at the body.
 */
export const earlyFeatureNames = [
  'ldArticle',
  'ldArticles',
  'ldPage',
  'ldCollection',
  'ldProduct',
  'ldForum',
  'ldBusiness',
  'ldList',
  'ldLive',
  'ldDate',
  'ldBody',
  'ldAny',
  'ldVideo',
  'ogArticle',
  'ogWebsite',
  'ogProduct',
  'metaPublished',
  'metaAuthor',
  'metaSection',
  'itemArticle',
  'itemProduct',
  'generatorDocs',
  'home',
  'pathDepth',
  'pathLength',
  'slugWords',
  'slugDigits',
  'dated',
  'hasQuery',
  'listWord',
  'shopWord',
  'docsWord',
  'talkWord',
  'newsWord',
  'endsHtml',
  'subdomainOdd',
] as const;

/** Names of the inputs the page's body gives, in the order `contentFeatures` gives them. */
export const contentFeatureNames = [
  'h1s',
  'h1Length',
  'titleHasH1',
  'paragraphs',
  'paragraphLength',
  'groupParagraphs',
  'groupLength',
  'groupShare',
  'brokenLength',
  'inArticle',
  'meanParagraph',
  'links',
  'headingLinks',
  'headings',
  'articles',
  'articlesLong',
  'times',
  'inputs',
  'pictures',
  'bylines',
  'buttons',
  'comments',
  'elements',
  'lists',
] as const;

export type PageFeature = (typeof earlyFeatureNames)[number] | (typeof contentFeatureNames)[number];

/** Paragraphs shorter than this are labels; with more than half of it in links, teasers. */
const PARAGRAPH_LENGTH = 80;
/** Looked at most: a page's beginning says what it is, and detection may not cost more on a page without end. */
const MOST_PARAGRAPHS = 400;
const LONGEST_SCRIPT = 300_000;
/** Letters after `"@type"` in which its value begins. */
const TYPE_REACH = 120;

/** Kinds of described things, as bits. */
const kinds = {
  article: 1,
  page: 2,
  collection: 4,
  product: 8,
  forum: 16,
  business: 32,
  list: 64,
  live: 128,
  video: 256,
};

const byType = new Map<string, number>();
for (const [names, bits] of [
  ['NewsArticle Article BlogPosting Report OpinionPiece ScholarlyArticle', kinds.article],
  ['LiveBlogPosting', kinds.article | kinds.live],
  ['WebPage ItemPage AboutPage ContactPage', kinds.page],
  ['CollectionPage SearchResultsPage ProfilePage Blog', kinds.collection],
  ['AggregateOffer Vehicle SoftwareApplication MobileApplication Recipe Course Event Movie Book', kinds.product],
  ['DiscussionForumPosting QAPage Question FAQPage Answer', kinds.forum],
  [
    'LocalBusiness Service ProfessionalService MedicalBusiness Restaurant Corporation Store GovernmentOrganization ' +
      'EducationalOrganization CollegeOrUniversity FinancialService LegalService',
    kinds.business,
  ],
  ['ItemList', kinds.list],
  ['VideoObject', kinds.video],
] as const)
  for (const name of names.split(' ')) byType.set(name, bits);

function bitsOfType(name: string): number {
  const bits = byType.get(name);
  if (bits !== undefined) return bits;
  if (name.endsWith('NewsArticle')) return kinds.article;
  return /^(?:Product|Offer|Hotel)/.test(name) ? kinds.product : 0;
}

const log = (count: number) => Math.log2(count + 1);

/** What the page's structured data is about: a look at its types, without parsing it. */
function structuredFeatures(document: Document): number[] {
  let [bits, articles, dated, body, any] = [0, 0, false, false, false];
  for (const script of document.querySelectorAll('script[type*="ld+json" i]')) {
    const whole = script.textContent;
    const source = whole.length > LONGEST_SCRIPT ? whole.slice(0, LONGEST_SCRIPT) : whole;
    any ||= source !== '';
    dated ||= source.includes('"datePublished"');
    body ||= source.includes('"articleBody"');
    for (let at = source.indexOf('"@type"'); at >= 0; at = source.indexOf('"@type"', at + 7)) {
      const name = /^\s*:\s*\[?\s*"(?:[^"\]]*[/:])?(\w+)"/.exec(source.slice(at + 7, at + TYPE_REACH))?.[1];
      const own = name === undefined ? 0 : bitsOfType(name);
      if (own & kinds.article) articles++;
      bits |= own;
    }
  }
  const flag = (kind: number) => Number((bits & kind) > 0);
  return [
    flag(kinds.article),
    Math.min(10, articles),
    flag(kinds.page),
    flag(kinds.collection),
    flag(kinds.product),
    flag(kinds.forum),
    flag(kinds.business),
    flag(kinds.list),
    flag(kinds.live),
    Number(dated),
    Number(body),
    Number(any),
    flag(kinds.video),
  ];
}

function metadataFeatures(document: Document): number[] {
  const meta = (selector: string) =>
    document.head?.querySelector(selector)?.getAttribute('content')?.toLowerCase() ?? '';
  const og = meta('meta[property="og:type"],meta[name="og:type"]');
  return [
    ...structuredFeatures(document),
    Number(/article|news|post/.test(og)),
    Number(/website|object/.test(og)),
    Number(/product|profile|video|music|book|game/.test(og)),
    Number(
      meta(
        'meta[property="article:published_time"],meta[name="article:published_time"],meta[name="parsely-pub-date"],meta[name="pubdate" i],meta[name="publish-date"],meta[name="date" i],meta[property="og:published_time"]',
      ) !== '',
    ),
    Number(
      meta('meta[name="author" i],meta[property="article:author"],meta[name="parsely-author"],meta[name="byl"]') !== '',
    ),
    Number(
      meta(
        'meta[property="article:section"],meta[property="article:tag"],meta[name="news_keywords"],meta[name="parsely-section"]',
      ) !== '',
    ),
    Number(document.querySelector('[itemtype*="Article" i],[itemtype*="BlogPosting" i]') !== null),
    Number(
      document.querySelector('[itemtype*="Product" i],[itemtype*="Offer" i],[itemtype*="LocalBusiness" i]') !== null,
    ),
    Number(/docusaurus|sphinx|mediawiki|mkdocs|discourse/.test(meta('meta[name=generator]'))),
  ];
}

/** Letters of the element with most line breaks, links left out: old pages write an article so. 0 where there are few. */
function brokenLength(document: Document): number {
  const breaks = document.getElementsByTagName('br');
  const counts = new Map<Element, number>();
  let [most, best] = [2, null as Element | null];
  for (let i = 0; i < Math.min(breaks.length, MOST_PARAGRAPHS); i++) {
    const parent = breaks[i]!.parentElement;
    if (!parent) continue;
    const count = (counts.get(parent) ?? 0) + 1;
    counts.set(parent, count);
    if (count > most) [most, best] = [count, parent];
  }
  if (!best) return 0;
  let linked = 0;
  for (const link of best.getElementsByTagName('a')) linked += link.textContent.length;
  return Math.max(0, best.textContent.length - 2 * linked);
}

/** The inputs the page's body gives. The dearer part: a few counts over all elements. */
export function contentFeatures(document: Document): number[] {
  const count = (selector: string) => document.querySelectorAll(selector).length;
  const heads = document.getElementsByTagName('h1');
  const headline = heads[0]?.textContent.trim().toLowerCase() ?? '';
  let paragraphs = 0;
  let length = 0;
  let inArticle = 0;
  const groups = new Map<Element | null, { count: number; length: number }>();
  const all = document.getElementsByTagName('p');
  for (let i = 0; i < Math.min(all.length, MOST_PARAGRAPHS); i++) {
    const paragraph = all[i]!;
    const text = paragraph.textContent.length;
    if (text < PARAGRAPH_LENGTH) continue;
    let linked = 0;
    for (const link of paragraph.getElementsByTagName('a')) linked += link.textContent.length;
    if (linked > text / 2) continue;
    paragraphs++;
    length += text;
    if (paragraph.closest('article,main')) inArticle += text;
    // One level up from the paragraph's own box: some pages wrap each paragraph.
    const box = paragraph.parentElement?.parentElement ?? null;
    const group = groups.get(box) ?? { count: 0, length: 0 };
    group.count++;
    group.length += text;
    groups.set(box, group);
  }
  let most = { count: 0, length: 0 };
  for (const group of groups.values()) if (group.length > most.length) most = group;
  const articles = document.getElementsByTagName('article');
  let long = 0;
  for (let i = 0; i < Math.min(articles.length, 60); i++) if (articles[i]!.getElementsByTagName('p').length > 3) long++;
  return [
    Math.min(10, heads.length),
    Math.min(200, headline.length),
    Number(headline.length > 8 && document.title.toLowerCase().includes(headline)),
    log(paragraphs),
    log(length),
    log(most.count),
    log(most.length),
    most.length / (length || 1),
    log(brokenLength(document)),
    inArticle / (length || 1),
    length / (paragraphs || 1),
    log(document.links.length),
    log(count('h1 a,h2 a,h3 a,h4 a,a h2,a h3,a h4')),
    log(count('h2,h3,h4')),
    log(articles.length),
    log(long),
    log(document.getElementsByTagName('time').length),
    log(count('input:not([type=hidden]),select,textarea')),
    log(document.images.length),
    // Without their first letter, so that case need not be folded: these look at every class there is.
    log(count('[rel~=author],[itemprop~=author],[class*=yline],[class*=uthor]')),
    log(count('button,[role=button]')),
    log(count('[id*=omment],[class*=omment],[class*=eply]')),
    log(document.getElementsByTagName('*').length),
    log(document.getElementsByTagName('li').length),
  ];
}

/** The inputs the page's head and address give. Under a millisecond. */
export function earlyFeatures(document: Document, url: string): number[] {
  return [...metadataFeatures(document), ...addressFeatures(url)];
}
