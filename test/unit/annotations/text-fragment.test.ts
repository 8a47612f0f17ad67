import { expect, test } from 'vitest';
import { describeAnchor } from '../../../lib/anchoring/anchor.ts';
import { textDirective, textFragmentLink } from '../../../lib/annotations/text-fragment.ts';
import { ferry, spanOf } from './clippings.ts';

const directive = (text: string, words: string) =>
  textDirective(describeAnchor(text, spanOf({ ...ferry, text }, words)));

test.each([
  [
    'a unique sentence stands alone',
    'He came. The harbour was closed at noon. He left.',
    'The harbour was closed at noon.',
    'text=The%20harbour%20was%20closed%20at%20noon.',
  ],
  [
    'syntax is encoded',
    'x Tickets, meals & well-kept rooms are paid y',
    'Tickets, meals & well-kept rooms',
    'text=Tickets%2C%20meals%20%26%20well%2Dkept%20rooms',
  ],
  [
    'a short quote takes words beside it',
    'They said at noon that he left by car',
    'noon',
    'text=They%20said%20at-,noon,-that%20he%20left%20by',
  ],
  ['context stays within the paragraph', 'Alpha beta\n\nnoon came\n\ngamma delta', 'noon came', 'text=noon%20came'],
  [
    'a cut word is made whole',
    'The unbelievable story of a harbour',
    'believable story of a harb',
    'text=unbelievable%20story%20of%20a%20harbour',
  ],
  [
    'several paragraphs are named by their ends',
    'One two three four.\n\nFive six seven eight.',
    'two three four.\n\nFive six seven',
    'text=two%20three%20four.,Five%20six%20seven',
  ],
])('%s', (_, text, words, expected) => {
  expect(directive(text, words)).toBe(expected);
});

test('a long quote is named by its first and last six words', () => {
  const words = Array.from({ length: 80 }, (_, i) => `word${i}`);
  expect(directive(words.join(' '), words.join(' '))).toBe(
    'text=word0%20word1%20word2%20word3%20word4%20word5,word74%20word75%20word76%20word77%20word78%20word79',
  );
});

test('the directive follows a fragment of the page’s own, and takes the place of an older one', () => {
  const anchor = describeAnchor(ferry.text, spanOf(ferry, 'The owner will pay for hotel rooms'));
  const link = (url: string) => textFragmentLink(url, anchor);
  const text = 'text=The%20owner%20will%20pay%20for%20hotel%20rooms';
  expect(link('https://a.example/x')).toBe(`https://a.example/x#:~:${text}`);
  expect(link('https://a.example/x#part')).toBe(`https://a.example/x#part:~:${text}`);
  expect(link('https://a.example/x#part:~:text=old')).toBe(`https://a.example/x#part:~:${text}`);
});

test('no link is made of what is no web address', () => {
  expect(textFragmentLink('javascript:alert(1)', null)).toBeNull();
  expect(textFragmentLink('https://a.example/x', null)).toBe('https://a.example/x');
});
