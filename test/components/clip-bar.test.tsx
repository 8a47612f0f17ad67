import { cleanup, createEvent, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ClipBar, type ClipBarContent, type ClipBarProps } from '../../components/ClipBar.tsx';
import type { Anchored } from '../../lib/anchoring/anchor.ts';
import type { Annotation } from '../../lib/annotations/annotation.ts';
import type { AnnotationId, ArticleId, Span } from '../../lib/types.ts';
import { speakEnglish } from './english.ts';

beforeEach(speakEnglish);
afterEach(cleanup);

const AT = '2026-10-16T08:00:00.000Z';
const clipping: Annotation = {
  id: 'urn:uuid:0' as AnnotationId,
  articleId: 'here0000000000' as ArticleId,
  kind: 'passage',
  colour: 'green',
  note: 'ask Verbova',
  tags: ['rail'],
  text: 'Twelve workers were injured',
  anchor: null,
  source: {
    url: 'https://news.example/a',
    title: null,
    byline: [],
    publisher: null,
    publishedAt: null,
    modifiedAt: null,
    language: 'en',
  },
  figures: [],
  names: [],
  seenAt: AT,
  createdAt: AT,
  modifiedAt: AT,
  earlierTexts: [],
};
const exact: Anchored = { state: 'exact', span: { start: 0, end: 27 } as Span };
const changed: Anchored = {
  state: 'changed',
  span: { start: 0, end: 29 } as Span,
  changes: [{ kind: 'number', before: 'Twelve', after: 'Fourteen' }] as unknown as (Anchored & {
    state: 'changed';
  })['changes'],
};
const shown = (done: 'saved' | 'accepted' | null, anchored: Anchored = exact): ClipBarContent => ({
  kind: 'clipping',
  clipping,
  anchored,
  done,
});

function show(content: ClipBarContent) {
  const props = {
    onClip: vi.fn(),
    onChange: vi.fn(),
    onAccept: vi.fn(),
    onRemove: vi.fn(),
    onUndo: vi.fn(),
    onClose: vi.fn(),
    findTags: vi.fn(async () => ['railways']),
  } satisfies Partial<ClipBarProps>;
  render(<ClipBar content={content} {...props} />);
  return props;
}

test('beside selected words it offers to clip, plainly or in a colour, and nothing else', () => {
  const { onClip } = show({ kind: 'offer' });
  expect(screen.getByRole('dialog', { name: 'Clipping' })).toBeTruthy();
  expect(
    screen.getAllByRole('button').map((button) => button.getAttribute('aria-label') ?? button.textContent),
  ).toEqual(['Clip', 'Clip in yellow', 'Clip in green', 'Clip in blue', 'Clip in pink', 'Close']);
  fireEvent.click(screen.getByRole('button', { name: 'Clip' }));
  fireEvent.click(screen.getByRole('button', { name: 'Clip in blue' }));
  expect(onClip.mock.calls).toEqual([['yellow'], ['blue']]);
});

test('a press on a button leaves the selection alone, a press in a field takes the keyboard', () => {
  show(shown('saved'));
  const press = (element: Element) => {
    const event = createEvent.mouseDown(element);
    fireEvent(element, event);
    return event.defaultPrevented;
  };
  expect(press(screen.getByRole('button', { name: 'Undo' }))).toBe(true);
  expect(press(screen.getByRole('textbox', { name: 'Note' }))).toBe(false);
  expect(press(screen.getByRole('textbox', { name: 'Add a tag' }))).toBe(false);
});

test('once saved it says so, and takes note, tags and colour', async () => {
  const { onChange, onUndo, findTags } = show(shown('saved'));
  expect(screen.getByRole('status').textContent).toBe('Clipped.');
  fireEvent.click(screen.getByRole('button', { name: 'Pink' }));
  fireEvent.input(screen.getByRole('textbox', { name: 'Note' }), { target: { value: 'twice' } });
  fireEvent.blur(screen.getByRole('textbox', { name: 'Note' }));
  fireEvent.input(screen.getByRole('textbox', { name: 'Add a tag' }), { target: { value: 'rai' } });
  expect(findTags).toHaveBeenCalledWith('rai');
  fireEvent.click(await screen.findByRole('button', { name: 'railways' }));
  expect(onChange.mock.calls).toEqual([[{ colour: 'pink' }], [{ note: 'twice' }], [{ tags: ['rail', 'railways'] }]]);
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  expect(onUndo).toHaveBeenCalledOnce();
});

test('a note still being typed is saved when the bar goes', async () => {
  const { onChange } = show(shown(null));
  fireEvent.input(screen.getByRole('textbox', { name: 'Note' }), { target: { value: 'half a th' } });
  cleanup();
  await waitFor(() => expect(onChange).toHaveBeenCalledWith({ note: 'half a th' }));
});

test('where the newsroom edited the words, old stand beside new, and the edit can be accepted', () => {
  const { onAccept } = show(shown(null, changed));
  expect(screen.getByText('Twelve').tagName).toBe('DEL');
  expect(screen.getByText('Fourteen').tagName).toBe('INS');
  expect(screen.getByText('Twelve workers were injured')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Accept the change' }));
  expect(onAccept).toHaveBeenCalledOnce();
});

test('words that stand as they were clipped offer nothing to accept, and an old clipping nothing to undo', () => {
  const { onRemove } = show(shown(null));
  expect(screen.queryByRole('button', { name: 'Accept the change' })).toBeNull();
  expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Remove' }));
  expect(onRemove).toHaveBeenCalledOnce();
});

test.each([
  [{ kind: 'removed' } as const, 'Clipping removed.', true],
  [{ kind: 'failed' } as const, 'That could not be saved.', false],
])('%o is announced', (content, words, canUndo) => {
  show(content);
  expect(screen.getByRole('status').textContent).toBe(words);
  expect(screen.queryByRole('button', { name: 'Undo' }) !== null).toBe(canUndo);
});
