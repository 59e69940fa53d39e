/** The page of regular expressions that anyone would write in an afternoon: what ours must beat to earn its keep. */
const text = (words: string) => words.toLowerCase().replace(/[’‘]/g, "'").replace(/\s+/g, ' ').trim();

export const regexPage = {
  isOpen: (words: string) =>
    /(?:^|[,.!] |\b(?:so|and|but|ok|well) )(?:what|how|why|tell me|describe)\b/.test(text(words)) &&
    !/\bhow (?:many|much|long|often|old)\b/.test(text(words)),
  asks: (words: string) =>
    /\?|^(?:so |and |ok |but )?(?:what|how|why|who|where|when|which|do|does|did|is|are|was|were|can|could|would|will|should|have|has|any)\b|\b(?:what|how|why|do|did|are|can|could|would) (?:do |did |is |are )?you\b|\b(?:wondering|curious|tell me|love to hear)\b/.test(
      text(words),
    ),
  isLeading: (words: string) =>
    /\bright\?|\bcorrect\?|n't (?:you|it|they|that)\b|^(?:so |surely )|don't you think|wouldn't you agree|\bmust\b|\bsurely\b/.test(
      text(words),
    ),
  asksForJob: (words: string) =>
    /\b(?:hire me|job for me|get me (?:a|in)|(?:my|a) (?:cv|resume)|good word|work for you|any (?:jobs|openings)|internship)\b/.test(
      text(words),
    ),
  followsUp: (words: string, context: string) =>
    /\b(?:you (?:said|mentioned)|tell me more|why|that|it|then|more about)\b/.test(text(words)) ||
    sharesLongWord(text(words), text(context)),
  wants(words: string): string {
    const t = text(words);
    if (/\bwhy\b|how come|what made/.test(t)) return 'reason';
    if (/how (?:many|much|long|often|old|big)|salary|percent/.test(t)) return 'figure';
    if (/\bor\b/.test(t)) return 'choice';
    if (/example|a time|a moment|what happened/.test(t)) return 'scene';
    if (/advice|should i|recommend|tips|if you were me/.test(t)) return 'advice';
    if (/\bmean\b|explain|what is an?\b|how does/.test(t)) return 'explanation';
    if (/what .*s (?:do|does|are|should)|which \w+s\b/.test(t)) return 'list';
    if (/^(?:is|are|was|were|do|does|did|can|could|would|will|have|has)\b/.test(t)) return 'yes_no';
    return 'account';
  },
  topic(words: string): string {
    const t = text(words);
    return TOPICS.find(([, pattern]) => pattern.test(t))?.[0] ?? 'path';
  },
};

const TOPICS: [string, RegExp][] = [
  ['people', /who else|introduce|anyone else|talk to/],
  ['resources', /book|podcast|website|read|blog|conference/],
  ['pay_and_lifestyle', /pay|salary|earn|hours|balance|benefits|weekend/],
  ['hiring', /hir(?:e|ing)|interview|resume|\bcv\b|candidate|application/],
  ['advice', /advice|recommend|should i|tips|if you were me/],
  ['entry', /degree|major|qualification|internship|certificate|experience|get into/],
  ['typical_day', /typical|average|day|week/],
  ['challenges', /challeng|hard|difficult|stress|worst|dislike|least/],
  ['rewards', /enjoy|like|love|best|reward|proud/],
  ['skills', /skill|qualit|strength|good at/],
  ['technology', /software|tool|technology|computer|\bai\b/],
  ['trends', /future|trend|chang|industry|field/],
  ['progression', /promot|advance|next step|grow|career path/],
  ['turning_points', /mistake|regret|decision|quit|fail/],
  ['culture', /culture|team|colleague|boss|atmosphere/],
  ['organisation', /company|organi[sz]ation|firm|department/],
  ['responsibilities', /responsib|task|role|project|duties/],
  ['person', /how are you|weekend|hobb|grow up/],
  ['path', /start|path|become|get here/],
];

function sharesLongWord(a: string, b: string): boolean {
  const there = new Set(b.match(/[a-z]{6,}/g));
  return (a.match(/[a-z]{6,}/g) ?? []).some((word) => there.has(word));
}
