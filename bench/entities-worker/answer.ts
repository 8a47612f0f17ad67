import browser from 'webextension-polyfill';
import { layOut } from '../../lib/text/layout.ts';
import type { ArticleText } from '../../lib/types.ts';

/** Set by the first statement of the worker's script, before any module's code has run. */
declare const scriptBegan: number;

/** A system ready to find the names of an article. */
export type Reader = (article: ArticleText) => unknown;

/** What is asked of a worker: articles, as their paragraphs, to be read `rounds` times. */
export interface Question {
  readonly articles: readonly (readonly string[])[];
  readonly rounds: number;
}

/** Milliseconds since the worker's script began. */
export interface ColdStart {
  /** All modules have run. */
  readonly evaluated: number;
  /** The question is there. */
  readonly asked: number;
  /** Models are read. */
  readonly ready: number;
  readonly answered: number;
  /** From the making of the worker to the beginning of its script; the browser's own, in no other number. */
  readonly booted: number;
}

/** Milliseconds of each reading, in order, and of the cold start when this was the worker's first question. */
export interface Answer {
  readonly times: readonly number[];
  readonly cold: ColdStart | null;
}

/** Answers questions with the reader that `make` makes for the first of them. */
export function answerWith(make: () => Promise<Reader>): void {
  const evaluated = performance.now() - scriptBegan;
  let reader: Promise<Reader> | undefined;
  async function answer({ articles, rounds }: Question): Promise<Answer> {
    const asked = performance.now() - scriptBegan;
    const texts = articles.map((paragraphs) =>
      layOut(
        null,
        paragraphs.map((text) => ({ kind: 'paragraph', text })),
      ),
    );
    const isFirst = reader === undefined;
    reader ??= make();
    const read = await reader;
    const ready = performance.now() - scriptBegan;
    const times: number[] = [];
    let cold: ColdStart | null = null;
    for (let round = 0; round < rounds; round++)
      for (const text of texts) {
        const began = performance.now();
        read(text);
        const ended = performance.now();
        times.push(ended - began);
        if (isFirst) cold ??= { evaluated, asked, ready, answered: ended - scriptBegan, booted: scriptBegan };
      }
    return { times, cold };
  }
  browser.runtime.onMessage.addListener((question: unknown) => answer(question as Question));
}
