/** Invented news for the pictures. No person, sum or event in it is real. */

export interface Storyline {
  readonly name: string;
  readonly headlines: readonly string[];
  readonly sentences: readonly string[];
}

export const publishers = ['Lower Danube Courier', 'Black Sea Wire', 'The Carpathian Post', 'Вісник Пониззя'] as const;

export const people = [
  ['person', 'Halyna Verbova', 'infrastructure minister'],
  ['person', 'Petru Ciobotaru', 'head of the Danube Commission’s audit'],
  ['person', 'Ivan Kopylets', 'mayor of Bolhrad'],
  ['person', 'Maria-Elena Stănciulescu', 'transport secretary'],
  ['organization', 'European Transport Council', null],
  ['organization', 'Danube Crossings', null],
  ['organization', 'Міжвідомча координаційна рада з питань електроенергозбереження', null],
  ['organization', 'Audit Chamber', null],
  ['place', 'Bolhrad', null],
  ['place', 'Izmail', null],
  ['place', 'Reni', null],
  ['group', 'Moldovan', null],
  ['event', 'Danube Summit', null],
  ['product', 'Kolos-2', null],
] as const;

export const storylines: readonly Storyline[] = [
  {
    name: 'Danube rail link: Verbova, Bolhrad',
    headlines: [
      'Ministers agree €420 million for the Danube rail link',
      'Verbova: rail link “will not wait for winter”',
      'Cost of Danube rail link put at €465 million',
      'First sleepers laid south of Bolhrad as rail work begins',
      'Auditors question single bid for Danube bridge steel',
      'Danube rail link to cost €480 million, minister says',
    ],
    sentences: [
      'The link will now cost €480 million, Halyna Verbova said on Monday, €15 million more than in October.',
      'She blamed the price of steel and a second set of piers at Reni.',
      'The line runs from Bolhrad to Reni and has been closed since the last flood.',
      'Auditors asked in November why only Danube Crossings had bid.',
      'Petru Ciobotaru called the new estimate “an arithmetic with one hand behind the back”.',
      'Work trains were seen on the first section last week.',
      'The European Transport Council pays two thirds.',
    ],
  },
  {
    name: 'Зміни в енергосистемі: Координаційна рада',
    headlines: [
      'Координаційна рада переглянула графік високоенергозатратного електроустаткування на зиму',
      'Рада: споживання електроенергії впало на 12 %',
      'Ізмаїл під’єднують до міждержавної лінії',
    ],
    sentences: [
      'Рада розглянула найнеперспективніше високоенергозатратне електроустаткування.',
      'Споживання впало на 12 %.',
    ],
  },
  {
    name: 'Ferry strike: Izmail, Reni',
    headlines: [
      'Ferry crews at Izmail stop work for a third day',
      'Owners offer 8% more to ferry crews',
      'Ferry strike ends after night of talks',
    ],
    sentences: ['Crews at Izmail want 14% more.', 'About 400 lorries wait on the Reni side.', 'The owners offered 8%.'],
  },
];

/** Subjects for a long list of articles that belong to no story. */
export const others = [
  'Council of Reni sells its old granary',
  'Storm takes roofs in three villages',
  'Library in Bolhrad stays open on Sundays',
  'Sturgeon return to the delta, biologists report',
  'New timetable for night buses',
  'School meals to be free from January',
  'Harbour lights go out to save power',
  'Vineyards report the driest autumn in forty years',
] as const;
