const MOST_WORDS = 6;

/** Nothing in particular. */
const NOTHING =
  /^(?:(?:idk|dunno|i |really |just |pretty much |literally |basically |honestly |maybe )*(?:every ?thing|any ?thing|all(?: of it)?|the lot|nothing|stuff|things|whatever|no idea|idk|dunno|unsure|not sure|none|n\/?a|tbd|test|know|lol|more|help|hi|hello|yes|no|ok|okay|please|thanks|thank you)\b.*)$/iu;
/** A clause, an order or a wish, rather than a thing. */
const CLAUSE =
  /\b(?:i|i'\w+|you|she|he|we|they|it|it's|me|him|them|us|is|are|was|were|am|be|do|does|did|has|have|had|can|could|should|would|will|want|need|like|get|give|gets|tell|know|knows|if|whether|because|who|which|please|not|don't|can't)\b|n't\b/iu;
const ORDER =
  /^(?:to|find|see|ask|learn|help|make|become|look|understand|hire|talk|go|start|leave|work as|move|change|switch|try)\b/iu;
/** With an article or other word before it a thing stands by itself; without one, the many and what cannot be counted do. */
const DETERMINED =
  /^(?:an?|the|my|your|their|his|her|our|this|these|some|what's|day-to-day|life|work|working|career|careers)\b/iu;
const DEFINITE =
  /^(?:pay|salary|money side|hours|day to day|job|degree|commute|culture|company culture|team|people|workload|training|career path|path|industry|field|role|future|market|job market|pension|schedule|shifts|atmosphere|hardest part|best part|worst part|work[- ]life balance|good|bad|good and bad|good and the bad|downsides?|upsides?|pros and cons|application process|hiring process|interview process)$/iu;
const UNCOUNTED =
  /(?:ing|ment|tion|sion|ance|ence|ity|ness|ship|ism|work|stress|pay|money|travel|overtime|burnout|leave|life|experience|progression|research|education|science|growth|time|art|law|music|medicine|technology|health|software|[^s]s)$/iu;

/** A thing somebody wants to know of, fit to follow "about": "the pay", "career progression"; null where it is none. */
export function topicOf(matter: string): string | null {
  const plain = matter
    .replace(/[?!.\s]+$/u, '')
    .replace(/^(?:his|her|their|\p{Lu}\p{Ll}+'s)(?= )/iu, 'your')
    .trim();
  if (!/\p{L}{2}/u.test(plain) || !/^[\p{Script=Latin}\p{N}\p{M}'&/ -]+$/u.test(plain)) return null;
  if (plain.split(' ').length > MOST_WORDS || plain.length > 60) return null;
  if (NOTHING.test(plain) || CLAUSE.test(plain) || ORDER.test(plain)) return null;
  const small = /^\p{Lu}\p{Ll}/u.test(plain) ? plain.charAt(0).toLowerCase() + plain.slice(1) : plain;
  if (DEFINITE.test(small)) return `the ${small}`;
  return DETERMINED.test(small) || UNCOUNTED.test(small) ? small : null;
}
