import type { Density } from '../../lib/settings/settings.ts';
import type { ArticleText, EntityType, Mention } from '../../lib/types.ts';

/** What decides which of the mentions are marked on the page. */
export interface MarkChoice {
  readonly density: Density;
  readonly kinds: Readonly<Record<EntityType | 'figure', boolean>>;
}

/**
 * The mentions to mark, in reading order. Headlines and headings are never marked. At density `key` a name is marked
 * where each section first uses it, and a figure where it carries news; at `all`, everything of the chosen kinds.
 */
export function chooseMarks(article: ArticleText, mentions: readonly Mention[], choice: MarkChoice): Mention[] {
  if (choice.density === 'off') return [];
  const chosen: Mention[] = [];
  let next = 0;
  let inSection = new Set<string>();
  for (const passage of article.passages) {
    const unmarked = passage.kind === 'title' || passage.kind === 'heading';
    if (unmarked) inSection = new Set();
    for (; next < mentions.length && mentions[next]!.start < passage.end; next++) {
      const mention = mentions[next]!;
      if (unmarked || !choice.kinds[mention.kind === 'figure' ? 'figure' : mention.type]) continue;
      if (choice.density === 'key') {
        if (mention.kind === 'figure' ? !mention.salient : inSection.has(mention.entity)) continue;
        if (mention.kind === 'entity') inSection.add(mention.entity);
      }
      chosen.push(mention);
    }
  }
  return chosen;
}
