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
  /** Titles of which one word is left: an aid worker is no aide, so they count only where they are the whole job. */
  cut: ReadonlySet<string>;
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
  const head = headOf(role);
  const evidenceIn = (job: readonly string[]) => [...byTitle(job, index), ...byWords(job, index)];
  const evidence = evidenceIn(stemsOf(head, index.vocabulary));
  // "Works in a car factory": where the head says nothing, the rest is the job.
  const isHeadEmpty = evidence.length === 0;
  for (const [field, by] of isHeadEmpty ? evidenceIn(stemsOf(role, index.vocabulary)) : evidence) add(field, by);
  const rest = [
    ...(isHeadEmpty ? [] : stemsOf(role.slice(head.length), index.vocabulary)),
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
function* byTitle(job: readonly string[], index: FieldIndex): Generator<[string, number]> {
  const { titles, longest } = index;
  for (let from = 0; from < job.length; from++) {
    for (let to = Math.min(job.length, from + longest); to > from; to--) {
      const field = titles.get(job.slice(from, to).join(' ')) ?? titles.get(job.slice(from, to).join(''));
      if (field === undefined) continue;
      yield [field, weightOf({ job, from, to, field }, index) * Math.sqrt(to - from)];
      break;
    }
  }
}

interface Found {
  job: readonly string[];
  from: number;
  to: number;
  field: string;
}

/** A post that many fields have says little beside other words: a sales coach is in sales, a farm operator on a farm. */
function weightOf({ job, from, to, field }: Found, { counts, cut }: FieldIndex): number {
  if (to - from === job.length) return 3;
  const last = job[to - 1] ?? '';
  if (to - from === 1 && (LEVELS.has(last) || cut.has(last))) return 0.3;
  const pointsElsewhere = (word: string) => !(counts.get(word) ?? NOWHERE).has(field) && counts.has(word);
  const isOverruled = (LEVELS.has(last) || CRAFTS.has(last)) && job.slice(0, from).some(pointsElsewhere);
  if (isOverruled) return 0.3;
  return to === job.length ? 1.2 : 0.6;
}

const NOWHERE: ReadonlyMap<string, number> = new Map();

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
  const cut = new Set<string>();
  let longest = 1;
  for (const { id, titles: own, words } of fields) {
    for (const title of own) {
      const stems = tokensOf(title).map(stem);
      titles.set(stems.join(' '), id);
      if (stems.length === 1 && title.includes(' ')) cut.add(stems[0] ?? '');
      longest = Math.max(longest, stems.length);
      for (const word of stems) count(counts, word, id, 1);
    }
    for (const word of words.flatMap(tokensOf)) count(counts, stem(word), id, 3);
  }
  return { fields: fields.map(({ id }) => id), titles, cut, longest, counts, vocabulary };
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
  return tokensOf(text).map((word) =>
    stem(isSpelled(word) ? endedRight(word, vocabulary) : (mended([word], vocabulary)[0] ?? word)),
  );
}

/** "Surveyer", "editer", "adviser": the two endings are one slip that no dictionary of words sees. */
function endedRight(word: string, { known }: Vocabulary): string {
  const other = word.replace(/(?:er|or)$/u, (ending) => (ending === 'er' ? 'or' : 'er'));
  return !known.has(word) && known.has(other) ? other : word;
}

/** English, or made of an English word: one who loads is a loader and no leader, who plates a plater and no player. */
function isSpelled(word: string): boolean {
  if (isKnownWord(word)) return true;
  const root = /^(\p{L}{3,}?)(?:er|or|ers|ors|ing|s)$/u.exec(word)?.[1];
  return root !== undefined && (isKnownWord(root) || isKnownWord(`${root}e`));
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
/** Ranks and posts that every field has, or several. */
const LEVELS = new Set(
  `senior junior lead chief head deputy assistant associate principal trainee apprentice intern vice staff manager director
  specialist coordinator supervisor aide clerk operator representative agent officer coach trainer instructor educator
  driver technician technologist detective contractor inspector analyst consultant adviser advisor setter maker loader
  tuner handler installer organiser organizer person guy lady girl man woman owner boss expert freelance professional`
    .split(/\s+/)
    .map(stem),
);
/** Crafts that are said of several fields; the word before them says which. */
const CRAFTS = new Set(
  'engineer designer surveyor counselor counsellor tester artist producer editor writer examiner scientist'
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
