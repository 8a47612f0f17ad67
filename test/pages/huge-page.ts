/**
 * An article of many thousand paragraphs: `bytes` of markup (give or take a paragraph), as an archive page or a court's
 * judgment can be. No two paragraphs are alike.
 */
export function hugePage(bytes: number): string {
  const head =
    '<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>The full record of the inquiry</title>' +
    '<meta property="og:type" content="article"><meta property="article:published_time" content="2026-11-02T09:00:00Z">' +
    '</head><body><article><h1>The full record of the inquiry</h1>\n';
  const paragraphs: string[] = [];
  for (let length = head.length, number = 1; length < bytes; number++) {
    const paragraph =
      `<p>On day ${number}, witness ${(number * 7919) % 997} told the inquiry in Rivne that ` +
      `<b>${(number * 31).toLocaleString('en')} tons</b> had been weighed at <a href="#w${number}">gate ${number % 17}</a>, ` +
      `and that the difference of ${(number % 89) + 1} percent was <em>never written down</em>.</p>\n`;
    paragraphs.push(paragraph);
    length += paragraph.length;
  }
  return `${head}${paragraphs.join('')}</article></body></html>\n`;
}
