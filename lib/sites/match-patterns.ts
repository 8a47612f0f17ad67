/** Match patterns of a list of hosts and their subdomains, over http and https (https://developer.chrome.com/docs/extensions/develop/concepts/match-patterns). */
export function matchPatterns(hosts: readonly { readonly host: string }[]): string[] {
  return hosts.map(({ host }) => `*://*.${host}/*`);
}
