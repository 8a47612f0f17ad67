import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ArticleCard } from '../../components/ArticleCard.tsx';
import { FigureMoves } from '../../components/FigureMoves.tsx';
import { FigureTable } from '../../components/FigureTable.tsx';
import { MarkList } from '../../components/MarkList.tsx';
import { NewToYou } from '../../components/NewToYou.tsx';
import { PassageList } from '../../components/PassageList.tsx';
import { RelatedList } from '../../components/RelatedList.tsx';
import { firstOf } from '../../components/Sentence.tsx';
import { Timeline } from '../../components/Timeline.tsx';
import { layOut } from '../../lib/text/layout.ts';
import type { EntityKey, FigureGroupId, Mention, TextOffset } from '../../lib/types.ts';
import { speakEnglish } from './english.ts';
import { conflictCard, figureCard, here, related } from './fixtures.ts';

beforeEach(speakEnglish);
afterEach(cleanup);

describe('earlier coverage', () => {
  test('lists title, source, day and reason', () => {
    render(<RelatedList related={related} />);
    const items = within(screen.getByRole('list', { name: 'Earlier coverage' })).getAllByRole('listitem');
    expect(items).toHaveLength(5);
    expect(items[0]?.textContent).toContain('Black Sea Wire · 18 Nov');
    expect(items[0]?.textContent).toContain('not read');
    expect(items[0]?.textContent).toContain('about steel, piers, bid');
    expect(items[4]?.textContent).toContain('also names Verbova, Bolhrad');
  });

  test('says where the same text stands elsewhere', () => {
    const [first] = related;
    render(<RelatedList related={[{ ...first!, sameText: [first!.id, first!.id] }]} />);
    expect(screen.getByText('The same text stands in 2 other articles.')).toBeTruthy();
  });

  test('that is missing says what will bring it', () => {
    render(<RelatedList related={[]} />);
    expect(screen.getByText('Nothing earlier yet')).toBeTruthy();
  });

  test('an article without title, date or publisher is still named', () => {
    render(<ArticleCard url="https://www.news.example/a" title={null} publisher={null} publishedAt={null} />);
    expect(screen.getByRole('link', { name: 'Untitled' })).toBeTruthy();
    expect(screen.getByRole('article').textContent).toContain('news.example · no date');
  });
});

describe('the timeline', () => {
  test('says in words what it draws', () => {
    render(<Timeline dates={related.map(({ publishedAt }) => publishedAt)} here="2026-11-23T07:00:00Z" />);
    expect(screen.getByRole('img', { name: /^6 articles from 14 Sep.* to 23 Nov/ })).toBeTruthy();
  });

  test.each([
    ['no dates', [null, null]],
    ['one day', ['2026-11-23T07:00:00Z', '2026-11-23T09:00:00Z']],
    ['dates that are none', ['soon', '2026-11-23T07:00:00Z']],
  ])('is left out for %s', (_, dates) => {
    render(<Timeline dates={dates} here={null} />);
    expect(screen.queryByRole('img')).toBeNull();
  });
});

describe('figures that moved', () => {
  const hrefOf = (id: FigureGroupId) => `#/figures/${id}`;
  const lineOf = (card: typeof figureCard) => ({ id: 'g' as FigureGroupId, ...card });

  test('show the last other value and the one at hand', () => {
    render(<FigureMoves figures={[lineOf(figureCard)]} here={here} hrefOf={hrefOf} />);
    expect(screen.getByRole('listitem').textContent).toMatch(/before: €465 million → now: €480 million/);
    expect(screen.getByRole('link').getAttribute('href')).toBe('#/figures/g');
  });

  test('in conflict strike nothing out', () => {
    render(<FigureMoves figures={[lineOf(conflictCard)]} here={here} hrefOf={hrefOf} />);
    expect(document.querySelector('s')).toBeNull();
    expect(screen.getByRole('listitem').textContent).toContain('at least 17 · 12');
  });

  test('said again in other words did not move', () => {
    const same = { ...lineOf(figureCard), verdict: 'same' as const };
    render(<FigureMoves figures={[same]} here={here} hrefOf={hrefOf} />);
    expect(document.querySelector('s')).toBeNull();
    expect(screen.getByRole('listitem').textContent).toContain(figureCard.uses.at(-1)!.text);
  });

  test('have a table with every report', () => {
    render(<FigureTable measure="Cost" uses={figureCard.uses} />);
    expect(screen.getAllByRole('row')).toHaveLength(1 + figureCard.uses.length);
  });
});

