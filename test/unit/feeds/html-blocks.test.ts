import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { htmlContent, plainWords } from '../../../lib/feeds/html-blocks.ts';

const blocks = (html: string) => htmlContent(html).blocks.map(({ kind, text }) => `${kind}: ${text}`);

describe('passages out of HTML', () => {
  test.each([
    ['<p>One</p><p>Two</p>', ['paragraph: One', 'paragraph: Two']],
    ['One<p>Two</p>Three', ['paragraph: One', 'paragraph: Two', 'paragraph: Three']],
    ['<p>One <b>b</b>old<i>!</i></p>', ['paragraph: One bold!']],
    ['<div>One<br>two<br/><br/>Three</div>', ['paragraph: One two', 'paragraph: Three']],
    ['<h2>Head</h2><blockquote><p>Said</p><p>again</p></blockquote>', ['heading: Head', 'quote: Said', 'quote: again']],
    ['<ul><li>a</li><li><p>b</p></li></ul>c', ['list: a', 'list: b', 'paragraph: c']],
    ['<figure><img alt="no"><figcaption>Seen</figcaption></figure>', ['caption: Seen']],
    ['<p class="wp-caption-text">Seen</p>', ['caption: Seen']],
    ['<p>Un<p>closed <b>all', ['paragraph: Un', 'paragraph: closed all']],
    ['&lt;b&gt; &amp; &eacute; &#8217; &nbsp;x', ['paragraph: <b> & é ’ x']],
    ['<p>💡</p><p>—</p><hr>', []],
    ['plain', ['paragraph: plain']],
    ['', []],
  ])('%s', (html, expected) => {
    expect(blocks(html)).toEqual(expected);
  });

  test.each([
    '<script>x</script>',
    '<style>x</style>',
    '<form><p>x</p></form>',
    '<aside>x</aside>',
    '<iframe>x</iframe>',
    '<div class="sharedaddy sd-sharing-enabled"><p>x</p></div>',
    '<div data-sanitized-class="kg-card kg-signup-card"><p>x</p></div>',
    '<blockquote class="twitter-tweet"><p>x</p>— a <a href="https://x.com/a">b</a></blockquote>',
    '<p>The post <a href="https://a.example/">T</a> appeared first on <a href="https://a.example">A</a>.</p>',
    '<p><a href="https://a.example/">Continue reading <span>T</span> →</a></p>',
  ])('%s is no text of the article, and what follows is', (html) => {
    expect(blocks(`<p>Before</p>${html}<p>After</p>`)).toEqual(['paragraph: Before', 'paragraph: After']);
  });
});

describe("the publisher's links to earlier coverage", () => {
  test("Ghost's card names the site as the author and the author as the publisher", () => {
    const { blocks: none, earlier } = htmlContent(
      `<figure class="kg-card kg-bookmark-card"><a class="kg-bookmark-container" href="/earlier/?utm_source=x"><div class="kg-bookmark-content">
       <div class="kg-bookmark-title">Ports reopen</div><div class="kg-bookmark-description">Two of <b>them</b></div>
       <div class="kg-bookmark-metadata"><span class="kg-bookmark-author">The Daily</span><span class="kg-bookmark-publisher">Ada Quill</span></div></div></a></figure>`,
      'https://daily.example/now/',
    );
    expect(none).toEqual([]);
    expect(earlier).toEqual([
      { url: 'https://daily.example/earlier/', title: 'Ports reopen', publisher: 'The Daily', byline: ['Ada Quill'] },
    ]);
  });

  test.each([
    '<p><strong>Read also:</strong></p><ul><li><a href="https://a.example/1">One</a></li><li><a href="https://a.example/2">Two</a></li></ul>',
    '<p>Read also: <a href="https://a.example/1">One</a> <a href="https://a.example/2">Two</a></p>',
    '<h3>Related stories</h3><p><a href="https://a.example/1">One</a></p><p><a href="https://a.example/2">Two</a></p>',
    '<blockquote class="wp-embedded-content"><a href="https://a.example/1">One</a></blockquote><blockquote class="wp-embedded-content"><a href="https://a.example/2">Two</a></blockquote>',
  ])('%s', (html) => {
    const { blocks: text, earlier } = htmlContent(`<p>Before</p>${html}<p>After</p>`);
    expect(text.map((block) => block.text)).toEqual(['Before', 'After']);
    expect(earlier.map(({ url, title }) => [url, title])).toEqual([
      ['https://a.example/1', 'One'],
      ['https://a.example/2', 'Two'],
    ]);
  });

  test('a paragraph that is one link, with nothing that announces it, is text', () => {
    const { blocks: text, earlier } = htmlContent('<p><a href="https://a.example/1">The whole report</a></p>');
    expect(text).toHaveLength(1);
    expect(earlier).toEqual([]);
  });

  test('an address that is none is not taken', () => {
    const { earlier } = htmlContent('<p>Read also: <a href="javascript:alert(1)">One</a></p>');
    expect(earlier).toEqual([]);
  });
});

test('words of a title: markup gone, signs kept', () => {
  expect(plainWords('<em>A</em> &amp; B\n C')).toBe('A & B C');
});

test('any text at all is read without an exception, and no markup stays', () => {
  const piece = fc.constantFrom(
    '<p>',
    '</p>',
    '<b',
    '>',
    '"',
    '<a href="x">',
    '</a>',
    'w ',
    '&',
    '&amp;',
    '<br>',
    '<!--',
    '<ul><li>',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      for (const { text } of htmlContent(pieces.join('')).blocks) expect(text).toBe(text.trim());
    }),
  );
});

test.each([
  ['nesting', '<div>x'.repeat(100_000)],
  ['formatting never closed', '<b>'.repeat(200_000)],
  ['links', '<a href="https://a.example/">x</a>'.repeat(20_000)],
  ['line breaks', '<br>\n'.repeat(50_000)],
  ['comments never closed', '<!--'.repeat(200_000)],
])('a great deal of %s takes no great time', (_name, html) => {
  const began = performance.now();
  htmlContent(html);
  // Quadratic time would be tens of seconds.
  expect(performance.now() - began).toBeLessThan(3000);
});
