import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type * as z from 'zod';
import { FieldNotesSchema, StandInWordsSchema, type FieldNotes } from '../../informant/field-notes.ts';
import { PersonaSchema, type Persona } from '../../informant/persona.ts';
import { PolicySchema, QuestionsSchema } from '../../informant/policy.ts';
import { StarterWordsSchema } from '../../rehearsal/starters/starter-words.ts';
import { WatchWordsSchema } from '../../informant/watch/watch-words.ts';
import { JudgeWordsSchema } from '../../scoring/judge/judge-words.ts';
import { HintWordsSchema } from '../../scoring/hint-words.ts';
import { RubricSchema } from '../../scoring/rubric.ts';
import { canonicalJson, contentHash } from './canonical.ts';
import { checkCoverage } from './coverage.ts';
import { withAnswers } from './field-answers.ts';
import { checkFields, fieldShortfalls } from './fields.ts';
import { readInstructions } from './instructions.ts';
import { checkJudges } from './judge.ts';
import { checkLinks } from './links.ts';
import { checkAnswers, checkQuestions } from './questions.ts';
import { parseSource, readSource, type Problem, type Source } from './source.ts';
import { checkSlips } from './slips.ts';
import { checkTruth } from './truth.ts';
import { checkWording } from './wording.ts';

/** What only those who write and check the files need: where a fact comes from. */
const FOR_READERS_ALONE = ['provenance', 'source'];

export interface Built {
  /** The text of prompts.json, or null where a mistake has to be mended first. */
  json: string | null;
  personas: Persona[];
  fields: FieldNotes[];
  problems: Problem[];
  /** What a persona still lacks in number; an unfinished one can be tried all the same. */
  shortfalls: Problem[];
}

/** Reads and checks every file under `folder`. */
export function buildPrompts(folder: string): Built {
  const personas = readFolder(folder, 'personas', PersonaSchema);
  const policies = readFolder(folder, 'policy', PolicySchema);
  const questions = readFolder(folder, 'questions', QuestionsSchema);
  const rubrics = readFolder(folder, 'rubrics', RubricSchema);
  const common = questions.files.flatMap(({ value }) => value);
  const fields = readFolder(folder, 'fields', FieldNotesSchema);
  const starters = readFolder(folder, 'starters', StarterWordsSchema);
  const standIns = readFolder(folder, 'stand-in', StandInWordsSchema);
  const watches = readFolder(folder, 'watch', WatchWordsSchema);
  const judges = readFolder(folder, 'judge', JudgeWordsSchema);
  const hints = readFolder(folder, 'hints', HintWordsSchema);

  const instructions = readInstructions(folder);

  const problems = [
    ...instructions.problems,
    ...personas.problems,
    ...personas.files.flatMap(({ source, value }) => checkPersona(value, source)),
    ...personas.files.flatMap(({ source, value }) => checkAnswers(value, source, common)),
    ...policies.problems,
    ...questions.problems,
    ...questions.files.flatMap(({ source, value }) => checkQuestions(value, source)),
    ...rubrics.problems,
    ...fields.problems,
    ...checkFields(fields.files),
    ...standIns.problems,
    ...starters.problems,
    ...watches.problems,
    ...judges.problems,
    ...checkJudges(judges.files, rubrics.files),
    ...hints.problems,
  ];
  const standIn = standIns.files[0]?.value;
  const policy = policies.files.find(({ name }) => name === 'informant')?.value;
  const content = {
    personas: hashedById(personas.files),
    fields: hashedById(
      fields.files.map(({ value }) => ({ value: withAnswers(value, common, standIn?.answers ?? {}) })),
    ),
    standIn: standIn ? hashed(standIn) : null,
    starters: starters.files[0]?.value ?? null,
    policy: policy ? { ...policy, questions: common } : null,
    watch: watches.files[0]?.value ?? null,
    hints: hints.files[0]?.value ?? null,
    instructions: instructions.newest,
    judge: judges.files[0]?.value ?? null,
    rubrics: Object.fromEntries(rubrics.files.map(({ name, value }) => [name, value])),
  };
  return {
    json:
      problems.length > 0
        ? null
        : `${canonicalJson({ version: contentHash(content, 12), ...content }, FOR_READERS_ALONE)}\n`,
    personas: personas.files.map(({ value }) => value),
    fields: fields.files.map(({ value }) => value),
    problems,
    shortfalls: [
      ...personas.files.flatMap(({ source, value }) => checkCoverage(value, source)),
      ...fields.files.flatMap(fieldShortfalls),
    ],
  };
}

const hashed = <Value>(value: Value) => ({ ...value, hash: contentHash(value, 16) });

function hashedById<Value extends { id: string }>(files: readonly { value: Value }[]) {
  return Object.fromEntries(files.map(({ value }) => [value.id, hashed(value)]));
}

/** Everything a persona must be beyond its schema, however short it is yet. */
export function checkPersona(persona: Persona, source: Source): Problem[] {
  const name = path.basename(source.file, '.yaml');
  const misnamed =
    name === persona.id ? [] : [source.problem(['id'], `The id \`${persona.id}\` belongs into ${persona.id}.yaml.`)];
  return [
    ...misnamed,
    ...checkLinks(persona, source),
    ...checkWording(persona, source),
    ...checkTruth(persona, source),
    ...checkSlips(persona, source),
  ];
}

interface Files<Value> {
  files: { name: string; source: Source; value: Value }[];
  problems: Problem[];
}

function readFolder<Schema extends z.ZodType>(folder: string, kind: string, schema: Schema): Files<z.infer<Schema>> {
  const read = yamlFiles(folder, kind).map((file) => {
    const source = readSource(
      path.join(path.basename(folder), kind, file),
      readFileSync(path.join(folder, kind, file), 'utf8'),
    );
    return { name: path.basename(file, '.yaml'), source, ...parseSource(source, schema) };
  });
  return {
    files: read.flatMap(({ name, source, value }) => (value === null ? [] : [{ name, source, value }])),
    problems: read.flatMap(({ problems }) => problems),
  };
}

function yamlFiles(folder: string, kind: string): string[] {
  const inside = path.join(folder, kind);
  return existsSync(inside)
    ? readdirSync(inside)
        .filter((file) => file.endsWith('.yaml'))
        .sort()
    : [];
}
