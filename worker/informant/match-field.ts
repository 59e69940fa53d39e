import { isKnownWord } from '../language/known-words.ts';
import { stem } from '../language/words.ts';
import type { FieldNotes } from './field-notes.ts';
import { mended, vocabularyOf, type Vocabulary } from './slips.ts';

export interface FieldGuess {
  field: string;
  /** 0 to 1: how much of what points anywhere points here. */
  confidence: number;
}

type Named = Pick<FieldNotes, 'id' | 'titles' | 'words'>;

interface FieldIndex {
  fields: readonly string[];
  /** Whole titles, as stems in order. */
  titles: ReadonlyMap<string, string>;
  longest: number;
  /** How often each stem stands in the titles and words of each field. */
  counts: ReadonlyMap<string, ReadonlyMap<string, number>>;
  vocabulary: Vocabulary;
}

const indexes = new WeakMap<readonly Named[], FieldIndex>();

/**
 * Which fields a job as people type it points to, the likeliest first; an organisation's name helps. Empty where no
 * word of it is known.
 */
export function matchField(role: string, organisation: string, fields: readonly Named[]): FieldGuess[] {
  let index = indexes.get(fields);
  if (!index) indexes.set(fields, (index = build(fields)));
  const scores = new Map<string, number>();
  const add = (field: string, by: number) => scores.set(field, (scores.get(field) ?? 0) + by);
  const job = stemsOf(headOf(role), index.vocabulary);
  for (const [field, by] of [...byTitle(job, index), ...byWords(job, index)]) add(field, by);
  const rest = [
    ...stemsOf(role.slice(headOf(role).length), index.vocabulary),
    ...stemsOf(organisation, index.vocabulary),
  ];
  for (const [field, by] of byWords(rest, index)) add(field, ASIDE * by);
  return confident(scores);
}

/** What the employer's name, or what stands after "at", says beside the job itself. */
const ASIDE = 0.5;
/** This much evidence leaves no doubt that something was recognised. */
const ENOUGH = 1;

function confident(scores: ReadonlyMap<string, number>): FieldGuess[] {
  const total = [...scores.values()].reduce((sum, score) => sum + score, 0);
  return [...scores]
    .map(([field, score]) => ({ field, confidence: (score / total) * Math.min(1, score / ENOUGH) }))
    .toSorted((a, b) => b.confidence - a.confidence || a.field.localeCompare(b.field));
}

/** Whole titles within the job; the longer, and the nearer to its end, the weightier. */
function* byTitle(job: readonly string[], { titles, longest }: FieldIndex): Generator<[string, number]> {
  for (let from = 0; from < job.length; from++) {
    for (let to = Math.min(job.length, from + longest); to > from; to--) {
      const field = titles.get(job.slice(from, to).join(' '));
      if (field === undefined) continue;
      const isWhole = to - from === job.length;
      yield [field, (isWhole ? 3 : to === job.length ? 1.2 : 0.6) * Math.sqrt(to - from)];
      break;
    }
  }
}

/** Each word for the fields in whose titles and words it stands; the last of a job says what somebody is. */
function* byWords(words: readonly string[], { counts, fields }: FieldIndex): Generator<[string, number]> {
  for (const [n, word] of words.entries()) {
    const found = LEVELS.has(word) ? undefined : counts.get(word);
    if (!found) continue;
    const total = [...found.values()].reduce((sum, count) => sum + count, 0);
    const weight = (n === words.length - 1 ? 0.9 : 0.7) * (1 - found.size / (fields.length + 1)) ** 2;
    for (const [field, count] of found) yield [field, ((weight * count) / total) * Math.min(1, (count + 1) / 4)];
  }
}

function build(fields: readonly Named[]): FieldIndex {
  const counts = new Map<string, Map<string, number>>();
  const titles = new Map<string, string>();
  const vocabulary = vocabularyOf(fields.flatMap(({ titles, words }) => [...titles, ...words]).flatMap(tokensOf));
  let longest = 1;
  for (const { id, titles: own, words } of fields) {
    for (const title of own) {
      const stems = tokensOf(title).map(stem);
      titles.set(stems.join(' '), id);
      longest = Math.max(longest, stems.length);
      for (const word of stems) count(counts, word, id, 1);
    }
    for (const word of words.flatMap(tokensOf)) count(counts, stem(word), id, 3);
  }
  return { fields: fields.map(({ id }) => id), titles, longest, counts, vocabulary };
}

function count(counts: Map<string, Map<string, number>>, word: string, field: string, by: number): void {
  const found = counts.get(word) ?? new Map<string, number>();
  found.set(field, (found.get(field) ?? 0) + by);
  counts.set(word, found);
}

/** The job without what people add to it: "Site manager at Bexley Homes", "Nurse (bank)", "Chef, part time". */
function headOf(role: string): string {
  return role.split(/[,;(|]|\s[–—-]\s|\s(?:at|for|with|in)\s/iu)[0] ?? '';
}

function stemsOf(text: string, vocabulary: Vocabulary): string[] {
  // A word of English is no slip: a farmer is not a framer.
  return tokensOf(text).map((word) => stem(isKnownWord(word) ? word : (mended([word], vocabulary)[0] ?? word)));
}

function tokensOf(text: string): string[] {
  const words =
    text
      .toLowerCase()
      .replace(/[’']s\b|[’']/gu, '')
      .match(/[\p{L}\p{N}&]+/gu) ?? [];
  return words.flatMap((word) => (LITTLE.has(word) ? [] : (SHORT.get(word) ?? word).split(' ')));
}

const LITTLE = new Set(
  'a an the of and or to my her his their i is am works working worker work who job ii iii iv'.split(' '),
);
/** Ranks and posts that every field has. */
const LEVELS = new Set(
  'senior junior lead chief head deputy assistant associate principal trainee apprentice intern vice staff manager director specialist coordinator supervisor aide clerk operator representative agent officer'
    .split(' ')
    .map(stem),
);
const SHORT = new Map(
  Object.entries({
    mgr: 'manager',
    dev: 'developer',
    devs: 'developer',
    eng: 'engineer',
    sr: 'senior',
    snr: 'senior',
    jr: 'junior',
    asst: 'assistant',
    prof: 'professor',
    swe: 'software engineer',
    tech: 'technician',
    sysadmin: 'system administrator',
    ta: 'teaching assistant',
    doc: 'doctor',
    cop: 'police officer',
    biz: 'business',
  }),
);
