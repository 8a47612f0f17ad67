/** Words that open a byline. */
const opening =
  /^(?:(?:written |story |analysis |words |text |reported |article |posted |published )?by|author(?:s|ed by)?:?|von|par|por|di|door|av|af|autor(?:ka|in|zy)?:?|автор(?:и|ы)?:?|text:|reporter:?|journalist:?|писатель:?|yazar:?)\s*:?\s+/iu;

/** What follows a name in a byline and is no name: roles, places, contact. */
const afterName =
  /\s*(?:\||·|•|–|—| - |\/\/|\(|\n|,\s*(?:in|en|à|aus|from)\s|\s+(?:in|for|reporting from|from|aus|à|is an?|is the|updated|published|posted|on|at|•)\s|,\s*(?:the |senior |chief |staff |special |political |political|deputy |economics? |business |foreign |world |europe |diplomatic |defen[cs]e |health |science |home |news |sports? |associate |managing |executive |contributing |digital |reporter|correspondent|editor|writer|columnist|journalist|contributor|analyst|professor|researcher|author|columnist|bbc|associated press|reuters|afp|cnn)\b).*$/isu;

const notNames =
  /^(?:(?:in|en|à|aus|from|for|at|reporting|special to)\s.*|staff|admin|editor|redaktion|(?:updated|published|posted)\b.*|share|follow\b.*|subscribe|view\b.*|(?:written|words|story|photos?|reviewed|edited) by|(?:about )?the authors?|last updated\b.*|more|read|comments?|author|https?:.*|@.*|null|undefined|none|n\/a|\d.*)$/i;

/** Words within names that are written small. */
const particles = new Set(
  'von van de der den het ter ten di da do dos du del della la le el al bin ibn y e of the zu af av'.split(' '),
);

/** Whether words are about an author and no name: most of them are written small. A single word may be initials. */
function isProse(text: string): boolean {
  const words = text.split(' ').filter((word) => !particles.has(word));
  return words.length > 1 && words.filter((word) => /^\P{L}*\p{Ll}/u.test(word)).length * 2 > words.length;
}

/** Two words or more with capitals, or a name in a script that has none: what may be a person's name rather than a desk's. */
export const looksLikePerson = (name: string): boolean =>
  /^\p{Lu}\S*\s(?:.*\s)?[‘’'"“]?\p{Lu}/u.test(name) || /^\p{Lo}{2,}/u.test(name);

/** A name of one author as it is kept; `null` for what is none. */
function cleanName(text: string): string | null {
  const name = text
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(opening, '')
    .replace(/\S+@\S+\.\S+/g, '')
    .replace(afterName, '')
    .replace(/^[\s,;:|·•–—-]+|[\s,;:|·•–—-]+$/g, '')
    .trim();
  if (name.length < 2 || name.length > 60 || notNames.test(name) || !/\p{L}{2}/u.test(name)) return null;
  if (isProse(name)) return null;
  // A role in lower case is what someone is, not who: "Senior correspondent".
  if (/\s(?:correspondent|editor|reporter|writer|columnist|journalist)$/.test(name)) return null;
  return name.split(' ').length > 7 ? null : name;
}

/** Newsrooms' initials stand with a slash between them and are one source: "afp/mba". */
const joints =
  /\s*(?:,|;|\||·|•|\/(?!\p{Ll}+(?:$|[\s,;]))|\n|\s(?:and|und|et|y|e|og|och|i|та|и|ja|&|with|mit|con)\s)\s*/u;

/** Degrees behind a name, and what someone is: parts of a byline that name nobody. */
const degrees =
  /^(?:m\.?d|m\.?a|b\.?a|ph\.?d|d\.?phil|m\.?sc|b\.?sc|m\.?b\.?a|m\.?p\.?h|r\.?d|r\.?n|j\.?d|d\.?d\.?s|ll\.?[bm]|esq|c\.?p\.?a|c\.?f\.?a|mrcgp|jr|sr)\.?$/i;
const roles =
  /(?:^|\s)(?:specialist|coordinator|manager|director|officer|expert|contributor|producer|strategist|consultant|founder|ceo|marketing|writer|editor|reporter|correspondent|columnist|journalist|analyst|professor|connect)$/i;

/** The authors a line of text names: "By Ann Lee and Bo Ek, in Kyiv" gives two. */
export function authorsIn(line: string): string[] {
  const text = line
    .slice(0, 400)
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
    .replace(opening, '');
  // "Ann Lee, Reuters" and "Ann Lee, in Kyiv" come apart at the comma all the same.
  const [first, ...others] = unique(text.split(joints).flatMap((part) => cleanName(part) ?? []));
  return first ? [first, ...others.filter((name) => !degrees.test(name) && !roles.test(name))] : [];
}

/** Names in order, each once, whatever their capitals. */
export function unique(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return names.filter((name) => {
    const key = name.toLowerCase();
    return !seen.has(key) && seen.add(key);
  });
}
