import browser, { type Runtime } from 'webextension-polyfill';
import type { Result } from '../types.ts';
import type { Protocol, TabProtocol } from './protocol.ts';

type Calls = { [name: string]: (...args: never[]) => unknown };

/** Who asks. The browser says so, not the message. */
export interface Sender {
  /** The tab the message came from; `null` from our own pages. */
  readonly tabId: number | null;
  readonly frameId: number;
  /** Address of the page or of our own page. */
  readonly url: string;
  readonly private: boolean;
  /** One of our own pages, which a web page cannot be. */
  readonly ours: boolean;
}

type HandlersOf<P extends Calls> = {
  [N in keyof P]: (sender: Sender, ...args: Parameters<P[N]>) => Promise<ReturnType<P[N]>> | ReturnType<P[N]>;
};
/** An answer to every message: leaving one out does not compile. */
export type Handlers = HandlersOf<{ [N in keyof Protocol]: Protocol[N] }>;
export type TabHandlers = HandlersOf<{ [N in keyof TabProtocol]: TabProtocol[N] }>;

interface Envelope {
  readonly name: string;
  readonly args: readonly unknown[];
}

function isEnvelope(message: unknown): message is Envelope {
  if (typeof message !== 'object' || message === null) return false;
  const { name, args } = message as Partial<Envelope>;
  return typeof name === 'string' && Array.isArray(args);
}

function open<T>(reply: Result<T> | undefined, name: string): T {
  if (reply === undefined) throw new Error(`nobody answered "${name}"`);
  if (!reply.ok) throw new Error(reply.error);
  return reply.value;
}

/** Asks the background. Rejects with the background's own error, or when nobody is there to answer. */
export async function ask<N extends keyof Protocol>(
  name: N,
  ...args: Parameters<Protocol[N]>
): Promise<ReturnType<Protocol[N]>> {
  return open(await browser.runtime.sendMessage<Envelope, Result<ReturnType<Protocol[N]>>>({ name, args }), name);
}

/** Asks the reader script in a tab's top frame. Rejects where there is none. */
export async function askTab<N extends keyof TabProtocol>(
  tabId: number,
  name: N,
  ...args: Parameters<TabProtocol[N]>
): Promise<ReturnType<TabProtocol[N]>> {
  const reply = await browser.tabs.sendMessage(tabId, { name, args }, { frameId: 0 });
  return open(reply as Result<ReturnType<TabProtocol[N]>> | undefined, name);
}

function senderOf(sender: Runtime.MessageSender): Sender {
  const ours = sender.url?.startsWith(browser.runtime.getURL('')) ?? false;
  return {
    tabId: sender.tab?.id ?? null,
    frameId: sender.frameId ?? 0,
    url: sender.url ?? '',
    private: sender.tab?.incognito ?? false,
    ours,
  };
}

/**
 * Answers messages of this extension's own scripts and pages; stays silent towards strangers and unknown names.
 * `return true` with `sendResponse` is the one form that Chrome, Firefox and the polyfill all take.
 */
function listen<P extends Calls>(handlers: HandlersOf<P>): () => void {
  const listener = (message: unknown, from: Runtime.MessageSender, respond: (reply: unknown) => void) => {
    if (from.id !== browser.runtime.id || !isEnvelope(message) || !Object.hasOwn(handlers, message.name))
      return undefined;
    const handler = handlers[message.name] as (sender: Sender, ...args: readonly unknown[]) => unknown;
    Promise.resolve()
      .then(() => handler(senderOf(from), ...message.args))
      .then(
        (value) => respond({ ok: true, value: value ?? null }),
        (error: unknown) => respond({ ok: false, error: error instanceof Error ? error.message : String(error) }),
      );
    return true as const;
  };
  // Held on to: after an update `browser.runtime` is gone when the old script cleans up.
  const { onMessage } = browser.runtime;
  onMessage.addListener(listener as Runtime.OnMessageListener);
  return () => onMessage.removeListener(listener as Runtime.OnMessageListener);
}

/** The background's answers. Call synchronously when the worker starts, or a message that woke it is lost. */
export function answer(handlers: Handlers): void {
  listen<{ [N in keyof Protocol]: Protocol[N] }>(handlers);
}

/** A reader script's answers, until `signal` aborts. */
export function answerInTab(handlers: TabHandlers, signal: AbortSignal): void {
  // A signal that aborted before tells nobody: a script already replaced would answer beside its successor.
  if (signal.aborted) return;
  const stop = listen<{ [N in keyof TabProtocol]: TabProtocol[N] }>(handlers);
  signal.addEventListener('abort', stop, { once: true });
}
