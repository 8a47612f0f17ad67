/**
 * Invented series of news articles with their figures grouped by hand. In the texts `{aid|$35 billion}` marks a figure of the
 * group `aid`; a figure without a mark stands alone, so that joining it to anything is an error. Names are spelled as
 * newsrooms vary them; values are restated, rounded, updated, converted and contradicted, with traps between them.
 */
export interface SeriesArticle {
  readonly publisher: string;
  readonly publishedAt: string;
  readonly title: string;
  readonly passages: readonly string[];
}

export interface Series {
  readonly story: string;
  /** Names by key, in every spelling the articles use. */
  readonly names: Readonly<Record<string, readonly string[]>>;
  readonly articles: readonly SeriesArticle[];
}

/** Printed by one newsroom under every piece on the war: one report, said thrice. */
const BOILERPLATE =
  'Russia occupies about {occupied|20 percent} of Ukraine, an area of {area|114,500 square kilometers}, and has lost more than {losses|a million} soldiers killed or wounded since 2022, the General Staff says.';

export const series: readonly Series[] = [
  {
    story: 'aid to Ukraine',
    names: {
      'place:ukraine': ['Ukraine'],
      'place:kyiv': ['Kyiv'],
      'organization:nato': ['NATO', 'North Atlantic Alliance'],
      'organization:european union': ['European Union', 'EU'],
      'person:mark rutte': ['Mark Rutte', 'Rutte'],
      'person:volodymyr zelensky': ['Volodymyr Zelensky', 'Zelensky', 'Zelenskyy'],
      'place:germany': ['Germany', 'Berlin'],
      'place:russia': ['Russia', 'Moscow'],
    },
    articles: [
      {
        publisher: 'Dnipro Courier',
        publishedAt: '2025-06-20T09:00:00Z',
        title: 'Allies pledge {aid|$35 billion} in military aid to Ukraine',
        passages: [
          'NATO allies have pledged {aid|$35 billion} in military aid to Ukraine for the first half of the year, Secretary General Mark Rutte said on June 20.',
          'Ukraine has the industrial capacity to produce {capacity|$35 billion} worth of weapons a year, President Volodymyr Zelensky told reporters in Kyiv.',
          'Germany will provide {german|€5 billion} of the total, the largest single contribution, Berlin confirmed.',
          BOILERPLATE,
        ],
      },
      {
        publisher: 'Harbour Wire',
        publishedAt: '2025-06-21T07:30:00Z',
        title: 'Rutte says aid to Kyiv has reached a record',
        passages: [
          'Allies have committed more than {aid|35 billion euros ($40.6 billion)} in military aid to Ukraine this year, Rutte said, up from a lower estimate a day before.',
          'Zelenskyy said that Ukraine’s defence industry could make arms worth {capacity|$35bn} a year, but that its production capacity is not funded.',
          'Germany’s share is {german|5 billion euros}, the largest contribution so far.',
        ],
      },
      {
        publisher: 'Dnipro Courier',
        publishedAt: '2025-06-24T16:00:00Z',
        title: 'At the summit, {aid|$41 billion} for Ukraine',
        passages: [
          'Military aid pledged to Ukraine by NATO allies has grown to nearly {aid|$41 billion}, Rutte told the summit on Tuesday.',
          'Moscow called the summit a provocation and promised to answer it with 3 new divisions.',
          BOILERPLATE,
        ],
      },
      {
        publisher: 'Dnipro Courier',
        publishedAt: '2025-07-02T10:00:00Z',
        title: 'What Ukraine’s arms makers lack is money',
        passages: [
          'Ukraine’s arms makers have a combined capacity of {capacity|$35 billion} a year, and orders for less than half of it, Zelensky said again on Wednesday.',
          'A fund for reconstruction, agreed in Rome, will hold $35 million.',
          BOILERPLATE,
        ],
      },
    ],
  },
  {
    story: 'defence spending',
    names: {
      'place:poland': ['Poland', 'Warsaw'],
      'place:lithuania': ['Lithuania', 'Vilnius'],
      'place:spain': ['Spain', 'Madrid'],
      'organization:nato': ['NATO'],
      'person:donald tusk': ['Donald Tusk', 'Tusk'],
    },
    articles: [
      {
        publisher: 'Harbour Wire',
        publishedAt: '2025-06-12T08:00:00Z',
        title: 'Poland to spend {poland|4.7 percent} of GDP on defence',
        passages: [
          'Poland will spend {poland|4.7 percent} of GDP on defence in 2025, Prime Minister Donald Tusk said, more than any other member of NATO.',
          'Lithuania plans defence spending of {lithuania|5.25 percent} of GDP from next year.',
          'NATO members are to adopt a defence spending target of {target|5 percent} of GDP by 2035.',
        ],
      },
      {
        publisher: 'Baltic Ledger',
        publishedAt: '2025-06-13T08:00:00Z',
        title: 'Vilnius goes beyond the new goal',
        passages: [
          'Defence spending of Lithuania will reach {lithuania|5.25%} of GDP next year, the finance ministry in Vilnius said.',
          'The new NATO target for defence spending, {target|5%} of GDP, is to be met by 2035.',
          'Inflation in Lithuania stood at 4.7 percent in May, the statistics office said.',
        ],
      },
      {
        publisher: 'Harbour Wire',
        publishedAt: '2025-06-25T18:00:00Z',
        title: 'Madrid stays out of the {target|5 percent} target',
        passages: [
          'NATO members agreed on Wednesday to a defence spending target of {target|5 per cent} of GDP by 2035, from which Spain won an exemption.',
          'Spain will keep its defence spending at {spain|2.1 percent} of GDP, its prime minister said in Madrid.',
          'Poland, at {poland|4.7 percent} of GDP, spends most on defence.',
        ],
      },
      {
        publisher: 'Baltic Ledger',
        publishedAt: '2025-11-03T08:00:00Z',
        title: 'Warsaw raises its army’s budget again',
        passages: [
          'Poland’s defence spending is to rise to {poland|4.8 percent} of GDP in 2026, Tusk told parliament in Warsaw.',
          'Spain’s defence spending, {spain|2.1%} of GDP, remains among the lowest of NATO.',
          'The economy of Poland grew by 3.6 percent in the third quarter.',
        ],
      },
    ],
  },
  {
    story: 'strike on Ternopil',
    names: {
      'place:ternopil': ['Ternopil'],
      'place:ukraine': ['Ukraine'],
      'place:russia': ['Russia', 'Russian'],
      'organization:state emergency service': ['State Emergency Service', 'Emergency Service'],
      'place:kharkiv': ['Kharkiv'],
      'organization:air force': ['Air Force'],
    },
    articles: [
      {
        publisher: 'Dnipro Courier',
        publishedAt: '2025-11-19T07:00:00Z',
        title: 'Russian strike on Ternopil kills at least {dead|nine}',
        passages: [
          'A Russian missile strike on an apartment block in Ternopil killed at least {dead|nine} people overnight on Nov. 19 and injured {hurt|64}, the State Emergency Service said.',
          'Russia launched {drones|476} drones and {missiles|48} missiles at Ukraine overnight, and the Air Force shot down {downed|442} drones, it reported.',
          'In Kharkiv, a drone attack injured 46 people the same night.',
        ],
      },
      {
        publisher: 'Harbour Wire',
        publishedAt: '2025-11-19T14:00:00Z',
        title: 'Toll in Ternopil rises to {dead|25}',
        passages: [
          'The number of people killed in the missile strike on Ternopil has risen to {dead|25}, with {hurt|93} injured, rescuers said on Wednesday.',
          'Ukraine’s Air Force said that Russia had fired {missiles|48} missiles and {drones|476} drones at Ukraine overnight.',
          'Three children were among the dead.',
        ],
      },
      {
        publisher: 'Baltic Ledger',
        publishedAt: '2025-11-20T09:00:00Z',
        title: 'Search goes on in Ternopil',
        passages: [
          'The death toll of the strike on Ternopil rose to {dead|26}, and {hurt|93} people were injured, the Emergency Service said on Thursday.',
          'Russia attacked again overnight on Nov. 20 with 136 drones, of which 106 were shot down, the Air Force said.',
          'Some 230 rescuers are working at the site.',
        ],
      },
      {
        publisher: 'Dnipro Courier',
        publishedAt: '2025-11-27T09:00:00Z',
        title: 'Another strike, another toll',
        passages: [
          'A Russian strike on Kharkiv killed nine people and injured 34 on Nov. 27, the Emergency Service said.',
          'Russia launched 142 drones at Ukraine overnight, the Air Force said; 92 were shot down.',
        ],
      },
    ],
  },
  {
    story: 'central bank',
    names: {
      'organization:national bank': ['National Bank', 'central bank'],
      'place:norland': ['Norland'],
      'person:ines okafor': ['Ines Okafor', 'Okafor'],
      'organization:harlan institute': ['Harlan Institute'],
    },
    articles: [
      {
        publisher: 'Harbour Wire',
        publishedAt: '2025-03-06T12:00:00Z',
        title: 'Norland keeps its rate at {rate|6.5 percent}',
        passages: [
          'The National Bank of Norland kept its key interest rate at {rate|6.5 percent} on Thursday, as Governor Ines Okafor had signalled.',
          'Inflation in Norland slowed to {inflation|4.2 percent} in February, the statistics office said.',
          'The bank expects the economy to grow by {growth|1.8 percent} this year.',
        ],
      },
      {
        publisher: 'Market Post',
        publishedAt: '2025-03-07T06:00:00Z',
        title: 'A pause in Norland',
        passages: [
          'Norland’s central bank left the interest rate unchanged at {rate|6.5%}, Okafor said.',
          'With inflation at {inflation|4.2%} in February, analysts in Norland had expected a cut.',
          'Unemployment was 6.5 percent in January.',
        ],
      },
      {
        publisher: 'Harbour Wire',
        publishedAt: '2025-06-05T12:00:00Z',
        title: 'Norland cuts its rate to {rate|6 percent}',
        passages: [
          'The National Bank of Norland cut its key interest rate to {rate|6 percent}, its first move in a year.',
          'Inflation in Norland fell to {inflation|3.6 percent} in May.',
          'The bank lowered its growth forecast to {growth|1.4 percent} for this year.',
        ],
      },
      {
        publisher: 'Market Post',
        publishedAt: '2025-06-05T15:00:00Z',
        title: 'Was inflation lower than Norland says?',
        passages: [
          'Inflation in Norland was {inflation|5.1 percent} in May, the Harlan Institute estimated, well above the official figure.',
          'The central bank’s interest rate is now {rate|6%}.',
          'Shares in Norland rose by 3.6 percent.',
        ],
      },
    ],
  },
  {
    story: 'mine flood',
    names: {
      'place:kestrel valley': ['Kestrel Valley'],
      'organization:ardent mining': ['Ardent Mining', 'Ardent'],
      'person:lena marsh': ['Lena Marsh', 'Marsh'],
      'organization:union of miners': ['Union of Miners'],
    },
    articles: [
      {
        publisher: 'Valley Times',
        publishedAt: '2025-09-01T10:00:00Z',
        title: '{trapped|Thirty-one} miners missing in Kestrel Valley',
        passages: [
          'At least {trapped|31} miners were missing after water flooded a mine of Ardent Mining in Kestrel Valley on Monday, Governor Lena Marsh said.',
          'Ardent employs {staff|2,400} people in the valley.',
          'The company was fined {fine|$1.2 million} for safety failures in 2021.',
        ],
      },
      {
        publisher: 'Market Post',
        publishedAt: '2025-09-01T15:00:00Z',
        title: 'Shares of Ardent fall',
        passages: [
          'Shares of Ardent fell by {shares|18 percent} on Monday after a flood in its Kestrel Valley mine, where {trapped|31} miners are missing.',
          'Damage could cost Ardent {cost|$250 million}, analysts said.',
          'A fine of {fine|$1.2 million} that Ardent paid over safety failures in 2021 was the largest in the valley.',
        ],
      },
      {
        publisher: 'Valley Times',
        publishedAt: '2025-09-02T10:00:00Z',
        title: 'Union disputes the count',
        passages: [
          'The Union of Miners said that {trapped|34} miners were missing in Kestrel Valley, not {trapped|31}, as Ardent says.',
          'The flood has cost Ardent about {cost|$250m}, by its own estimate of the damage.',
          'Marsh offered $31 million to the families.',
        ],
      },
      {
        publisher: 'Market Post',
        publishedAt: '2025-09-20T10:00:00Z',
        title: 'Ardent counts the cost',
        passages: [
          'Ardent Mining now puts the cost of the flood in Kestrel Valley, damage included, at {cost|$310 million}.',
          'Ardent will cut 2,400 tons of output a day until spring.',
          'Its shares rose by 18 percent over the week.',
        ],
      },
    ],
  },
  {
    story: 'border camp',
    names: {
      'place:tarsa': ['Tarsa'],
      'place:merowe': ['Merowe'],
      'organization:un refugee agency': ['UN refugee agency', 'UNHCR'],
      'organization:red crescent': ['Red Crescent'],
    },
    articles: [
      {
        publisher: 'Harbour Wire',
        publishedAt: '2025-04-10T10:00:00Z',
        title: 'Fighting drives thousands across the border',
        passages: [
          'Fighting in Merowe has displaced {displaced|120,000} people since January, the UN refugee agency said.',
          'The camp at Tarsa shelters {camp|45,000} refugees, three times what it was built for.',
          'The agency has received {funded|12 percent} of the {appeal|$210 million} it asked for in its aid appeal.',
        ],
      },
      {
        publisher: 'Gulf Daily',
        publishedAt: '2025-04-11T10:00:00Z',
        title: 'UNHCR warns of hunger in Tarsa',
        passages: [
          'Some {displaced|120,000} people have been displaced by the fighting in Merowe, according to UNHCR.',
          'UNHCR’s appeal for {appeal|$210 million} in aid is {funded|12%} funded.',
          'A truck of the Red Crescent brings 12 tons of flour a day to Tarsa.',
        ],
      },
      {
        publisher: 'Harbour Wire',
        publishedAt: '2025-05-15T10:00:00Z',
        title: 'Number of displaced grows',
        passages: [
          'The number of people displaced by the fighting in Merowe has grown to {displaced|185,000}, the UN refugee agency said on Thursday.',
          'In Tarsa, the camp now shelters {camp|61,000} refugees.',
          'Cholera has killed 45 people in the camp at Tarsa.',
        ],
      },
      {
        publisher: 'Gulf Daily',
        publishedAt: '2025-05-16T10:00:00Z',
        title: 'Cholera in the camp',
        passages: [
          'More than {displaced|180,000} people are displaced in Merowe, UNHCR said.',
          'The Red Crescent counted 1,210 cases of cholera among refugees in Tarsa.',
        ],
      },
    ],
  },
];
