/**
 * What figures of the news are figures of: words that mean one measure, told by the stem of each. From the style books of
 * Reuters and AP and the vocabulary of budgets, war reports and economic releases; `label` is how the reader sees it.
 */
export interface Concept {
  readonly name: string;
  readonly label: string;
  /** Bound to one event: another day is another figure. */
  readonly event: boolean;
}

const table: readonly (readonly [name: string, label: string, event: boolean, words: string])[] = [
  [
    'killed',
    'Killed',
    true,
    'killed kill kills killing dead died die dies dying death deaths fatalities fatality toll perished lives slain',
  ],
  [
    'injured',
    'Injured',
    true,
    'injured injure injures injuring injuries injury wounded wound wounds wounding hurt hospitalized hospitalised',
  ],
  ['missing', 'Missing', true, 'missing unaccounted'],
  ['arrested', 'Arrested', true, 'arrested arrest arrests detained detain detentions detention custody jailed'],
  ['evacuated', 'Evacuated', true, 'evacuated evacuate evacuation evacuees'],
  ['rescued', 'Rescued', true, 'rescued rescue'],
  ['launched', 'Launched', true, 'launched launch launches launching fired fires firing attacked'],
  [
    'downed',
    'Shot down',
    true,
    'downed shot intercepted intercept intercepts intercepting neutralized neutralised suppressed',
  ],
  ['exchanged', 'Exchanged', true, 'exchanged exchange swapped swap swaps freed released release repatriated'],
  ['displaced', 'Displaced', false, 'displaced displacement fled refugees refugee'],
  ['losses', 'Losses', false, 'casualties losses lost'],
  ['deployed', 'Deployed', false, 'deployed deploy deployment stationed amassed'],
  ['protest', 'Protesters', true, 'protest protested protests protesters rally rallied marched demonstrators'],
  ['aid', 'Aid', false, 'aid assistance donation donated donate contribution contributions'],
  ['loan', 'Loan', false, 'loan loans lending lent borrowed borrow tranche instalment installment credit'],
  ['grant', 'Grant', false, 'grant grants'],
  ['budget', 'Budget', false, 'budget'],
  ['deficit', 'Deficit', false, 'deficit shortfall gap'],
  ['debt', 'Debt', false, 'debt debts liabilities'],
  ['spending', 'Spending', false, 'spending spend spends spent expenditure expenditures allocate allocated allocates'],
  ['investment', 'Investment', false, 'investment investments invest invested invests'],
  ['revenue', 'Revenue', false, 'revenue revenues sales turnover earned income'],
  ['profit', 'Profit', false, 'profit profits earnings'],
  ['cost', 'Cost', false, 'cost costs price prices priced bill'],
  ['damage', 'Damage', false, 'damage damages reconstruction rebuilding rebuild recovery'],
  ['assets', 'Assets', false, 'assets asset reserves'],
  ['contract', 'Contract', false, 'contract contracts deal deals order orders'],
  ['fine', 'Fine', true, 'fine fined fines penalty penalties'],
  ['tax', 'Tax', false, 'tax taxes tariff tariffs duty duties levy'],
  ['wage', 'Wages', false, 'wage wages salary salaries pension pensions'],
  ['exports', 'Exports', false, 'exports export exported exporting'],
  ['imports', 'Imports', false, 'imports import imported importing'],
  [
    'production',
    'Production',
    false,
    'production produce produced produces build output manufactured manufacture capacity',
  ],
  ['inflation', 'Inflation', false, 'inflation'],
  ['growth', 'Growth', false, 'growth economy recession'],
  ['unemployment', 'Unemployment', false, 'unemployment unemployed jobless'],
  ['interest', 'Interest rate', false, 'interest rates'],
  ['loss', 'Loss', false, 'loss'],
  ['turnout', 'Turnout', true, 'turnout'],
  ['vote', 'Votes', true, 'vote votes voted ballots ballot'],
  ['approval', 'Approval', false, 'approval trust approve'],
  ['poll', 'Poll', false, 'poll polled survey surveyed respondents'],
  ['stake', 'Stake', false, 'stake stakes owns owned'],
  ['stocks', 'Shares', true, 'shares stock stocks'],
  ['layoffs', 'Job cuts', false, 'layoffs layoff jobs redundancies'],
  ['population', 'Population', false, 'population inhabitants'],
  ['territory', 'Territory', false, 'territory territories occupied occupies captured seized'],
  ['cases', 'Cases', false, 'cases infections infected'],
  ['magnitude', 'Magnitude', false, 'magnitude'],
  ['restored', 'Restored', false, 'restored restore restores restoring reconnected'],
  ['destroyed', 'Destroyed', false, 'destroyed destroy destroys destroying'],
  ['power', 'Without power', false, 'power electricity outage outages blackout blackouts powerless'],
  ['arms', 'Arms', false, 'weapons weapon arms weaponry munitions ammunition military'],
];

