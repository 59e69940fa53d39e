import { splitSentences } from '../language/index.ts';

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
  /\((overall|questions|listening|closing|preparation)\s*:\s*\d/i,
  /\bEVIDENCE\s*:/,
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
  /\b(prompt|instructions?|rules?|respond|responses?|output|prefix|format|scor(?:e|es|ed|ing)|marks?|grad(?:e|er|ing)|candidate|resume|recruiter|evaluat\w+|analysis|metadata|ai|assistant|pretend|roleplay|persona|unethical|ethics|polic(?:y|ies)|filter\w*|censored|disclaimer|deviate|emojis?|rap battle|dan|qualified|exceptional match|this is a test|team)\b/i;

/** How a text goes on that tells a model what to be; asking a person never sounds so. */
const COMMANDS =
  /\b(you (will|must|shall|are|can|need to|have to|now)|always|never|must|no matter|if you|your? (messages?|answers?|responses?|character)|in this role)\b(?!.*\?$)/i;

const PLEA =
  /\b(please|kindly|beg|depends?)\b.{0,60}\b(full marks|good marks?|this mark|my (mark|grade|score)|pass me)\b|\b(scholarship|visa|degree|graduation|place) depends on (this|my) (mark|grade|score)|\b(be (kind|generous|lenient)|go easy)\b.{0,40}\b(marks?|grad\w+|scor\w+)\b/i;

/** Where something pasted ends without a full stop: a line, a bracket, a word that is no word. */
const SEAMS =
  /\n+|(?<=[}\]`"”])\s+(?=\S)|(?<=[A-Za-z0-9+/]{24,}={0,2})\s+|(?<=[a-z])\s+(?=(?:What|How|Why|Which|Who|Do|Did|Is|Are|Could|Can|Would|Thanks?|Hi|Hello)\b)/;

/**
 * Takes out of a turn what is addressed to a scorer or a model, so that it can neither earn nor cost anything.
 * Of the sentences around it those stay that `isTalk` knows as said to the informant.
 */
export function withoutAsides(text: string, isTalk: (sentence: string) => boolean): Spoken {
  const kindOf = (sentence: string): AsideKind | null =>
    PLEA.test(sentence) ? 'plea' : SURELY.some((pattern) => pattern.test(sentence)) ? 'injection' : null;
  // Most turns have nothing of the kind; they stay exactly as they are.
  const whole = kindOf(text);
  if (whole === null) return { text, asides: [] };
  const sentences = text.split(SEAMS).flatMap(splitSentences);
  const kinds = sentences.map(kindOf);
  const first = kinds.findIndex((kind) => kind !== null);
  // What came before it was said in the course of the talk; what comes after may still belong to it.
  const kept = sentences.filter(
    (sentence, at) =>
      kinds[at] === null && !LEANS.test(sentence) && (at < first || (!COMMANDS.test(sentence) && isTalk(sentence))),
  );
  // A piece that was cut out of a line ends like a sentence, or it would run into the next.
  const said = kept.map((sentence) => (/[.?!]['")]*$/.test(sentence) ? sentence : `${sentence}.`));
  return { text: said.join(' '), asides: [...new Set([whole, ...kinds.filter((kind) => kind !== null)])] };
}
