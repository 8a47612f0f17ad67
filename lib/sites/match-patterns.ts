import type { NewsSite } from './hosts.ts';

/** Match patterns of sites, each with its subdomains, for the manifest. */
export function matchPatterns(sites: readonly NewsSite[]): string[] {
  return sites.map(({ host }) => `*://*.${host}/*`);
}
