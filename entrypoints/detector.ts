import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { mayBeReading } from '../lib/page/maybe-reading.ts';

/**
 * The only thing of ours on a page that is no article: a few cheap tests, then one message. It talks to `chrome`
 * itself (Firefox has that name too), because the polyfill weighs ten times as much as all the rest.
 */
declare const chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };

export default defineUnlistedScript(() => {
  if (!mayBeReading(document)) return;
  // The envelope of `lib/messages/channel.ts`. A worker that is just being updated has nobody to answer: no harm done.
  chrome.runtime.sendMessage({ name: 'mayBeReading', args: [] }).catch(() => undefined);
});
