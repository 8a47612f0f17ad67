import { analyse } from '../../lib/analyse.ts';
import { backgroundFrequencies } from '../../lib/related/background.ts';
import { fingerprint } from '../../lib/related/fingerprint.ts';
import { blendWeights, countDocuments } from '../../lib/related/idf.ts';
import { groupStories } from '../../lib/related/stories.ts';
import { loadTaggerFromDisk } from './tagger.ts';
import { type EngineVerb, type Row, storedArticle, stringField } from './verb.ts';

/** `stories`: the story of each article, as a library would group them had it met them in order of publication. */
export default async function stories(): Promise<EngineVerb> {
  const tagger = loadTaggerFromDisk();
  const kept: { id: string; print: ReturnType<typeof fingerprint> }[] = [];
  const answer = (row: Row) => {
    const article = storedArticle(row);
    kept.push({ id: stringField(row, 'id'), print: fingerprint(article, analyse(article, tagger, article)) });
    return [];
  };
  const finish = () => {
    const prints = kept.map(({ print }) => print);
    const archive = countDocuments(
      prints.map(({ terms, entities }) => [...terms, ...entities.map(({ hash }) => hash)]),
    );
    const groups = groupStories(prints, blendWeights(backgroundFrequencies, archive));
    return kept.map(({ id, print }) => ({ id, story: groups.get(print.id) ?? null }));
  };
  return { answer, finish };
}
