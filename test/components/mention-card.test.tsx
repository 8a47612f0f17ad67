import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type CardContent, MentionCard, type MentionCardProps } from '../../components/MentionCard.tsx';
import type { EntityKey } from '../../lib/types.ts';
import { speakEnglish } from './english.ts';
import { conflictCard, entityCard, figureCard, here, newEntityCard } from './fixtures.ts';

beforeEach(speakEnglish);
afterEach(cleanup);

function show(content: CardContent, props: Partial<MentionCardProps> = {}) {
  const onAction = vi.fn(async () => undefined);
  const onUndo = vi.fn(async () => undefined);
  const onClose = vi.fn();
  render(
    <MentionCard
      content={content}
      here={here}
      onLibrary={() => undefined}
      onAction={onAction}
      onUndo={onUndo}
      onClose={onClose}
      {...props}
    />,
  );
  return { onAction, onUndo, onClose };
}

describe('a name', () => {
  test('tells what it is, since when it is known, and where it was met', () => {
    show({ kind: 'entity', card: entityCard });
    expect(screen.getByRole('heading', { name: 'Halyna Verbova' })).toBeTruthy();
    expect(screen.getByText('infrastructure minister')).toBeTruthy();
    expect(screen.getByText(/^In 14 articles of your library, since 3 Mar/)).toBeTruthy();
    const lines = within(screen.getByRole('list', { name: 'Latest mentions' })).getAllByRole('listitem');
    expect(lines).toHaveLength(4);
    expect(within(lines[0]!).getByRole('link').getAttribute('href')).toBe('https://news.example/reni5');
    expect(within(lines[0]!).getByText('Verbova').tagName).toBe('B');
  });

  test('met for the first time says so and lists nothing', () => {
    show({ kind: 'entity', card: newEntityCard });
    expect(screen.getByText('First time you meet this name.')).toBeTruthy();
    expect(screen.queryByRole('list')).toBeNull();
  });

  test('an address that is not of the web is no link', () => {
    const hostile = { ...entityCard, uses: [{ ...entityCard.uses[0]!, url: 'javascript:alert(1)' }] };
    show({ kind: 'entity', card: hostile });
    expect(screen.queryByRole('link')).toBeNull();
  });

  test('muting is confirmed and can be undone', async () => {
    const { onAction, onUndo } = show({ kind: 'entity', card: entityCard });
    fireEvent.click(screen.getByRole('button', { name: 'Mute' }));
    expect(onAction).toHaveBeenCalledWith({ action: 'mute' });
    fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    await screen.findByText('Undone.');
    expect(onUndo).toHaveBeenCalledOnce();
  });

  test('a correction that could not be kept is said to be lost', async () => {
    show({ kind: 'entity', card: entityCard }, { onAction: () => Promise.reject(new Error('full')) });
    fireEvent.click(screen.getByRole('button', { name: 'Mute' }));
    expect(await screen.findByText('That could not be saved.')).toBeTruthy();
  });

  test('can be told to be of another kind', () => {
    const { onAction } = show({ kind: 'entity', card: entityCard });
    fireEvent.click(screen.getByRole('button', { name: 'Correct…' }));
    fireEvent.change(screen.getByLabelText('It is a'), { target: { value: 'place' } });
    expect(onAction).toHaveBeenCalledWith({ action: 'retype', type: 'place' });
  });

  test('can be told to be the same as another', async () => {
    const other = { key: 'person:galina verbova' as EntityKey, name: 'Galina Verbova', type: 'person' } as const;
    const { onAction } = show({ kind: 'entity', card: entityCard }, { findNames: async () => [other] });
    fireEvent.click(screen.getByRole('button', { name: 'Correct…' }));
    fireEvent.input(screen.getByLabelText('Same as'), { target: { value: 'Gal' } });
    fireEvent.click(await screen.findByRole('button', { name: 'Galina Verbova' }));
    expect(onAction).toHaveBeenCalledWith({ action: 'same-as', key: other.key, name: other.name });
  });

  test('in a private window nothing can be corrected, because nothing is kept', () => {
    render(
      <MentionCard
        content={{ kind: 'entity', card: entityCard }}
        here={here}
        onLibrary={() => undefined}
        onClose={() => undefined}
      />,
    );
    expect(screen.queryByRole('button', { name: 'Mute' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Correct…' })).toBeNull();
  });
});

describe('a figure', () => {
  test('shows its measure, its verdict and its history in words and as a drawing', () => {
    show({ kind: 'figure', card: figureCard });
    expect(screen.getByText('Cost of the Danube rail link')).toBeTruthy();
    expect(screen.getByText('changed over time')).toBeTruthy();
    expect(
      screen.getByRole('img', {
        name: /^Cost of the Danube rail link: €420 million on 14 Sep.*, €480 million on 23 Nov/,
      }),
    ).toBeTruthy();
  });

  test('lists the other reports, newest first, without the article at hand', () => {
    show({ kind: 'figure', card: figureCard });
    const links = screen.getAllByRole('link').map((link) => link.getAttribute('href'));
    expect(links).toEqual(['reni4', 'reni3', 'reni1'].map((name) => `https://news.example/${name}`));
  });

  test('in conflict draws no line through the reports', () => {
    show({ kind: 'figure', card: conflictCard });
    expect(screen.getByText('reports conflict')).toBeTruthy();
    expect(document.querySelector('polyline')).toBeNull();
  });

  test('reported for the first time says so', () => {
    show({ kind: 'figure', card: { ...figureCard, uses: figureCard.uses.slice(-1) } });
    expect(screen.getByText('No earlier report of this figure in your library.')).toBeTruthy();
  });

  test('can be told to be another one', () => {
    const { onAction } = show({ kind: 'figure', card: figureCard });
    fireEvent.click(screen.getByRole('button', { name: 'Correct…' }));
    fireEvent.click(screen.getByRole('button', { name: 'Not the same figure' }));
    expect(onAction).toHaveBeenCalledWith({ action: 'split' });
  });
});

test('while the library is asked, the card waits under the words pointed at', () => {
  show({ kind: 'waiting', text: 'Izmail' });
  expect(screen.getByRole('dialog', { name: /Izmail/ }).textContent).toContain('Looking in your library');
});

test('closes with its button', async () => {
  const { onClose } = show({ kind: 'failed', text: 'Izmail' });
  fireEvent.click(screen.getByRole('button', { name: 'Close' }));
  await waitFor(() => expect(onClose).toHaveBeenCalledOnce());
});
