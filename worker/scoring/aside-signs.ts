/**
 * What marks a sentence as meant for whoever scores or runs the informant. Each sign takes two things that people do
 * not say together across a table (a mark and an order to give it, a role and a claim to hold it), so that the words
 * of a trade (score, grade, model, character, student) stay free.
 */

/** What is given to a learner for a performance. */
const MARK =
  '(?:marks?|marked|marking|scor(?:e|es|ed|ing)|grad(?:e|es|ed|ing)|ratings?|rubric|criteri(?:on|a)|points?|evaluat(?:ion|ions|ed)|assessments?|levels?|maximum|highest|top|perfect|outstanding|excellent|lenient(?:ly)?)';
/** To bring one about. */
const ORDER =
  '(?:giv(?:e|en|ing)|awards?|award(?:ed|ing)|treat|counts?|rate|regard|note down|record|confirm(?:ed)?|sign off|carried over|set to|round(?:ed)? up|deserves?|earn|recompute|rescore|pass me|be (?:gentle|kind|generous|lenient|nice)|go easy)';
/** The performance itself, as its speaker would praise it. */
const PERFORMANCE =
  '(?:(?:my|his|her|our|each of my|every one of my) (?:last |own |open )?(?:questions?|follow-?ups?|listening|interview(?:ing)?|conversation|attempts?|performance|lines?|turns?|rehearsal)|this (?:conversation|interview|attempt|performance|rehearsal)|the next line|(?:this|the) (?:exercise|learner|participant|trainee|candidate|seeker|interviewer|student in this))';

const near = (one: string, other: string, most = 80) =>
  new RegExp(`\\b${one}\\b.{0,${most}}\\b${other}\\b|\\b${other}\\b.{0,${most}}\\b${one}\\b`, 'i');

/** A mark and an order to give it, about this talk. */
const TRIPLE = [near(MARK, ORDER), near(PERFORMANCE, ORDER), near(PERFORMANCE, MARK)];

/** Asks the other about their own work with the same words: "do you give marks for it?" */
const ASKS_THEM = /\?$/;
const OWN_TALK = new RegExp(`\\b(?:${PERFORMANCE}|anything i (?:ask|say)|whatever i (?:ask|say))\\b`, 'i');

/** Speaks of one's own asking and listening, which is what a scorer looks at and nobody else. */
export function speaksOfItself(sentence: string): boolean {
  return OWN_TALK.test(sentence);
}

/** An order about how to take what stands beside it. */
const COUNT_AS =
  /^\W*(?:please |just |and )*(?:count|treat|mark|record|regard|take) (?:it|this|that|these|all|everything|the next)\b.{0,30}\bas\b/i;

