import { type Anchor, describeAnchor, type PreparedText } from '../anchoring/anchor.ts';
import type {
  Analysis,
  AnnotationId,
  ArticleId,
  EntityKey,
  EntityType,
  FigureMention,
  Span,
  StoredArticle,
} from '../types.ts';

export type Colour = 'yellow' | 'green' | 'blue' | 'pink';
export const COLOURS: readonly Colour[] = ['yellow', 'green', 'blue', 'pink'];

/** A passage, a whole article, or a figure kept for its history. */
export type ClippingKind = 'passage' | 'article' | 'figure';

/** The article a clipping was taken from, as it was then: enough to cite it once the article itself is gone. */
export interface ClippedSource {
  readonly url: string;
  readonly title: string | null;
  readonly byline: readonly string[];
  readonly publisher: string | null;
  /** ISO 8601, as the page gave it. */
  readonly publishedAt: string | null;
  readonly modifiedAt: string | null;
  readonly language: string | null;
}

/** A figure inside a clipping. */
export type ClippedFigure = Pick<
  FigureMention,
  'text' | 'type' | 'value' | 'min' | 'max' | 'unit' | 'currency' | 'modifier' | 'counted'
>;

/** A name inside a clipping. */
export interface ClippedName {
  readonly text: string;
  readonly type: EntityType;
  readonly entity: EntityKey;
}

/** What a clipping said before the reader accepted an edit or re-anchored it. */
export interface EarlierText {
  readonly text: string;
  /** ISO 8601 in UTC: until when the clipping said this. */
  readonly until: string;
}

/** The reader's clipping. Plain data: survives structured clone and JSON. */
export interface Annotation {
  readonly id: AnnotationId;
  readonly articleId: ArticleId;
  readonly kind: ClippingKind;
  readonly colour: Colour;
  readonly note: string;
  readonly tags: readonly string[];
  /** The words as clipped; for a whole article its headline. */
  readonly text: string;
  /** Where it stood; `null` for a whole article, and for an import that does not say. */
  readonly anchor: Anchor | null;
  readonly source: ClippedSource;
  readonly figures: readonly ClippedFigure[];
  readonly names: readonly ClippedName[];
  /** ISO 8601 in UTC: when the article's text was as clipped. */
  readonly seenAt: string;
  readonly createdAt: string;
  readonly modifiedAt: string;
  /** Oldest first. */
  readonly earlierTexts: readonly EarlierText[];
}

/** What the reader decides about a clipping. */
export interface ClippingChoice {
  readonly kind: ClippingKind;
  readonly colour: Colour;
  readonly note: string;
  readonly tags: readonly string[];
}

const inside = (span: Span) => (mention: Span) => mention.start >= span.start && mention.end <= span.end;

function contents(analysis: Pick<Analysis, 'mentions'> | null, span: Span): Pick<Annotation, 'figures' | 'names'> {
  const figures: ClippedFigure[] = [];
  const names: ClippedName[] = [];
  for (const mention of (analysis?.mentions ?? []).filter(inside(span))) {
    if (mention.kind === 'entity') {
      names.push({ text: mention.text, type: mention.type, entity: mention.entity });
    } else {
      const { text, type, value, min, max, unit, currency, modifier, counted } = mention;
      figures.push({ text, type, value, min, max, unit, currency, modifier, counted });
    }
  }
  return { figures, names };
}

function clippedSource(article: StoredArticle): ClippedSource {
  const { url, title, byline, publisher, publishedAt, modifiedAt, language } = article;
  return { url, title, byline, publisher, publishedAt, modifiedAt, language };
}

/** Tags as kept: trimmed, inner blanks single, no empty one, no tag twice (case ignored; the first spelling stays). */
export function tidyTags(tags: readonly string[]): string[] {
  const byFold = new Map<string, string>();
  for (const tag of tags) {
    const tidy = tag.normalize('NFC').trim().replace(/\s+/g, ' ');
    const fold = tidy.toLowerCase();
    if (tidy !== '' && !byFold.has(fold)) byFold.set(fold, tidy);
  }
  return [...byFold.values()];
}

/** A new clipping. `id` is a fresh `urn:uuid:…`, `at` the time now (ISO 8601 in UTC). A whole article's span is not looked at. */
export function clip(
  id: AnnotationId,
  article: StoredArticle,
  analysis: Pick<Analysis, 'mentions'> | null,
  span: Span,
  choice: ClippingChoice,
  at: string,
): Annotation {
  const whole = choice.kind === 'article';
  return {
    id,
    articleId: article.id,
    kind: choice.kind,
    colour: choice.colour,
    note: choice.note,
    tags: tidyTags(choice.tags),
    text: whole ? (article.title ?? '') : article.text.slice(span.start, span.end),
    anchor: whole ? null : describeAnchor(article.text, span),
    source: clippedSource(article),
    ...(whole ? { figures: [], names: [] } : contents(analysis, span)),
    seenAt: at,
    createdAt: at,
    modifiedAt: at,
    earlierTexts: [],
  };
}

/** The clipping with what the reader changed. */
export function edit(
  annotation: Annotation,
  change: Partial<Pick<Annotation, 'note' | 'tags' | 'colour'>>,
  at: string,
): Annotation {
  return {
    ...annotation,
    ...change,
    tags: change.tags ? tidyTags(change.tags) : annotation.tags,
    modifiedAt: at,
  };
}

/** An imported clipping as if it had been clipped here: what stands around its words, what is like them, what is in them. */
export function describeAnew(
  annotation: Annotation,
  text: string | PreparedText,
  analysis: Pick<Analysis, 'mentions'> | null,
  span: Span,
): Annotation {
  return { ...annotation, anchor: describeAnchor(text, span), ...contents(analysis, span) };
}

/** The clipping on another stretch of its article: an edit accepted, or an orphan placed by hand. The old words are kept. */
export function moveTo(
  annotation: Annotation,
  article: StoredArticle,
  analysis: Pick<Analysis, 'mentions'> | null,
  span: Span,
  at: string,
): Annotation {
  const text = article.text.slice(span.start, span.end);
  const earlier = { text: annotation.text, until: at };
  return {
    ...annotation,
    text,
    anchor: describeAnchor(article.text, span),
    source: clippedSource(article),
    ...contents(analysis, span),
    seenAt: at,
    modifiedAt: at,
    earlierTexts: text === annotation.text ? annotation.earlierTexts : [...annotation.earlierTexts, earlier],
  };
}
