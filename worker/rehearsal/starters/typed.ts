/** What people type into a form, made fit to stand in a sentence; null where it cannot. */

const MOST_WORDS = 12;
const MOST_LETTERS = 110;

/** As it was typed, short enough to be said in quotation marks, without marks of its own that would close them. */
export function quotable(text: string): string | null {
  const first = text.split(/\n/u).find((line) => /\p{L}|\p{N}/u.test(line)) ?? '';
  const plain = first
    .replace(/[“”„«»"]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
  const sentence = plain.split(/(?<=[.!?])\s/u)[0] ?? plain;
  const words = sentence.replace(/[\s.!?,;:…]+$/u, '').split(' ');
  const cut = words.length > MOST_WORDS ? `${words.slice(0, MOST_WORDS).join(' ')} …` : words.join(' ');
  if (!/\p{L}/u.test(cut)) return null;
  return cut.length > MOST_LETTERS ? `${cut.slice(0, MOST_LETTERS)}…` : cut;
}

const NOTHING =
  /^(?:none|n\/?a|unknown|no idea|not sure|dunno|-+|\?+|self[- ]employed|freelance[rd]?|own (?:business|company))$/i;

/** Fit to follow "at". */
export function organisationIn(text: string): string | null {
  const plain = trimmed(text.split(/[,;(|]| [–—-] /u)[0] ?? '');
  if (!isSayable(plain) || NOTHING.test(plain) || plain.split(' ').length > 9 || plain.length > 70) return null;
  return plain.replace(/^at\s+/iu, '').replace(/^The\s/u, 'the ');
}

/** With its article, fit to follow "work as": "a site manager", "head of marketing". */
export function roleIn(text: string): string | null {
  const plain = trimmed(text.split(/[,;(|/]| [–—-] | at | for | with |\s@\s?/iu)[0] ?? '').replace(
    /^(?:an?|the|my|our|their|his|her)\s+/iu,
    '',
  );
  const words = plain.split(' ');
  if (!isSayable(plain) || NOTHING.test(plain) || words.length > 6 || plain.length > 60) return null;
  if (WITHOUT_ARTICLE.test(plain)) return lowered(words);
  if (!/^[\p{Script=Latin}\p{N}\p{M}'’&. -]+$/u.test(plain) || CLAUSE.test(plain) || ACTIVITY.test(plain)) return null;
  const role = lowered(words);
  if (PLURAL.test(role)) return `one of the ${role}`;
  return `${articleFor(role)} ${role}`;
}

/** A sentence rather than a name for work. */
const CLAUSE =
  /^(?:she|he|they|it|i|we|who|someone|something|somebody|works?|working|runs?|running|does|is|was|has|makes?|teaches|writes|leads|manages|sells|helps|owns)\b|\b(?:is|was|does|who|which|that)\b/i;
/** "Nursing", "data science": a field, not somebody in it. */
const ACTIVITY =
  /(?:^|\s)(?!engineering|building)\w+ing$|\b(?:science|law|medicine|finance|hr|it|design|research|sales|management|administration|education|engineering|hospitality|accounting|care|consultancy|development|media|music|politics|insurance)$/i;
/** Offices that one person holds. */
const WITHOUT_ARTICLE =
  /^(?:(?:deputy |assistant |vice |managing |executive |associate |co-)*(?:head|director|chief|president|chair|dean|ceo|cfo|coo|cto|vp|secretary|principal|captain)\b(?: of\b.*| \w+ officer)?)$/i;
const PLURAL =
  /\b(?:managers|nurses|teachers|engineers|doctors|designers|developers|workers|directors|partners|owners)$/i;

const CAPITAL_BY_RIGHT = new Set(
  'ceo cfo coo cto cio hr it ux ui qa pr vp gp rn md er icu nhs ai tv hgv it bbc uk us eu ngo seo crm erp sql b2b r&d a&e dj'.split(
    ' ',
  ),
);
const NATIONS = new Set(
  `english french spanish german chinese japanese arabic italian latin russian american british african asian european
  scottish irish welsh indian greek korean portuguese polish dutch catholic jewish muslim christian montessori`.split(
    /\s+/,
  ),
);

/** A job in the middle of a sentence: small letters, but for what is spoken letter by letter or names a people. */
function lowered(words: readonly string[]): string {
  return words
    .map((word) => {
      const small = word.toLowerCase();
      if (CAPITAL_BY_RIGHT.has(small)) return small.toUpperCase();
      if (NATIONS.has(small)) return small.charAt(0).toUpperCase() + small.slice(1);
      return /^\p{Lu}?\p{Ll}+\p{Lu}/u.test(word) ? word : small;
    })
    .join(' ');
}

function articleFor(role: string): 'a' | 'an' {
  const [first = ''] = role.split(' ');
  if (/^[A-Z&]{2,}$/.test(first)) return /^[AEFHILMNORSX]/.test(first) ? 'an' : 'a';
  if (/^(?:uni|use|usu|euro|ewe|one|ut[aeio]|uk)/i.test(first)) return 'a';
  return /^(?:[aeiouàáâäéèêëíîïóôöúûü]|hour|honest|honou?r|heir)/i.test(first) ? 'an' : 'a';
}

function trimmed(text: string): string {
  return text
    .replace(/[“”„«»"<>{}[\]]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s.,;:!?*•-]+|[\s.,;:!?*•…-]+$/gu, '');
}

const isSayable = (text: string): boolean => /\p{L}{2}/u.test(text);
