import type { RapportReason } from '../../informant/policy.ts';
import type { Reading } from '../../language/reading.ts';

/** What the director took a line for, as one would say it to the person who said it. */
export const REASONS: Record<RapportReason, string> = {
  prepared: 'It shows that something of hers was read.',
  purpose_said: 'It says what the talk is for.',
  introduced: 'It says who is asking.',
  thanked: 'It says thank you.',
  thanked_for_something: 'It thanks her for something in particular.',
  open_question: 'It leaves her room to tell.',
  followed_up: 'It stays with what she has just said.',
  reflected: 'It gives her own words back, in fewer.',
  sympathised: 'It says that the hard part was heard.',
  took_up: 'It builds on what she said.',
  cue_picked_up: 'It picks up the remark she left hanging.',
  came_back_to: 'It comes back to something she said earlier.',
  told_of_self: 'It tells something about the person asking.',
  answered_me: 'It answers what she asked.',
  minded_time: 'It is careful with her time.',
  small_talk: 'A friendly word first.',
  committed: 'It says what will be done with her advice.',
  apologised: 'It says sorry.',
  closed_run: 'One more question with a short answer, after several.',
  left_it_hanging: 'She left something hanging, and it goes past it.',
  did_not_answer_me: 'She had asked something, and it gives no answer.',
  asked_what_is_public: 'The answer is on her page already.',
  stacked: 'Several questions at once: she answers one, and the others are gone.',
  leading: 'It tells her what to answer.',
  asked_again: 'It was asked before.',
  parroted: 'It says her words again and adds nothing.',
  unsupported: 'It claims that she said what she did not say.',
  monologue: 'It goes on for a long time.',
  near_silence: 'It is hardly anything to answer.',
  asked_for_job: 'It asks for a job, which turns a talk into a favour she cannot do.',
  offered_cv: 'It offers a CV that she did not ask for.',
  plea: 'It pleads.',
  flattery: 'It flatters.',
  rude: 'It is rude.',
  too_personal: 'It is too personal for a first talk.',
  asked_confidential: 'It asks for what she may not tell.',
  instructions: 'It gives orders to a machine, and she is a person in this talk.',
  nonsense: 'She can make nothing of it.',
  kept_late: 'It keeps her past the time.',
  by_rote: 'It follows the list, whatever she says.',
};

/** Why a fact of this tier could be heard at all. */
export const TIERS = {
  surface: 'Anybody who asks would have heard this',
  story: 'This is told to those who leave room for it or stay with her words',
  candid: 'This is told only to those who listened first',
} as const;

/** How a question was read; where several were too many, the director's reason says so. */
export function kindOf({ questions, moves }: Reading): string | null {
  if (moves.includes('asks_for_job')) return null;
  if (moves.includes('asks_for_people')) return 'It asks to be pointed to somebody.';
  const question = questions.find(({ text }) => text.endsWith('?'));
  if (!question) return null;
  if (question.leading) return 'A question that leans towards its answer.';
  return question.form === 'open' ? 'An open question.' : 'A question that a yes or a no would answer.';
}

/** What else a reply did, by the act's name. */
export const ACTS: [RegExp, string][] = [
  [/^boundary:asks_for_job/, 'She says no, kindly, and offers what she can give.'],
  [/^boundary:asks_own_salary/, 'Her own pay stays hers; what the field pays she would have told.'],
  [/^boundary:(?!asks_for_job|asks_own_salary)/, 'She keeps this to herself.'],
  [/^ask_back:/, 'She asks something back.'],
  [/^contact$/, 'She gives a name. Names are for those who have earned them.'],
  [/^contact_refused$/, 'She gives no name this time.'],
  [/^come_back$/, 'She leaves the door open.'],
  [/^way_in:/, 'The talk has gone flat, so she offers a way in.'],
  [/^unknown$/, 'She does not know, and says so.'],
  [/^close$/, 'She ends the talk.'],
];
