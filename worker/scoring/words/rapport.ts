import type { RapportChange } from '../../informant/meeting.ts';
import type { RapportReason } from '../../informant/policy.ts';
import { listed, sentenceCase, type Voice } from './voice.ts';

/** What a seeker did that moved the informant, after "because": in the past, as one would say it to them. */
const BECAUSE: Record<RapportReason, (voice: Voice) => string> = {
  prepared: ({ possessive }) =>
    `it showed that you had read something of ${possessive === 'their' ? 'theirs' : own(possessive)}`,
  purpose_said: () => 'you said what the talk was for',
  introduced: () => 'you said who you are',
  thanked: () => 'you said thank you',
  thanked_for_something: ({ object }) => `you thanked ${object} for something in particular`,
  open_question: () => 'the question left room',
  followed_up: () => 'you stayed with what had just been said',
  reflected: () => 'you said back what you had heard, in fewer words',
  sympathised: () => 'you had heard the hard part',
  took_up: () => 'you built on what was said',
  cue_picked_up: () => 'you took up the remark left hanging',
  came_back_to: () => 'you came back to something said earlier',
  told_of_self: () => 'you told something of yourself',
  answered_me: ({ subject }) => `you answered what ${subject} had asked`,
  minded_time: ({ possessive }) => `you were careful with ${possessive} time`,
  small_talk: () => 'you began with a friendly word',
  committed: () => 'you said what you would do with the advice',
  apologised: () => 'you said sorry',
  closed_run: () => 'it was one more question with a short answer, after several',
  left_it_hanging: () => 'a remark left hanging was passed over',
  did_not_answer_me: ({ subject }) => `${subject} had asked something and got no answer`,
  asked_what_is_public: () => 'the answer is on the page you could have read',
  stacked: () => 'there were several questions at once',
  leading: () => 'the question brought its own answer',
  asked_again: () => 'it had been asked before',
  parroted: ({ possessive }) => `${possessive} own words came back with nothing added`,
  unsupported: () => 'it spoke of words that nobody had said',
  monologue: () => 'it went on for a long time',
  near_silence: () => 'there was hardly anything to answer',
  asked_for_job: () => 'you asked for a job',
  offered_cv: () => 'you offered your CV',
  plea: () => 'you pleaded',
  flattery: () => 'it was flattery',
  rude: () => 'it was rude',
  too_personal: () => 'it was too personal for a first talk',
  asked_confidential: ({ subject }) => `you asked for what ${subject} may not tell`,
  instructions: () => 'it gave orders to a machine',
  nonsense: () => 'nothing could be made of it',
  kept_late: ({ object }) => `it kept ${object} past the time`,
  by_rote: () => 'it followed the list, whatever was said',
};

const own = (possessive: string) => (possessive === 'her' ? 'hers' : possessive);

/** Why the informant warmed or cooled, in a clause that follows "because". */
export function because(reason: RapportReason, voice: Voice): string {
  return BECAUSE[reason](voice);
}

export type Direction = 'warmer' | 'cooler' | 'even';

/** Whether the informant warmed or cooled, and why: in words, never by how much. */
export function rapportWords(changes: readonly RapportChange[], voice: Voice): { direction: Direction; says: string } {
  const by = changes.reduce((sum, change) => sum + change.by, 0);
  const direction = by >= 1 ? 'warmer' : by <= -1 ? 'cooler' : 'even';
  const name = sentenceCase(voice.name);
  if (direction === 'even') return { direction, says: `${name} stayed as before.` };
  const weighed = changes
    .filter((change) => Math.sign(change.by) === Math.sign(by))
    .toSorted((a, b) => Math.abs(b.by) - Math.abs(a.by));
  const reasons = [...new Set(weighed.map(({ reason }) => reason as RapportReason))].slice(0, 2);
  const why = listed(reasons.map((reason) => because(reason, voice)));
  return { direction, says: `${name} ${direction === 'warmer' ? 'warmed a little' : 'drew back a little'}: ${why}.` };
}
