/**
 * A first guess, for the script that runs on every page: might this be something to read? High recall on articles, and
 * no for fronts, sections, shops and documentation, where nothing else of ours is to run; `detect` decides. Imports
 * nothing, because it is most of that script.
 */
export function mayBeReading(document: Document): boolean {
  const has = (selector: string) => document.querySelector(selector) !== null;
  /** Letters of an element's paragraphs, short lines (captions, teasers, prices) left out. */
  const letters = (root: Document | Element) => {
    let sum = 0;
    for (const paragraph of [...root.getElementsByTagName('p')].slice(0, 300)) {
      const { length } = paragraph.textContent;
      if (length > 80) sum += length;
    }
    return sum;
  };
  const articles = [...document.getElementsByTagName('article')].slice(0, 40);
  // A feed reader or a blog: several whole articles, at whatever address. Teasers have no such text.
  if (articles.filter((article) => letters(article) > 500).length > 1) return true;
  const length = letters(document);
  // Posts whose titles link elsewhere, and enough text for them to be whole.
  if (length > 800 && has('h1 a[target],h2 a[target]')) return true;
  const path = document.location.pathname;
  if (path === '/' || has('meta[property="og:type"][content*=product i],[itemtype$="/Product"]')) return false;
  if (has('meta[property="og:type"][content*=article i],meta[property="article:published_time"],[itemtype*=Article]')) {
    return true;
  }
  for (const script of document.querySelectorAll('script[type*="ld+json"]')) {
    const said = /"@type"[\s:["]+(\w*NewsArticle|Article|\w*BlogP|Product|TechArticle|CollectionPage|ItemList)/.exec(
      script.textContent,
    );
    if (said) return /^(?:\w*NewsArticle|Article|\w*BlogP)/.test(said[1]!);
  }
  if (has('meta[name=generator][content*=docu i],meta[name="docsearch:version"],nav+main nav[class*=toc i]'))
    return false;
  // Text and a headline, under an address like an article's: a date, a number, or a slug of words.
  return length > 700 && has('h1,h2') && /\/\d{4}\/|\d{5}|(?:[^/-]+-){3}/.test(path);
}
