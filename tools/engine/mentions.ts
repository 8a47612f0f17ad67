import { analyse } from '../../lib/analyse.ts';
import { loadTaggerFromDisk } from './tagger.ts';
import { articleText, type EngineVerb, optionalString, passageAt, type Row, stringField } from './verb.ts';

/** `mentions`: names and figures of one article a line. */
export default async function mentions(): Promise<EngineVerb> {
  const tagger = loadTaggerFromDisk();
  const answer = (row: Row) => {
    const id = stringField(row, 'id');
    const article = articleText(row);
    const context = { publishedAt: optionalString(row, 'publishedAt'), language: optionalString(row, 'language') };
    const began = performance.now();
    const found = analyse(article, tagger, context);
    const ms = performance.now() - began;
    const place = passageAt(row, article);
    const entities = [];
    const figures = [];
    for (const mention of found.mentions) {
      const { passage, from } = place(mention.start);
      const at = { passage, start: mention.start - from, end: mention.end - from, text: mention.text };
      if (mention.kind === 'entity') {
        entities.push({ ...at, kind: mention.type, entity: mention.entity });
      } else {
        const { type, value, min, max, unit, currency, modifier, counted, approximate } = mention;
        figures.push({ ...at, kind: type, value, min, max, unit, currency, modifier, counted, approximate });
      }
    }
    return [{ id, entities, figures, ms }];
  };
  return { answer, finish: () => [] };
}
