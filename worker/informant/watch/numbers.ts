const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety';
const ORDINALS =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth';
const TENTHS = 'twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth';

const VALUES = new Map<string, number>([
  ...UNITS.split(' ').map((word, n) => [word, n] as const),
  ...ORDINALS.split(' ').map((word, n) => [word, n] as const),
  ...TENS.split(' ').map((word, n) => [word, (n + 2) * 10] as const),
  ...TENTHS.split(' ').map((word, n) => [word, (n + 2) * 10] as const),
]);
/** `nineties`, `twenties`: how a decade is said. */
const DECADES = new Map(TENS.split(' ').map((word, n) => [word.replace(/y$/, 'ies'), (n + 2) * 10]));
const MULTIPLES = new Map([
  ['hundred', 100],
  ['thousand', 1000],
  ['million', 1_000_000],
]);

/** Every number of a text, in figures or in words: `$40k`, `2018`, `twenty eighteen`, `a hundred and fifty`, `1990s`. */
export function numbersIn(text: string): number[] {
  const tokens = text.toLowerCase().match(/\d[\d,]*(?:\.\d+)?k?|[a-z]+/g) ?? [];
  const found: number[] = [];
  let run: number[] = [];
  const close = () => {
    found.push(...valuesOf(run));
    run = [];
  };
  for (const [at, token] of tokens.entries()) {
    if (/^\d/.test(token)) {
      close();
      found.push(inFigures(token));
      continue;
    }
    const value = VALUES.get(token) ?? MULTIPLES.get(token) ?? DECADES.get(token);
    if (value !== undefined) run.push(value);
    else if (token !== 'and' || run.length === 0 || !isNumber(tokens[at + 1])) close();
  }
  close();
  return found;
}

const isNumber = (token: string | undefined) => token !== undefined && VALUES.has(token);

function inFigures(token: string): number {
  const number = Number(token.replace(/[,k]/g, ''));
  return token.endsWith('k') ? number * 1000 : number;
}

/** Number words in a row as the numbers they say; a bare `hundred` is a manner of speaking. */
function valuesOf(run: readonly number[]): number[] {
  const found: number[] = [];
  let total = 0;
  let part: number | null = null;
  const close = () => {
    if (part !== null || total > 0) found.push(total + (part ?? 0));
    total = 0;
    part = null;
  };
  for (const value of run) {
    if (isMultiple(value)) {
      if (part === null && total === 0) continue;
      if (value === 100) part = (part ?? 1) * 100;
      else {
        total += (part ?? 1) * value;
        part = null;
      }
    } else if (part === null) part = value;
    else if (fits(part, value)) part += value;
    else if ((part === 19 || part === 20) && value >= 10) {
      part = part * 100 + value;
    } else {
      close();
      part = value;
    }
  }
  close();
  return found;
}

const isMultiple = (value: number) => [...MULTIPLES.values()].includes(value);

/** `twenty` takes a `five`, `two hundred` anything below a hundred, `nineteen ninety` a `four`. */
function fits(part: number, value: number): boolean {
  if (part % 100 === 0 && part > 0) return value < 100;
  return part % 10 === 0 && part % 100 >= 20 && value > 0 && value < 10;
}
