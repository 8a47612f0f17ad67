/**
 * Query parameters that say where a reader came from, never what is shown. Sources: the publishers' own campaign tags,
 * and the list every privacy tool agrees on (https://github.com/mpchadwick/tracking-query-params-registry, CC0).
 */
const TRACKERS: ReadonlySet<string> = new Set([
  'at_campaign',
  'at_medium',
  'cmpid',
  'dclid',
  'fbclid',
  'gbraid',
  'gclid',
  'gclsrc',
  'igshid',
  'mc_cid',
  'mc_eid',
  'mkt_tok',
  'msclkid',
  'ns_campaign',
  'ns_mchannel',
  'ns_source',
  'smid',
  'spm',
  'srsltid',
  'taid',
  'twclid',
  'wbraid',
  'yclid',
]);

/** Families of such parameters, by how their names begin. */
const TRACKER_PREFIXES: readonly string[] = ['utm_', 'pk_', 'mtm_', 'matomo_', 'hsa_', '__twitter_'];

const isTracker = (name: string): boolean =>
  TRACKERS.has(name.toLowerCase()) || TRACKER_PREFIXES.some((prefix) => name.toLowerCase().startsWith(prefix));

/**
 * An article's address without fragment and trackers, so that one article has one address wherever it is met.
 * `null` for what is no web address. Relative addresses are taken from `base`.
 */
export function canonicalUrl(address: string, base?: string): string | null {
  const text = address.trim();
  if (text === '' || !URL.canParse(text, base)) return null;
  const url = new URL(text, base);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  url.hash = '';
  url.username = '';
  url.password = '';
  // Cut from the text: `searchParams` would rewrite the parameters that stay.
  const parameters = url.search.slice(1).split('&');
  const kept = parameters.filter((parameter) => parameter !== '' && !isTracker(parameter.split('=', 1)[0]!)).join('&');
  url.search = kept === '' ? '' : `?${kept}`;
  return url.href;
}
