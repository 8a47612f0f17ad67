import { ClipBar as Bar, type ClipBarContent } from '../../components/ClipBar.tsx';
import type { Anchored } from '../../lib/anchoring/anchor.ts';
import type { Annotation, ClippingChoice, ClippingKind } from '../../lib/annotations/annotation.ts';
import { ask } from '../../lib/messages/channel.ts';
import type { ClippingChange, PlacedClipping } from '../../lib/messages/protocol.ts';
import type { ArticleId, Span } from '../../lib/types.ts';
import { type CardHost, createCardHost } from './card-host.tsx';
import { plainChoice, saveArticle, saveClipping } from './clip-selection.ts';
import { clippingOf, type PageClipping } from './clipping-at.ts';
import { keepFocus } from './keep-focus.ts';
import { measureTheme } from './page-theme.ts';
import type { Box } from './place-card.ts';
import { isSelected, type SelectedSpan, selectedSpan } from './selected-span.ts';
import type { PageSession } from './session.ts';

/** The bar beside selected words or a clipping: at most one at a time. */
export interface ClipBar {
  readonly host: CardHost;
  /** Offers to clip the selected words, where some of a kept article are. */
  offer(): void;
  /** Takes an offer away again: the words are no longer selected. */
  withdraw(): void;
  /** Clips the selected words and shows that; with the bar open for a clipping, goes to its note. Whether it could. */
  clipSelection(): Promise<boolean>;
  /** Clips words that need not be selected. */
  clip(selected: SelectedSpan, choice: ClippingChoice): Promise<void>;
  /** Clips the article with this id, or the one the reader is at, whole. */
  clipArticle(id: ArticleId | null): Promise<Annotation | null>;
  /** Opens for a clipping, to be changed. */
  edit(clipping: PageClipping): Promise<void>;
  /** Keeps the bar beside its words after a scroll. */
  follow(): void;
  close(): void;
}

/** What the bar stands beside; `span` is `null` for a whole article. */
interface Place {
  readonly articleId: ArticleId;
  readonly span: Span | null;
}

const placeOf = ({ article, span }: SelectedSpan): Place => ({ articleId: article.opened!.id, span });

const isSamePlace = (a: SelectedSpan, b: SelectedSpan): boolean =>
  a.article.opened!.id === b.article.opened!.id && a.span.start === b.span.start && a.span.end === b.span.end;

/** The last line of the words that can be seen, so that the bar under it hides none of them. */
function lineBox(range: Range): Box {
  const lines = [...range.getClientRects()].filter(({ top, bottom }) => bottom > 0 && top < innerHeight);
  return lines.at(-1) ?? range.getBoundingClientRect();
}

/** A whole article has no words to stand beside: the top of the window. */
const topOfWindow = (): Box => ({ left: innerWidth / 2, top: 0, width: 0, height: 0 });

