import { countryOf } from '../entities/demonyms.ts';
import type { EntityKey } from '../types.ts';

/** Capitals that stand for their governments ("Kyiv faces a gap"), and where the Union's bodies sit. */
const capitals: ReadonlyMap<string, string> = new Map(
  (
    'kyiv ukraine; moscow russia; kremlin russia; minsk belarus; warsaw poland; berlin germany; paris france; london united kingdom; ' +
    'rome italy; madrid spain; lisbon portugal; vienna austria; budapest hungary; bratislava slovakia; prague czech republic; ' +
    'bucharest romania; sofia bulgaria; chisinau moldova; vilnius lithuania; riga latvia; tallinn estonia; helsinki finland; ' +
    'stockholm sweden; oslo norway; copenhagen denmark; the hague netherlands; ankara turkey; athens greece; belgrade serbia; ' +
    'washington united states; white house united states; ottawa canada; beijing china; tokyo japan; seoul south korea; ' +
    'pyongyang north korea; new delhi india; delhi india; tehran iran; jerusalem israel; cairo egypt; riyadh saudi arabia; ' +
    'brussels european union'
  )
    .split('; ')
    .map((entry) => {
      const country = entry.endsWith('european union')
        ? 'european union'
        : [1, 2, 3].map((n) => entry.split(' ').slice(-n).join(' ')).find((name) => countryOf(name) === name);
      return [entry.slice(0, entry.length - country!.length - 1), country!] as const;
    }),
);

const UNION = /^(?:europe|european|europeans|european (?:union|commission|parliament|council|investment bank)|eu)$/;

const nameOf = (key: EntityKey) => key.slice(key.indexOf(':') + 1);

/** Whose figures a name's are: a country for its people, adjective and capital, the Union for its bodies; else the name itself. */
export function ownerOf(key: EntityKey): string {
  const name = nameOf(key);
  if (UNION.test(name)) return 'european union';
  return capitals.get(name) ?? countryOf(name) ?? countryOf(name.replace(/s$/, '')) ?? name;
}

/** The place itself, whatever it stands for: a toll in Kyiv is no toll of Ukraine. */
export function placeName(key: EntityKey): string {
  const name = nameOf(key);
  return countryOf(name) ?? countryOf(name.replace(/s$/, '')) ?? name;
}

/** One name, or one that holds the other: "Norland" and "National Bank of Norland". */
export function sameName(one: string, other: string): boolean {
  return one === other || ` ${one} `.includes(` ${other} `) || ` ${other} `.includes(` ${one} `);
}
