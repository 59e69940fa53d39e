import { direct, foldMeeting, piecesOf, profileText, withReply, type BriefAct } from '../../informant/index.ts';
import type { Effect, MeetingTerms } from '../../informant/meeting.ts';
import type { Persona } from '../../informant/persona.ts';
import type { Policy } from '../../informant/policy.ts';
import { read } from '../../language/index.ts';
import type { EarlierTurn, Reading } from '../../language/reading.ts';

export interface Exchange {
  asked: EarlierTurn;
  reading: Reading;
  told: EarlierTurn;
  effect: Effect;
  /** What the reply did, in order, with the words for it. */
  acts: BriefAct[];
}

export interface Stage {
  persona: Persona;
  policy: Policy;
  terms: MeetingTerms;
}

/** Says each line to the embedded informant, as a rehearsal would; stops where the meeting ends. */
export function play(lines: readonly string[], stage: Stage): Exchange[] {
  const exchanges: Exchange[] = [];
  for (const text of lines) {
    if (exchanges.at(-1)?.effect.phase === 'ended') break;
    exchanges.push(exchange(text, exchanges, stage));
  }
  return exchanges;
}

export function turnsOf(exchanges: readonly Exchange[]): EarlierTurn[] {
  return exchanges.flatMap(({ asked, told }) => [asked, told]);
}

export function effectsOf(exchanges: readonly Exchange[]): Effect[] {
  return exchanges.map(({ effect }) => effect);
}

function exchange(text: string, before: readonly Exchange[], { persona, policy, terms }: Stage): Exchange {
  const turns = turnsOf(before);
  const state = foldMeeting(persona, policy, terms, effectsOf(before));
  const reading = read(text, { earlier: turns, profile: profileText(persona) });
  const { brief, effect } = direct({ persona, policy, terms, state, turns, reading, text });
  const reply = piecesOf(brief).join('');
  const number = turns.length + 1;
  return {
    asked: { number, speaker: 'seeker', text },
    reading,
    told: { number: number + 1, speaker: 'informant', text: reply },
    effect: withReply(effect, reply, terms, policy),
    acts: brief.acts,
  };
}
