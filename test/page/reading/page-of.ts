/** A page of our own as a live document in a frame of this one, with its own address in its canonical link. */
export async function pageOf(html: string): Promise<Document> {
  const frame = document.createElement('iframe');
  document.body.append(frame);
  const inner = frame.contentDocument!;
  inner.open();
  inner.write(html);
  inner.close();
  return inner;
}

/** Paragraphs of plain prose, no two alike. */
export function prose(count: number, topic: string): string[] {
  return Array.from(
    { length: count },
    (_v, i) =>
      `On day ${i + 1} of the talks about ${topic}, delegates said they had agreed on ${i + 3} more points, although ` +
      `the hardest of them, on money, was left for later, and nobody would say when number ${i + 7} might follow.`,
  );
}

/** A news page around a body: masthead, navigation, related stories, footer. */
export function newsPage(body: string, head = ''): string {
  const teasers = Array.from(
    { length: 6 },
    (_v, i) =>
      `<li><a href="/2026/10/${i + 1}/another-story-of-the-day-${i}">Another story of the day, number ${i}</a></li>`,
  ).join('');
  return `<!DOCTYPE html><html lang="en-GB"><head><title>Harbour towns sign a pact on ice | The Daily Quay</title>
    <meta property="og:type" content="article"><meta property="og:site_name" content="The Daily Quay">
    <meta property="og:title" content="Harbour towns sign a pact on ice">
    <meta property="article:published_time" content="2026-10-20T08:30:00+02:00">${head}</head><body>
    <header><nav><ul><li><a href="/world">World</a></li><li><a href="/sport">Sport</a></li></ul></nav></header>
    <main><article><h1>Harbour towns sign a pact on ice</h1><p class="byline">By Ann Lee and Bo Ek, in Kyiv</p>
    ${body}</article><aside class="related"><h3>More stories</h3><ul>${teasers}</ul></aside></main>
    <footer><p>© 2026 The Daily Quay. All rights reserved. Terms of use and privacy.</p></footer></body></html>`;
}

export const address = 'https://quay.example/2026/10/20/harbour-towns-sign-a-pact-on-ice';
