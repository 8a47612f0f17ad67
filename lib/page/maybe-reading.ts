/**
 * A first guess, for the script that runs on every page: might this be something to read? High recall; `detect` decides.
 * Imports nothing, because it is most of that script.
 */
export function mayBeReading(document: Document): boolean {
  const has = (selector: string) => document.querySelector(selector) !== null;
  const articles = [...document.getElementsByTagName('article')].slice(0, 40);
  // A feed reader or a blog: several whole articles, at whatever address.
  if (articles.filter((article) => article.getElementsByTagName('p').length > 1).length > 1) return true;
  let length = 0;
  for (const paragraph of [...document.getElementsByTagName('p')].slice(0, 300)) {
    const text = paragraph.textContent.length;
    if (text > 80) length += text;
  }
  // Posts whose titles link elsewhere, and enough text for them to be whole.
  if (length > 800 && has('h1 a[target],h2 a[target]')) return true;
  if (document.location.pathname === '/') return false;
  if (
    has(
      'meta[property="og:type"][content*=article i],meta[property="article:published_time"],[itemtype*=Article],article time',
    )
  )
    return true;
  for (const script of document.querySelectorAll('script[type*="ld+json"]')) {
    if (/"@type"[\s:["]+(?:\w*NewsArticle|Article|\w*BlogP)/.test(script.textContent)) return true;
  }
  return length > 700 && has('h1,h2');
}
