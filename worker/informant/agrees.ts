import { plainWords } from '../language/words.ts';
import { plainlyAsked } from './as-asked.ts';
import { authoredWords } from './matter.ts';
import { standsTo } from './opposites.ts';
import type { Fact } from './persona.ts';
import { plain } from './spoken.ts';

/**
 * A fact's own yes or no as it is true of this question: as it was written; turned where the question asks from the
 * other end ("is it dying" for "is it growing"); null where neither would be sure.
 */
export function yesOrNo(question: string, { fits, paraphrases }: Pick<Fact, 'fits' | 'paraphrases'>): string | null {
  const lead = fits.yes_no;
  if (lead === undefined) return null;
  const asked = plainlyAsked(plainWords(question)).join(' ');
  // "You don't write any more?" "Yes" says neither.
  if (STATES_NOT.test(asked) && /^yes\b/i.test(lead)) return null;
  switch (standsTo(asked.replace(NOT_STATED, '$1'), plainWays(paraphrases))) {
    case 'same':
      return agrees(plain(question), plain(lead)) ? lead : null;
    case 'opposite':
      return turned(lead);
    case 'unclear':
      return null;
  }
}

const kept = new WeakMap<readonly string[], readonly string[]>();

/** The ways a fact is asked for, as plain words; worked out once, since the facts do not change. */
function plainWays(paraphrases: readonly string[]): readonly string[] {
  let found = kept.get(paraphrases);
  if (!found) kept.set(paraphrases, (found = paraphrases.map((way) => plainlyAsked(authoredWords(way)).join(' '))));
  return found;
}

const STATES_NOT = /^(?:so |and |but )*(?:you|it|they|there|that|people)(?: \w+)? (?:not|never)\b/;
const NOT_STATED =
  /^((?:so |and |but )*(?:(?:you|it|they|there|that|people)(?: \w+)?|(?:have|did|do|had|are|were) you)) (?:not|never)\b/;

/** "Yes. More than there are hands." turned: "No. More than there are hands."; "Yes. I would." is "No." */
function turned(lead: string): string | null {
  const [, word, rest = ''] = /^(yes|no)\.\s*(.*)$/i.exec(lead) ?? [];
  if (word === undefined) return null;
  const other = word.toLowerCase() === 'yes' ? 'No.' : 'Yes.';
  return rest === '' || SHORT.test(plain(rest)) ? other : `${other} ${rest}`;
}

const KIN: readonly (readonly [RegExp, RegExp])[] = [
  [
    /^(?:is|isn't|are|aren't|am|was|wasn't|were|weren't|'s)$/,
    /\b(?:is|isn't|are|aren't|am|was|wasn't|were|weren't|'s)\b/,
  ],
  [/^(?:do|don't|does|doesn't|did|didn't)$/, /\b(?:do|don't|does|doesn't|did|didn't|ever)\b/],
  [/^(?:have|haven't|has|hasn't|had|hadn't)$/, /\b(?:have|haven't|has|hasn't|had|hadn't|ever)\b/],
  [/^(?:can|can't|could|couldn't)$/, /\b(?:can|can't|could|couldn't|possible)\b/],
  [/^(?:will|won't|would|wouldn't|should|shouldn't)$/, /\b(?:will|won't|would|wouldn't|should|shouldn't|going to)\b/],
];
const SHORT =
  /^(?:(?:yes|no|oh|well|on the whole|on balance|mostly|usually|often|some days|most days|of course) )*(?:it|they|i|there|you|we|he|she|that|one|somebody|most) (\w+(?:'t)?)(?: (?:yes|no|too|indeed))?(?:$| (?:yes|no|and|but|in|about|mostly|sometimes|when|on|with|if)\b)/;

/** "It is" answers "is it", not "do you". */
function agrees(question: string, lead: string): boolean {
  const verb = SHORT.exec(lead)?.[1];
  const kin = verb === undefined ? undefined : KIN.find(([mine]) => mine.test(verb));
  return kin === undefined || (kin[1].test(question) && isAbout(question, lead));
}

/** "They do" answers "do people", not "do you"; "I do" answers "do you", not "is it". */
function isAbout(question: string, lead: string): boolean {
  const who = /\b(it|they|i|there|you|we|he|she|that)\b/.exec(lead)?.[1];
  const asked = ASKED_OF.exec(question)?.[1];
  if (who === undefined || asked === undefined) return true;
  if (who === 'i' || who === 'we') return asked === 'you' || /\byou\b/.test(question);
  if (who === 'they') return !/^(?:you|i|it|there|he|she)$/.test(asked);
  if (who === 'it' || who === 'that') return !/^(?:you|i|they|people|he|she|we)$/.test(asked);
  return true;
}

const ASKED_OF = /\b(?:is|are|was|were|do|does|did|have|has|had|can|could|will|would|should)(?:n't)? (\w+)/;
