import { cuesOf } from '../informant/index.ts';
import type { Moment } from '../scoring/index.ts';
import { answered, type Loaded } from './load-rehearsal.ts';
import { effectsOf, meetingOf } from './meeting.ts';
import { personaOf } from './persona.ts';
import { askedIn } from './show-rehearsal.ts';

/** What a hint is made from: the last reply and the seeker's own plan, and of the persona nothing that was not said. */
export function momentOf(loaded: Loaded): Moment {
  const turns = answered(loaded);
  const { plan } = loaded.rehearsal;
  const last = turns.findLast(({ speaker }) => speaker === 'informant') ?? null;
  const cues = cuesOf(personaOf(loaded.rehearsal), turns, effectsOf(turns));
  return {
    reply: last?.text ?? null,
    cue: cues.find(({ turn }) => turn === last?.number)?.words ?? null,
    isClosing: isClosing(loaded),
    planned: {
      introduction: plan.introduction.trim(),
      question: nextQuestion(loaded),
      closingRequest: plan.closingRequest.trim(),
    },
  };
}

function nextQuestion(loaded: Loaded): string {
  const asked = askedIn(loaded);
  const left = loaded.rehearsal.plan.questions.filter(({ id, text }) => text.trim() !== '' && !asked.includes(id));
  return (left.find(({ mustAsk }) => mustAsk) ?? left[0])?.text.trim() ?? '';
}

function isClosing({ rehearsal, turns }: Loaded): boolean {
  const hasAsked = turns.some(({ reading }) => reading?.moves.some((move) => ASKS_AT_THE_END.has(move)));
  return meetingOf(rehearsal, turns).phase === 'closing' && !hasAsked;
}

const ASKS_AT_THE_END: ReadonlySet<string> = new Set(['asks_for_people', 'asks_for_resources', 'asks_next_step']);
