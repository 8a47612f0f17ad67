import { hosts, type NewsSite } from './hosts.ts';

const byHost: ReadonlyMap<string, NewsSite> = new Map(hosts.map((site) => [site.host, site]));

/** The listed site an address belongs to, subdomains included; `null` where none does. */
export function siteOf(address: string): NewsSite | null {
  if (!URL.canParse(address)) return null;
  const labels = new URL(address).hostname.split('.');
  for (let from = 0; from < labels.length - 1; from++) {
    const site = byHost.get(labels.slice(from).join('.'));
    if (site) return site;
  }
  return null;
}
