import { isKnownWord } from './known-words.ts';
import { TOPIC_PHRASES } from './topic-phrases.ts';

/** Words of everyday asking; a slip is taken for one of these before it is taken for a word of some topic. */
const EVERYDAY = `what how why who where when which whose would could should have has had do does did are is was were you your yours
  yourself about there their they them think work working works worked people person question career company because
  really before after always never ever every something anything someone anyone without with like that this these those
  from into tell help need want know make makes made take takes give gives given choose chose become became start started
  getting going doing being biggest different difficult important interested interesting successful useful main usually
  another other else field industry profession professional mistake decision regret thought quitting year years long hours
  prepare speak talk recommend suggest describe explain explore share wonder wondering curious understand remember today
  yesterday tomorrow morning weekend customers client member months weeks first last next most least special specific
  changing enjoy enjoyed grow grew good great little money much many often still thing things through time times learn
  learned school study studied thanks thank appreciate minutes conversation opportunity nurse doctor teacher student expect
  hard harder hardest easy easier easiest better best worse worst longer heading side sides
  mentioned might making became said stayed
  employers qualities connect introduce reading position structured number several maybe probably definitely actually`;

const vocabulary = [
  ...new Set(
    [EVERYDAY, ...Object.values(TOPIC_PHRASES).map((phrases) => `${phrases.sure} ${phrases.perhaps}`)]
      .join(' ')
      .split(/[\s|]+/)
      .filter((word) => word.length >= 3),
  ),
];
const inVocabulary = new Set(vocabulary);
let byFirstLetter: Map<string, string[]> | null = null;

/** The word that was meant where a slip of the finger is plain; otherwise the word as it is. Lower case in, lower case out. */
export function corrected(word: string): string {
  if (!isSlip(word)) return word;
  const allowed = word.length >= 6 ? 2 : 1;
  let best = word;
  let least = allowed + 1;
  for (const candidate of candidates(word)) {
    if (Math.abs(candidate.length - word.length) >= least || candidate.length < 3) continue;
    const slips = slipsBetween(word, candidate, least - 1);
    if (slips < least) {
      least = slips;
      best = candidate;
      if (slips === 1) break;
    }
  }
  // Two slips in a word are forgiven only where most of it still stands.
  if (least < 2 || (least === 2 && best.length >= 7)) return best;
  return fingerSlip(word);
}

/** Letters that make no word as far as we know: a slip of the finger, or a name. */
export function isSlip(word: string): boolean {
  return word.length >= 3 && word.length <= 20 && /^[a-z]+$/.test(word) && !isWord(word) && !isInflected(word);
}

/** A letter typed twice, where once makes it a word; else as it is. */
function fingerSlip(word: string): string {
  const once = word.replace(/(.)\1/, '$1');
  return word.length >= 5 && isKnownWord(once) ? once : word;
}

const isWord = (word: string): boolean => inVocabulary.has(word) || isKnownWord(word);

const ENDINGS: readonly [string, readonly string[]][] = [
  ['s', ['']],
  ['es', ['']],
  ['ed', ['', 'e']],
  ['ing', ['', 'e']],
  ['ly', ['']],
];

/** "Frustrates" is no slip of "frustrate": a known word with an ending of its own. */
function isInflected(word: string): boolean {
  return ENDINGS.some(([ending, bases]) => {
    const stem = word.endsWith(ending) ? word.slice(0, -ending.length) : '';
    return stem.length >= 4 && bases.some((base) => isWord(stem + base));
  });
}

function candidates(word: string): string[] {
  byFirstLetter ??= Map.groupBy(vocabulary, (known) => known[0] ?? '');
  const here = byFirstLetter.get(word[0] ?? '') ?? [];
  const swapped = (byFirstLetter.get(word[1] ?? '') ?? []).filter((known) => known[1] === word[0]);
  return word[0] === word[1] ? here : [...here, ...swapped];
}

/** Letters added, lost, exchanged or swapped, counted up to `most`; more than that is `most + 1`. */
export function slipsBetween(a: string, b: string, most: number): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      next.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
    before = row;
    row = next;
  }
  return row[b.length] ?? most + 1;
}
