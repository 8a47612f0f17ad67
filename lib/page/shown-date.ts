import { foldText } from './blocks.ts';
import { machineDate, writtenDate } from './dates.ts';

/** Longest line taken for a date. */
const LONGEST_LINE = 240;

/** Elements marked as dates that are looked at: menus and teasers may hold many before the headline. */
const MOST_MARKED = 200;

const dateSelector =
  'time[datetime],[itemprop~=datePublished],[class*=publish i],[class*=date i],[class*=timestamp i],[data-testid*=timestamp i],time';

/** Whether an element belongs to a card of another article than the headline's. */
function isOfAnotherArticle(element: Element, headline: Element | null): boolean {
  const card = element.closest('article');
  return headline !== null && card !== null && !card.contains(headline);
}

/** The first date shown in a part of the page, the machine's reading before the written one. */
export function shownDate(scope: Element, headline: Element | null, now: number): string | null {
  const found = [...scope.querySelectorAll(dateSelector)]
    .slice(0, MOST_MARKED)
    .filter((e) => !e.closest('nav,footer,[class*=comment i]') && !isOfAnotherArticle(e, headline));
  const after = headline ? found.filter((element) => headline.compareDocumentPosition(element) & 4) : found;
  for (const element of [...after, ...found]) {
    // A line marked as the date often holds the <time> that has it exactly.
    const exact = element.hasAttribute('datetime') ? element : (element.querySelector('time[datetime]') ?? element);
    const machine = machineDate(exact.getAttribute('datetime') ?? exact.getAttribute('content') ?? '');
    if (machine) return machine;
    const line = foldText(element.textContent ?? '');
    const written = line.length <= LONGEST_LINE ? writtenDate(line, now) : null;
    if (written) return written;
  }
  return headline ? dateBelow(headline, now) : null;
}

/** Lines below the headline in which a date is looked for when nothing is marked as one. */
const LINES_BELOW = 60;

function dateBelow(headline: Element, now: number): string | null {
  const walker = headline.ownerDocument.createTreeWalker(headline.getRootNode(), NodeFilter.SHOW_TEXT);
  walker.currentNode = headline;
  for (let lines = 0; lines < LINES_BELOW && walker.nextNode(); ) {
    const line = foldText(walker.currentNode.textContent ?? '');
    // A picture's caption says when the picture was taken.
    const parent = walker.currentNode.parentElement!;
    if (line.length < 6 || parent.closest('script,style,figure,figcaption,footer')) continue;
    if (isOfAnotherArticle(parent, headline)) continue;
    lines++;
    const date = line.length < 120 ? writtenDate(line, now) : null;
    if (date) return date;
  }
  return null;
}
