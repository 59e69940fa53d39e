import type { FieldNotes, StandInWords } from './informant/field-notes.ts';
import type { Policy } from './informant/policy.ts';
import type { Persona } from './informant/persona.ts';
import type { WatchWords } from './informant/watch/watch-words.ts';
import type { Instruction } from './model/instruction.ts';
import type { StarterWords } from './rehearsal/starters/starter-words.ts';
import type { JudgeWords } from './scoring/judge/judge-words.ts';
import type { HintWords } from './scoring/hint-words.ts';
import type { Rubric } from './scoring/rubric.ts';
import built from '../prompts/prompts.json' with { type: 'json' };

/** What `npm run prompts` wrote: every checked file under `prompts/`, parsed once at build, without what is for its checks alone, and trusted from there on. */
interface Prompts {
  /** SHA-256 of the whole, first 12 hex digits. */
  version: string;
  personas: Record<string, Persona & { hash: string }>;
  /** What stand-ins speak from, by field, and the words they share. */
  fields: Record<string, FieldNotes & { hash: string }>;
  standIn: StandInWords & { hash: string };
  starters: StarterWords;
  policy: Policy;
  watch: WatchWords;
  hints: HintWords;
  rubrics: Record<string, Rubric>;
  /** What a judge is asked about each criterion. */
  judge: JudgeWords;
  /** The newest version of each, by id. */
  instructions: Record<string, Instruction>;
}

export const prompts = built as unknown as Prompts;
