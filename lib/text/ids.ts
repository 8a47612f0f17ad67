import type { ArticleId } from '../types.ts';
import { hash32 } from './hash.ts';

/** The id of the article at a canonical address: 64 bits of hash, enough for a reader's lifetime of articles
 * (chance of any clash among 100,000: about 3 in 10⁸). */
export function articleId(canonicalUrl: string): ArticleId {
  const high = hash32(canonicalUrl, 0x9e3779b9).toString(36).padStart(7, '0');
  const low = hash32(canonicalUrl).toString(36).padStart(7, '0');
  return (high + low) as ArticleId;
}
