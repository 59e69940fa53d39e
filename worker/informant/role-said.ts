/** With its article, fit to follow "work as": "a site manager", "head of marketing". */
export function roleIn(text: string): string | null {
  const plain = trimmed(text.split(/[,;(|/]| [–—-] | at | for | with |\s@\s?/iu)[0] ?? '').replace(
    /^(?:an?|the|my|our|their|his|her)\s+/iu,
    '',
  );
  const words = plain.split(' ');
  if (!isSayable(plain) || saysNothing(plain) || words.length > 6 || plain.length > 60) return null;
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

const NOTHING =
  /^(?:none|n\/?a|unknown|no idea|not sure|dunno|-+|\?+|self[- ]employed|freelance[rd]?|own (?:business|company))$/i;

/** "n/a", "no idea", "self-employed": no name of anything. */
export const saysNothing = (text: string): boolean => NOTHING.test(text);

/** On one line, without the marks that would break a sentence around it. */
export function trimmed(text: string): string {
  return text
    .replace(/[“”„«»"<>{}[\]]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s.,;:!?*•-]+|[\s.,;:!?*•…-]+$/gu, '');
}

export const isSayable = (text: string): boolean => /\p{L}{2}/u.test(text);
