import { direct, foldMeeting, piecesOf, profileText, withReply, type Brief } from '../../../worker/informant/index.ts';
import type { Effect, MeetingState, MeetingTerms } from '../../../worker/informant/meeting.ts';
import type { Persona } from '../../../worker/informant/persona.ts';
import { read } from '../../../worker/language/index.ts';
import type { EarlierTurn, Reading } from '../../../worker/language/reading.ts';
import { prompts } from '../../../worker/prompts.ts';
import type { Kind, Seeker, View } from '../seekers/seeker.ts';

export interface Held {
  turns: EarlierTurn[];
  effects: Effect[];
  /** What each reply was made from. */
  briefs: Brief[];
  readings: Map<number, Reading>;
  state: MeetingState;
  seeker: Seeker;
  /** Processor milliseconds of reading and directing, one for each reply. */
  milliseconds: number[];
}

/** No seeker stays for ever. */
const MOST = 40;

/** A whole meeting of a simulated seeker with an informant: reading, director and embedded actor as in the product. */
export function holdMeeting(persona: Persona, kind: Kind, terms: MeetingTerms): Held {
  const { policy } = prompts;
  const profile = profileText(persona);
  const seeker = kind.arrive(profile, terms.seed);
  const held: Omit<Held, 'state'> = {
    turns: [],
    effects: [],
    briefs: [],
    readings: new Map(),
    seeker,
    milliseconds: [],
  };
  const { turns, effects } = held;
  while (effects.length < MOST && effects.at(-1)?.phase !== 'ended') {
    const state = foldMeeting(persona, policy, terms, effects);
    const text = seeker.say(viewOf(profile, turns, state));
    if (text === null) break;
    const began = process.cpuUsage();
    const reading = read(text, { earlier: turns, profile });
    const { brief, effect } = direct({ persona, policy, terms, state, turns, reading, text });
    const spent = process.cpuUsage(began);
    held.milliseconds.push((spent.user + spent.system) / 1000);
    const reply = piecesOf(brief).join('');
    held.briefs.push(brief);
    held.readings.set(turns.length + 1, reading);
    turns.push({ number: turns.length + 1, speaker: 'seeker', text });
    turns.push({ number: turns.length + 1, speaker: 'informant', text: reply });
    effects.push(withReply(effect, reply, terms, policy));
  }
  return { ...held, state: foldMeeting(persona, policy, terms, effects) };
}

export function viewOf(profile: string, turns: readonly EarlierTurn[], state: MeetingState): View {
  return { profile, turns, minutes: state.clock.minutes, of: state.clock.of };
}
