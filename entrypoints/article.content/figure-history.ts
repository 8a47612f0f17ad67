import { dayOf } from '../../lib/annotations/by-article.ts';
import type { FigureCard } from '../../lib/messages/protocol.ts';

/** A figure's history as the note of its clipping: what is measured, then a line a report, oldest first. */
export function figureHistory({ measure, uses }: FigureCard): string {
  const lines = uses.map(({ publishedAt, publisher, text, url }) => {
    const from = [dayOf(publishedAt), publisher].filter((part) => part !== null).join(', ');
    return `- ${from ? `${from}: ` : ''}${text} (${url})`;
  });
  return [measure, ...lines].join('\n');
}
