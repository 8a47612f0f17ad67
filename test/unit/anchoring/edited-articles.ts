import type { Anchored, ChangeKind } from '../../../lib/anchoring/anchor.ts';
import type { Span, TextOffset } from '../../../lib/types.ts';

/** One clipped passage and what became of it. `[[` and `]]` stand round the passage, before and after. */
export interface EditedArticle {
  readonly name: string;
  readonly before: string;
  readonly after: string;
  readonly state: Anchored['state'];
  /** Kinds of the changes, in order, where they matter. */
  readonly kinds?: readonly ChangeKind[];
}

/** A marked text without its marks, and the stretch they stood round; `null` where there are none. */
export function unmark(marked: string): { text: string; span: Span | null } {
  const start = marked.indexOf('[[');
  if (start < 0) return { text: marked, span: null };
  const end = marked.indexOf(']]') - 2;
  const text = marked.replace('[[', '').replace(']]', '');
  return { text, span: { start: start as TextOffset, end: end as TextOffset } };
}

const LEAD =
  'A ferry carrying 140 passengers ran aground near the port of Lindholm early on Thursday, the coast guard said.';
const DEPTH =
  'Divers found no damage below the waterline, but the harbour stays closed to ships of more than 60 metres.';
const OWNER =
  'Northline, which owns the vessel, said it would refund every ticket and pay for hotel rooms in the town.';
const QUOTE = '"Nobody was in danger at any time," said Captain Henrik Aalto, who has sailed the route since 2009.';
const INQUIRY = 'The maritime safety board opened an inquiry and expects to publish its first findings by 14 March.';
const WEATHER = 'Winds of up to 80 km/h were recorded at the lighthouse shortly before the ship left its lane.';

/** Paragraphs as an article's text. */
const article = (...paragraphs: readonly string[]) => paragraphs.join('\n\n');
const mark = (text: string) => `[[${text}]]`;
/** A paragraph with some of its words marked. */
const markIn = (paragraph: string, words: string) => paragraph.replace(words, mark(words));

const story = (quote: string, middle: readonly string[] = [LEAD, DEPTH, OWNER]) =>
  article(...middle.map((p) => (p.includes(quote) ? markIn(p, quote) : p)), QUOTE, INQUIRY);