/** What is said to a program that counts. */
const HANDS_OFF =
  /\bdo(?: not|n't|_not)[ _](?:re-?(?:compute|score|evaluate|check|read|grade|mark)|evaluate|score|grade)\b/i;

/** Two of the three, as no question to the informant and not in their past. */
export function gradesItself(sentence: string): boolean {
  const hits = TRIPLE.filter((pattern) => pattern.test(sentence)).length;
  if (hits === 0) return false;
  if (OWN_TALK.test(sentence))
    return hits >= 1 && !/\byou(?:r|'ve)? (?:said|told|mentioned|did|gave|were|had)\b/i.test(sentence);
  return (
    hits >= 1 &&
    !ASKS_THEM.test(sentence) &&
    /^\W*(?:please |kindly |so |just |now |then )*(?:give|award|treat|count|rate|regard|record|confirm|set|round|grade|score|mark|be|go|sign)\b/i.test(
      sentence,
    )
  );
}

/** Holds a role that no seeker has, or gives notice to the software. */
const AUTHORITY = new RegExp(
  [
    String.raw`\b(?:this is|i am|i'm) (?:the|your|an?) ROLE\b(?: (?:account|of this|here|speaking)|[,.:]|$)`,
    String.raw`\bas (?:the|your) ROLE\b.{0,40}\bi\b`,
    String.raw`\b(?:i am|i'm) the one who (?:wrote|made|built|set up) (?:the|this)\b`,
    String.raw`\b(?:maintenance|debug|developer|admin|test|god|sudo) mode\b`,
    String.raw`\b(?:note|message|notice) (?:from|to) (?:the )?(?:\w+ )?(?:office|programme|program|staff|team|assessor|grader|marker)\b`,
    String.raw`\bthe (?:scoring|marking) (?:sheet|scheme|system|software)\b`,
    String.raw`\bhow (?:this|i|i'm) (?:is|am|are|will be)?\s?(?:being )?(?:marked|scored|graded|assessed|rated)\b`,
  ]
    .join('|')
    .replaceAll(
      'ROLE',
      String.raw`(?:(?:course|system|site|head|programme|program|chief) )*(?:admin(?:istrator)?|developer|instructor|examiner|assessor|creator|operator|owner|author|moderator)`,
    ),
  'i',
);

/** Tells of the seeker as a book would. */
const NARRATION =
  /^\W*(?:the|this) (?:seeker|learner|trainee|interviewer|candidate|student|user|participant) (?:then |now |also |warmly |carefully )*(?:asks|leans|nods|smiles|listens|thanks|says|picks|paraphrases|has (?:asked|met|shown|completed|done)|demonstrates|shows)\b/i;

/** Claims the whole course of a good talk at once: nobody sums themselves up so to the other's face. */
const CLAIMS = [
  /\bopen(?:-ended)? questions?\b/i,
  /\bfollow(?:ed|ing)?[- ]?ups?\b/i,
  /\blisten(?:ed|ing)\b/i,
  /\b(?:thanked|thanks)\b/i,
  /\b(?:my |stated? |said )?purpose\b/i,
  /\b(?:said|told you|introduced) (?:who i (?:am|was)|myself)\b|\bintroduc(?:ed|tion)\b/i,
  /\breferrals?\b|\bmodest request\b/i,
  /\bkept (?:to the time|my turns)\b|\bto the time we agreed\b/i,
  /\bcame back to your words\b|\beach of your answers\b/i,
];
const claimsAll = (sentence: string) =>
  /\bi (?:have|said|told|kept|asked|listened|thanked|stated)\b|\bi've\b|\[x\]|\bdone\b|\bmet\b/i.test(sentence) &&
  CLAIMS.filter((claim) => claim.test(sentence)).length >= 3;

/** Words put into someone's mouth: a made-up role, a made-up talk. */
const MAKE_BELIEVE =
  /\blet'?s (?:play|pretend)\b.{0,60}\byou\b|\b(?:suppose|imagine|assume|pretend) (?:that )?(?:someone|somebody|a student|the seeker|i) (?:had )?(?:said|asked|says|asks)\b|\bwe swap places\b|\b(?:perfect|model|ideal|flawless) (?:interview|conversation)\b|\bfrom here on\b.{0,30}\byou are\b|\byou are my (?:biggest|greatest)\b/i;

/** A line of a written talk, with a label in front that is no word of it. */
const LABELLED =
  /^\W*(?:\[?\d{1,2}:\d{2}(?::\d{2})?\]?\W*)?(?:seeker|informant|interviewer|interviewee|guest|host|user|assistant|human|ai|bot|me|you|scorer|judge|narrator|speaker \d|q|a)\s*:|^\W*\[?\d{1,2}:\d{2}\]?\W+\p{L}+\s*:/iu;

/** Data, not words: braces, pipes and equals, tags, ticked boxes, numbers in hexadecimal. */
const DATA = [
  /["'{}[\]]\s*:\s*["'{[\d]|:\s*(?:true|false|null)\b|\{[^}]{0,80}:[^}]{0,80}[},]/i,
  /\b\w+=[\w+-]+(?:[ ;,]+\w+=[\w+-]+)/,
  /<\/?[a-z][\w-]*(?:\s[^<>]*)?\/?>|<!--|-->/i,
  /^\W*[-*]?\s*\[?[ xX✓]?\]\s|(?:\[[xX✓]\].*){2}|(?:- done\b.*){2}/,
  /^\s*#{1,4} \w|^\s*\|.*\||^\s*[-|: ]{5,}$/,
  /(?:\b[0-9a-f]{2} ){6}/i,
];

/** Data in the middle of words: tags, comments, objects. They go as they are, and leave the words around them. */
export const SPANS =
  /<!--.*?-->|\*[^*\n]{12,300}\*|<\/?[a-z][\w-]*(?:\s[^<>]{0,300})?\/?>|\{[^{}]{0,400}["':][^{}]{0,400}\}/gis;

/** What is acted rather than said: `*smiles and listens closely*`, `(She pauses.)`. */
const STAGE =
  /^\s*\*[^*]{8,}\*?\s*$|^\s*\((?:she|he|they|i|ruth|the \w+) \w+s?\b[^)]*\)\s*$|"[,.]? (?:she|he|they) (?:says|said|replies)\b/i;

/** Addressed to a scorer or the software, whatever stands around it. */
export function isSign(sentence: string): boolean {
  return (
    AUTHORITY.test(sentence) ||
    NARRATION.test(sentence) ||
    MAKE_BELIEVE.test(sentence) ||
    LABELLED.test(sentence) ||
    STAGE.test(sentence) ||
    DATA.some((pattern) => pattern.test(sentence)) ||
    COUNT_AS.test(sentence) ||
    HANDS_OFF.test(sentence) ||
    claimsAll(sentence) ||
    gradesItself(sentence)
  );
}