export function createClipBar(session: PageSession, document: Document): ClipBar {
  let place: Place | null = null;
  let content: ClipBarContent = { kind: 'offer' };
  /** Takes back what was done last. */
  let takeBack = async () => {};
  const host = createCardHost(document, { element: 'backstory-clip', onEscape: () => close() });
  const focus = keepFocus(document);

  const rangeNow = (): Range | null => {
    const article = place && session.article(place.articleId);
    return (place?.span && article?.page.map.rangeOf(place.span)) ?? null;
  };

  const render = () => {
    if (!place) return;
    const range = rangeNow();
    const theme = measureTheme(session.article(place.articleId)?.page.root ?? document.documentElement);
    host.show(
      <Bar
        content={content}
        onClip={(colour) => void clipOffered({ ...plainChoice, colour })}
        {...(content.kind === 'clipping' ? changesOf(content.clipping) : unchanging)}
        onUndo={() => void attempt(takeBack)}
        onClose={close}
      />,
      range ? lineBox(range) : topOfWindow(),
      theme === 'dark' ? 'dark' : 'light',
    );
  };

  let saving: { selected: SelectedSpan; kind: ClippingKind; done: Promise<void> } | null = null;

  /** Whether the bar is open for a clipping of just these words. */
  const isShownFor = ({ article, span }: SelectedSpan): boolean =>
    content.kind === 'clipping' &&
    place?.articleId === article.opened!.id &&
    place.span?.start === span.start &&
    place.span.end === span.end;

  const show = (where: Place, what: ClipBarContent) => {
    if (!place) focus.remember();
    place = where;
    content = what;
    render();
  };

  const close = () => {
    if (!place) return;
    const hadFocus = host.hasFocus();
    place = null;
    // What was still being typed is saved as the note goes away.
    host.hide();
    if (hadFocus) focus.giveBack();
  };

  /** Does what was asked; what could not be kept is said. */
  const attempt = async (work: () => Promise<void>) => {
    try {
      await work();
    } catch {
      if (place) show(place, { kind: 'failed' });
    }
  };

  const showClipping = (clipping: Annotation, anchored: Anchored | null, done: 'saved' | 'accepted' | null) => {
    const span = anchored && anchored.state !== 'orphan' ? anchored.span : null;
    show({ articleId: clipping.articleId, span }, { kind: 'clipping', clipping, anchored, done });
  };

  const showSaved = (annotation: Annotation, span: Span | null) => {
    takeBack = async () => {
      await ask('removeClipping', annotation.id);
      session.hideClipping(annotation.articleId, annotation.id);
      close();
    };
    // One that was there before, with what the reader made of it, is not undone by clipping it again.
    const isNew = annotation.modifiedAt === annotation.createdAt;
    showClipping(annotation, span && { state: 'exact', span }, isNew ? 'saved' : null);
  };

  const edit = async ({ annotation, anchored }: PlacedClipping) => {
    // The panel may have changed it since the page was opened.
    const fresh = await ask('clipping', annotation.id);
    if (fresh) showClipping(fresh, anchored, null);
    else session.hideClipping(annotation.articleId, annotation.id);
  };

  const save = async (selected: SelectedSpan, choice: ClippingChoice) => {
    try {
      showSaved(await saveClipping(session, selected, choice), selected.span);
    } catch {
      show(placeOf(selected), { kind: 'failed' });
    }
  };

  const clip = (selected: SelectedSpan, choice: ClippingChoice): Promise<void> => {
    const before = clippingOf(selected, choice.kind);
    if (before) return attempt(() => edit(before));
    // A key held, or pressed twice: the first press is still being answered.
    if (saving && isSamePlace(saving.selected, selected) && saving.kind === choice.kind) return saving.done;
    const done = save(selected, choice).finally(() => {
      if (saving?.done === done) saving = null;
    });
    saving = { selected, kind: choice.kind, done };
    return done;
  };

  const clipOffered = async (choice: ClippingChoice) => {
    const selected = selectedSpan(session.all(), getSelection());
    if (selected) await clip(selected, choice);
    else close();
  };

  const unchanging = { onChange: () => {}, onAccept: () => {}, onRemove: () => {} };

  /** Puts a clipping back as it was. */
  const restoring = (before: Annotation, anchored: Anchored | null) => async () => {
    const restored = await ask('restoreClipping', before);
    if (anchored) session.showClipping({ annotation: restored, anchored });
    showClipping(restored, anchored, null);
  };

  const changesOf = (clipping: Annotation) => {
    const { id, articleId } = clipping;
    const placed = () =>
      session.article(articleId)?.opened?.clippings.find(({ annotation }) => annotation.id === id)?.anchored ?? null;
    return {
      onChange(change: ClippingChange) {
        const anchored = placed();
        // Shown before it is saved: a second tag may follow at once.
        if (place && content.kind === 'clipping' && content.clipping.id === id) {
          show(place, { ...content, clipping: { ...content.clipping, ...change } as Annotation });
        }
        void attempt(async () => {
          const annotation = await ask('editClipping', id, change);
          if (annotation && anchored) session.showClipping({ annotation, anchored });
        });
      },
      onAccept: () =>
        void attempt(async () => {
          const before = placed();
          const annotation = await ask('acceptChange', id);
          if (!annotation || !before || before.state === 'orphan') throw new Error('nothing to accept');
          const anchored = { state: 'exact', span: before.span } as const;
          takeBack = restoring(clipping, before);
          session.showClipping({ annotation, anchored });
          showClipping(annotation, anchored, 'accepted');
        }),
      onRemove: () =>
        void attempt(async () => {
          const anchored = placed();
          const removed = await ask('removeClipping', id);
          if (removed) takeBack = restoring(removed, anchored);
          session.hideClipping(articleId, id);
          if (place) show(place, { kind: 'removed' });
        }),
      findTags: (start: string) => ask('tagsStarting', start),
    };
  };

  return {
    host,
    clip,
    offer() {
      const selected = selectedSpan(session.all(), getSelection());
      if (!selected || isShownFor(selected)) return;
      const before = clippingOf(selected, 'passage');
      if (before) void attempt(() => edit(before));
      else show(placeOf(selected), { kind: 'offer' });
    },
    withdraw() {
      if (content.kind === 'offer' && !host.hasFocus()) close();
    },
    async clipSelection() {
      await session.openWhere(isSelected);
      const selected = selectedSpan(session.all(), getSelection());
      if (place && content.kind === 'clipping' && (!selected || host.hasFocus() || isShownFor(selected))) {
        host.takeFocus('field');
        return true;
      }
      if (selected) await clip(selected, plainChoice);
      return selected !== null;
    },
    async clipArticle(id) {
      if (id === null) await session.openWhere((one) => one === session.all()[session.current()]);
      const article = id === null ? session.all()[session.current()] : session.article(id);
      if (!article?.opened?.kept) return null;
      const annotation = await saveArticle(session, article);
      showSaved(annotation, null);
      return annotation;
    },
    edit: (clipping) => attempt(() => edit(clipping)),
    follow() {
      const range = rangeNow();
      if (!place || !range) return;
      const { top, bottom } = range.getBoundingClientRect();
      const isAway = bottom < 0 || top > innerHeight;
      if (isAway && !host.hasFocus()) close();
      else host.moveTo(lineBox(range));
    },
    close,
  };
}
