import { isListed, standardName } from './aliases.ts';
import { foldName } from './names.ts';

/** Words that companies add to their names or leave out. */
const corporate = new Set(
  'inc corp corporation co company ltd limited llc llp plc ag sa nv bv oy ab asa spa gmbh kg se jsc pjsc ooo bhd pte group holdings holding'.split(
    ' ',
  ),
);

/** British and other spellings of words in names of bodies. */
const spellings: Readonly<Record<string, string>> = {
  organisation: 'organization',
  defence: 'defense',
  programme: 'program',
  centre: 'center',
  cooperation: 'co operation',
  labour: 'labor',
  theatre: 'theater',
  '&': 'and',
};

/** Bodies every state has: their bare name means the one the article speaks of. Ministries of any kind are so too. */
const generic = new Set(
  (
    'parliament,government,senate,congress,air force,army,navy,military,armed forces,national guard,national police,police,' +
    'border guard,border guard service,border service,general staff,supreme court,constitutional court,high court,court of appeal,' +
    'central bank,national bank,security service,security council,national security council,intelligence service,secret service,' +
    'coast guard,cabinet,cabinet of ministers,treasury,state department,electoral commission,election commission,central election commission,' +
    'central electoral commission,attorney generals office,prosecutor generals office,prosecutors office,interior affairs department,' +
    'labor party,conservative party,democratic party,republican party,socialist party,communist party,green party,liberal party,' +
    'football association,olympic committee,national olympic committee,foreign office,home office,house of representatives,' +
    'ground forces,land forces,air defense forces,special operations forces,special forces,marine corps,statistics office,meteorological service'
  ).split(','),
);

/** Departments that are a state's, as ministries are; a "police department" is a city's. */
const department =
  /^(?:defense|foreign|interior|finance|health|justice|education|energy|labor|agriculture|transport|transportation|foreign affairs|treasury) department$/;

const isGenericBody = (body: string): boolean =>
  generic.has(body) || body.endsWith(' ministry') || department.test(body);

/** A body's name in one spelling: corporate endings dropped, "Ministry of Defence" as "defense ministry". */
export function bodyName(name: string): string {
  const folded = standardName('organization', foldName(name).replace(/^the /, ''));
  const words = folded.split(' ').map((word) => spellings[word] ?? word);
  while (words.length > 1 && corporate.has(words.at(-1)!)) words.pop();
  const plain = words.join(' ').replace(/^(ministry|department) of (?:the )?(.+)$/, '$2 $1');
  return standardName('organization', plain);
}

/** Is this the name of a body every state has? */
export const isGeneric = (name: string): boolean => isGenericBody(bodyName(name));

/** A mention of a body: its name, and the country it is said to belong to ("Ukraine's", "Ukrainian"), if any. */
export interface BodyMention {
  readonly name: string;
  readonly country: string | null;
  /** The abbreviation written after it in brackets. */
  readonly abbreviation: string | null;
}

const initialsOf = (folded: string): string =>
  folded
    .split(' ')
    .filter((word) => !/^(?:of|for|the|and|in|on|to|de|la|des|du)$/.test(word))
    .map((word) => word[0])
    .join('');

/** Abbreviations of the article with the bodies they stand for: those in brackets, and those that spell initials. */
function abbreviationsIn(mentions: readonly BodyMention[], names: readonly string[]): Map<string, string> {
  const short = new Map<string, string>();
  const initials = new Map<string, string>();
  mentions.forEach(({ name, abbreviation }, m) => {
    if (abbreviation) short.set(foldName(abbreviation), names[m]!);
    if (names[m]!.includes(' ')) initials.set(initialsOf(foldName(name)), names[m]!);
  });
  mentions.forEach(({ name }, m) => {
    const folded = foldName(name);
    if (name.length < 3 || name !== name.toUpperCase() || folded.includes(' ') || short.has(folded)) return;
    const spelt = initials.get(folded);
    if (spelt && names[m] === folded) short.set(folded, spelt);
  });
  return short;
}

/** A country's own body by one name: "Security Service of Ukraine" and "Ukraine's Security Service" are one. */
function ownedName(country: string, body: string): string {
  const known = `${body} of ${country}`;
  return isListed('organization', known) ? standardName('organization', known) : `${country} ${body}`;
}

/**
 * The identity of each mention of a body, by a name that is the same in other articles where that is possible. The bare
 * name of a body every state has ("the Defense Ministry") is that of the country the article last gave to it, or gives to
 * it first later on, or of `home`, the country the article is about, if it is about one.
 */
export function resolveBodies(mentions: readonly BodyMention[], home: string | null): string[] {
  const known = new Map<string, string>();
  const names = mentions.map(({ name }) => {
    const body = known.get(name) ?? bodyName(name);
    known.set(name, body);
    return body;
  });
  const short = abbreviationsIn(mentions, names);
  const identities = names.map((name, m) => short.get(foldName(mentions[m]!.name)) ?? short.get(name) ?? name);
  const owners = new Map<string, string>();
  identities.forEach((identity, m) => {
    const own = mentions[m]!.country;
    if (own && !owners.has(identity)) owners.set(identity, own);
  });
  return identities.map((identity, m) => {
    if (!isGenericBody(identity)) return identity;
    const own = mentions[m]!.country;
    if (own) owners.set(identity, own);
    const owner = own ?? owners.get(identity) ?? home;
    return owner ? ownedName(owner, identity) : identity;
  });
}
