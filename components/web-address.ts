/** The address, if it is one a browser should be sent to: pages name them, so anything but the web is refused. */
export function webAddress(url: string): string | undefined {
  return /^https?:\/\//i.test(url) && URL.canParse(url) ? url : undefined;
}

/** The host without `www.`, as a publisher's name where the page gave none. */
export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '';
}
