import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import type { CueRecord, Door } from '../../../worker/informant/meeting.ts';
import type { EarlierTurn } from '../../../worker/language/reading.ts';
import type { Plan, ScoringInput } from '../../../worker/scoring/report.ts';
import { RubricSchema } from '../../../worker/scoring/rubric.ts';

const file = path.join(import.meta.dirname, '../../../prompts/rubrics/informational-interview-1.yaml');

export const rubric = RubricSchema.parse(parse(readFileSync(file, 'utf8')));

/** Turns in order, the seeker's first. */
export function talk(...texts: string[]): EarlierTurn[] {
  return texts.map((text, at) => ({ number: at + 1, speaker: at % 2 === 0 ? 'seeker' : 'informant', text }));
}

/** A transcript without a ledger that came to its end. */
export function transcript(turns: EarlierTurn[], more: Partial<ScoringInput> = {}): ScoringInput {
  return {
    turns,
    plan: null,
    profile: null,
    note: null,
    minutes: null,
    ended: true,
    selfRating: null,
    meeting: null,
    ...more,
  };
}

/** The same with Ruth's ledger: the doors and cues that a test needs. */
export function meetingWithRuth(
  turns: EarlierTurn[],
  ledger: { doors?: Door[]; cues?: CueRecord[]; minutesUsed?: number; raisedOpenings?: number[] } = {},
  more: Partial<ScoringInput> = {},
): ScoringInput {
  const meeting: NonNullable<ScoringInput['meeting']> = {
    firstName: 'Ruth',
    name: 'Ruth Adeyemi',
    pronouns: { subject: 'she', object: 'her', possessive: 'her' },
    terms: { minutes: 20, setting: 'video', temperament: 'warm', pace: 'condensed', seed: 1 },
    minutesUsed: ledger.minutesUsed ?? turns.length,
    minuteOf: new Map(turns.map(({ number }) => [number, number])),
    doors: ledger.doors ?? [],
    cues: ledger.cues ?? [],
    raisedOpenings: ledger.raisedOpenings ?? [],
  };
  return transcript(turns, { minutes: 20, meeting, ...more });
}

export function door(topic: Door['topic'], tier: Door['tier'], state: Door['state'], turn: number | null): Door {
  return { topic, tier, state, turn };
}

export function plan(more: Partial<Plan> = {}): Plan {
  return { goal: '', research: '', introduction: '', questions: [], closingRequest: '', outreach: '', ...more };
}

export function planned(...texts: string[]): Plan['questions'] {
  return texts.map((text, at) => ({ id: `q${at + 1}`, text, mustAsk: false }));
}

/** A middling talk: the questions of a list, two cues let go, thanks and no request. */
export const middling = talk(
  'Hi Ruth. How did you come to dramaturgy?',
  'I came through the script library: two years of plays nobody would stage, a page on each saying why not, kindly.',
  'What from those two years do you still use in rehearsal?',
  'Say what a scene does before what it doesn’t. On the flood play I gave the writer eleven notes. Next show I hardly spoke at all. Well, that was for other reasons.',
  'What skills do you need?',
  'Reading fast and saying little. You learn the second one the hard way.',
  'What is a typical day like?',
  'Mornings reading, afternoons in rehearsal, evenings in the house. Tuesdays I try to keep free, since the trouble in spring.',
  'Do you like the people there?',
  'Most of them. They argue well.',
  'Do you need a degree?',
  'No, but you need to have read.',
  'Thank you so much for your time, I have learned a great deal about the theatre today.',
  'You’re welcome.',
);

export const middlingLedger = {
  doors: [
    door('path', 'surface', 'elicited', 1),
    door('path', 'story', 'elicited', 3),
    door('skills', 'surface', 'elicited', 5),
    door('typical_day', 'surface', 'elicited', 7),
    door('turning_points', 'candid', 'closed', 5),
    door('hiring', 'surface', 'closed', null),
  ],
  cues: [
    {
      id: 'other-reasons',
      topic: 'turning_points',
      turn: 4,
      words: 'Next show I hardly spoke at all. Well, that was for other reasons.',
      pickedUpAt: null,
    },
    {
      id: 'spring',
      topic: 'culture',
      turn: 8,
      words: 'Tuesdays I try to keep free, since the trouble in spring.',
      pickedUpAt: null,
    },
  ],
} satisfies Parameters<typeof meetingWithRuth>[1];

/** The talk of DESIGN.md, shortened: each turn builds on the last. */
export const attentive = talk(
  'Thanks for the twenty minutes, Ruth. I teach history and I’m trying to find out if dramaturgy is work I could do. I read your programme essay on the flood play. How did you come to it?',
  'You read the programme. I came through the script library: two years of plays nobody would stage, a page on each saying why not, kindly.',
  'Why not, kindly. What from those two years do you still use in rehearsal?',
  'Say what a scene does before what it doesn’t. On the flood play I gave the writer eleven notes. She didn’t open her laptop for two days. Now I bring three. Next show I hardly spoke at all. Well, that was for other reasons.',
  'From eleven notes to three. What were the other reasons, if you don’t mind saying?',
  'I’d told the writer I disagreed with the director before I told him. I kept my job and lost the room. Half this work is knowing whom to tell first.',
  'So the hard part is less the reading than whom you tell first. How did you win the room back?',
  'Slowly. I stopped giving notes in front of people, and I asked the director what he was afraid of.',
  'You asked what he was afraid of. What could I do this term, still teaching, to learn whether I’m any good?',
  'Script reports. Ask a new-writing night for six.',
  'Six script reports by the end of term, then. Is there someone who reads scripts you would suggest I talk to for fifteen minutes? No is a fine answer.',
  'Tomasz Brandt. I’ll write to him tonight.',
  'Thank you, Ruth. What you said about whom to tell first stays with me. I will write six reports by the end of term and send you the fourth.',
  'Do. Everyone polishes the first.',
);