const kept: readonly EditedArticle[] = [
  { name: 'nothing happened', before: story(OWNER), after: story(OWNER), state: 'exact' },
  {
    name: 'a paragraph came before it',
    before: story(OWNER),
    after: article(WEATHER, LEAD, DEPTH, mark(OWNER), QUOTE, INQUIRY),
    state: 'exact',
  },
  {
    name: 'a paragraph came right before it, and one right after',
    before: story(OWNER),
    after: article(LEAD, DEPTH, WEATHER, mark(OWNER), 'Passengers were taken ashore by bus.', QUOTE, INQUIRY),
    state: 'exact',
  },
  {
    name: 'the paragraph moved to the end',
    before: story(OWNER),
    after: article(LEAD, DEPTH, QUOTE, INQUIRY, mark(OWNER)),
    state: 'exact',
  },
  {
    name: 'the paragraph moved to the top',
    before: story(OWNER),
    after: article(mark(OWNER), LEAD, DEPTH, QUOTE, INQUIRY),
    state: 'exact',
  },
  {
    name: 'everything else was written anew',
    before: story(OWNER),
    after: article(
      'Ticket sales for the summer opened on Monday.',
      mark(OWNER),
      'A spokeswoman declined to say how many bookings that concerns.',
    ),
    state: 'exact',
  },
  {
    name: 'all other paragraphs were cut',
    before: story(OWNER),
    after: mark(OWNER),
    state: 'exact',
  },
  {
    name: 'the first words of the text',
    before: article(markIn(LEAD, 'A ferry carrying 140 passengers'), DEPTH),
    after: article('Updated at 10:40.', markIn(LEAD, 'A ferry carrying 140 passengers'), DEPTH),
    state: 'exact',
  },
  {
    name: 'the last words of the text',
    before: article(LEAD, markIn(INQUIRY, 'first findings by 14 March.')),
    after: article(LEAD, DEPTH, markIn(INQUIRY, 'first findings by 14 March.')),
    state: 'exact',
  },
  {
    name: 'words in the middle of a sentence whose other words were edited',
    before: article(LEAD, markIn(OWNER, 'refund every ticket'), QUOTE),
    after: article(
      LEAD,
      'Northline promised on Friday to [[refund every ticket]] and to put travellers up in the town.',
      QUOTE,
    ),
    state: 'exact',
  },
  {
    name: 'a short quote that stands elsewhere too, above and below',
    before: article(
      'The harbour master said the coast guard was told.',
      LEAD.replace('the coast guard said', '[[the coast guard]] said'),
      DEPTH,
    ),
    after: article(
      'Late on Friday the coast guard was busy.',
      'The harbour master said the coast guard was told.',
      LEAD.replace('the coast guard said', '[[the coast guard]] said'),
      DEPTH,
    ),
    state: 'exact',
  },
  {
    name: 'typographic quotation marks and dashes',
    before: article(LEAD, mark('"It\'s over - for now," he said, adding: "We\'ll see."'), OWNER),
    after: article(LEAD, mark('“It’s over — for now,” he said, adding: “We’ll see.”'), OWNER),
    state: 'exact',
  },
  {
    name: 'guillemets',
    before: article(LEAD, mark('Il a dit: "Nous partons demain", puis il est sorti.'), OWNER),
    after: article(LEAD, mark('Il a dit\u00a0: «\u00a0Nous partons demain\u00a0», puis il est sorti.'), OWNER),
    state: 'exact',
  },
  {
    name: 'blanks of every width, soft hyphens and zero-width blanks',
    before: article(LEAD, 'The [[harbour stays closed to ships of more than 60 metres]], they said.'),
    after: article(
      LEAD,
      'The [[harbour  stays closed\u202fto ships of mo\u00adre than\u00a060\u200b metres]], they said.',
    ),
    state: 'exact',
  },
  {
    name: 'one paragraph became two',
    before: article(LEAD, mark('The ship is insured. Its crew of 31 went home.'), OWNER),
    after: article(LEAD, mark('The ship is insured.\n\nIts crew of 31 went home.'), OWNER),
    state: 'exact',
  },
  {
    name: 'two paragraphs became one',
    before: article(LEAD, mark('The ship is insured.\n\nIts crew of 31 went home.'), OWNER),
    after: article(LEAD, mark('The ship is insured. Its crew of 31 went home.'), OWNER),
    state: 'exact',
  },
  {
    name: 'an ellipsis drawn with three stops',
    before: article(LEAD, mark('“We waited… and waited,” she said.'), OWNER),
    after: article(LEAD, mark('"We waited... and waited," she said.'), OWNER),
    state: 'exact',
  },
  {
    name: 'letters composed otherwise, and a ligature',
    before: article(LEAD, mark('The café owner José Muñoz filed the first claim.'), OWNER),
    after: article(LEAD, mark('The cafe\u0301 owner Jose\u0301 Mun\u0303oz \ufb01led the \ufb01rst claim.'), OWNER),
    state: 'exact',
  },
  {
    name: 'text beyond the first plane around it',
    before: article('🚢🚢 𝔉erry', markIn(OWNER, 'pay for hotel rooms')),
    after: article('🚢🚢🚢 𝔉erry news 🌊', markIn(OWNER, 'pay for hotel rooms')),
    state: 'exact',
  },
  {
    name: 'an emoji in it',
    before: article(LEAD, 'The mayor wrote [["Thank you 👩‍🚒🚢!"]] on Friday.'),
    after: article(WEATHER, LEAD, 'The mayor wrote [[“Thank you 👩‍🚒🚢!”]] on Friday.'),
    state: 'exact',
  },
  {
    name: 'Arabic',
    before: article('قالت الشركة اليوم.', mark('وقال الوزير إن 12 شخصا قتلوا في الهجوم'), 'انتهى الخبر.'),
    after: article(
      'تحديث: خبر جديد.',
      'قالت الشركة اليوم.',
      mark('وقال الوزير إن 12 شخصا قتلوا في الهجوم'),
      'انتهى الخبر.',
    ),
    state: 'exact',
  },
  {
    name: 'Chinese, without blanks',
    before: '外交部周二表示。[[至少有12人在袭击中丧生]]，其中包括三名儿童。',
    after: '更新：外交部周二表示。[[至少有12人在袭击中丧生]]，其中包括三名儿童。',
    state: 'exact',
  },
  {
    name: 'Ukrainian, with another apostrophe',
    before: article(
      'Про це повідомили у четвер.',
      mark("Рятувальники зняли з порома п'ять дітей."),
      'Причину з’ясовують.',
    ),
    after: article('Оновлено.', mark('Рятувальники зняли з порома п’ять дітей.'), 'Причину з’ясовують.'),
    state: 'exact',
  },
  {
    name: 'part of a word',
    before: article(LEAD, 'The har[[bour stays clo]]sed today.', OWNER),
    after: article(WEATHER, LEAD, 'The har[[bour stays clo]]sed today.', OWNER),
    state: 'exact',
  },
  {
    name: 'one of many identical lines, told by its neighbours',
    before: article(
      'Aalto arrived at nine.',
      'He declined to comment.',
      'Berg arrived at ten.',
      mark('He declined to comment.'),
      'Chen arrived at noon.',
    ),
    after: article(
      'Police were there.',
      'Aalto arrived at nine.',
      'He declined to comment.',
      'Berg arrived at ten.',
      mark('He declined to comment.'),
      'Chen arrived at noon.',
    ),
    state: 'exact',
  },
  {
    name: 'one of many identical lines, told by its order',
    before: article('Results:', 'No change.', 'No change.', mark('No change.'), 'No change.', 'End.'),
    after: article('Final results:', 'No change.', 'No change.', mark('No change.'), 'No change.', 'The end.'),
    state: 'exact',
  },
  {
    name: 'a look-alike lost its own words, the passage not',
    before: article(
      LEAD,
      mark('Shelling in Arda wounded five drivers on Sunday.'),
      'Shelling in Bresk wounded nine drivers on Sunday.',
      OWNER,
    ),
    after: article(
      LEAD,
      mark('Shelling in Arda wounded five drivers on Sunday.'),
      'In Bresk there was no shelling.',
      OWNER,
    ),
    state: 'exact',
  },
  {
    name: 'look-alikes that changed places',
    before: article(
      LEAD,
      mark('Shelling in Arda wounded five drivers on Sunday.'),
      'Shelling in Bresk wounded nine drivers on Sunday.',
      OWNER,
    ),
    after: article(
      LEAD,
      'Shelling in Bresk wounded nine drivers on Sunday.',
      mark('Shelling in Arda wounded five drivers on Sunday.'),
      OWNER,
    ),
    state: 'exact',
  },
  {
    name: 'a sentence that grew only around the quote',
    before: article(LEAD, 'Some [[12 people were hurt]], police said.', OWNER),
    after: article(LEAD, 'At least [[12 people were hurt]] and one died, police said on Friday.', OWNER),
    state: 'exact',
  },
];

