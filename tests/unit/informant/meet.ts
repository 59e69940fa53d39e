import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { direct, foldMeeting, piecesOf, profileText, withReply, type Brief } from '../../../worker/informant/index.ts';
import type { Effect, MeetingState, MeetingTerms } from '../../../worker/informant/meeting.ts';
import { PersonaSchema, type Persona } from '../../../worker/informant/persona.ts';
import { PolicySchema, QuestionsSchema, type Policy } from '../../../worker/informant/policy.ts';
import { read } from '../../../worker/language/index.ts';
import type { EarlierTurn, Reading } from '../../../worker/language/reading.ts';

const prompts = path.join(import.meta.dirname, '../../../prompts');
const yaml = (file: string): unknown => parse(readFileSync(path.join(prompts, file), 'utf8'));

export const policy: Policy = {
  ...PolicySchema.parse(yaml('policy/informant.yaml')),
  questions: QuestionsSchema.parse(yaml('questions/common.yaml')),
};
export const ruth = PersonaSchema.parse(yaml('personas/ruth-adeyemi.yaml'));

export const twentyMinutes: MeetingTerms = {
  minutes: 20,
  setting: 'video',
  temperament: 'warm',
  pace: 'condensed',
  seed: 1,
};

export interface Meeting {
  turns: EarlierTurn[];
  effects: Effect[];
  briefs: Brief[];
  replies: string[];
  readings: Reading[];
  state: MeetingState;
  /** The last reply, and what its exchange did. */
  reply: string;
  effect: Effect;
}

/** Holds a meeting, or goes on with one: says each line and takes the reply, until the lines or the meeting end. */
export function meet(
  persona: Persona,
  lines: readonly string[],
  terms: Partial<MeetingTerms> = {},
  before: Pick<Meeting, 'turns' | 'effects'> = { turns: [], effects: [] },
): Meeting {
  const agreed = { ...twentyMinutes, ...terms };
  const turns: EarlierTurn[] = [...before.turns];
  const effects: Effect[] = [...before.effects];
  const briefs: Brief[] = [];
  const readings: Reading[] = [];
  for (const text of lines) {
    if (effects.at(-1)?.phase === 'ended') break;
    const state = foldMeeting(persona, policy, agreed, effects);
    const reading = read(text, { earlier: turns, profile: profileText(persona) });
    const { brief, effect } = direct({ persona, policy, terms: agreed, state, turns, reading, text });
    const reply = piecesOf(brief).join('');
    turns.push({ number: turns.length + 1, speaker: 'seeker', text });
    turns.push({ number: turns.length + 1, speaker: 'informant', text: reply });
    effects.push(withReply(effect, reply, agreed, policy));
    briefs.push(brief);
    readings.push(reading);
  }
  const replies = turns.filter(({ speaker }) => speaker === 'informant').map(({ text }) => text);
  const state = foldMeeting(persona, policy, agreed, effects);
  return { turns, effects, briefs, readings, replies, state, reply: replies.at(-1) ?? '', effect: effects.at(-1)! };
}

export const toldIds = (meeting: Meeting): string[] => meeting.state.released.map(({ id }) => id);
