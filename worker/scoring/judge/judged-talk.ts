import { cleanText } from '../../language/index.ts';
import type { EarlierTurn } from '../../language/reading.ts';
import type { ScoringInput } from '../report.ts';
import type { Measures } from '../rubric.ts';
import { seekerTurns } from '../seeker-turns.ts';
import { placeholdersFor } from './placeholders.ts';
import type { AskedDecision } from './judge-words.ts';

/** A talk as a judge may see it: without names, and without what was written to a judge rather than to the informant. */
export interface JudgedTalk {
  /** Numbered and fenced; the same to the byte for every criterion but the note's. */
  transcript: string;
  /** The same with the note. */
  withNote: string;
  /** What may be quoted: the seeker's turns as they count, and the note as turn 0. */
  quotable: EarlierTurn[];
  /** The same as they were said: what a quote is printed from. */
  said: EarlierTurn[];
  /** Placeholders in place of names. */
  hide(text: string): string;
  /** Names in place of their placeholders. */
  restore(text: string): string;
}

const FENCE = '---';

/** Pure: the same rehearsal gives the same words. `names` are those that are known beforehand. */
export function judgedTalk(input: ScoringInput, measures: Measures, names: readonly string[]): JudgedTalk {
  const ofSeeker = seekerTurns(input, measures);
  const seekers = new Map(ofSeeker.map(({ number, heard }) => [number, heard]));
  const turns = input.turns.map((turn) => seekers.get(turn.number) ?? turn);
  const note = input.note ?? '';
  const asTurn = { number: 0, speaker: 'seeker' as const, text: note };
  const goal = input.plan?.goal ?? '';
  const { hide, restore } = placeholdersFor(names, [...turns.map(({ text }) => text), note, goal]);
  const line = (label: string, text: string) => (text.trim() === '' ? [] : [`${label}: ${hide(cleanText(text))}`]);
  const before = [
    ...line('page to read beforehand', input.profile ?? ''),
    ...line('goal', goal),
    ...(input.minutes === null ? [] : [`agreed length: ${input.minutes} minutes`]),
  ];
  const said = turns.flatMap(({ number, speaker, text }) => line(`${number} ${speaker}`, text));
  const fenced = (lines: string[]) => [FENCE, ...lines, FENCE].join('\n');
  return {
    transcript: fenced([...before, ...said]),
    withNote: fenced([...before, ...said, ...line('0 note of the seeker', note)]),
    quotable: [...seekers.values(), asTurn],
    said: [...ofSeeker.map(({ turn }) => turn), asTurn],
    hide,
    restore,
  };
}

/** The message that goes with the instructions: what was said, and after it what is to be decided. */
export function judgeQuestion(criterion: string, asked: readonly AskedDecision[], talk: JudgedTalk): string {
  const statements = asked.map(({ id, asks }) => `${id}: ${asks}`).join('\n');
  return `${criterion === 'note' ? talk.withNote : talk.transcript}\n\nDecide:\n${statements}`;
}

/** Only the note can be quoted for the note, and only turns for everything else. */
export function quotableFor(criterion: string, talk: JudgedTalk): JudgedTalk {
  const isNote = criterion === 'note';
  return { ...talk, quotable: talk.quotable.filter(({ number }) => (number === 0) === isNote) };
}