const edited: readonly EditedArticle[] = [
  {
    name: 'a digit in the middle',
    before: article(markIn(LEAD, 'carrying 140 passengers'), DEPTH),
    after: article(markIn(LEAD, 'carrying 140 passengers').replace('140', '146'), DEPTH),
    state: 'changed',
    kinds: ['figure'],
  },
  {
    name: 'a number alone',
    before: article(markIn(LEAD, '140'), DEPTH),
    after: article(markIn(LEAD, '140').replace('140', '146'), DEPTH),
    state: 'changed',
    kinds: ['figure'],
  },
  {
    name: 'a number that grew by a digit at its end',
    before: article(LEAD, 'The repairs will [[cost 12]], in millions.', OWNER),
    after: article(LEAD, 'The repairs will [[cost 120]], in millions.', OWNER),
    state: 'changed',
    kinds: ['figure'],
  },
  {
    name: 'a number that grew by a digit at its start',
    before: article(LEAD, 'Police say [[2 people died]] on board.', OWNER),
    after: article(LEAD, 'Police say [[12 people died]] on board.', OWNER),
    state: 'changed',
    kinds: ['figure'],
  },
  {
    name: 'a decimal that came after',
    before: article(LEAD, 'Shares of Northline [[fell 5]]% on Friday.', OWNER),
    after: article(LEAD, 'Shares of Northline [[fell 5.5]]% on Friday.', OWNER),
    state: 'changed',
    kinds: ['figure'],
  },
  {
    name: 'a decimal inside, that makes more words of one',
    before: article(LEAD, mark('Shares of Northline fell 5% on Friday.'), OWNER),
    after: article(LEAD, mark('Shares of Northline fell 5.5% on Friday.'), OWNER),
    state: 'changed',
    kinds: ['figure'],
  },
  {
    name: 'another currency before the number',
    before: article(LEAD, 'The damage comes to €[[300 million]], it said.', OWNER),
    after: article(LEAD, 'The damage comes to [[$300 million]], it said.', OWNER),
    state: 'changed',
    kinds: ['figure'],
  },
  {
    name: 'the currency inside',
    before: article(LEAD, 'The damage [[comes to €300 million]], it said.', OWNER),
    after: article(LEAD, 'The damage [[comes to $300 million]], it said.', OWNER),
    state: 'changed',
    kinds: ['figure'],
  },
  {
    name: 'the unit',
    before: article(LEAD, mark(WEATHER), OWNER),
    after: article(LEAD, mark(WEATHER.replace('km/h', 'mph')), OWNER),
    state: 'changed',
    kinds: ['figure'],
  },
  {
    name: 'percent and points',
    before: article(LEAD, 'The share [[rose by 3 percent]] last year.', OWNER),
    after: article(LEAD, 'The share [[rose by 3 percentage points]] last year.', OWNER),
    state: 'changed',
    kinds: ['figure'],
  },
  {
    name: 'the date',
    before: article(LEAD, mark(INQUIRY)),
    after: article(LEAD, mark(INQUIRY.replace('14 March', '2 April'))),
    state: 'changed',
    kinds: ['figure'],
  },
  {
    name: 'the day of the week',
    before: article(mark(LEAD), DEPTH),
    after: article(mark(LEAD.replace('Thursday', 'Friday')), DEPTH),
    state: 'changed',
    kinds: ['figure'],
  },
  {
    name: 'a minus sign',
    before: article(LEAD, 'It was [[5 degrees at dawn]], the board said.', OWNER),
    after: article(LEAD, 'It was [[-5 degrees at dawn]], the board said.', OWNER),
    state: 'changed',
    kinds: ['figure'],
  },
  {
    name: 'a power',
    before: article(LEAD, 'The slick covers [[10 km² of sea]], the board said.', OWNER),
    after: article(LEAD, 'The slick covers [[10 km of sea]], the board said.', OWNER),
    state: 'changed',
  },
  {
    name: 'a name',
    before: article(LEAD, mark(QUOTE), INQUIRY),
    after: article(LEAD, mark(QUOTE.replace('Henrik Aalto', 'Henrik Aaltonen')), INQUIRY),
    state: 'changed',
    kinds: ['name'],
  },
  {
    name: 'a name that is the first word',
    before: article(LEAD, mark(OWNER), INQUIRY),
    after: article(LEAD, mark(OWNER.replace('Northline', 'Balticana')), INQUIRY),
    state: 'changed',
    kinds: ['name'],
  },
  {
    name: 'a name that is the last word',
    before: article(LEAD, 'The route is served by [[ferries from Lindholm and Aaby]].', INQUIRY),
    after: article(LEAD, 'The route is served by [[ferries from Lindholm and Ekenes]].', INQUIRY),
    state: 'changed',
    kinds: ['name'],
  },
  {
    name: 'a negation that came',
    before: article(LEAD, mark('The board will publish the names of the crew.'), INQUIRY),
    after: article(LEAD, mark('The board will not publish the names of the crew.'), INQUIRY),
    state: 'changed',
    kinds: ['negation'],
  },
  {
    name: 'a negation inside a word',
    before: article(LEAD, mark('The captain was authorised to leave the lane.'), INQUIRY),
    after: article(LEAD, mark('The captain was unauthorised to leave the lane.'), INQUIRY),
    state: 'changed',
    kinds: ['negation'],
  },
  {
    name: 'a contracted negation',
    before: article(LEAD, mark('The captain did leave the lane before dawn.'), INQUIRY),
    after: article(LEAD, mark("The captain didn't leave the lane before dawn."), INQUIRY),
    state: 'changed',
    kinds: ['negation'],
  },
  {
    name: 'a negative prefix at its edge',
    before: article(LEAD, 'Reports say it was [[authorised by the port]] on Monday.', INQUIRY),
    after: article(LEAD, 'Reports say it was [[unauthorised by the port]] on Monday.', INQUIRY),
    state: 'changed',
    kinds: ['negation'],
  },
  {
    name: 'the opposite',
    before: article(LEAD, mark('Passenger numbers rose in the second half of the year.'), INQUIRY),
    after: article(LEAD, mark('Passenger numbers fell in the second half of the year.'), INQUIRY),
    state: 'changed',
    kinds: ['negation'],
  },
  {
    name: 'a capital',
    before: article(LEAD, mark('They walked in march to the old harbour.'), INQUIRY),
    after: article(LEAD, mark('They walked in March to the old harbour.'), INQUIRY),
    state: 'changed',
  },
  {
    name: 'a comma',
    before: article(LEAD, mark('Let us eat, grandmother, on the upper deck.'), INQUIRY),
    after: article(LEAD, mark('Let us eat grandmother, on the upper deck.'), INQUIRY),
    state: 'changed',
    kinds: ['wording'],
  },
  {
    name: 'quotation marks dropped',
    before: article(LEAD, mark('He called the rescue "flawless" in every way.'), INQUIRY),
    after: article(LEAD, mark('He called the rescue flawless in every way.'), INQUIRY),
    state: 'changed',
  },
  {
    name: 'first word replaced, mid-sentence',
    before: article(LEAD, 'The owner said [[quickly that nobody would sue]] the port.', INQUIRY),
    after: article(LEAD, 'The owner said [[slowly that nobody would sue]] the port.', INQUIRY),
    state: 'changed',
  },
  {
    name: 'last word replaced, mid-sentence',
    before: article(LEAD, 'The owner said [[that nobody would sue]] the port.', INQUIRY),
    after: article(LEAD, 'The owner said [[that nobody would blame]] the port.', INQUIRY),
    state: 'changed',
  },
  {
    name: 'first words replaced by more',
    before: article(LEAD, mark('Most passengers slept in the gym of a local school.'), INQUIRY),
    after: article(LEAD, mark('All but seven of the passengers slept in the gym of a local school.'), INQUIRY),
    state: 'changed',
  },
  {
    name: 'a word came in',
    before: article(LEAD, mark(OWNER), INQUIRY),
    after: article(LEAD, mark(OWNER.replace('every ticket', 'every unused ticket')), INQUIRY),
    state: 'changed',
    kinds: ['wording'],
  },
  {
    name: 'a clause came in',
    before: article(LEAD, mark(OWNER), INQUIRY),
    after: article(LEAD, mark(OWNER.replace('the vessel,', 'the vessel and two others on the same route,')), INQUIRY),
    state: 'changed',
  },
  {
    name: 'a sentence came in',
    before: article(LEAD, mark(`${OWNER} ${WEATHER}`), INQUIRY),
    after: article(
      LEAD,
      mark(`${OWNER} The firm runs eleven ships between the islands and the mainland. ${WEATHER}`),
      INQUIRY,
    ),
    state: 'changed',
  },
  {
    name: 'a paragraph came in',
    before: article(LEAD, mark(`${OWNER}\n\n${WEATHER}`), INQUIRY),
    after: article(LEAD, mark(`${OWNER}\n\n${QUOTE}\n\n${WEATHER}`), INQUIRY),
    state: 'changed',
  },
  {
    name: 'its last sentence went',
    before: article(LEAD, mark(`${OWNER} ${WEATHER}`), INQUIRY),
    after: article(LEAD, mark(OWNER), INQUIRY),
    state: 'changed',
  },
  {
    name: 'its first sentence went',
    before: article(LEAD, mark(`${OWNER} ${WEATHER}`), INQUIRY),
    after: article(LEAD, mark(WEATHER), INQUIRY),
    state: 'changed',
  },
  {
    name: 'a clause in the middle went',
    before: article(LEAD, mark(OWNER), INQUIRY),
    after: article(LEAD, mark(OWNER.replace(', which owns the vessel,', '')), INQUIRY),
    state: 'changed',
  },
  {
    name: 'edited, with a paragraph before it new',
    before: article(LEAD, DEPTH, mark(OWNER), INQUIRY),
    after: article(LEAD, DEPTH, QUOTE, mark(OWNER.replace('every ticket', 'half of each ticket')), INQUIRY),
    state: 'changed',
  },
  {
    name: 'edited, with its neighbours edited too',
    before: article(LEAD, DEPTH, mark(OWNER), INQUIRY),
    after: article(
      LEAD,
      DEPTH.replace('Divers found no damage', 'A diver saw little damage'),
      mark(OWNER.replace('hotel rooms', 'meals')),
      INQUIRY.replace('The maritime safety board', 'The board'),
    ),
    state: 'changed',
  },
  {
    name: 'edited at both ends',
    before: article(LEAD, DEPTH, mark(OWNER), INQUIRY),
    after: article(
      LEAD,
      DEPTH,
      mark(OWNER.replace('Northline, which', 'The company that').replace('town', 'city')),
      INQUIRY,
    ),
    state: 'changed',
  },
  {
    name: 'edited beside a look-alike that stays',
    before: article(
      LEAD,
      mark('Shelling in Arda wounded five drivers on Sunday.'),
      'Shelling in Bresk wounded nine drivers on Sunday.',
      OWNER,
    ),
    after: article(
      LEAD,
      mark('Shelling in Arda wounded seven drivers on Sunday.'),
      'Shelling in Bresk wounded nine drivers on Sunday.',
      OWNER,
    ),
    state: 'changed',
    kinds: ['figure'],
  },
  {
    name: 'edited into the words of its look-alike',
    before: article(
      LEAD,
      'In Arda [[12 people were killed]] on Sunday.',
      'In Bresk 14 people were killed on Monday.',
      OWNER,
    ),
    after: article(
      LEAD,
      'In Arda [[14 people were killed]] on Sunday.',
      'In Bresk 14 people were killed on Monday.',
      OWNER,
    ),
    state: 'changed',
    kinds: ['figure'],
  },
  {
    name: 'moved and edited, with the rest of its paragraph',
    before: article(LEAD, DEPTH, markIn(OWNER, 'it would refund every ticket and pay'), QUOTE, INQUIRY),
    after: article(
      LEAD,
      DEPTH,
      QUOTE,
      INQUIRY,
      markIn(OWNER, 'it would refund every ticket and pay').replace('every', 'each'),
    ),
    state: 'changed',
  },
  {
    name: 'moved and edited, a whole paragraph',
    before: article(LEAD, DEPTH, mark(QUOTE), OWNER, INQUIRY),
    after: article(LEAD, DEPTH, OWNER, INQUIRY, mark(QUOTE.replace('at any time', 'at any point'))),
    state: 'changed',
  },
  {
    name: 'a correction that quotes the old words',
    before: article(LEAD, 'Police said [[at least 12 people were hurt]] on board.', OWNER, INQUIRY),
    after: article(
      LEAD,
      'Police said [[at least 14 people were hurt]] on board.',
      OWNER,
      INQUIRY,
      'Correction: an earlier version of this article said at least 12 people were hurt.',
    ),
    state: 'changed',
    kinds: ['figure'],
  },
  {
    name: 'Ukrainian, a number',
    before: article(
      'Про це повідомили у четвер.',
      mark('Унаслідок удару загинули 12 людей, ще 47 поранені.'),
      'Причину з’ясовують.',
    ),
    after: article(
      'Про це повідомили у четвер.',
      mark('Унаслідок удару загинули 14 людей, ще 47 поранені.'),
      'Причину з’ясовують.',
    ),
    state: 'changed',
    kinds: ['figure'],
  },
  {
    name: 'Chinese, a number',
    before: '外交部周二表示。[[至少有12人在袭击中丧生]]，其中包括三名儿童。',
    after: '外交部周二表示。[[至少有14人在袭击中丧生]]，其中包括三名儿童。',
    state: 'changed',
    kinds: ['figure'],
  },
];

