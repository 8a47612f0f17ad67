import { ENGINE_VERSION } from '../../lib/engine-version.ts';
import { layOut } from '../../lib/text/layout.ts';
import type { Analysis, Article, ArticleEntity, EntityMention, FigureMention, TextOffset } from '../../lib/types.ts';
import { type Invented, personKey, word } from './invented.ts';

const PARAGRAPHS = 20;
const SENTENCES = 3;
const SENTENCE_WORDS = 17;

/** What an article's figures count: some of any story, some of its own. */
const NOUNS = 24;

export const nounOf = (story: number, i: number): string => word(i % 2 ? i % NOUNS : 500 + ((story * 7 + i) % 2000));

export const amountOf = (n: number, i: number): number => 1 + ((n * 31 + i * 17) % 900);

/** Names and figures in turn: an article of 1,000 words has some forty names and ten figures in its text. */
function sentence({ n, words, story, print }: Invented, at: number): string {
  const plain = words.slice((at * SENTENCE_WORDS) % 980, ((at * SENTENCE_WORDS) % 980) + SENTENCE_WORDS - 5).map(word);
  const name = print.entities[at % print.entities.length]!.name;
  const figure = at % 6 === 0 ? ` ${amountOf(n, at)} million ${nounOf(story, at)}` : '';
  return `${name} ${plain.slice(0, 6).join(' ')}${figure} ${plain.slice(6).join(' ')}.`;
}

const at = (start: number, text: string) => ({
  start: start as TextOffset,
  end: (start + text.length) as TextOffset,
});

function entityMention(start: number, text: string): EntityMention {
  return { kind: 'entity', type: 'person', ...at(start, text), text, entity: personKey(text) };
}

function figureMention(start: number, text: string, counted: string): FigureMention {
  const value = Number.parseInt(text, 10) * 1e6;
  const said = { min: null, max: null, unit: null, currency: null, modifier: null, approximate: false, salient: true };
  return { kind: 'figure', type: 'count', ...at(start, text), text, value, counted, ...said };
}

/** An article as a page gives it, and what the engine would find in it. */
export function inventText(invented: Invented): { readonly article: Article; readonly analysis: Analysis } {
  const { id, print } = invented;
  const title = print.words.split(' ').slice(0, 9).join(' ');
  const paragraphs = Array.from({ length: PARAGRAPHS }, (_, p) =>
    Array.from({ length: SENTENCES }, (_, s) => sentence(invented, p * SENTENCES + s)).join(' '),
  );
  const layout = layOut(
    title,
    paragraphs.map((text) => ({ kind: 'paragraph', text })),
  );
  const found = [
    ...Array.from(layout.text.matchAll(/(?:Torlu|Besk )\S+(?: Anv\d+)?/g), (m) => entityMention(m.index, m[0])),
    ...Array.from(layout.text.matchAll(/(\d+ million) (\S+)/g), (m) => figureMention(m.index, m[1]!, m[2]!)),
  ];
  const mentions = found.sort((a, b) => a.start - b.start);
  const entities = print.entities.map(({ key, name }): ArticleEntity => {
    return { key, type: 'person', name, aliases: [], roles: ['minister'], count: 4 };
  });
  const article: Article = {
    ...layout,
    url: `https://news.example/2026/${id}/a-headline-in-the-address`,
    title,
    byline: ['A. Writer'],
    publishedAt: print.publishedAt,
    modifiedAt: null,
    publisher: 'News Example',
    section: 'World',
    language: 'en',
    earlier: [],
  };
  return { article, analysis: { mentions, entities, engineVersion: ENGINE_VERSION } };
}
