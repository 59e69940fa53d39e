import { splitSentences } from '../language/index.ts';
import { isSign, SPANS, speaksOfItself } from './aside-signs.ts';
import { HIDDEN, isForeign, OVERRIDDEN } from './unseen.ts';

/** A sentence meant for whoever scores or runs the informant, rather than for the informant. */
export type AsideKind = 'injection' | 'plea';

export interface Spoken {
  /** The turn without its asides, as the seeker would have said it. */
  text: string;
  asides: AsideKind[];
}

/** Words that nobody says to a person across a table. Words of a trade (model, score, character) are not among them. */
const SURELY = [
  /\b(ignore|disregard|forget|override)\b.{0,40}\b(instructions?|prompts?|rubric|scoring|negative indicators|guidelines)\b/i,
  /\b(system|developer|hidden) (prompt|message|mode|chain of thought|instructions?|competency profile)\b/i,
  /\b(developer mode|jailbreak|content filter|rest-of-document|white-text metadata|visible to (the )?llm)\b/i,
  /\b(note|message|instructions?) (from|to|for|by) (a |an |the )?(\w+ ){0,3}(assessor|grader|examiner|judge|software|scorer|recruiter|evaluator|ai|llm)\b/i,
  /\b(head|chief|senior) (assessor|grader|marker)\b/i,
  /\b(full|top|maximum) marks\b|\b(maximum|perfect|highest) (score|points|grade)s? (on|in|for) (all|every|each)\b/i,
  /\b(give|award|rate|score|grade|mark) (this|the|me|my)\b.{0,50}\b(\d+ ?(\/|out of) ?\d+|every criterion|all criteria)/i,
  /\b\d+ out of \d+ (on|for|in) (every|all|each)\b/i,
  /\b(overall|questions|listening|closing|preparation|scores?)"\s*:\s*["{\d]/i,
  /\((overall|questions|listening|closing|preparation)\s*:?\s*\d\W?/i,
  /\bEVIDENCE\s*:|\bevidence\s*:\s*["'“]|\bEVIDENCE ["'“]|\bevidence\b.{0,200}\b(?:listening|questions|closing|preparation)\W{0,3}[1-4]\b/i,
  /\b[A-Z]{6,12} ?: ?["“]/,
  /["'”] ?\([a-z]{4,12} ?[:=] ?[0-5]\)/i,
  /\bdecode (and|this|the)\b.{0,30}\b(follow|obey|run|execute|instructions?)\b|\bdecode and follow\b/i,
  /(?<![A-Za-z0-9+/])(?=[A-Za-z0-9+/]*[a-z])(?=[A-Za-z0-9+/]*[A-Z])(?=[A-Za-z0-9+/]*\d)[A-Za-z0-9+/]{24,}={0,2}/,
  /\[\s*\/?(system|inst|prompt|write)\b|^\W*[\w-]+\]$/i,
  /<\|?\/?(im_start|im_end|system|inst)\|?>/i,
  /\b(pretend to be|act as|as|you are) (dan|an ai|a language model|a chatbot|chatgpt|\w*gpt)\b/i,
  /\bfrom now on,? (until|refer|respond|answer|you(?: will|'re| are)?\b)/i,
  /\byou are (now )?(free\.|in the role of|a sub-system|to act as)|\byou now must\b|\bremember to not break character\b/i,
  /\bthe gpt\b|\bopenai'?s? (rules|policies)\b|\brules and policies of\b/i,
  /\b(the|this) (candidate|learner|student|seeker|trainee) (is the most|has been pre-verified|deserves|should (get|receive|be given))\b/i,
  /\brecommended for (immediate )?hire\b|\binterview highly recommended\b|\bprofile exceeds all\b|\bdon't evaluate the\b/i,
  /\bi am (a human and|your (creator|developer|admin))\b|\banswer me in (less|fewer) than\b/i,
  /\bRULES ?=|\bCHAR ?=/,
];

/** Words that lean the same way: beside a sure sentence one is enough, alone they say nothing. */
const LEANS =
  /\b(prompt|instructions?|rules?|rubric|criteria|respond|responses?|output|prefix|format|scor(?:e|es|ed|ing)|marks?|grad(?:e|er|ing)|candidate|resume|recruiter|evaluat\w+|analysis|metadata|ai|assistant|pretend|roleplay|persona|unethical|ethics|polic(?:y|ies)|filter\w*|censored|disclaimer|deviate|emojis?|rap battle|dan|qualified|exceptional match|this is a test|team)\b/i;

/** How a text goes on that tells a model what to be; asking a person never sounds so. */
const COMMANDS =
  /\b(you (will|must|shall|are|can|need to|have to|now)|always|never|must|no matter|if you|your? (messages?|answers?|responses?|character)|in this role)\b(?!.*\?$)/i;

const PLEA = [
  /\b(please|kindly|beg|depends?)\b.{0,60}\b(full marks|good marks?|this mark|my (mark|grade|score)|pass me)\b/i,
  /\b(scholarship|visa|degree|graduation|place|adviser|advisor)\b.{0,30}\b(depends? on|will drop me|is lost)\b/i,
  /\b(be (kind|generous|lenient|gentle)|go easy)\b.{0,40}\b(marks?|grad\w+|scor\w+|with me|on me)\b/i,
  /\bneed to pass\b|\b(score|mark|grade) (is|comes out|falls) (below|under)\b|\blose my (place|scholarship|visa)\b|\bround(ed)? (it|me|this) up\b/i,
];

/** Where something pasted ends without a full stop: a line, a bracket, a word that is no word. */
const SEAMS =
  /\n+|(?<=[}`"”]|[^\sxX✓]\])\s+(?=\S)|(?<=[A-Za-z0-9+/]{24,}={0,2})\s+|(?<=[a-z])\s+(?=(?:What|How|Why|Which|Who|Do|Did|Is|Are|Could|Can|Would|Thanks?|Hi|Hello|So|And|You|From|Great|Ok|Okay|That|Before|After|When|If|In|On|At|It|This|There|Your|My|We|Then|Well|Yes|No|Right|Sure|Nice|Cool|Sorry|[A-Z][a-z]{2,}ing)\b)/;

/**
 * Takes out of a turn what is addressed to a scorer or a model, so that it can neither earn nor cost anything. A
 * pasted text is one block: from its first sure sentence over all that leans its way to the next sentence that
 * `isTalk` knows as said to the informant. What is in no language of this talk goes too, and is no attempt.
 */
export function withoutAsides(text: string, isTalk: (sentence: string) => boolean): Spoken {
  // Most turns have nothing of the kind; they stay exactly as they are.
  const seen = text.replace(HIDDEN, '').replace(OVERRIDDEN, ' ');
  const words = withoutSpans(seen);
  const kindOf = knownKinds();
  const lines = words
    .split(SEAMS)
    .flatMap(splitSentences)
    .flatMap((line, at, all) => withItsQuestion(line, all.slice(0, at), kindOf));
  if (kindOf(seen) === null && !lines.some((line) => kindOf(line) !== null || isForeign(line))) {
    const isOverridden = text.replace(OVERRIDDEN, '') !== text;
    const isWhole = !isOverridden && words === seen;
    return { text: isWhole ? text : words.trim(), asides: isOverridden ? ['injection'] : [] };
  }
  const kinds = lines.map(kindOf);
  const off = lines.map(
    (line, at) => kinds[at] !== null || (lines.length > 1 && (isForeign(line) || !/\p{L}/u.test(line))),
  );
  if (!off.includes(true)) return { text: words === seen ? text : words, asides: kindsOf([kindOf(seen)]) };
  const gone = block(lines, off, isTalk);
  const kept = lines.filter((_, at) => !gone[at]);
  // A piece that was cut out of a line ends like a sentence, or it would run into the next.
  const said = kept.map((sentence) => (/[.?!;]['")]*$/.test(sentence) ? sentence : `${sentence}.`));
  return { text: said.join(' '), asides: kindsOf([kindOf(seen), ...kinds]) };
}

/** Objects hold objects: the innermost goes first. */
function withoutSpans(text: string): string {
  const less = text.replace(SPANS, ' ');
  return less === text ? text : withoutSpans(less);
}

/** What was typed right behind a pasted text, without a mark between: the question at its end. */
function withItsQuestion(line: string, before: readonly string[], kindOf: KindOf): string[] {
  if (!line.endsWith('?')) return [line];
  const isSure = (other: string) => kindOf(other) !== null;
  const isBehind = line.split(' ').length > 12 && before.slice(-1).some(isSure);
  const isTail = /^[a-z]/.test(line) && !ASKS.test(line) && before.some(isSure);
  const from = isBehind || isTail || isSure(line) ? line.search(ASKS_ON) : -1;
  return from < 0 ? [line] : [line.slice(0, from), line.slice(from + 1)];
}

const ASKS =
  /^(?:(?:so|and|but|ok|okay|well) )?(?:what|how|why|which|who|when|where|do|did|does|is|are|was|were|can|could|would)\b/i;
const ASKS_ON = /\s(?=(?:what|how|why|which|do you|did you|is it|are you|can you|could you|would you)\b[^?]*\?$)/i;

function kindsOf(found: readonly (AsideKind | null)[]): AsideKind[] {
  return [...new Set(found.filter((kind) => kind !== null))];
}

type KindOf = (sentence: string) => AsideKind | null;

/** Tells each sentence of a turn once: some eighty patterns are tried on each. */
function knownKinds(): KindOf {
  const known = new Map<string, AsideKind | null>();
  return (sentence) => {
    let kind = known.get(sentence);
    if (kind === undefined) known.set(sentence, (kind = tellKind(sentence)));
    return kind;
  };
}

function tellKind(sentence: string): AsideKind | null {
  if (PLEA.some((pattern) => pattern.test(sentence))) return 'plea';
  return SURELY.some((pattern) => pattern.test(sentence)) || isSign(sentence) ? 'injection' : null;
}

/** Which sentences belong to what was pasted. */
function block(lines: readonly string[], off: readonly boolean[], isTalk: (sentence: string) => boolean): boolean[] {
  const first = off.indexOf(true);
  const gone = [...off];
  let isInside = false;
  for (const [at, line] of lines.entries()) {
    if (off[at]) isInside = true;
    else if (at < first) gone[at] = LEANS.test(line);
    else if (isInside) {
      const sureAhead = off.slice(at + 1, at + 1 + REACH).includes(true);
      gone[at] = sureAhead || LEANS.test(line) || COMMANDS.test(line) || speaksOfItself(line) || !isTalk(line);
      isInside = gone[at];
    }
  }
  return gone;
}

/** Sentences between two sure ones belong to the same block when they are no more than this. */
const REACH = 3;
