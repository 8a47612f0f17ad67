import { tagger } from '../../entrypoints/background/tagger.ts';
import { findEntities } from '../../lib/entities/find.ts';
import { answerWith } from './answer.ts';

answerWith(async () => {
  const ready = await tagger();
  return (article) => findEntities(article, ready);
});
