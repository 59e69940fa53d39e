import { spokenSentences } from '../../informant/spoken.ts';
import { wordsIn } from '../../informant/watch/given.ts';
import { dateNotGiven, nameNotGiven, numberNotGiven } from '../../informant/watch/not-given.ts';
import { numbersIn } from '../../informant/watch/numbers.ts';
import { prompts } from '../../prompts.ts';

/** Whether every name, figure and date of a wording was said before, by whichever side. */
export function namesNothingNew(wording: string, said: readonly string[]): boolean {
  const given = {
    words: prompts.watch,
    vocabulary: new Set(said.flatMap(wordsIn)),
    numbers: new Set(said.flatMap(numbersIn)),
  };
  return spokenSentences(wording)
    .map((sentence) => ({ sentence }))
    .every((each) => (nameNotGiven(each, given) ?? numberNotGiven(each, given) ?? dateNotGiven(each, given)) === null);
}
