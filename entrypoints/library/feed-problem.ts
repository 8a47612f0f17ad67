import type { FetchProblem } from '../../lib/feeds/fetch.ts';
import type { FreshRssProblem } from '../../lib/feeds/freshrss.ts';
import type { MessageKey } from '../../lib/i18n/keys.ts';
import { t } from '../../lib/i18n/language.ts';

/** What stands in a feed's `lastError`. `full`: the library had no room for what came. */
type FeedError = FetchProblem | 'full';

const problems: Readonly<Record<Exclude<FeedError, `http-${number}`>, MessageKey>> = {
  timeout: 'problemTimeout',
  network: 'problemNetwork',
  'too-large': 'problemTooLarge',
  empty: 'problemEmpty',
  page: 'problemPage',
  malformed: 'problemMalformed',
  'not-a-feed': 'problemUnreadable',
  'not-a-web-address': 'problemUnreadable',
  full: 'problemFull',
  stopped: 'taskStopped',
  off: 'feedOff',
};

/** What a poll failed of, in words. */
export function feedProblem(error: string): string {
  const status = /^http-(\d{3})$/.exec(error)?.[1];
  if (status) return t('problemHttp', { status });
  return Object.hasOwn(problems, error) ? t(problems[error as keyof typeof problems]) : t('problemUnreadable');
}

const freshRssProblems: Readonly<Partial<Record<FreshRssProblem, MessageKey>>> = {
  refused: 'freshRefused',
  'api-off': 'freshApiOff',
  insecure: 'freshInsecure',
  'not-freshrss': 'freshNotThere',
  network: 'freshUnreachable',
  timeout: 'freshUnreachable',
};

/** What asking a FreshRSS account failed of, in a sentence. */
export function freshRssProblem(problem: string): string {
  const key = Object.hasOwn(freshRssProblems, problem) ? freshRssProblems[problem as FreshRssProblem] : undefined;
  return key ? t(key) : t('feedFailing', { error: feedProblem(problem) });
}
