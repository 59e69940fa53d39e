import { cleanText, splitSentences } from '../language/index.ts';
import type { Question } from '../language/reading.ts';

/**
 * Better wordings where the change is sure, else null: a clumsy sentence teaches less than none. Each rule takes
 * the whole question, so that nothing of it is left behind.
 */
type Rule = [RegExp, (...parts: string[]) => string];

const TRAITS =
  'hard|difficult|stressful|challenging|tough|rewarding|lonely|boring|fun|interesting|exciting|satisfying|tiring|competitive|creative';
const NAMED = "(?!that|this|it\\b|to\\b)[\\w' -]{2,60}?";

const OPENED: Rule[] = [
  [
    new RegExp(`^(do|did) you (like|enjoy|love|miss) (?:about )?(${NAMED})$`),
    (aux, verb, it) => `What ${aux} you ${verb} about ${it}?`,
  ],
  [
    new RegExp(`^is (it|the work|the job|your job|your work|this job|this work) (?:very |really |so )?(${TRAITS})$`),
    (it, trait) => `What is ${trait} about ${it}?`,
  ],
  [
    new RegExp(`^was (it|the work|the job|the training|the course) (?:very |really )?(${TRAITS})$`),
    (it, trait) => `What was ${trait} about ${it}?`,
  ],
  [
    /^(?:do|would) you (?:need|have to have) (an? [\w' -]{2,40}?|experience|qualifications|training|a degree)$/,
    (it) => `How much does ${it} matter?`,
  ],
  [
    /^do you have any (advice|tips|suggestions|regrets|plans|recommendations)( .{2,80})?$/,
    (what, rest) => `What ${what} do you have${rest ?? ''}?`,
  ],
  [
    /^are there any (\w+s)( (?:in|to|for|of|at|about) .{2,60})?$/,
    (what, rest) => `What ${what} are there${rest ?? ''}?`,
  ],
  [/^have you (?:ever )?had any (\w+s)( .{2,60})?$/, (what, rest) => `What ${what} have you had${rest ?? ''}?`],
  [/^did you always (?:want|plan|intend|mean) to (.{3,60})$/, (it) => `How did you come to ${it}?`],
  [
    /^would you recommend (it|this (?:job|work|career|path)|your (?:job|work|career|path))$/,
    (it) => `What would you say to someone considering ${it}?`,
  ],
  [/^do you (?:get to )?work with (?:a lot of |many )?(other \w+s|\w+s)$/, (whom) => `How do you work with ${whom}?`],
  [
    /^is there any (training|support|pressure|competition|room for growth)( (?:in|to|for|of|at|on) .{2,60})?$/,
    (what, rest) => `What ${what} is there${rest ?? ''}?`,
  ],
];

const NEUTRAL: Rule[] = [
  [
    /^you must (?:really )?(?:love|enjoy|hate|like) (\w+ing\b.{0,50}|(?:the|your) .{2,50})$/,
    (it) => `What is ${it} like for you?`,
  ],
  [
    new RegExp(`^(?:isn't|is not|it must be|it's|it is|must) (?:it )?(?:be )?(?:very |really |so )?(${TRAITS})$`),
    (trait) => `How ${trait} is it, and when?`,
  ],
  [
    /^don't you (?:just )?(love|enjoy|like|miss|hate) (.{3,50})$/,
    (verb, it) => `What do you ${verb} about ${it}, if anything?`,
  ],
];

/** A closed question opened: "Do you like your job?" becomes "What do you like about your job?" */
export function opened(question: string): string | null {
  return rewritten(question, OPENED);
}

/** A leading question without its answer. */
export function neutral(question: string): string | null {
  const bare = bareQuestion(question).replace(
    /,? (?:right|no|yes|correct|huh|(?:is|are|does|do|was|were)n't (?:it|you|they|that))$/,
    '',
  );
  return rewritten(bare, NEUTRAL);
}

/** Of several questions in one turn the one that opens most, alone. */
export function unstacked(questions: readonly Question[]): string | null {
  const usable = questions.filter(({ text }) =>
    /^(what|how|why|which|who|where|when|could you|can you|would you)\b/i.test(text.trim()),
  );
  const best =
    usable.find(({ form, generic, leading }) => form === 'open' && !generic && !leading) ??
    usable.find(({ form }) => form === 'open');
  if (best === undefined || questions.length < 2) return null;
  const text = cleanText(best.text).replace(/[?.,;: ]+$/, '');
  // "I wonder what you would say" is no question by itself.
  if (/^(what|how|why|which|who|where|when) (you|i|we|they|he|she|it|the|your|my|that|this) /i.test(text)) return null;
  // A question that itself joins two is not yet one question.
  return /\band (what|how|why|who|when|where|do|does|is|are)\b/i.test(text) ? null : `${capital(text)}?`;
}

/** A question about words that were left hanging or passed over. */
export function askAbout(words: string): string | null {
  const reasons = /\b(?:for )?(other|personal|various|different|certain) reasons\b/i.exec(words);
  if (reasons) return `What were the ${(reasons[1] ?? '').toLowerCase()} reasons, if you don’t mind saying?`;
  if (/\b(another|different|long|whole other) story\b/i.test(words))
    return 'I would like to hear that story, if you don’t mind telling it.';
  const quote = tellingSentence(words);
  if (quote === null) return null;
  const said = quote.replace(/[.!;,]+$/, '');
  return `You said “${said}”. ${questionAbout(said)}`;
}

function questionAbout(said: string): string {
  if (PAST.test(said) || REGULAR_PAST.test(said)) return 'How did that come about?';
  return /\b(I|I'm|I've|my|me)\b/.test(said) ? 'What is that like?' : 'What does that look like in practice?';
}

const REGULAR_PAST = /\b(?!need|feed|speed|seed|indeed|exceed|proceed|succeed)[a-z]{3,}ed\b/i;

/** The sentence of a reply most worth asking about: particular, short, of the informant's own life. */
export function tellingSentence(text: string): string | null {
  let best: string | null = null;
  let most = 0;
  for (const sentence of splitSentences(text)) {
    const length = sentence.split(' ').length;
    if (/[?;]/.test(sentence) || /["“”]/.test(sentence) || length < 4 || length > 18 || BOUNDARY.test(sentence))
      continue;
    if (!isTelling(sentence)) continue;
    const worth =
      1 +
      (PAST.test(sentence) ? 2 : 0) +
      (/\b(I|my|me|we|our)\b/.test(sentence) ? 1 : 0) +
      (/\b(hard|lost|wrong|fail\w*|afraid|never|nobody|difficult|quit|left|political|angry|tired|changed|learnt?|learned)\b/i.test(
        sentence,
      )
        ? 2
        : 0) +
      (/\d|\b(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b/i.test(sentence) ? 1 : 0);
    // The later of two equals: it is what the seeker heard last.
    if (worth >= most) [best, most] = [sentence, worth];
  }
  return best;
}

/** Tells something of the work or the person, as a statement: no request, no fragment, nothing of the room or the time. */
export function isTelling(sentence: string): boolean {
  const plain = cleanText(sentence).replace(LEAD, '');
  // A name at the end calls to someone; "tell me" asks something of the other.
  if (/, [A-Z]\p{L}+[.!]*$/u.test(plain) || /[!:]$/.test(plain) || ROOM_OR_TIME.test(plain)) return false;
  if (/\byou(?:r|rs|rself)?\b/i.test(plain)) return false;
  if (/^(?:I|I'd|I've|I'm|we|we'd|we've|we're|my|our)\b/i.test(plain)) return hasVerb(plain);
  if (/^(?:I|I'd|I've|we|my|our)\b/i.test(plain.replace(/^[^,]{2,40}, /, ''))) return hasVerb(plain);
  if (!THIRD.test(plain))
    return (
      /^(?:\p{L}+s|(?:on|in|at|after|before|when|for|by|since|from|during|once|until|with|without)(?: [\p{L}']+){1,4}) (?:I|we)\b/iu.test(
        plain,
      ) && hasVerb(plain)
    );
  return PAST.test(plain) || REGULAR_PAST.test(plain) || (VERB.test(plain) && OF_WORK.test(plain));
}

function hasVerb(sentence: string): boolean {
  return VERB.test(sentence) || PAST.test(sentence);
}

const LEAD = /^(?:(?:well|so|and|but|then|now|still|yes|no|also|actually|honestly|anyway|mostly),? )+/i;
const ROOM_OR_TIME =
  /\b(?:pictures?|freez\w+|froze|screen|camera|connection|microphone|muted?|hear me|see me|tram|video|call|calling|link|battery|coffee|tea|weather|sun|rain\w*|clock|o'clock|nearly up|time for|have to go|must go|good question|fair question|next question|one more|last one)\b/i;
const VERB =
  /\b(?:am|is|are|was|were|has|have|had|do|does|did|don't|doesn't|didn't|can|can't|could|couldn't|will|won't|would|wouldn't|must|used|read|write|work|try|keep|take|make|go|get|like|love|know|think|see|need|want|spend|start|run|takes|makes|means|comes|goes|gets|needs|keeps|works|pays)\b|'(?:m|s|d|ve|re|ll)\b|\b[a-z]{3,}ed\b/i;
const OF_WORK =
  /\b(?:work|job|trade|career|pay|paid|hours?|training|team|staff|boss|manager|clients?|customers?|students?|patients?|colleagues?|apprentic\w+|people|field|business|company|office|project|hard|hardest|difficult|part|skill|mistakes?)\b/i;
const THIRD =
  /^(?:he|he'd|she|she'd|they|they'd|the|my|our|a|an|half|most|some|many|few|nobody|everybody|everyone|someone|people|that|it|it's|this|there|one|two|three|four|five|six|nothing|everything)\b/i;

const PAST =
  /\b(was|were|had|did|didn't|took|told|came|went|made|got|kept|lost|gave|left|began|started|became|thought|knew|said|taught|found|fell|wrote|spent|changed|learnt|learned|stopped|asked|wanted|spoke|ran|met|I'd)\b/i;
const BOUNDARY =
  /\b(thank|welcome|happy to|glad|sorry|rather not|good luck|nice to meet|hello|good morning|minutes)\b/i;

function rewritten(question: string, rules: readonly Rule[]): string | null {
  const bare = bareQuestion(question);
  for (const [pattern, write] of rules) {
    const match = pattern.exec(bare);
    if (match)
      return write(...match.slice(1))
        .replace(/ +/g, ' ')
        .replace(/\bi\b/g, 'I');
  }
  return null;
}

/** Lower case, without courtesies in front and marks behind. */
function bareQuestion(question: string): string {
  return cleanText(question)
    .toLowerCase()
    .replace(/^(?:so|and|ok|okay|well|cool|great|nice|hi|hello|um|uh|then|but)[,.! ]+/g, '')
    .replace(/[?!. ]+$/, '')
    .trim();
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
