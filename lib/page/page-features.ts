/** Names of the inputs of the verdict model, in the order `pageFeatures` gives them. */
export const pageFeatureNames = [
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
  'h1s',
  'h1Length',
  'titleHasH1',
  'paragraphs',
  'paragraphLength',
  'groupParagraphs',
  'groupLength',
  'groupShare',
  'inArticle',
  'meanParagraph',
  'links',
  'linkText',
  'linkPerText',
  'headingLinks',
  'headings',
  'articles',
  'articlesLong',
  'times',
  'inputs',
  'codes',
  'tables',
  'pictures',
  'bylines',
  'prices',
  'buttons',
  'comments',
  'elements',
  'lists',
  'generatorDocs',
] as const;

export type PageFeature = (typeof pageFeatureNames)[number];

/** Paragraphs shorter than this are labels; with more than half of it in links, teasers. */
const PARAGRAPH_LENGTH = 80;
/** Looked at most: a page's beginning says what it is, and detection may not cost more on a page without end. */
const MOST_PARAGRAPHS = 400;
const MOST_LINKS = 1500;
const LONGEST_SCRIPT = 300_000;

const types = {
  article:
    /"@type"\s*:\s*\[?\s*"(?:[^"\]]*[/:])?(?:\w*NewsArticle|Article|BlogPosting|LiveBlogPosting|Report|OpinionPiece|ScholarlyArticle)"/g,
  page: /"@type"\s*:\s*\[?\s*"(?:WebPage|ItemPage|AboutPage|ContactPage)"/,
  collection: /"@type"\s*:\s*\[?\s*"(?:CollectionPage|SearchResultsPage|ProfilePage|Blog)"/,
  product:
    /"@type"\s*:\s*\[?\s*"(?:Product\w*|Offer\w*|AggregateOffer|Vehicle|Hotel\w*|SoftwareApplication|MobileApplication|Recipe|Course|Event|Movie|Book)"/,
  forum: /"@type"\s*:\s*\[?\s*"(?:DiscussionForumPosting|QAPage|Question|FAQPage|Answer)"/,
  business:
    /"@type"\s*:\s*\[?\s*"(?:LocalBusiness|Service|ProfessionalService|MedicalBusiness|Restaurant|Corporation|Store|GovernmentOrganization|EducationalOrganization|CollegeOrUniversity|FinancialService|LegalService)"/,
  list: /"@type"\s*:\s*\[?\s*"ItemList"/,
  live: /"@type"\s*:\s*\[?\s*"LiveBlogPosting"/,
  video: /"@type"\s*:\s*\[?\s*"VideoObject"/,
};

const words = {
  list: /(?:^|\/)(?:tags?|categor(?:y|ies)|topics?|search|archives?|authors?|sections?|latest|live|index|page|collections?|browse|directory|list|listings?|events?|team|people|services?|about|contact|careers?|jobs?|pricing|solutions?|features?|home|videos?|explore|results?|rankings?|top)(?:\/|$|-)/i,
  shop: /(?:^|\/)(?:shop|products?|p|dp|item|store|buy|cart|deals?|catalog(?:ue)?|collections?)(?:\/|$)/i,
  docs: /(?:^|\/)(?:docs?|documentation|api|reference|manual|guides?|tutorials?|learn|wiki|help|support|kb|faq|man|library|en-us|developers?|handbook|questions?)(?:\/|$)|^(?:docs?|developers?|help|support|learn|wiki|api)\./i,
  talk: /(?:^|\/)(?:forums?|threads?|t|topic|viewtopic\.php|showthread\.php|discussions?|community|comments|questions?|q|r|boards?|issues?)(?:\/|$)|^(?:forums?|community|discuss|answers)\./i,
  news: /(?:^|\/)(?:news|articles?|story|stories|blogs?|posts?|opinions?|politics|world|business|sports?|culture|commentisfree|magazine|press|releases?|features|review|reviews|nachrichten|artikel|actualites?|noticias|novyny|news-events|national|international|local|europe|science|technology|tech|economy|health|entertainment|lifestyle)(?:\/|$)/i,
};

const log = (count: number) => Math.log2(count + 1);

function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

function addressFeatures(url: string): number[] {
  const address = URL.canParse(url) ? new URL(url) : null;
  const path = decoded(address?.pathname ?? '/').replace(/\/+$/, '');
  const parts = path.split('/').filter((part) => part !== '');
  const slug = [...parts].sort((a, b) => b.split(/[-_]/).length - a.split(/[-_]/).length)[0] ?? '';
  const where = `${address?.hostname ?? ''}`;
  const has = (pattern: RegExp) => Number(pattern.test(path) || pattern.test(where));
  return [
    Number(path === '' || /^\/(?:index\.\w+|home|[a-z]{2}(?:-[a-z]{2})?)$/i.test(path)),
    parts.length,
    path.length,
    Math.min(15, slug.split(/[-_]/).filter((word) => /\p{L}{2}/u.test(word)).length),
    Math.min(12, /\d{4,}(?!.*\d{4,})/.exec(path)?.[0].length ?? 0),
    Number(
      /(?:^|\/|-|_)(?:19|20)\d\d[/_-]?(?:[01]?\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*(?:[/_-]|$)/i.test(
        path,
      ),
    ),
    Number((address?.search ?? '').length > 1),
    has(words.list),
    has(words.shop),
    has(words.docs),
    has(words.talk),
    has(words.news),
    Number(/\.(?:html?|php|aspx?|jsp|cms|ece|shtml)$/i.test(path)),
    Number(!/^(?:www\.)?[^.]+\.(?:[^.]+|co\.\w\w|com\.\w\w|\w\w\.\w\w)$/.test(where)),
  ];
}

function metadataFeatures(document: Document): number[] {
  let structured = '';
  for (const script of document.querySelectorAll('script[type*="ld+json" i]')) {
    const source = script.textContent;
    structured += source.length > LONGEST_SCRIPT ? source.slice(0, LONGEST_SCRIPT) : source;
  }
  const meta = (selector: string) =>
    document.head?.querySelector(selector)?.getAttribute('content')?.toLowerCase() ?? '';
  const articles = structured.match(types.article)?.length ?? 0;
  const og = meta('meta[property="og:type"],meta[name="og:type"]');
  return [
    Number(articles > 0),
    Math.min(10, articles),
    Number(types.page.test(structured)),
    Number(types.collection.test(structured)),
    Number(types.product.test(structured)),
    Number(types.forum.test(structured)),
    Number(types.business.test(structured)),
    Number(types.list.test(structured)),
    Number(types.live.test(structured)),
    Number(/"datePublished"\s*:/.test(structured)),
    Number(/"articleBody"\s*:/.test(structured)),
    Number(structured !== ''),
    Number(types.video.test(structured)),
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
  ];
}

function contentFeatures(document: Document): number[] {
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
  const links = document.links;
  let linkText = 0;
  for (let i = 0; i < Math.min(links.length, MOST_LINKS); i++) linkText += links[i]!.textContent.length;
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
    inArticle / (length || 1),
    length / (paragraphs || 1),
    log(links.length),
    log(linkText),
    Math.min(8, linkText / (length || 1)),
    log(count('h1 a,h2 a,h3 a,h4 a,a h2,a h3,a h4')),
    log(count('h2,h3,h4')),
    log(articles.length),
    log(long),
    log(document.getElementsByTagName('time').length),
    log(count('input:not([type=hidden]),select,textarea')),
    log(count('pre,code,kbd')),
    log(count('table tr')),
    log(document.images.length),
    log(count('[rel~=author],[itemprop~=author],[class*=byline i],[class*=author i]')),
    log(count('[class*=price i],[itemprop=price],[class*=add-to-cart i],[class*=cart i]')),
    log(count('button,[role=button]')),
    log(count('[id*=comment i],[class*=comment i],[class*=reply i]')),
    log(document.getElementsByTagName('*').length),
    log(count('li')),
    Number(
      count(
        'meta[name=generator][content*="docusaurus" i],meta[name=generator][content*="sphinx" i],meta[name=generator][content*="mediawiki" i],meta[name=generator][content*="mkdocs" i],meta[name=generator][content*="discourse" i]',
      ) > 0,
    ),
  ];
}

/** What the verdict is made from. About a millisecond on a news page. */
export function pageFeatures(document: Document, url: string): number[] {
  return [...metadataFeatures(document), ...addressFeatures(url), ...contentFeatures(document)];
}
