import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pageFor } from '../pages/sites.ts';

/** The sample sites, reachable as a forward proxy: a browser told to use it finds them under their real host names. */
export interface SampleSites {
  /** `127.0.0.1:port`, for `--proxy-server` and Firefox's proxy preferences. */
  readonly proxy: string;
  /** Everything asked for so far, in order. */
  readonly requested: readonly string[];
  /** Answers one address differently from now on: a page its newsroom edited. */
  replace(url: string, body: string): void;
  close(): Promise<void>;
}

/** Pictures, scripts and styles come the way the page itself came; links and metadata stay as published. */
function overHttp(html: string): string {
  return html
    .replace(/\b(src|srcset)="https:/g, '$1="http:')
    .replace(/(<link[^>]*rel="(?:stylesheet|preload)"[^>]*href=")https:/g, '$1http:');
}

/**
 * Serves `test/pages` by plain HTTP for any host. Unknown addresses are 404, and nothing is ever passed on, so a
 * browser behind it has no network.
 */
export async function serveSampleSites(): Promise<SampleSites> {
  const requested: string[] = [];
  const replaced = new Map<string, string>();
  const server = createServer((request, response) => {
    // A proxy is asked for whole addresses. The pages know themselves by https, as they would be met.
    const url = (request.url ?? '').replace(/^http:/, 'https:');
    requested.push(url);
    const page = pageFor(url);
    const body = overHttp(replaced.get(url) ?? page?.body ?? 'Not found');
    response.writeHead(page?.status ?? 404, {
      'content-type': page?.contentType ?? 'text/plain; charset=utf-8',
      ...page?.headers,
    });
    response.end(body);
  });
  // No tunnels: a page that asks for https gets a quick refusal instead of a network.
  server.on('connect', (_request, socket) => {
    // The browser may hang up first.
    socket.on('error', () => socket.destroy());
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    proxy: `127.0.0.1:${port}`,
    requested,
    replace: (url, body) => void replaced.set(url, body),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
