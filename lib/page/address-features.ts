/** What the words of an address say it leads to, as bits. */
const wordKinds = { list: 1, shop: 2, docs: 4, talk: 8, news: 16 };

const lists: readonly (readonly [string, number])[] = [
  [
    'tag tags category categories topic topics search archive archives author authors section sections latest live index ' +
      'page collection collections browse directory list listing listings event events team people service services about ' +
      'contact career careers job jobs pricing solution solutions feature features home video videos explore result ' +
      'results ranking rankings top',
    wordKinds.list,
  ],
  [
    'shop product products p dp item store buy cart deal deals catalog catalogue collection collections',
    wordKinds.shop,
  ],
  [
    'docs doc documentation api reference manual guide guides tutorial tutorials learn wiki help support kb faq man ' +
      'library en-us developer developers handbook question questions',
    wordKinds.docs,
  ],
  [
    'forum forums thread threads t topic viewtopic.php showthread.php discussion discussions community comments ' +
      'question questions q r board boards issue issues',
    wordKinds.talk,
  ],
  [
    'news article articles story stories blog blogs post posts opinion opinions politics world business sport sports ' +
      'culture commentisfree magazine press release releases features review reviews nachrichten artikel actualites ' +
      'noticias novyny news-events national international local europe science technology tech economy health ' +
      'entertainment lifestyle',
    wordKinds.news,
  ],
];
const byWord = new Map<string, number>();
for (const [names, bits] of lists)
  for (const name of names.split(' ')) byWord.set(name, (byWord.get(name) ?? 0) | bits);

/** First labels of host names that say as much as a word of the path. */
const byLabel = new Map([
  ...['doc', 'docs', 'developer', 'developers', 'help', 'support', 'learn', 'wiki', 'api'].map(
    (name) => [name, wordKinds.docs] as const,
  ),
  ...['forum', 'forums', 'community', 'discuss', 'answers'].map((name) => [name, wordKinds.talk] as const),
]);

function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

const last = (texts: readonly string[] | null) => texts?.at(-1) ?? '';

function wordsOf(parts: readonly string[], host: string): number {
  let bits = byLabel.get(host.slice(0, host.indexOf('.'))) ?? 0;
  for (const part of parts) {
    const word = part.toLowerCase();
    bits |= byWord.get(word) ?? 0;
    // A list's own address often goes on: `category-politics`.
    if (word.includes('-')) bits |= (byWord.get(word.slice(0, word.indexOf('-'))) ?? 0) & wordKinds.list;
  }
  return bits;
}

/**
 * What an address says about its page: the inputs of the verdict model from `home` to `subdomainOdd`, in the order of
 * `earlyFeatureNames`.
 */
export function addressFeatures(url: string): number[] {
  const address = URL.canParse(url) ? new URL(url) : null;
  const path = decoded(address?.pathname ?? '/').replace(/\/+$/, '');
  const parts = path.split('/').filter((part) => part !== '');
  let slug: readonly string[] = [];
  for (const part of parts) {
    const own = part.split(/[-_]/);
    if (own.length > slug.length) slug = own;
  }
  const host = address?.hostname ?? '';
  const bits = wordsOf(parts, host);
  return [
    Number(path === '' || /^\/(?:index\.\w+|home|[a-z]{2}(?:-[a-z]{2})?)$/i.test(path)),
    parts.length,
    path.length,
    Math.min(15, slug.filter((word) => /\p{L}{2}/u.test(word)).length),
    Math.min(12, last(path.match(/\d{4,}/g)).length),
    Number(
      /(?:^|\/|-|_)(?:19|20)\d\d[/_-]?(?:[01]?\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*(?:[/_-]|$)/i.test(
        path,
      ),
    ),
    Number((address?.search ?? '').length > 1),
    Number((bits & wordKinds.list) > 0),
    Number((bits & wordKinds.shop) > 0),
    Number((bits & wordKinds.docs) > 0),
    Number((bits & wordKinds.talk) > 0),
    Number((bits & wordKinds.news) > 0),
    Number(/\.(?:html?|php|aspx?|jsp|cms|ece|shtml)$/i.test(path)),
    Number(!/^(?:www\.)?[^.]+\.(?:[^.]+|co\.\w\w|com\.\w\w|\w\w\.\w\w)$/.test(host)),
  ];
}
