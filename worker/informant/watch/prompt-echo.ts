import { plain } from '../spoken.ts';
import type { Given } from './given.ts';
import { holds, phraseIn } from './phrases.ts';
import type { Said } from './said.ts';

/** Speaks of the notes, reads the instructions out, or writes a transcript. */
export function promptEcho({ sentence }: Said, given: Given): string | null {
  const phrase = phraseIn(sentence, given.words.notes);
  if (phrase !== null && !holds(given.own, phrase)) return phrase;
  return label(sentence, given) ?? turnMark(sentence) ?? readOut(sentence, given);
}

function label(sentence: string, { words, brief }: Given): string | null {
  const { name, firstName } = brief.informant;
  const before = /^\s*([\p{L} ]{2,40}):/u.exec(sentence)?.[1];
  if (before === undefined) return null;
  return [...words.labels, plain(name), plain(firstName)].includes(plain(before)) ? before : null;
}

/** How turns and data are marked in a request. */
const turnMark = (sentence: string) => /^\s*\[\d+\]|(?:^|\n)---|\{\{|\}\}|<\|/.exec(sentence)?.[0] ?? null;

const runsKept = new WeakMap<object, { of: string; runs: ReadonlySet<string> }>();

function readOut(sentence: string, given: Given): string | null {
  const length = given.words.echoRun;
  const spoken = runsOf(sentence, length);
  if (spoken.length === 0) return null;
  const instructed = instructedRuns(given);
  return spoken.find((run) => instructed.has(run) && !holds(given.own, run)) ?? null;
}

function instructedRuns({ words, instructions }: Given): ReadonlySet<string> {
  const kept = runsKept.get(words);
  if (kept?.of === instructions) return kept.runs;
  const runs = new Set(instructions.split(/\{\{\w+\}\}/).flatMap((part) => runsOf(part, words.echoRun)));
  runsKept.set(words, { of: instructions, runs });
  return runs;
}

function runsOf(text: string, length: number): string[] {
  const words = plain(text).split(' ');
  return words.slice(0, Math.max(0, words.length - length + 1)).map((_, at) => words.slice(at, at + length).join(' '));
}
