import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { observePage } from '../../../lib/page/observe.ts';

let end: AbortController;

beforeEach(() => {
  end = new AbortController();
});
afterEach(() => {
  end.abort();
  document.body.replaceChildren();
});

const addText = (letters: number) => {
  const paragraph = document.createElement('p');
  paragraph.textContent = 'a'.repeat(letters);
  document.body.append(paragraph);
};

test('much new text is reported once, after the page has come to rest', async () => {
  const changed = vi.fn();
  observePage(document, changed, end.signal);
  addText(500);
  addText(500);
  await vi.waitFor(() => expect(changed).toHaveBeenCalled(), { timeout: 6000 });
  expect(changed).toHaveBeenCalledTimes(1);
}, 8000);

test('a counter that ticks is not worth a reading, and nothing is reported after the end', async () => {
  const changed = vi.fn();
  observePage(document, changed, end.signal);
  addText(20);
  end.abort();
  addText(5000);
  await new Promise((resolve) => setTimeout(resolve, 1200));
  expect(changed).not.toHaveBeenCalled();
});

test('navigation without loading is reported', async () => {
  const changed = vi.fn();
  observePage(document, changed, end.signal);
  const before = location.href;
  const there = new URL(before);
  there.searchParams.set('page', 'next');
  history.pushState(null, '', there);
  addText(10);
  await vi.waitFor(() => expect(changed).toHaveBeenCalled(), { timeout: 3000 });
  history.replaceState(null, '', before);
}, 5000);
