import type { ArticleEntity, ArticleText, EntityKey, EntityMention, EntityType } from '../types.ts';
import { MODEL_TYPES, runsOf } from './labels.ts';
import { foldName } from './names.ts';
import type { Tagger } from './tagger.ts';

/** Names in an article, in order and never overlapping, and the things they name. */
export interface FoundEntities {
  readonly mentions: EntityMention[];
  readonly entities: ArticleEntity[];
}

/** Names and what they name. Linear in the text. */
export function findEntities(article: ArticleText, tagger: Tagger): FoundEntities {
  const mentions: EntityMention[] = [];
  for (const sentence of tagger.tag(article)) {
    for (const run of runsOf(sentence.labels)) {
      const name = MODEL_TYPES[run.type]!;
      if (name === 'other') continue;
      const type: EntityType = name;
      const start = sentence.words[run.from]!.start;
      const end = sentence.words[run.to - 1]!.end;
      const text = article.text.slice(start, end);
      mentions.push({ kind: 'entity', type, start, end, text, entity: `${type}:${foldName(text)}` as EntityKey });
    }
  }
  return { mentions, entities: [] };
}
