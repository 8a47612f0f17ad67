/** Words that turn a statement round, and pairs of words that say the opposite of each other. */

const split = (words: string) => words.split(/\s+/).filter(Boolean);

/** Negators, in lower case; words that end in "n't" are told by their ending. */
export const negators = new Set(
  split(`
    no not never none nobody nothing nowhere neither nor without cannot hardly barely scarcely unless lack lacks lacked lacking
    fail fails failed failing failure refuse refuses refused refusing
    ne pas jamais aucun aucune rien sans ni non
    nicht kein keine keinen keiner keinem nie niemals ohne weder
    nie bez żaden żadna żadne nikt nic ani
    не ні ніколи без жоден жодна жодного ніхто нічого
  `),
);

/** Each line: one side of an opposition, a bar, the other side, with the forms met in news. */
const oppositions = `
confirm confirms confirmed confirming confirmation | deny denies denied denying denial
accept accepts accepted accepting acceptance | reject rejects rejected rejecting rejection refuse refuses refused
approve approves approved approving approval | reject rejects rejected rejecting disapprove disapproved veto vetoed
agree agrees agreed agreeing agreement | disagree disagrees disagreed disagreeing disagreement
support supports supported supporting supporter supporters back backs backed backing | oppose opposes opposed opposing opposition opponent opponents
rise rises rose risen rising | fall falls fell fallen falling drop drops dropped dropping
increase increases increased increasing | decrease decreases decreased decreasing decline declines declined declining reduce reduces reduced
grow grows grew grown growing growth | shrink shrinks shrank shrunk shrinking contraction
gain gains gained gaining | lose loses lost losing loss losses
raise raises raised raising | cut cuts cutting lower lowers lowered lowering
win wins won winning victory | lose loses lost losing defeat
up | down
more | less fewer
most | least fewest
higher highest | lower lowest
high | low
above over | below under
before ahead | after
early earlier earliest | late later latest
begin begins began begun beginning start starts started starting | end ends ended ending stop stops stopped stopping
open opens opened opening | close closes closed closing shut
allow allows allowed allowing permit permits permitted permitting | ban bans banned banning forbid forbids forbade forbidden prohibit prohibits prohibited block blocks blocked
enter enters entered entering join joins joined joining | leave leaves left leaving exit exits exited withdraw withdraws withdrew withdrawn
advance advances advanced advancing | retreat retreats retreated retreating
attack attacks attacked attacking | defend defends defended defending
guilty | innocent
convict convicts convicted convicting conviction | acquit acquits acquitted acquitting acquittal
arrest arrests arrested arresting detain detained | release releases released releasing free freed
alive survive survives survived surviving | dead die dies died dying kill killed
success succeed succeeds succeeded successful successfully | fail fails failed failing failure
true truth | false
legal lawful | illegal unlawful
safe | unsafe dangerous
public | private secret
strong stronger strongest strengthen strengthened | weak weaker weakest weaken weakened
better best improve improves improved improving | worse worst worsen worsens worsened
buy buys bought buying | sell sells sold selling
import imports imported importing | export exports exported exporting
include includes included including | exclude excludes excluded excluding
for | against
with | without
all every | none no
always | never
majority | minority
north northern | south southern
east eastern | west western
left | right
ally allies | enemy enemies
possible likely | impossible unlikely
able | unable
known | unknown
first | last
continue continues continued continuing resume resumes resumed | halt halts halted suspend suspends suspended
pass passes passed | fail failed
son | daughter
man men | woman women
he him his | she her hers
підтвердив підтвердила підтвердили | заперечив заперечила заперечили спростував спростувала
confirmé | démenti nié
bestätigt bestätigte | dementiert bestritt bestritten
potwierdził potwierdziła | zaprzeczył zaprzeczyła
`;

const sides = new Map<string, Set<number>>();
/** Side `2k` is the opposite of side `2k + 1`. */
const lines = oppositions.trim().split('\n');
for (const [k, line] of lines.entries()) {
  for (const [side, words] of line.split('|').entries()) {
    for (const word of split(words)) sides.set(word, (sides.get(word) ?? new Set()).add(2 * k + side));
  }
}

const negativePrefix = /^(?:un|in|im|il|ir|dis|non|anti|mis|de)-?(?=\p{L}{3})/u;

/** Do two words, in lower case, say the opposite of each other? "rose" and "fell", "legal" and "illegal". */
export function areOpposite(a: string, b: string): boolean {
  if (a === b) return false;
  for (const side of sides.get(a) ?? []) if (sides.get(b)?.has(side ^ 1)) return true;
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
  return longer.endsWith(shorter) && longer.replace(negativePrefix, '') === shorter;
}

/** Is this word, in lower case, a negation? */
export function isNegator(word: string): boolean {
  return negators.has(word) || word.endsWith("n't");
}
