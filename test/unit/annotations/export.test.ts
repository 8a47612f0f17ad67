import { parse as parseBibtex } from '@retorquere/bibtex-parser';
import { parse as parseCsv } from 'csv-parse/sync';
import jsonld from 'jsonld';
import MarkdownIt from 'markdown-it';
import { expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { exportBibtex } from '../../../lib/annotations/export-bibtex.ts';
import { exportCsl } from '../../../lib/annotations/export-csl.ts';
import { exportCsv } from '../../../lib/annotations/export-csv.ts';
import { exportHtml } from '../../../lib/annotations/export-html.ts';
import { ANNOTATION_CONTEXT, exportJsonLd } from '../../../lib/annotations/export-json-ld.ts';
import {
  defaultTemplate,
  escapeMarkdown,
  exportMarkdown,
  exportMarkdownFiles,
} from '../../../lib/annotations/export-markdown.ts';
import { asQuote } from '../../../lib/annotations/quote.ts';
import { clipping, clippings, ferry, NOW } from './clippings.ts';

test('CSV opens in another parser with every word in its column', () => {
  const rows = parseCsv(exportCsv(clippings), { columns: true }) as Record<string, string>[];
  expect(rows).toHaveLength(clippings.length);
  expect(rows[0]).toMatchObject({
    Highlight: clippings[0]!.text,
    Title: ferry.title,
    Author: 'Ana Ruiz, Staff and agencies',
    URL: ferry.url,
    Note: clippings[0]!.note,
    Tags: 'ships & ports, Baltic Sea',
    Color: 'green',
    Date: NOW,
  });
});

test('no field of the CSV is a formula', () => {
  const rows = parseCsv(exportCsv(clippings)) as string[][];
  expect(rows.flat().filter((field) => /^[=+\-@]/.test(field))).toEqual([]);
});

/** The terms of the W3C's context that we use (https://www.w3.org/ns/anno.jsonld), written anew: no network in tests. */
const context = {
  '@context': {
    oa: 'http://www.w3.org/ns/oa#',
    dc: 'http://purl.org/dc/elements/1.1/',
    dcterms: 'http://purl.org/dc/terms/',
    as: 'http://www.w3.org/ns/activitystreams#',
    rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
    rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
    xsd: 'http://www.w3.org/2001/XMLSchema#',
    id: '@id',
    type: '@type',
    Annotation: 'oa:Annotation',
    AnnotationCollection: 'as:OrderedCollection',
    AnnotationPage: 'as:OrderedCollectionPage',
    SpecificResource: 'oa:SpecificResource',
    TextualBody: 'oa:TextualBody',
    Text: 'http://purl.org/dc/dcmitype/Text',
    TextQuoteSelector: 'oa:TextQuoteSelector',
    TextPositionSelector: 'oa:TextPositionSelector',
    RangeSelector: 'oa:RangeSelector',
    TimeState: 'oa:TimeState',
    body: { '@type': '@id', '@id': 'oa:hasBody' },
    target: { '@type': '@id', '@id': 'oa:hasTarget' },
    source: { '@type': '@id', '@id': 'oa:hasSource' },
    selector: { '@type': '@id', '@id': 'oa:hasSelector' },
    state: { '@type': '@id', '@id': 'oa:hasState' },
    motivation: { '@type': '@vocab', '@id': 'oa:motivatedBy' },
    purpose: { '@type': '@vocab', '@id': 'oa:hasPurpose' },
    startSelector: { '@type': '@id', '@id': 'oa:hasStartSelector' },
    endSelector: { '@type': '@id', '@id': 'oa:hasEndSelector' },
    styleClass: 'oa:styleClass',
    exact: 'oa:exact',
    prefix: 'oa:prefix',
    suffix: 'oa:suffix',
    start: { '@type': 'xsd:nonNegativeInteger', '@id': 'oa:start' },
    end: { '@type': 'xsd:nonNegativeInteger', '@id': 'oa:end' },
    sourceDate: { '@type': 'xsd:dateTime', '@id': 'oa:sourceDate' },
    value: 'rdf:value',
    format: 'dc:format',
    language: 'dc:language',
    created: { '@type': 'xsd:dateTime', '@id': 'dcterms:created' },
    modified: { '@type': 'xsd:dateTime', '@id': 'dcterms:modified' },
    label: 'rdfs:label',
    total: { '@type': 'xsd:nonNegativeInteger', '@id': 'as:totalItems' },
    first: { '@type': '@id', '@id': 'as:first' },
    items: { '@type': '@id', '@id': 'as:items', '@container': '@list' },
    partOf: { '@type': '@id', '@id': 'as:partOf' },
    startIndex: { '@type': 'xsd:nonNegativeInteger', '@id': 'as:startIndex' },
    bookmarking: 'oa:bookmarking',
    commenting: 'oa:commenting',
    highlighting: 'oa:highlighting',
    tagging: 'oa:tagging',
  },
};

const ID = 'urn:uuid:11111111-1111-4111-8111-111111111111';

test('JSON-LD is a collection whose every term the W3C context knows', async () => {
  const json = JSON.parse(exportJsonLd(clippings, ID, 'All', NOW));
  const documentLoader = async (url: string) => {
    expect(url).toBe(ANNOTATION_CONTEXT);
    return { contextUrl: undefined, documentUrl: url, document: context } as never;
  };
  // Safe mode throws on any term that would be lost.
  const [expanded] = (await jsonld.expand(json, { documentLoader, safe: true } as never)) as unknown as Record<
    string,
    unknown
  >[];
  expect(expanded!['@type']).toEqual(['http://www.w3.org/ns/activitystreams#OrderedCollection']);
  const triples = (await jsonld.toRDF(json, {
    documentLoader,
    format: 'application/n-quads',
    safe: true,
  } as never)) as unknown as string;
  expect(triples.match(/<http:\/\/www\.w3\.org\/ns\/oa#Annotation> \./g)).toHaveLength(clippings.length);
});

test('JSON-LD keeps to what the model asks of each annotation', () => {
  const { total, first } = JSON.parse(exportJsonLd(clippings, ID, 'All', NOW));
  expect(total).toBe(clippings.length);
  expect(first).toMatchObject({ type: 'AnnotationPage', partOf: ID, startIndex: 0 });
  for (const annotation of first.items) {
    expect(annotation).toMatchObject({ type: 'Annotation', id: expect.stringMatching(/^urn:uuid:/) });
    expect(annotation.target.source.id).toBe(ferry.url);
  }
  expect(first.items[3].target.selector.map(({ type }: { type: string }) => type)).toEqual([
    'TextQuoteSelector',
    'TextPositionSelector',
    'RangeSelector',
  ]);
  expect(first.items[5].target.selector).toBeUndefined();
});

test('BibTeX opens in another parser, with its signs as they were', () => {
  const { entries, errors } = parseBibtex(exportBibtex(clippings), { sentenceCase: false } as never);
  expect(errors).toEqual([]);
  expect(entries).toHaveLength(1);
  const { fields, key } = entries[0]!;
  expect(key).toBe('ruiz2026ferry');
  expect(fields).toMatchObject({
    journal: 'Harbour News & Mail',
    year: '2026',
    url: ferry.url,
    urldate: '2026-03-15',
  });
  expect(String(fields.title).replace(/<\/?[^>]+>/g, '')).toContain('140 taken off');
  expect(fields.author).toHaveLength(2);
});

test('CSL-JSON is a newspaper article with its dates', () => {
  const [item] = JSON.parse(exportCsl(clippings));
  expect(item).toMatchObject({
    type: 'article-newspaper',
    title: ferry.title,
    author: [{ literal: 'Ana Ruiz' }, { literal: 'Staff and agencies' }],
    issued: { 'date-parts': [[2026, 3, 14]] },
    accessed: { 'date-parts': [[2026, 3, 15]] },
    URL: ferry.url,
  });
});

const markdown = new MarkdownIt({ html: true });

test('Markdown opens in another parser without anything of the page becoming markup', () => {
  const html = markdown.render(exportMarkdown(clippings));
  expect(html).not.toContain('<script');
  expect(html).not.toContain('<b>');
  expect(html).not.toContain('<em>');
  expect(html).not.toMatch(/href="javascript:/);
  expect(html).toContain('<blockquote>');
  expect(html).toContain('=SUM(A1:A9) was the *subject* of the [mail]');
});

test('front matter is YAML that other programs read', () => {
  const [file] = exportMarkdownFiles(clippings);
  expect(file!.name).toBe('2026-03-14 Ferry runs aground — 140 taken off a miracle & {more}.md');
  const yaml = /^---\n([\s\S]*?)\n---\n/.exec(file!.content)![1]!;
  expect(parseYaml(yaml)).toEqual({
    title: ferry.title,
    url: ferry.url,
    author: ferry.byline,
    publisher: ferry.publisher,
    published: '2026-03-14',
    clipped: '2026-03-15',
    tags: ['ships-ports', 'Baltic-Sea'],
  });
});

test('a template of the reader’s own is filled once, field by field', () => {
  const template = { ...defaultTemplate, article: '{{title}}|{{clippings}}', clipping: '{{text}}|{{unknown}}' };
  const odd = clipping('tickets-and-meals', { text: '{{note}}', note: 'secret' });
  expect(exportMarkdown([odd], template)).toContain('{{note}}|{{unknown}}');
});

test.each([
  '# head',
  '- item',
  '+ item',
  '1. item',
  '> quote',
  '<i>x</i>',
  '`code`',
  '[a](b)',
  '&copy;',
  '---',
  '~~x~~',
])('escaped, %s is a plain paragraph', (text) => {
  const html = markdown.render(escapeMarkdown(text));
  expect(html.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&')).toBe(`<p>${text}</p>\n`);
});

test('HTML holds the words as text and no address but web addresses', () => {
  const odd = clipping('tickets-and-meals', { source: { ...clippings[0]!.source, url: 'javascript:alert(1)' } });
  const html = exportHtml([...clippings, odd], 'Mine <&>');
  expect(html).toContain('&lt;b&gt;The ship&lt;/b&gt; &amp; its crew');
  expect(html).toContain('<title>Mine &lt;&amp;&gt;</title>');
  expect(html).not.toMatch(/<script|<b>|href="javascript/);
});

test('a quote is copied with its source and a link to it', () => {
  expect(asQuote(clippings[4]!)).toBe(
    '“tickets-and-meals”\n— Ana Ruiz, Staff and agencies, Ferry runs aground — 140 taken off: "a miracle" & {more}, Harbour News & Mail, 2026-03-14\n' +
      'https://harbour-news.example/ferry-aground?id=7&lang=en#:~:text=pay%20for%20hotel%20rooms%2C-,tickets%2Dand%2Dmeals',
  );
});