/** From a word, in lower case, to its concept. */
export const concepts: ReadonlyMap<string, Concept> = new Map(
  table.flatMap(([name, label, event, words]) =>
    words.split(' ').map((word) => [word, { name, label, event }] as const),
  ),
);

/** By name. */
export const conceptNames: ReadonlyMap<string, Concept> = new Map(
  table.map(([name, label, event]) => [name, { name, label, event }]),
);

/** Said of many measures: any other nearby says more. */
export const genericConcepts: ReadonlySet<string> = new Set([
  'cost',
  'losses',
  'contract',
  'deployed',
  'arms',
  'budget',
  'power',
  'destroyed',
]);

/** Counted anew each day: another day's count is another quantity. */
export const dailyConcepts: ReadonlySet<string> = new Set(['launched', 'downed', 'stocks']);

/** Aims, not facts: a figure of one is no figure of the other. */
export const aimWords: ReadonlySet<string> = new Set(
  'target targets goal goals aim aims benchmark threshold requirement'.split(' '),
);

/** Nouns for people, by what sets them apart; those of the first class may be any. */
export const personClasses: ReadonlyMap<string, string> = new Map(
  (
    [
      [
        'person',
        'people person persons individuals victims lives others civilians civilian residents inhabitants men women citizens locals casualties',
      ],
      [
        'soldier',
        'soldiers soldier troops servicemen servicewomen fighters personnel forces military combatants recruits militants',
      ],
      ['child', 'children child kids minors teenagers boys girls babies'],
      ['prisoner', 'prisoners prisoner pows captives detainees'],
      ['worker', 'workers worker employees staff miners engineers'],
      ['refugee', 'refugees refugee migrants migrant asylum-seekers evacuees'],
      ['rescuer', 'rescuers firefighters medics paramedics'],
      ['police', 'police officers policemen'],
      ['protester', 'protesters demonstrators marchers'],
      ['passenger', 'passengers'],
      ['voter', 'voters'],
    ] as const
  ).flatMap(([name, words]) => words.split(' ').map((word) => [word, name] as const)),
);

/** Nouns that name one kind of thing: "strike drones" and "UAVs". */
export const thingClasses: ReadonlyMap<string, string> = new Map(
  (
    [
      ['drone', 'drones drone uavs uav shaheds quadcopters'],
      ['missile', 'missiles missile'],
      ['tank', 'tanks tank'],
      ['aircraft', 'aircraft planes plane jets jet warplanes'],
      ['helicopter', 'helicopters helicopter'],
      ['ship', 'ships ship vessels vessel tankers tanker boats'],
      ['home', 'homes home houses house apartments dwellings'],
      ['household', 'households consumers customers subscribers'],
      ['building', 'buildings building'],
      ['artillery', 'artillery howitzers guns'],
      ['bomb', 'bombs bomb'],
      ['job', 'jobs positions posts'],
      ['country', 'countries nations states'],
    ] as const
  ).flatMap(([name, words]) => words.split(' ').map((word) => [word, name] as const)),
);
