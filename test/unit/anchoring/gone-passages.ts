import { article, DEPTH, type EditedArticle, INQUIRY, LEAD, mark, OWNER, QUOTE, story } from './ferry-story.ts';

/** Passages that went, some with others like them left. */
export const gone: readonly EditedArticle[] = [
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
  {
    name: 'one like it came later',
    before: article(LEAD, mark('Police arrested five men in Varde.'), OWNER, INQUIRY),
    after: article(LEAD, OWNER, INQUIRY, 'Police arrested six men in Ribe.'),
    state: 'orphan',
  },
];
