import type { Anchor } from '../anchoring/anchor.ts';
import type { Annotation } from './annotation.ts';

/** https://www.w3.org/TR/annotation-model/ */
export const ANNOTATION_CONTEXT = 'http://www.w3.org/ns/anno.jsonld';

/** Class by which a clipping's colour is told (https://www.w3.org/TR/annotation-model/#styles). */
export const STYLE_CLASS = 'backstory-';

/** Characters of the first and last paragraph by which a range of several is bounded. */
const EDGE = 80;

/**
 * A passage over several paragraphs, also as a range: from its first words up to those that follow it, which the model
 * leaves out of the range (https://www.w3.org/TR/annotation-model/#range-selector).
 */
function rangeSelector({ quote: { exact, prefix, suffix } }: Anchor) {
  const [first = ''] = exact.split('\n', 1);
  const last = exact.slice(exact.lastIndexOf('\n') + 1);
  return {
    type: 'RangeSelector',
    startSelector: { type: 'TextQuoteSelector', exact: first.slice(0, EDGE), prefix },
    endSelector: { type: 'TextQuoteSelector', exact: suffix, prefix: last.slice(-EDGE) },
  };
}

function selectors(anchor: Anchor) {
  const { quote, position } = anchor;
  return [
    quote,
    ...(position === null ? [] : [position]),
    ...(quote.exact.includes('\n') && quote.suffix !== '' ? [rangeSelector(anchor)] : []),
  ];
}

function sourceJson({ url, title, byline, publisher, publishedAt, modifiedAt, language }: Annotation['source']) {
  return {
    id: url,
    type: 'Text',
    format: 'text/html',
    ...(language !== null && { language }),
    ...(title !== null && { 'dc:title': title }),
    ...(byline.length > 0 && { 'dc:creator': byline }),
    ...(publisher !== null && { 'dc:publisher': publisher }),
    ...(publishedAt !== null && { 'dcterms:issued': publishedAt }),
    ...(modifiedAt !== null && { 'dcterms:modified': modifiedAt }),
  };
}

function annotationJson({ id, kind, colour, note, tags, anchor, source, seenAt, createdAt, modifiedAt }: Annotation) {
  const bodies = [
    ...(note === '' ? [] : [{ type: 'TextualBody', value: note, format: 'text/plain', purpose: 'commenting' }]),
    ...tags.map((tag) => ({ type: 'TextualBody', value: tag, format: 'text/plain', purpose: 'tagging' })),
  ];
  const motivation = [
    kind === 'article' ? 'bookmarking' : 'highlighting',
    ...(note === '' ? [] : ['commenting']),
    ...(tags.length === 0 ? [] : ['tagging']),
  ];
  return {
    id,
    type: 'Annotation',
    motivation,
    created: createdAt,
    modified: modifiedAt,
    ...(bodies.length > 0 && { body: bodies }),
    target: {
      type: 'SpecificResource',
      source: sourceJson(source),
      styleClass: `${STYLE_CLASS}${colour}`,
      ...(anchor !== null && { selector: selectors(anchor) }),
      state: { type: 'TimeState', sourceDate: seenAt },
    },
  };
}

/** Clippings as a W3C Web Annotation collection of one page. `id` is an IRI of its own, e.g. a fresh `urn:uuid:…`. */
export function exportJsonLd(annotations: readonly Annotation[], id: string, label: string, at: string): string {
  const collection = {
    '@context': ANNOTATION_CONTEXT,
    id,
    type: 'AnnotationCollection',
    label,
    created: at,
    total: annotations.length,
    first: {
      id: `${id}#page1`,
      type: 'AnnotationPage',
      partOf: id,
      startIndex: 0,
      items: annotations.map(annotationJson),
    },
  };
  return `${JSON.stringify(collection, null, 2)}\n`;
}
