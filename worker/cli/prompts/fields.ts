import path from 'node:path';
import type { FieldNotes } from '../../informant/field-notes.ts';
import type { Persona } from '../../informant/persona.ts';
import { GENERAL } from '../../informant/stand-in.ts';
import { TOPICS } from '../../language/topics.ts';
import { checkLinks } from './links.ts';
import { plain } from './phrases.ts';
import type { Problem, Source } from './source.ts';
import { checkTruth } from './truth.ts';
import { checkWording } from './wording.ts';

const LEAST = { facts: 25, titles: 30, words: 10 };

interface FieldFile {
  source: Source;
  value: FieldNotes;
}

/** Everything the notes on one field must be beyond their schema, and what no two fields may share. */
export function checkFields(files: readonly FieldFile[]): Problem[] {
  return [...files.flatMap(({ source, value }) => checkField(value, source)), ...sharedTitles(files)];
}

/** What a field still lacks in number; unfinished notes can be tried all the same. */
export function fieldShortfalls({ source, value }: FieldFile): Problem[] {
  const silent = TOPICS.filter((topic) => !value.facts.some((fact) => fact.tier === 'surface' && fact.topic === topic));
  const { facts, titles, words } = value;
  const named = value.id !== GENERAL;
  return [
    facts.length < LEAST.facts &&
      source.problem(['facts'], `${facts.length} facts; at least ${LEAST.facts} are needed.`),
    silent.length > 0 && source.problem(['facts'], `Nothing at tier surface on ${silent.join(', ')}.`),
    named &&
      titles.length < LEAST.titles &&
      source.problem(['titles'], `${titles.length} titles; at least ${LEAST.titles} are needed.`),
    named &&
      words.length < LEAST.words &&
      source.problem(['words'], `${words.length} words; at least ${LEAST.words} are needed.`),
  ].filter((problem) => problem !== false);
}

function checkField(field: FieldNotes, source: Source): Problem[] {
  const name = path.basename(source.file, '.yaml');
  const misnamed =
    name === field.id ? [] : [source.problem(['id'], `The id \`${field.id}\` belongs into ${field.id}.yaml.`)];
  const speaker = speakerOf(field);
  return [
    ...misnamed,
    ...notLower(field, source),
    ...twice(field.titles, 'titles', source),
    ...twice(field.words, 'words', source),
    ...privateFacts(field, source),
    ...checkLinks(speaker, source),
    ...checkWording(speaker, source),
    ...checkTruth(speaker, source),
  ];
}

/** The part of a persona that the notes are, for the checks that personas get. Years here are those of public tables. */
function speakerOf({ facts: told, cues, wayIn, asksBack, terms, resources, contacts }: FieldNotes): Persona {
  const profile = {
    headline: '',
    about: [],
    career: [],
    published: [],
    organisationPage: { title: '', paragraphs: [] },
  };
  const facts = told.map((fact) => ({ ...fact, years: { ...yearsIn(fact.words), ...fact.years } }));
  const own = { facts, cues, wayIn, asksBack, terms, resources, contacts };
  return { ...own, profile, clarify: [], backgrounds: [] } as unknown as Persona;
}

function yearsIn(words: string): Record<string, number> {
  return Object.fromEntries((words.match(/\b(?:19|20)\d\d\b/g) ?? []).map((year) => [`in ${year}`, Number(year)]));
}

function notLower(field: FieldNotes, source: Source): Problem[] {
  return (['titles', 'words'] as const).flatMap((list) =>
    field[list].flatMap((text, at) =>
      text === text.toLowerCase() ? [] : [source.problem([list, at], `“${text}” must be in lower case.`)],
    ),
  );
}

function twice(texts: readonly string[], list: 'titles' | 'words', source: Source): Problem[] {
  const seen = new Set<string>();
  return texts.flatMap((text, at) => {
    const isKnown = seen.has(text);
    seen.add(text);
    return isKnown ? [source.problem([list, at], `“${text}” is there already.`)] : [];
  });
}

/** A stand-in has no secrets: what is private is the person's own. */
function privateFacts({ facts }: FieldNotes, source: Source): Problem[] {
  return facts.flatMap((fact, at) =>
    fact.tier === 'private'
      ? [source.problem(['facts', at, 'tier'], `\`${fact.id}\` is private; notes on a field hold nothing private.`)]
      : [],
  );
}

/** A job title leads to one field, or it leads nowhere. */
function sharedTitles(files: readonly FieldFile[]): Problem[] {
  const owners = new Map<string, string>();
  return files.flatMap(({ source, value }) =>
    value.titles.flatMap((title, at) => {
      const owner = owners.get(plain(title)) ?? value.id;
      owners.set(plain(title), owner);
      if (owner === value.id) return [];
      return [source.problem(['titles', at], `“${title}” belongs to ${owner} already.`)];
    }),
  );
}
