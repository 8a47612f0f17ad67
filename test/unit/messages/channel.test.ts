import { beforeEach, expect, expectTypeOf, test, vi } from 'vitest';
import type { Handlers, TabHandlers } from '../../../lib/messages/channel.ts';
import type { OpenedArticle } from '../../../lib/messages/protocol.ts';

type Listener = (message: unknown, sender: object, respond: (reply: unknown) => void) => unknown;

/** A browser of two ends in one process; what passes between them goes through JSON, as Chrome's messages do. */
const wire = vi.hoisted(() => ({ listeners: [] as Listener[], sender: {} as object }));

vi.mock('webextension-polyfill', () => ({
  default: {
    runtime: {
      id: 'backstory',
      getURL: (path: string) => `chrome-extension://backstory/${path}`,
      onMessage: {
        addListener: (listener: Listener) => wire.listeners.push(listener),
        removeListener: (listener: Listener) => wire.listeners.splice(wire.listeners.indexOf(listener), 1),
      },
      sendMessage: (message: unknown) =>
        new Promise((resolve) => {
          const copy = JSON.parse(JSON.stringify(message));
          const taken = wire.listeners.map((listen) =>
            listen(copy, wire.sender, (reply) => resolve(JSON.parse(JSON.stringify(reply)))),
          );
          if (!taken.includes(true)) resolve(undefined);
        }),
    },
  },
}));

const { answer, answerInTab, ask } = await import('../../../lib/messages/channel.ts');

const handlers = { tagsStarting: vi.fn(async (_sender: unknown, prefix: string) => [`${prefix}!`]) };

beforeEach(() => {
  wire.listeners.length = 0;
  wire.sender = { id: 'backstory', url: 'https://news.example/a', frameId: 0, tab: { id: 7, incognito: true } };
  answer(handlers as unknown as Handlers);
});

test('an answer comes back as it was given', async () => {
  await expect(ask('tagsStarting', 'nato')).resolves.toEqual(['nato!']);
});

test('who asks is what the browser says, not the message', async () => {
  await ask('tagsStarting', 'nato');
  expect(handlers.tagsStarting).toHaveBeenLastCalledWith(
    { tabId: 7, frameId: 0, url: 'https://news.example/a', private: true, ours: false },
    'nato',
  );
});

test('our own pages are told from web pages', async () => {
  wire.sender = { id: 'backstory', url: 'chrome-extension://backstory/popup.html' };
  await ask('tagsStarting', 'nato');
  expect(handlers.tagsStarting.mock.lastCall![0]).toMatchObject({ ours: true, tabId: null, private: false });
});

test('a failure there is a failure here', async () => {
  handlers.tagsStarting.mockRejectedValueOnce(new Error('the disk is full'));
  await expect(ask('tagsStarting', 'x')).rejects.toThrow('the disk is full');
});

test('a script that was replaced before it could answer does not answer beside its successor', () => {
  const listening = wire.listeners.length;
  answerInTab({} as TabHandlers, AbortSignal.abort());
  expect(wire.listeners).toHaveLength(listening);
});

test('a message nobody knows is not answered, so that others may', async () => {
  await expect(ask('show', { page: 'options' })).rejects.toThrow('nobody answered "show"');
});

test.each([
  ['another extension', { id: 'stranger' }, { name: 'tagsStarting', args: ['x'] }],
  ['a name every object has', {}, { name: 'toString', args: [] }],
  ['a message without arguments', {}, { name: 'tagsStarting' }],
  ['a bare string', {}, 'tagsStarting'],
  ['null', {}, null],
])('%s gets no answer', (_who, from, message) => {
  handlers.tagsStarting.mockClear();
  const taken = wire.listeners[0]!(message, { ...wire.sender, ...from }, () => undefined);
  expect(taken).toBe(undefined);
  expect(handlers.tagsStarting).not.toHaveBeenCalled();
});

test('replies have the types the protocol names', () => {
  expectTypeOf(ask<'articleOpened'>).returns.resolves.toEqualTypeOf<OpenedArticle>();
});
