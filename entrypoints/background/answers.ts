import type { Handlers, Sender } from '../../lib/messages/channel.ts';
import {
  checkAnnotation,
  checkAnnotationId,
  checkArticleId,
  checkClipping,
  checkClippingChange,
  checkCorrection,
  checkEntityKey,
  checkOffset,
  checkQuotedSpan,
  checkSnapshot,
  checkTarget,
} from '../../lib/messages/shapes.ts';
import {
  acceptChange,
  editClipping,
  reanchor,
  removeClipping,
  saveClipping,
  tagsStarting,
} from '../../lib/store/annotations.ts';
import { entityCard, figureCard, namesStarting } from '../../lib/store/cards.ts';
import { dropCorrection, keepCorrection } from '../../lib/store/corrections.ts';
import { dropLedgerEdit, keepLedgerEdit, splitOf } from '../../lib/store/figures.ts';
import type { Library } from '../../lib/store/library.ts';
import type { AnnotationId, Result } from '../../lib/types.ts';
import { showBadge } from './badge.ts';
import { pollFeeds } from './feeds.ts';
import { rebuildNow } from './index-upkeep.ts';
import { openArticle } from './open-article.ts';
import { injectReader, injectReaderUnlessPaused } from './reader-script.ts';
import { show } from './show.ts';
import { tagger } from './tagger.ts';

const TAGS_SHOWN = 10;

const now = () => new Date().toISOString();

/** The value of a checked message; a message that is not what it should be ends here, with the reason. */
function taken<T>(checked: Result<T>): T {
  if (!checked.ok) throw new TypeError(`refused: ${checked.error}`);
  return checked.value;
}

/** What only our own pages may ask: a web page's script could be made to send anything. */
function onlyOurs(sender: Sender): void {
  if (!sender.ours) throw new TypeError('refused: not one of our pages');
}

/** Nothing is written down from a private window, whatever its page asks. */
function notPrivate(sender: Sender): void {
  if (sender.private) throw new TypeError('refused: nothing is kept from private windows');
}

function textOf(value: unknown): string {
  if (typeof value !== 'string') throw new TypeError('refused: not text');
  return value;
}

/** The background's answers to every message, over one library. */
export function answers(library: Library): Handlers {
  return {
    async mayBeReading(sender) {
      if (sender.tabId !== null) await injectReaderUnlessPaused(sender.tabId, sender.frameId, sender.url);
    },
    async articleOpened(sender, snapshot) {
      const opening = {
        library,
        tagger: await tagger(),
        now: now(),
        keep: !sender.private,
        // Not awaited: the page has its answer meanwhile.
        onDamagedIndex: () => void rebuildNow(library),
      };
      const opened = await openArticle(opening, taken(checkSnapshot(snapshot)));
      if (sender.tabId !== null) await showBadge(sender.tabId, opened.related.length);
      return opened;
    },
    entityCard: (_sender, key, here) => entityCard(library, taken(checkEntityKey(key)), taken(checkArticleId(here))),
    figureCard: (_sender, id, start) => figureCard(library, taken(checkArticleId(id)), taken(checkOffset(start))),
    namesStarting: (_sender, start) => namesStarting(library, textOf(start)),
    async clip(sender, clipping) {
      notPrivate(sender);
      const { articleId, span, text, ...choice } = taken(checkClipping(clipping));
      const id = `urn:uuid:${crypto.randomUUID()}` as AnnotationId;
      const annotation = await saveClipping(library, id, articleId, { span, text }, choice, now());
      if (!annotation) throw new Error('the library has no article that says so');
      return annotation;
    },
    clipping: async (_sender, id) => (await library.annotations.get(taken(checkAnnotationId(id)))) ?? null,
    editClipping(sender, id, change) {
      notPrivate(sender);
      return editClipping(library, taken(checkAnnotationId(id)), taken(checkClippingChange(change)), now());
    },
    removeClipping(sender, id) {
      notPrivate(sender);
      return removeClipping(library, taken(checkAnnotationId(id)));
    },
    async restoreClipping(sender, annotation) {
      notPrivate(sender);
      // What our own pages read from the library may be older than today's shape, and was never a page's.
      const restored = sender.ours ? annotation : taken(checkAnnotation(annotation));
      await library.annotations.put(restored);
      return restored;
    },
    acceptChange(sender, id) {
      notPrivate(sender);
      return acceptChange(library, taken(checkAnnotationId(id)), now());
    },
    reanchor(sender, id, place) {
      notPrivate(sender);
      return reanchor(library, taken(checkAnnotationId(id)), taken(checkQuotedSpan(place)), now());
    },
    tagsStarting: (_sender, prefix) => tagsStarting(library, textOf(prefix), TAGS_SHOWN),
    async correct(sender, correction) {
      notPrivate(sender);
      const id = crypto.randomUUID();
      await keepCorrection(library, { id, createdAt: now(), correction: taken(checkCorrection(correction)) });
      return id;
    },
    takeBackCorrection: (_sender, id) => dropCorrection(library, textOf(id)),
    async splitFigure(sender, articleId, start) {
      notPrivate(sender);
      const ref = { articleId: taken(checkArticleId(articleId)), start: taken(checkOffset(start)) };
      const edit = await splitOf(library, ref);
      if (!edit) return null;
      const id = crypto.randomUUID();
      await keepLedgerEdit(library, { id, createdAt: now(), edit });
      return id;
    },
    takeBackSplit: (_sender, id) => dropLedgerEdit(library, textOf(id), now()),
    async pollFeeds(sender) {
      onlyOurs(sender);
      await pollFeeds(library);
    },
    show: (_sender, target) => show(library, taken(checkTarget(target))),
    async readThisPage(sender, tabId) {
      onlyOurs(sender);
      await injectReader(tabId);
    },
  };
}
