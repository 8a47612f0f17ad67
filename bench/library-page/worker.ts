import { reportFigures } from '../../lib/figures/ledger.ts';
import { parseSearch } from '../../lib/related/search-query.ts';
import { mergePending } from '../../lib/store/index/merge.ts';
import { neighbourhoodOf } from '../../lib/store/index/neighbourhood.ts';
import { rebuildIndex } from '../../lib/store/index/rebuild.ts';
import { searchArticles } from '../../lib/store/index/search.ts';
import { keepOpened } from '../../lib/store/keep-opened.ts';
import { openLibrary } from '../../lib/store/library.ts';
import { storyLinks } from '../../lib/store/stories.ts';
import { inventArticle, timeOf } from './invented.ts';
import { inventText } from './invented-text.ts';
import { type Answers, LIBRARY, type Question } from './questions.ts';

/** The extension's own API, as far as it is used here. */
declare const chrome: {
  readonly runtime: {
    readonly onMessage: {
      addListener(hear: (question: Question, sender: unknown, reply: (answer: unknown) => void) => boolean): void;
    };
  };
};

const library = openLibrary(LIBRARY);
const boot = Math.random();

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

async function eachInTurn(numbers: readonly number[], work: (n: number) => Promise<number>): Promise<number[]> {
  const times: number[] = [];
  for (const n of numbers) times.push(await work(n));
  return times;
}

const related = (n: number) => {
  const { print } = inventArticle(n);
  return timed(async () => (await neighbourhoodOf(library, print)).ranked({ limit: 20 }));
};

/** One more article with all its rows, once its names and figures are found and its earlier coverage is known. */
async function save(n: number): Promise<number> {
  const invented = inventArticle(n);
  const { article, analysis } = inventText(invented);
  const { id, print } = invented;
  const reports = reportFigures({ ...article, id }, analysis);
  const around = await neighbourhoodOf(library, print);
  const ranked = await around.ranked({ limit: 20 });
  const keeping = { id, article, pageUrl: article.url, analysis, now: timeOf(n) };
  const found = { print, reports, ranked, storyLinks: () => storyLinks(around, print.publishedAt) };
  return timed(() => keepOpened(library, keeping, found));
}

const words = (n: number) => inventArticle(n).print.words.split(' ');

const answers: Answers = {
  boot: async () => boot,
  save: (numbers) => eachInTurn(numbers, save),
  related: (numbers) => eachInTurn(numbers, related),
  search: (numbers) =>
    eachInTurn(numbers, (n) => {
      const [a, b, c] = [3, 20, 40].map((i) => words(n)[i]);
      return timed(() => searchArticles(library, parseSearch(`${a} ${b} ${c}`), 20));
    }),
  bareRead: (numbers) => eachInTurn(numbers, (n) => timed(() => library.articles.get(inventArticle(n).id))),
  merge: () => timed(() => mergePending(library, undefined, 1)),
  rebuild: () => timed(() => rebuildIndex(library)),
};

async function answer({ name, numbers }: Question): Promise<unknown> {
  return name === 'boot' || name === 'merge' || name === 'rebuild' ? answers[name]() : answers[name](numbers);
}

chrome.runtime.onMessage.addListener((question, _sender, reply) => {
  answer(question).then(
    (value) => reply({ value }),
    (error: unknown) => reply({ error: String(error) }),
  );
  return true;
});
