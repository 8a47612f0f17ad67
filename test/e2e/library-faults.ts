import { inflateRawSync } from 'node:zlib';
import type {
  AnalysisRow,
  ArticleRow,
  FigureGroupRow,
  FigureUseRow,
  NameRow,
  NameUseRow,
  StoryRow,
  TextRow,
} from '../../lib/store/rows.ts';
import { articleId } from '../../lib/text/ids.ts';
import type { Article } from '../../lib/types.ts';
import type { ExtensionBrowser } from './chromium.ts';
import { rowsOf } from './observe.ts';

const textOf = ({ deflated }: TextRow): string => inflateRawSync(deflated).toString('utf8');

/** What is wrong between the articles that were acknowledged and the library as it is on disk: nothing, if all is well. */
export async function libraryFaults(browser: ExtensionBrowser, acknowledged: readonly Article[]): Promise<string[]> {
  const faults: string[] = [];
  const articles = await rowsOf<ArticleRow>(browser, 'articles');
  const ids = new Set<string>(articles.map(({ id }) => id));
  const texts = new Map((await rowsOf<TextRow>(browser, 'texts')).map((row) => [row.articleId as string, textOf(row)]));

  for (const { url, text } of acknowledged) {
    const id = articleId(url);
    if (!ids.has(id)) faults.push(`${url} was acknowledged and is not there`);
    else if (texts.get(id) !== text) faults.push(`${url} has another text`);
  }
  // Every article is there whole, and nothing is there of an article that is not.
  const parts: Record<string, readonly string[]> = {
    texts: [...texts.keys()],
    analyses: (await rowsOf<AnalysisRow>(browser, 'analyses')).map((row) => row.articleId),
    related: (await rowsOf<{ articleId: string }>(browser, 'related')).map((row) => row.articleId),
    fingerprints: (await rowsOf<{ id: string }>(browser, 'fingerprints')).map(({ id }) => id),
    indexedArticles: (await rowsOf<{ id: string }>(browser, 'indexedArticles')).map(({ id }) => id),
    storyNodes: (await rowsOf<{ id: string }>(browser, 'storyNodes')).map(({ id }) => id),
  };
  for (const [table, own] of Object.entries(parts)) {
    if (own.length !== ids.size) faults.push(`${ids.size} articles, ${own.length} ${table}`);
    for (const id of own) if (!ids.has(id)) faults.push(`${table} has ${id}, which is no article`);
  }

  const analyses = await rowsOf<AnalysisRow>(browser, 'analyses');
  const nameUses = await rowsOf<NameUseRow>(browser, 'nameUses');
  const named = analyses.reduce((sum, { entities }) => sum + entities.length, 0);
  if (named !== nameUses.length) faults.push(`${named} names in analyses, ${nameUses.length} uses`);
  for (const { key, articles: counted } of await rowsOf<NameRow>(browser, 'names')) {
    const uses = nameUses.filter((use) => use.key === key).length;
    if (uses !== counted) faults.push(`${key} is counted in ${counted} articles, used in ${uses}`);
  }
  const figureUses = await rowsOf<FigureUseRow>(browser, 'figureUses');
  const groups = await rowsOf<FigureGroupRow>(browser, 'figureGroups');
  for (const { id, reports } of groups) {
    const uses = figureUses.filter(({ groupId }) => groupId === id).length;
    if (uses !== reports) faults.push(`group ${id} counts ${reports} reports, has ${uses}`);
  }
  const groupIds = new Set(groups.map(({ id }) => id));
  for (const { articleId: id, groupId } of figureUses)
    if (!ids.has(id) || !groupIds.has(groupId)) faults.push(`a figure of ${id} is in no article or no group`);

  const nodes = await rowsOf<{ id: string; story: string }>(browser, 'storyNodes');
  const storyOf = new Map(nodes.map(({ id, story }) => [id, story]));
  for (const { id, storyId } of articles)
    if (storyOf.get(id) !== storyId) faults.push(`${id} is in ${storyId} and in ${storyOf.get(id)}`);
  for (const { id, articles: counted } of await rowsOf<StoryRow>(browser, 'stories')) {
    const members = articles.filter(({ storyId }) => storyId === id).length;
    if (members !== counted) faults.push(`story ${id} counts ${counted} articles, has ${members}`);
  }
  return faults;
}