const gone: readonly EditedArticle[] = [
  { name: 'the paragraph went', before: story(OWNER), after: article(LEAD, DEPTH, QUOTE, INQUIRY), state: 'orphan' },
  { name: 'the text is empty', before: story(OWNER), after: '', state: 'orphan' },
  {
    name: 'another page',
    before: story(OWNER),
    after: 'Page not found. Search our archive of 12,000 stories.',
    state: 'orphan',
  },
  {
    name: 'its sentence was written anew',
    before: article(LEAD, mark(OWNER), INQUIRY),
    after: article(LEAD, 'Travellers will get their money back, according to the operator of the line.', INQUIRY),
    state: 'orphan',
  },
  {
    name: 'its look-alike stays, right after it',
    before: article(
      LEAD,
      mark('Shelling in Arda wounded five drivers on Sunday.'),
      'Shelling in Bresk wounded nine drivers on Sunday.',
      OWNER,
    ),
    after: article(LEAD, 'Shelling in Bresk wounded nine drivers on Sunday.', OWNER),
    state: 'orphan',
  },
  {
    name: 'its look-alike stays, right before it',
    before: article(
      LEAD,
      'Shelling in Bresk wounded nine drivers on Sunday.',
      mark('Shelling in Arda wounded five drivers on Sunday.'),
      OWNER,
    ),
    after: article(LEAD, 'Shelling in Bresk wounded nine drivers on Sunday.', OWNER),
    state: 'orphan',
  },
  {
    name: 'its look-alike stays, and was edited',
    before: article(
      LEAD,
      mark('Shelling in Arda wounded five drivers on Sunday.'),
      OWNER,
      'Shelling in Bresk wounded nine drivers on Sunday.',
      DEPTH,
    ),
    after: article(LEAD, OWNER, 'Shelling in Bresk wounded ten drivers on Sunday.', DEPTH),
    state: 'orphan',
  },
  {
    name: 'its look-alike with other digits stays',
    before: article(
      LEAD,
      mark('The northern depot holds 40 buses and 12 trams.'),
      OWNER,
      'The southern depot holds 45 buses and 12 trams.',
      DEPTH,
    ),
    after: article(LEAD, OWNER, 'The southern depot holds 45 buses and 12 trams.', DEPTH),
    state: 'orphan',
  },
  {
    name: 'the first of two identical lines went',
    before: article(
      'Aalto arrived at nine.',
      mark('He declined to comment.'),
      'Berg arrived at ten.',
      'He declined to comment.',
      'Chen arrived at noon.',
    ),
    after: article(
      'Aalto arrived at nine.',
      'Berg arrived at ten.',
      'He declined to comment.',
      'Chen arrived at noon.',
    ),
    state: 'orphan',
  },
  {
    name: 'the last of two identical lines went',
    before: article(
      'Aalto arrived at nine.',
      'He declined to comment.',
      'Berg arrived at ten.',
      mark('He declined to comment.'),
      'Chen arrived at noon.',
    ),
    after: article(
      'Aalto arrived at nine.',
      'He declined to comment.',
      'Berg arrived at ten.',
      'Chen arrived at noon.',
    ),
    state: 'orphan',
  },
  {
    name: 'a short quote went, its words stand elsewhere',
    before: article(LEAD, DEPTH, 'Among them were [[three children]] from one school.', OWNER, INQUIRY),
    after: article(LEAD, DEPTH, OWNER, INQUIRY, 'The mayor, a father of three children, thanked the crew.'),
    state: 'orphan',
  },
  {
    name: 'a short number went, the same number stands elsewhere',
    before: article(LEAD, DEPTH, 'The ship has [[31 cabins]] on two decks.', OWNER, INQUIRY),
    after: article(LEAD, DEPTH, OWNER, INQUIRY, 'A hotel with 31 cabins opened in June.'),
    state: 'orphan',
  },
  {
    name: 'one sentence of a paragraph went',
    before: article(`${LEAD} [[It was on its way to Aaby.]] ${DEPTH}`, OWNER, INQUIRY),
    after: article(`${LEAD} ${DEPTH}`, OWNER, INQUIRY),
    state: 'orphan',
  },
  {
    name: 'another sentence took its place',
    before: article(`${LEAD} [[It was on its way to Aaby.]] ${DEPTH}`, OWNER, INQUIRY),
    after: article(`${LEAD} Three tugs were sent from the mainland. ${DEPTH}`, OWNER, INQUIRY),
    state: 'orphan',
  },
  {
    name: 'a word went',
    before: article(LEAD, 'The inquiry was [[unusually]] long.', OWNER),
    after: article(LEAD, 'The inquiry was long.', OWNER),
    state: 'orphan',
  },
];

/** Every case, with its expected end. Written for these tests. */
export const editedArticles: readonly EditedArticle[] = [...kept, ...edited, ...gone];