const article = layOut('Izmail port opens', [
  { kind: 'paragraph', text: 'The port of Izmail opened on Monday after Danube Crossings paid €480 million.' },
  { kind: 'paragraph', text: 'Izmail had waited three years.' },
]);

function mention(text: string, type: 'place' | 'organization', from = 0): Mention {
  const start = article.text.indexOf(text, from) as TextOffset;
  const end = (start + text.length) as TextOffset;
  return { kind: 'entity', type, text, entity: `${type}:${text}` as EntityKey, start, end };
}

const mentions = [
  mention('Izmail', 'place'),
  mention('Danube Crossings', 'organization'),
  mention('Izmail', 'place', 60),
];

describe('the list of marks', () => {
  test('gives every mark in order, with the words around it', () => {
    render(<MarkList mentions={mentions} text={article} onShow={() => undefined} />);
    const buttons = within(screen.getByRole('list', { name: 'Marks' })).getAllByRole('button');
    expect(buttons.map((button) => button.querySelector('b')?.textContent)).toEqual([
      'Izmail',
      'Danube Crossings',
      'Izmail',
    ]);
    expect(buttons[1]?.textContent).toContain('Monday after Danube Crossings paid');
  });

  test('is filtered by kind and by words, and says how many are left', () => {
    render(<MarkList mentions={mentions} text={article} onShow={() => undefined} />);
    fireEvent.click(screen.getByRole('button', { name: 'Places', pressed: false }));
    expect(screen.getByRole('status').textContent).toBe('2 marks');
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'danube' } });
    expect(screen.getByText('No such mark')).toBeTruthy();
  });

  test('is walked with the arrow keys, and Enter shows the mark', () => {
    const onShow = vi.fn();
    render(<MarkList mentions={mentions} text={article} onShow={onShow} />);
    const buttons = within(screen.getByRole('list', { name: 'Marks' })).getAllByRole('button');
    buttons[0]!.focus();
    fireEvent.keyDown(buttons[0]!, { key: 'ArrowDown' });
    expect(document.activeElement).toBe(buttons[1]);
    fireEvent.keyDown(buttons[1]!, { key: 'End' });
    expect(document.activeElement).toBe(buttons[2]);
    fireEvent.click(buttons[2]!);
    expect(onShow).toHaveBeenCalledWith(mentions[2]);
  });
});

test('the outline tells new passages from known ones', () => {
  const passage = (words: string, sentences: number, known: number, start: number) =>
    ({
      kind: 'paragraph',
      words,
      sentences,
      known,
      start: start as TextOffset,
      end: (start + 5) as TextOffset,
    }) as const;
  render(
    <PassageList
      passages={[passage('A', 2, 0, 0), passage('B', 2, 1, 10), passage('C', 2, 2, 20)]}
      onShow={() => undefined}
    />,
  );
  expect(screen.getAllByRole('button').map((button) => button.textContent)).toEqual([
    'Anew to you',
    'Bpartly new',
    'Cread before',
  ]);
});

describe('new to you', () => {
  test.each([
    [3, 7, '3 of 7 sentences are new to you'],
    [1, 7, '1 of 7 sentences is new to you'],
    [0, 7, 'Nothing here that you have not read before'],
  ])('%d of %d', (fresh, of, words) => {
    render(<NewToYou fresh={fresh} of={of} onShow={() => undefined} />);
    expect(screen.getByText(words)).toBeTruthy();
    expect(screen.queryByRole('button') === null).toBe(fresh === 0);
  });
});

test.each([
  ['Rutte met Mark Rutte', ['Rutte', 'Mark Rutte'], [10, 20]],
  ['No such name', ['Rutte'], null],
  ['Empty names find nothing', [''], null],
] as const)('the longest name is set off in “%s”', (text, names, place) => {
  expect(firstOf(text, names)).toEqual(place);
});
