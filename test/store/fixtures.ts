/**
 * Rows as each released version of the library wrote them: plain data, never touched again once the version is out.
 * A row a table; the test that opens them with today's code says when a version has none.
 */
export const fixtures: Readonly<Record<number, Readonly<Record<string, readonly object[]>>>> = {
  1: {
    articles: [
      {
        id: '0b83glx1rncxq2',
        url: 'https://news.example/drone-fund/',
        urls: ['https://news.example/drone-fund/'],
        readAtUrl: null,
        origin: 'read',
        title: 'Ten countries found a drone fund',
        byline: ['A. Writer'],
        publishedAt: '2026-10-06T15:42:11.000Z',
        modifiedAt: null,
        publisher: 'News Example',
        section: null,
        language: 'en',
        keptAt: '2026-10-06T16:00:00.000Z',
        openedAt: '2026-10-06T16:00:00.000Z',
        words: 12,
        earlier: [],
        storyId: null,
        fresh: null,
      },
    ],
    texts: [
      {
        articleId: '0b83glx1rncxq2',
        // "Ten countries found a drone fund", deflated.
        deflated: Uint8Array.from([
          11, 73, 205, 83, 72, 206, 47, 205, 43, 41, 202, 76, 45, 86, 72, 3, 178, 82, 20, 18, 21, 82, 138, 242, 243, 82,
          21, 210, 128, 28, 0,
        ]),
        passages: [{ kind: 'title', start: 0, end: 32 }],
      },
    ],
    analyses: [{ articleId: '0b83glx1rncxq2', mentions: [], entities: [], engineVersion: 1 }],
    related: [{ articleId: '0b83glx1rncxq2', ranked: [], computedAt: '2026-10-06T16:00:00.000Z', engineVersion: 1 }],
    changes: [
      {
        articleId: '0b83glx1rncxq2',
        seenAt: '2026-10-07T08:00:00.000Z',
        title: null,
        removed: ['Nine signed.'],
        added: ['Ten signed.'],
      },
    ],
    names: [
      {
        key: 'place:gdynia',
        type: 'place',
        name: 'Gdynia',
        aliases: [],
        roles: [],
        articles: 1,
        firstSeenAt: '2026-10-06T15:42:11.000Z',
        lastSeenAt: '2026-10-06T15:42:11.000Z',
      },
    ],
    nameUses: [
      {
        key: 'place:gdynia',
        articleId: '0b83glx1rncxq2',
        publishedAt: '2026-10-06T15:42:11.000Z',
        count: 2,
        sentence: 'They met in Gdynia.',
      },
    ],
    annotations: [
      {
        id: 'urn:uuid:7f1c6f0e-7a52-4f0e-9d6b-1f0c3c1b2a10',
        articleId: '0b83glx1rncxq2',
        kind: 'passage',
        colour: 'yellow',
        note: 'Ask who pays.',
        tags: ['fund'],
        text: 'drone fund',
        anchor: null,
        source: {
          url: 'https://news.example/drone-fund/',
          title: 'Ten countries found a drone fund',
          byline: ['A. Writer'],
          publisher: 'News Example',
          publishedAt: '2026-10-06T15:42:11.000Z',
          modifiedAt: null,
          language: 'en',
        },
        figures: [],
        names: [],
        seenAt: '2026-10-06T16:05:00.000Z',
        createdAt: '2026-10-06T16:05:00.000Z',
        modifiedAt: '2026-10-06T16:05:00.000Z',
        earlierTexts: [],
      },
    ],
  },
  2: {
    texts: [
      {
        articleId: '0b83glx1rncxq2',
        // "Ten countries found a drone fund", deflated.
        deflated: Uint8Array.from([
          11, 73, 205, 83, 72, 206, 47, 205, 43, 41, 202, 76, 45, 86, 72, 3, 178, 82, 20, 18, 21, 82, 138, 242, 243, 82,
          21, 210, 128, 28, 0,
        ]),
        passages: [{ kind: 'title', start: 0, end: 32 }],
      },
    ],
    indexedArticles: [{ number: 1, id: '0b83glx1rncxq2' }],
    pendingPostings: [{ number: 1, terms: Uint32Array.from([2097153, 4194305]), weights: Uint8Array.from([92, 0]) }],
    staleNumbers: [{ number: 7 }],
    // Term 2097153 (bucket 2) in article 1 with weight 92.
    postings: [{ bucket: 2, upTo: 1, bytes: Uint8Array.from([1, 3, 3, 1, 92]), checksum: 41025637 }],
    indexState: [
      { key: 'state', version: 1, documents: 1, terms: Uint32Array.from([2097153]), counts: Uint32Array.from([1]) },
    ],
  },
  3: {
    texts: [
      {
        articleId: '0b83glx1rncxq2',
        // "Ten countries found a drone fund", deflated.
        deflated: Uint8Array.from([
          11, 73, 205, 83, 72, 206, 47, 205, 43, 41, 202, 76, 45, 86, 72, 3, 178, 82, 20, 18, 21, 82, 138, 242, 243, 82,
          21, 210, 128, 28, 0,
        ]),
        passages: [{ kind: 'title', start: 0, end: 32 }],
      },
    ],
    names: [
      {
        key: 'organization:nato',
        type: 'organization',
        name: 'NATO',
        aliases: [],
        roles: [],
        articles: 1,
        firstSeenAt: '2026-10-06T15:42:11.000Z',
        lastSeenAt: '2026-10-06T15:42:11.000Z',
      },
    ],
  },
  4: {
    texts: [
      {
        articleId: '0b83glx1rncxq2',
        // "Ten countries found a drone fund", deflated.
        deflated: Uint8Array.from([
          11, 73, 205, 83, 72, 206, 47, 205, 43, 41, 202, 76, 45, 86, 72, 3, 178, 82, 20, 18, 21, 82, 138, 242, 243, 82,
          21, 210, 128, 28, 0,
        ]),
        passages: [{ kind: 'title', start: 0, end: 32 }],
      },
    ],
    figureGroups: [
      {
        id: '1vgsaob06bt973',
        ledgerKey: 'money · aid',
        valueKeys: ['money USD ~ 1486'],
        measure: 'Military aid, Ukraine, USD',
        renamed: false,
        verdict: 'same',
        reports: 1,
        updatedAt: '2026-10-06T15:42:11.000Z',
      },
    ],
  },
};
