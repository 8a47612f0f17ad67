import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Chip } from '../../components/Chip.tsx';
import { Choice } from '../../components/Choice.tsx';
import { NoteEditor } from '../../components/NoteEditor.tsx';
import { Progress } from '../../components/Progress.tsx';
import { SearchField } from '../../components/SearchField.tsx';
import { Switch } from '../../components/Switch.tsx';
import { Tabs } from '../../components/Tabs.tsx';
import { Toast } from '../../components/Toast.tsx';
import { speakEnglish } from './english.ts';

beforeEach(speakEnglish);
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

function ThreeTabs() {
  const [selected, setSelected] = useState<'a' | 'b' | 'c'>('a');
  const tabs = [
    { id: 'a', label: 'First' },
    { id: 'b', label: 'Second' },
    { id: 'c', label: 'Third' },
  ] as const;
  return (
    <Tabs label="Parts" tabs={tabs} selected={selected} onSelect={setSelected}>
      panel {selected}
    </Tabs>
  );
}

describe('tabs', () => {
  test.each([
    ['ArrowRight', 'Second'],
    ['ArrowLeft', 'Third'],
    ['End', 'Third'],
    ['Home', 'First'],
  ])('%s goes from the first to %s, with the focus', (key, name) => {
    render(<ThreeTabs />);
    fireEvent.keyDown(screen.getByRole('tab', { name: 'First' }), { key });
    const tab = screen.getByRole('tab', { name });
    expect(tab.getAttribute('aria-selected')).toBe('true');
    expect(document.activeElement).toBe(tab);
  });

  test('only the selected tab is reached with Tab, and it names its panel', () => {
    render(<ThreeTabs />);
    expect(screen.getAllByRole('tab').map((tab) => tab.tabIndex)).toEqual([0, -1, -1]);
    expect(screen.getByRole('tabpanel', { name: 'First' }).textContent).toContain('panel a');
  });
});

test('a switch is named by its words and explained by its hint', () => {
  const onChange = vi.fn();
  render(
    <Switch checked={false} onChange={onChange} hint="In grey.">
      Dim what I know
    </Switch>,
  );
  const control = screen.getByRole('switch', { name: 'Dim what I know' });
  expect(document.getElementById(control.getAttribute('aria-describedby') ?? '')?.textContent).toBe('In grey.');
  fireEvent.click(control);
  expect(onChange).toHaveBeenCalledWith(true);
});

test('a choice is one of a named group', () => {
  const onChange = vi.fn();
  const options = [
    { value: 'off', label: 'Off' },
    { value: 'all', label: 'All' },
  ] as const;
  render(<Choice<'off' | 'all'> label="Marks" value="off" options={options} onChange={onChange} />);
  expect(screen.getByRole('group', { name: 'Marks' })).toBeTruthy();
  fireEvent.click(screen.getByRole('radio', { name: 'All' }));
  expect(onChange).toHaveBeenCalledWith('all');
});

test('a chip’s remove button says what it removes', () => {
  const onRemove = vi.fn();
  render(
    <Chip label="costs" onRemove={onRemove}>
      costs
    </Chip>,
  );
  fireEvent.click(screen.getByRole('button', { name: 'Remove costs' }));
  expect(onRemove).toHaveBeenCalledOnce();
});

test('the search field searches with Enter', () => {
  const onSubmit = vi.fn();
  render(<SearchField label="Search your library" value="rail" onInput={() => undefined} onSubmit={onSubmit} />);
  fireEvent.submit(screen.getByRole('searchbox', { name: 'Search your library' }).closest('form')!);
  expect(onSubmit).toHaveBeenCalledWith('rail');
});

test('a toast leaves its live region behind when it goes', () => {
  const { rerender } = render(<Toast text="Removed." onUndo={() => undefined} onClose={() => undefined} />);
  expect(screen.getByRole('status').textContent).toContain('Removed.');
  rerender(<Toast text={null} onClose={() => undefined} />);
  expect(screen.getByRole('status').textContent).toBe('');
});

test('progress says how far it is, and can be stopped', () => {
  const onCancel = vi.fn();
  render(<Progress label="Writing" done={300} of={1200} onCancel={onCancel} />);
  expect(screen.getByRole('progressbar', { name: 'Writing' }).getAttribute('value')).toBe('300');
  expect(screen.getByText('300 of 1,200')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Stop' }));
  expect(onCancel).toHaveBeenCalledOnce();
});

describe('a note', () => {
  const editor = (onChange: (change: object) => void, tags: readonly string[] = []) => (
    <NoteEditor
      note="old"
      tags={tags}
      colour="yellow"
      onChange={onChange}
      onRemove={() => undefined}
      findTags={async () => ['costs', 'rail']}
    />
  );

  test('is saved when the typing pauses, once', () => {
    vi.useFakeTimers();
    const onChange = vi.fn();
    render(editor(onChange));
    for (const value of ['n', 'ne', 'new']) fireEvent.input(screen.getByLabelText('Note'), { target: { value } });
    expect(onChange).not.toHaveBeenCalled();
    vi.advanceTimersByTime(600);
    expect(onChange.mock.calls).toEqual([[{ note: 'new' }]]);
  });

  test('is saved when its line goes before the pause', async () => {
    const onChange = vi.fn();
    const { unmount } = render(editor(onChange));
    fireEvent.input(screen.getByLabelText('Note'), { target: { value: 'half a thou' } });
    unmount();
    await waitFor(() => expect(onChange).toHaveBeenCalledWith({ note: 'half a thou' }));
  });

  test('is saved when the panel closes before the pause', async () => {
    const onChange = vi.fn();
    render(editor(onChange));
    fireEvent.input(screen.getByLabelText('Note'), { target: { value: 'half a thou' } });
    await waitFor(() => {
      dispatchEvent(new Event('pagehide'));
      expect(onChange).toHaveBeenCalledWith({ note: 'half a thou' });
    });
  });

  test('takes a typed tag with Enter, and not twice', () => {
    const onChange = vi.fn();
    render(editor(onChange, ['rail']));
    const field = screen.getByLabelText('Add a tag');
    for (const value of [' costs ', 'rail']) {
      fireEvent.input(field, { target: { value } });
      fireEvent.submit(field.closest('form')!);
    }
    expect(onChange.mock.calls).toEqual([[{ tags: ['rail', 'costs'] }]]);
  });

  test('offers tags used before', async () => {
    const onChange = vi.fn();
    render(editor(onChange));
    fireEvent.input(screen.getByLabelText('Add a tag'), { target: { value: 'co' } });
    fireEvent.click(await screen.findByRole('button', { name: 'costs' }));
    expect(onChange).toHaveBeenCalledWith({ tags: ['costs'] });
  });

  test('takes a colour', () => {
    const onChange = vi.fn();
    render(editor(onChange));
    expect(screen.getByRole('button', { name: 'Yellow' }).getAttribute('aria-pressed')).toBe('true');
    fireEvent.click(screen.getByRole('button', { name: 'Blue' }));
    expect(onChange).toHaveBeenCalledWith({ colour: 'blue' });
  });
});
