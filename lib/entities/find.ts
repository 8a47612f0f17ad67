import type { ArticleEntity, ArticleText, EntityMention } from '../types.ts';
import { recover } from './recover.ts';
import { namesIn, offsetsOf } from './refine.ts';
import { type PlacedName, resolve } from './resolve.ts';
import type { Tagger } from './tagger.ts';

/** Names in an article, in order and never overlapping, and the things they name. */
export interface FoundEntities {
  readonly mentions: EntityMention[];
  readonly entities: ArticleEntity[];
}

/** Names and what they name. Linear in the text. */
export function findEntities(article: ArticleText, tagger: Tagger): FoundEntities {
  const { text } = article;
  const sentences = tagger.tag(article).map((sentence) => ({ sentence, spans: namesIn(sentence, text, tagger.lists) }));
  const names = recover(sentences).flatMap(({ sentence, spans }): PlacedName[] => {
    let floor = 0;
    return spans.map((span) => {
      const { start, end } = offsetsOf(sentence, span);
      const name = { sentence, span, floor, text: text.slice(start, end) };
      if (span.type === 'person') floor = span.to;
      return name;
    });
  });
  return resolve(article, names);
}
