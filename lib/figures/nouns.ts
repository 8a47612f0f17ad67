/** Words around figures: what ends a noun phrase, which plurals have no -s, and whose counts are news. */

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

/** Words that end the run of adjectives and nouns after a number: function words and the verbs that usually follow a count. */
export const phraseEnds = words(
  `a an the this that these those of in on at to from by for with without within into onto over under between among amid against about after
  before since until till during per as than then so but and or nor yet if when while where which who whom whose what how because although though
  is are was were be been being am has have had having do does did done will would shall should can could may might must not no
  it its he his him she her they their them we our us you your i my me there here also only just even still already again ever never
  said says say told tells added reported reports announced according including include includes included across along around near
  died dead killed wounded injured hurt missing arrested detained evacuated fled left lost hit struck fell rose grew came went took made
  got gave became remain remained remains live lived lives work worked works need needed needs want wanted voted voting turned took
  gathered arrived launched destroyed damaged captured freed released returned signed joined attended participated crossed shot downed
  displaced stranded trapped rescued sent received used ago later earlier more less each apiece together alone overall annually daily weekly monthly
  yearly today yesterday tomorrow now currently aboard abroad worldwide nationwide out up down off away back outside inside behind beyond above below
  through throughout toward towards upon via versus vs such both either neither all any some every other another because due despite`,
);

/** Nouns whose plural has no -s, or that count as they are (Quirk et al., §5.86 ff.). */
export const bareplurals = words(
  `people men women children police personnel troops aircraft staff crew cattle sheep fish deer spacecraft hovercraft offspring data media criteria
  feet teeth mice geese oxen dice phenomena bacteria infantry cavalry folk kin livestock youth faithful elderly poor dead wounded injured unemployed
  homeless firefighters servicemen servicewomen policemen policewomen fishermen lawmakers civilians hectares clergy poultry`,
);

/** Singular words in -s that are no plural head. */
export const falsePlurals = words(
  'various previous serious religious dangerous famous numerous nervous continuous simultaneous precious anonymous ambitious enormous less press class business glass grass process access success progress congress express cross mass pass loss gas bus plus status virus campus crisis basis analysis diplomatic overseas sports arms armaments goods communications operations',
);

/** People and things whose numbers a reader follows: tolls, forces, weapons, homes, votes. Two of them are news already. */
export const newsNouns = words(
  `people person soldiers soldier troops civilians civilian children child women woman men man killed wounded dead injured deaths death casualties casualty
  victims victim fatalities injuries prisoners prisoner hostages hostage refugees refugee migrants migrant residents resident workers worker employees
  employee jobs job police officers officer firefighters rescuers doctors medics teachers students pupils journalists journalist protesters protester
  demonstrators fighters fighter militants recruits conscripts volunteers servicemen personnel survivors passengers passenger crew patients patient voters voter votes
  drones drone missiles missile rockets rocket shells shell bombs bomb tanks tank vehicles vehicle aircraft planes plane jets jet helicopters helicopter
  ships ship vessels vessel tankers submarines systems system launchers batteries battery guns howitzers rounds mines attacks attack strikes strike explosions
  airstrikes clashes targets settlements settlement villages village towns homes houses buildings apartments schools hospitals bridges plants substations
  households families cases infections tests vaccines doses seats companies banks countries states members allies nations barrels cars arrests charges
  sanctions individuals entities bodies detainees defendants lawmakers brigades battalions shares customers users subscribers homes Ukrainians Russians Americans
  Palestinians Israelis`,
);

/** Of these, people of whom one is news. */
export const lives = words(
  `people person soldier civilian child woman man killed wounded dead injured missing death casualty victim fatality injury prisoner hostage
  police officer firefighter rescuer doctor medic teacher student journalist worker employee resident passenger serviceman pilot survivor`,
);

/** What is counted without being news: time and manner, parts of a text. */
export const dullNouns = words(
  `things thing times time ways way reasons reason points point sides side parts part steps step questions question aspects issues issue examples example
  options option words word days hours minutes weeks months years decades kinds types sorts levels stages phases goals ideas topics pages page lines line
  chapters episodes tips lessons factors matters areas area items item categories category occasions pieces sets pairs elements`,
);

/** Pronouns and adverbs after which "one" is a pronoun. */
export const beforePronounOne = words(
  'no any every this that which the another each only not some next last previous first second third other such many right wrong big new old good best one number little latter former younger older loved',
);

/** Family and other words that make "one" a numeral even alone. */
export const verbsOfGiving = words(
  `gave give gives giving given sent send sends sold sell sells sending granted grant offered offer offers lent lend lends supplied supply pledged promised owed owe owes
  paid pay pays cost costs costing fined fine handed delivered awarded provided provides gifted left leaves saved saves fired hit killed`,
);
