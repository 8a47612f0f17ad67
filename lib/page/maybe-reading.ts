/** Words an article's address has: a dated path, or a slug of several words. Sections, fronts and searches have neither. */
const articlePath = /\/\d{4}\/\d{1,2}\/|(?:[\p{L}\d]+[-_]){3,}[\p{L}\d]+|\/\d{5,}/u;

/** Structured data that names an article, in whatever state the rest of it is. */
const articleType = /"@type"\s*:\s*\[?\s*"(?:\w*NewsArticle|Article|BlogPosting|LiveBlogPosting|ReportageNewsArticle)"/;

/**
 * A first guess, for the script that runs on every page: might this be something to read? High recall, and no for
 * fronts, sections, searches, shops and documentation. Under a millisecond; imports nothing.
 */
export function mayBeReading(document: Document): boolean {
  const count = (selector: string) => document.querySelectorAll(selector).length;
  const path = decodeURI(document.location.pathname);
  // A feed reader: several whole articles, whatever the address.
  const long = [...document.querySelectorAll('article')].filter((e) => e.querySelectorAll('p').length > 2).length;
  if (long > 1) return true;
  if (path === '/' || /[?&](s|q|query|search)=/.test(document.location.search)) return false;
  const type = document.querySelector('meta[property="og:type"]')?.getAttribute('content') ?? '';
  const structured = [...document.querySelectorAll('script[type*="ld+json"]')].some((e) =>
    articleType.test(e.textContent),
  );
  const paragraphs = [...document.querySelectorAll('p, div')].filter(
    (e) => !e.firstElementChild && e.textContent.length > 80,
  );
  const said =
    Number(structured) + Number(/article/.test(type)) + Number(count('h1') === 1) + Number(articlePath.test(path));
  return said + Number(paragraphs.length > 4) > 2;
}
