import type { Question } from './reading.ts';
import type { TopicGuess } from './topics.ts';

/** Words that were not read as a question, taken as one all the same: open, of this talk, asking for an account. */
export function takenAsQuestion(text: string, topics: TopicGuess[]): Question {
  return {
    text,
    form: 'open',
    grammaticalForm: 'open',
    invitation: false,
    leading: false,
    generic: false,
    searchable: false,
    askedBefore: null,
    wants: 'account',
    topics,
  };
}
