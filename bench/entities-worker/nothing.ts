import { answerWith } from './answer.ts';

/** What the worker itself costs. */
answerWith(async () => () => null);
