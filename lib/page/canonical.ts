/** Query parameters that only say how the reader came here. Sources: ClearURLs' rules and the analytics vendors' own documentation. */
const trackers =
  /^(?:utm_\w+|fbclid|gclid|gbraid|wbraid|dclid|msclkid|twclid|yclid|igshid|mc_[ce]id|_ga|_gl|ref|ref_?src|ref_?url|source|cmpid|cmp|ocid|smid|smtyp|partner|CMP|cid|ito|ftag|at_\w+|xtor|ns_\w+|mbid|spm|share|shared|s_cid|sr_share|taid|wt_\w+|rss|feed|guccounter|guce_\w+|fb_\w+|action_\w+|soc_\w+|ncid|tse_id|__twitter_impression|outputType)$/i;

/** `null` for anything that is not an address of the web. */
export function webAddress(href: string | null | undefined, base: string): URL | null {
  if (!href || !URL.canParse(href, base)) return null;
  const address = new URL(href, base);
  return /^https?:$/.test(address.protocol) && address.hostname !== '' ? address : null;
}

/** The address without trackers, fragment and the marks of an AMP or mobile twin. */
export function plainAddress(address: URL): string {
  const plain = new URL(address);
  plain.hash = '';
  plain.username = '';
  plain.password = '';
  // Not `keys()`: in Firefox's isolated world what it gives cannot be iterated.
  const names: string[] = [];
  plain.searchParams.forEach((_value, name) => {
    names.push(name);
  });
  for (const name of names) if (trackers.test(name)) plain.searchParams.delete(name);
  for (const name of ['amp', 'isAmp', 'outputAmp']) plain.searchParams.delete(name);
  plain.hostname = plain.hostname.replace(/^(?:amp|m|mobile)\.(?=[^.]+\.[^.]+)/, 'www.');
  // Google's and others' caches name the host inside the path.
  const cached = /^\/(?:c|v|amp)\/s\/([^/]+)(\/.*)$/.exec(plain.pathname);
  if (cached && /(?:ampproject\.org|google\.\w+)$/.test(plain.hostname)) {
    return plainAddress(new URL(`https://${cached[1]}${cached[2]}`));
  }
  plain.pathname = plain.pathname
    .replace(/^\/amp(?=\/.)/, '')
    .replace(/(?:\/amp\/?|\.amp)$/, '')
    .replace(/\.amp\.html$/, '.html');
  return plain.href.replace(/\?$/, '');
}

const lastTwo = (host: string) => host.split('.').slice(-2).join('.');

/**
 * The article's own address: what the page calls canonical where that is believable (same site, and an article's address
 * where this one is one), else the address of the page.
 */
export function canonicalAddress(document: Document, url: string): string {
  const here = webAddress(url, url);
  if (!here) return url;
  const named = [
    document.querySelector('link[rel~="canonical" i]')?.getAttribute('href'),
    document.querySelector('meta[property="og:url" i]')?.getAttribute('content'),
  ];
  for (const href of named) {
    const address = webAddress(href, url);
    if (!address || lastTwo(address.hostname) !== lastTwo(here.hostname)) continue;
    // A front page named as the canonical address of its articles: a template's mistake.
    if (address.pathname === '/' && here.pathname !== '/' && address.search === '') continue;
    return plainAddress(address);
  }
  return plainAddress(here);
}
