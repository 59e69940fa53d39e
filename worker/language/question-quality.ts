import { coverage } from './similarity.ts';
import { contentOf, contentWords, stem } from './words.ts';
import { core } from './question-form.ts';
import type { FoundQuestion } from './questions.ts';
import { splitSentences } from './sentences.ts';

const NEGATED =
  /^(?:so |but |and |well )*(?:d(?:ot|on|nt) you (?:think|agree|feel|find)\b|(?:is|are|was|were|do|does|did|have|has|had|can|could|will|would|should) (?:not (?!wait\b|be\b|have\b|know\b|think\b|imagine\b|help\b)\w+|(?:you|it|that|this|they|we|he|she|people) not (?:think|agree|feel|find|say|get|want))\b)/;
const TAGGED =
  /\b(?:right|correct|no|yes|true|agreed|yeah|innit)$|\b(?:is|are|was|were|do|does|did|have|has|had|can|could|will|would|should) (?:not )?(?:you|it|that|they|we|there|he|she)$|\b(?:don't you think|do not you think|would not you (?:say|agree)|do you not (?:think|agree)|am i right|is that not (?:right|true|so)|you (?:have to )?agree)\b/;
const PUSHED =
  /^surely\b|\b(?:you surely|surely (?:you|it|the|that|they)|it is true that|always so \w+|so (?:bad|awful|terrible|clueless|boring)|obviously|clearly|of course|everyone knows|we all know|admit|let us be honest|must (?:be|have been|love|hate|feel|find|get|make|miss|really|so)|you must|it must|that must|i bet|i assume|i imagine|i suppose|no doubt|do you (?:also )?agree|would you agree|would you (?:also )?say (?:it|that|the|your|this)|is it (?:true|fair to say|safe to say|not)|how (?:much|badly) do you (?:hate|love|regret|miss)|how (?:awful|terrible|wonderful|amazing|great|bad|horrible|boring|fantastic|exciting) (?:is|was|are|were|it)|why (?:is|are|do|does) .*\b(?:so|such) (?:bad|awful|terrible|boring|great|hard|much better)|better than .*)\b/;

/** Politeness in the negative: it leaves the answer open. */
const HEDGED = /^(?:i do not suppose|you do not happen|you would not happen|you could not)\b|\bdo you mind\b/;

/** Suggests its answer. */
export function isLeading(question: FoundQuestion): boolean {
  const words = core(question.form === 'open' ? question.onset : question.plain);
  if (HEDGED.test(words)) return false;
  if (NEGATED.test(words)) return true;
  if (question.form === 'open' && !PUSHED.test(words)) return false;
  if (
    /^(?:(?:is|are|was|were|do|does|did|have|has|can|could|will|would) \w+|(?:what|who|where|when|which|whose|how)\b)/.test(
      words,
    ) &&
    !PUSHED.test(words)
  )
    return false;
  return TAGGED.test(words) || PUSHED.test(words);
}

/** What is asked of everybody. */
const EVERYBODYS = new Set(
  `day week month year typical usual average job career field industry work worked skill quality advic tip path
  start challenge reward favourite part role company team culture environment hour salary pay balance life
  degree education experience import success succeed recommend future trend change person people advice
  profession become like love hate most least enjoy hard difficult good bad long decid choose interest step
  progress promote technology tool software mistake decision learn school college study current daily spend
  involve responsible duty task entry level opportunity growth grow new look feel need require background
  motivation inspire begin stress pressure proud next goal plan book resource tell describe share main big
  university responsibility`
    .split(/\s+/)
    .map(stem),
);

/** Could be put to anybody in any job: nothing in it belongs to this person or this talk. */
export function isGeneric(question: FoundQuestion, contextWords: ReadonlySet<string>): boolean {
  const content = contentOf(question.plain.split(' '));
  if (
    /\b(?:you (?:said|mentioned|told|described)|your (?:essay|article|talk|post|book|paper|profile|page|programme))\b/.test(
      question.plain,
    )
  )
    return false;
  if (/\d/.test(question.plain)) return false;
  return content.every((word) => EVERYBODYS.has(word) && !(contextWords.has(word) && !EVERYBODYS.has(word)));
}

/** The profile already answers it: a factual question whose matter stands in one of its sentences. */
export function isSearchable(question: FoundQuestion, profile: string | null): boolean {
  if (profile === null || !wantsAFact(question)) return false;
  const content = contentOf(question.plain.split(' ')).filter((word) => !EVERYBODYS.has(word) || FACTUAL.has(word));
  if (content.length === 0) return false;
  return profileSentences(profile).some((sentence) => answers(sentence, content, question));
}

/** One shared word is little: it tells only where a number of just that is asked for, or a plain fact of a life. */
function answers(sentence: ProfileSentence, content: readonly string[], { wants, plain }: FoundQuestion): boolean {
  if (wants === 'figure' && !sentence.hasNumber) return false;
  if (content.length === 1 && !FACTUAL.has(content[0] ?? '') && !/\bhow many\b/.test(plain)) return false;
  return coverage(content, sentence.content) >= 0.6;
}

const FACTUAL = new Set(['degree', 'school', 'college', 'study', 'company', 'role', 'job', 'work', 'team'].map(stem));

function wantsAFact(question: FoundQuestion): boolean {
  if (
    /\b(?:feel|ever|think|opinion|like about|enjoy|why|how did|hard|challenge|advice|favourite|would)\b/.test(
      question.plain,
    )
  )
    return false;
  return (
    question.form === 'closed' ||
    question.wants === 'figure' ||
    /\bwhat (?:is|was|does|do|did) (?:your|the|you)\b.*\b(?:do|make|role|title|job|study|degree|background|mission|called)\b/.test(
      question.plain,
    )
  );
}

interface ProfileSentence {
  content: string[];
  hasNumber: boolean;
}

const NUMBER =
  /\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|sixty|hundred|thousand)\b/i;

const remembered = new Map<string, ProfileSentence[]>();

function profileSentences(profile: string): ProfileSentence[] {
  let sentences = remembered.get(profile);
  if (!sentences) {
    sentences = splitSentences(profile).map((sentence) => ({
      content: contentWords(sentence),
      hasNumber: NUMBER.test(sentence),
    }));
    if (remembered.size > 20) remembered.clear();
    remembered.set(profile, sentences);
  }
  return sentences;
}
