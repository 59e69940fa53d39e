import { cleanText, splitSentences } from '../language/index.ts';
import type { Question } from '../language/reading.ts';
import { NEUTRAL, OPENED, SHARPER, type Rule } from './wordings.ts';

/** A closed question opened: "Do you like your job?" becomes "What do you like about your job?" */
export function opened(question: string): string | null {
  return rewritten(question, OPENED);
}

/** A leading question without its answer. */
export function neutral(question: string): string | null {
  const bare = bareQuestion(question).replace(
    /,? (?:right|no|yes|correct|huh|(?:is|are|does|do|did|was|were|must|would|could|have|has)n't (?:it|you|they|that|he|she))$/,
    '',
  );
  return rewritten(bare, NEUTRAL);
}

/** A question for anybody as one for this person. */
export function sharper(question: string): string | null {
  return rewritten(question, SHARPER);
}

/** Of several questions in one turn the one that opens most, alone. */
export function unstacked(questions: readonly Question[]): string | null {
  const usable = questions.filter(({ text }) =>
    /^(what|how|why|which|who|where|when|could you|can you|would you)\b/i.test(text.trim()),
  );
  const best =
    usable.find(({ form, generic, leading, text }) => form === 'open' && !generic && !leading && !THIN.test(text)) ??
    usable.find(({ form, text }) => form === 'open' && !THIN.test(text));
  if (best === undefined || questions.length < 2) return null;
  const text = cleanText(best.text).replace(/[?.,;: ]+$/, '');
  // "I wonder what you would say" is no question by itself.
  if (/^(what|how|why|which|who|where|when) (you|i|we|they|he|she|it|the|your|my|that|this) /i.test(text)) return null;
  // A question that itself joins two is not yet one question.
  return /\band (what|how|why|who|when|where|do|does|is|are)\b/i.test(text) ? null : `${capital(text)}?`;
}

/** What the profile says, or what is nobody's business: not the one to keep. */
const THIN =
  /^(?:what do you (?:do|earn|make)|where do you work|who are you|how (?:much|old) (?:do you|are you).*|what is your (?:job|title|name|salary))[?.! ]*$/i;

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
  /\b(was|were|had|did|didn't|took|told|came|went|made|got|kept|lost|gave|left|began|started|became|thought|knew|said|taught|found|fell|wrote|rewrote|spent|changed|learnt|learned|stopped|asked|wanted|spoke|ran|met|I'd)\b/i;
const BOUNDARY =
  /\b(thank|welcome|happy to|glad|sorry|rather not|good luck|nice to meet|hello|good morning|minutes)\b/i;

function rewritten(question: string, rules: readonly Rule[]): string | null {
  const bare = bareQuestion(question);
  for (const [pattern, write] of rules) {
    const match = pattern.exec(bare);
    if (match) return inTheirCapitals(write(...match.slice(1)).replace(/ +/g, ' '), question);
  }
  return null;
}

/** Rules read lower case; names and short forms get back the capitals that the seeker gave them. */
function inTheirCapitals(better: string, question: string): string {
  const named = new Map(
    [...cleanText(question).matchAll(/(?<=[\p{L}\d,;:'"] )\p{Lu}[\p{L}\d'-]*|\b\p{Lu}{2,5}\b/gu)].map(([word]) => [
      word.toLowerCase(),
      word,
    ]),
  );
  return better
    .replace(/(?<=[^.?!] )[\p{L}\d'-]+/gu, (word) => named.get(word) ?? word)
    .replace(/\bi\b/g, 'I')
    .replace(/\bai\b/g, 'AI');
}

/** Lower case, without courtesies in front and marks behind. */
function bareQuestion(question: string): string {
  return cleanText(question)
    .toLowerCase()
    .replace(
      /^(?:(?:so|and|ok|okay|well|cool|great|nice|hi|hello|hey|um|uh|then|but|next question|i see|thanks|thank you|sure)[,.!: ]+)+/g,
      '',
    )
    .replace(
      /^(?:i was (?:just )?wondering if|i wonder if|i wanted to ask if|can i ask if|may i ask if) you\b(?! would)/,
      'do you',
    )
    .replace(/\bu\b/g, 'you')
    .replace(/\bur\b/g, 'your')
    .replace(/\b(what|that|it)s\b(?= (?:the|a|an|your|it|hard|your)\b)/g, "$1's")
    .replace(/\b(do|does|did|is|are|was|were|would|could)nt\b/g, "$1n't")
    .replace(/\bstressfull\b/g, 'stressful')
    .replace(/[?!. ]+$/, '')
    .replace(/,? (?:these days|nowadays|right now|at the moment)$/, '')
    .trim();
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
