import { direct, foldMeeting, profileText, withReply, type Exchange } from '../../../worker/informant/index.ts';
import type { Effect, MeetingTerms } from '../../../worker/informant/meeting.ts';
import type { Persona } from '../../../worker/informant/persona.ts';
import { read } from '../../../worker/language/index.ts';
import type { EarlierTurn, Reading } from '../../../worker/language/reading.ts';
import { prompts } from '../../../worker/prompts.ts';
import { speakWithModel, type ModelVoice, type Spoken } from '../../../worker/rehearsal/speak-reply.ts';
import { viewOf } from '../consistency/hold-meeting.ts';
import type { Seeker } from '../seekers/seeker.ts';

/** One exchange with a model behind the informant. */
export interface Spoke {
  said: string;
  reply: Spoken;
  effect: Effect;
  /** Milliseconds to the first words and to the last; null where a person would have had to choose how to go on. */
  firstMs: number | null;
  wholeMs: number;
  maxWords: number;
  /** What it was given to say. */
  given: string;
}

export interface HeldWithModel {
  persona: Persona;
  turns: EarlierTurn[];
  readings: Map<number, Reading>;
  effects: Effect[];
  spoke: Spoke[];
  /** Minutes of the meeting. */
  minutes: number;
  seeker: Seeker;
}

export interface Meeting {
  persona: Persona;
  terms: MeetingTerms;
  seeker: Seeker;
  voice: ModelVoice;
  /** Exchanges at most. */
  most: number;
  /** Called with the effects so far, the coming one among them, before the model is. */
  beforeCall?: (effects: readonly Effect[]) => void;
}

/** A whole meeting: the rules of the product decide, the model speaks, and the built-in voice where the model fails. */
export async function holdModelMeeting(meeting: Meeting): Promise<HeldWithModel> {
  const { persona, terms, seeker, voice, most, beforeCall } = meeting;
  const { policy } = prompts;
  const profile = profileText(persona);
  const held = { turns: [] as EarlierTurn[], readings: new Map<number, Reading>(), effects: [] as Effect[] };
  const spoke: Spoke[] = [];
  const { turns, effects } = held;
  while (spoke.length < most && effects.at(-1)?.phase !== 'ended') {
    const state = foldMeeting(persona, policy, terms, effects);
    const text = seeker.say(viewOf(profile, turns, state));
    if (text === null) break;
    const reading = read(text, { earlier: turns, profile });
    const { brief, effect } = direct({ persona, policy, terms, state, turns, reading, text });
    beforeCall?.([...effects, effect]);
    const began = performance.now();
    const history = historyOf(turns, effects);
    const { reply, firstMs } = await hear({ brief, history, said: text }, voice, began);
    held.readings.set(turns.length + 1, reading);
    turns.push({ number: turns.length + 1, speaker: 'seeker', text });
    turns.push({ number: turns.length + 1, speaker: 'informant', text: reply.text });
    effects.push(withReply(effect, reply.text, terms, policy));
    spoke.push({
      ...{ said: text, reply, effect, firstMs, wholeMs: performance.now() - began },
      ...{ maxWords: brief.maxWords, given: brief.acts.map(({ words }) => words).join(' ') },
    });
  }
  const { clock } = foldMeeting(persona, policy, terms, effects);
  return { persona, ...held, spoke, minutes: clock.minutes, seeker };
}

function historyOf(turns: readonly EarlierTurn[], effects: readonly Effect[]): Exchange[] {
  return effects.map((effect, at) => ({
    ...{ turn: effect.turn, said: turns[2 * at]?.text ?? '', reply: turns[2 * at + 1]?.text ?? '' },
    told: effect.released.map(({ words }) => words),
  }));
}

type Scene = Parameters<typeof speakWithModel>[0];

async function hear(
  scene: Scene,
  voice: ModelVoice,
  began: number,
): Promise<{ reply: Spoken; firstMs: number | null }> {
  let firstMs: number | null = null;
  try {
    for await (const part of speakWithModel(scene, voice)) {
      if (part.kind === 'piece') firstMs ??= performance.now() - began;
      if (part.kind === 'spoken') return { reply: part.reply, firstMs };
    }
  } catch {
    // A person would now choose how to go on; here the meeting goes on with a word that says nothing.
  }
  return { reply: { text: 'Let me think.', voice: null }, firstMs: null };
}
