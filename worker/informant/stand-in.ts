import { knownAs } from './called.ts';
import type { FieldNotes, StandInWords } from './field-notes.ts';
import { fingerprintOf } from './fingerprint.ts';
import type { Persona, StandIn } from './persona.ts';
import type { Person } from './person.ts';
import { plain } from './spoken.ts';

/** What a stand-in is made from; a rehearsal keeps it as it was when the talk began. */
export interface StandInTerms {
  person: Person;
  /** The field's id; `general` where none was found. */
  field: string;
}

/** The notes of the colleague who knows little of the person's field. */
export const GENERAL = 'general';

type Hashed<Value> = Value & { hash: string };

/**
 * A colleague of the person's field, standing in for them: the field's own facts, the words that all stand-ins
 * share, and as profile what the seeker typed. The same input gives the same persona, hash included.
 */
export function standInFor(
  id: string,
  person: Person,
  notes: Hashed<FieldNotes>,
  common: Hashed<StandInWords>,
): Hashed<Persona> {
  const isTheirField = notes.id !== GENERAL;
  const names = { ...knownAs(person), field: notes.name };
  const words = filled(common, names);
  const own = isTheirField ? words : { ...words, ...words.unsure };
  const { facts, cues, wayIn, asksBack, terms, resources, contacts } = filled(notes, names);
  const { version, name, ownWords, sentence, theirs } = own;
  const { temperament, temperamentLine, opensUp, closesUp, backgrounds, boundaries, unknown, clarify } = own;
  const { greetings, warmGreetings, acknowledges, notesLeave, timeWarnings, overTime, closings } = own;
  const { thanked, contactRefused, comeBack } = own;
  const label: StandIn = {
    ...names,
    isTheirField,
    sentence,
    person,
    theirs,
  };
  return {
    id,
    version,
    name,
    firstName: common.shortName.replace('{called}', () => names.called),
    pronouns: { subject: 'they', object: 'them', possessive: 'their' },
    role: person.role,
    organisation: person.organisation,
    place: '',
    field: notes.name,
    yearsInWork: 0,
    profile: profileOf(person, words),
    remarks: remarksOn(person, words),
    ...{ temperament, temperamentLine, ownWords, opensUp, closesUp, backgrounds, boundaries, unknown, clarify },
    ...{ greetings, warmGreetings, acknowledges, notesLeave, timeWarnings, overTime, closings },
    ...{ thanked, contactRefused, comeBack, facts, cues, wayIn, asksBack, terms, resources, contacts },
    standIn: label,
    hash: fingerprintOf([id, JSON.stringify(person), notes.hash, common.hash].join('\n')),
  };
}

/** What a seeker typed, one thing a line, without repetitions. */
export function linesOf(text: string): string[] {
  return [...new Set(text.split(/\n+/u).map((line) => line.trim()))].filter(Boolean);
}

/** All of it is the seeker's: nothing here was made up. */
function profileOf(person: Person, { headline, noted }: StandInWords): Persona['profile'] {
  return {
    headline,
    about: person.met === '' ? [] : [`${noted.met} ${person.met}`],
    career: person.path === '' ? [] : [{ years: noted.path, what: person.path }],
    published: linesOf(person.published).map((title) => ({ title, year: null, about: noted.published })),
    organisationPage: { title: person.organisation, paragraphs: [] },
  };
}

/** Enough words of a title that no other phrase could be meant. */
const TITLE_WORDS = 3;

function remarksOn(person: Person, { remarks }: StandInWords): Persona['remarks'] {
  return linesOf(person.published)
    .slice(0, remarks.length)
    .map((title, n) => ({ id: `published-${n}`, match: namedBy(title), words: remarks[n] ?? '' }))
    .filter(({ match }) => match.length > 0);
}

/** What one would say of “The Quiet Site” (2024), a talk on noise: the title in quotation marks, or its first words. */
function namedBy(title: string): string[] {
  const quoted = [...title.matchAll(/[“"‘']([^”"’']{4,})[”"’']/gu)].map(([, inner = '']) => plain(inner));
  const first = plain(title).split(' ').slice(0, TITLE_WORDS);
  const enough = first.length === TITLE_WORDS ? [first.join(' ')] : [];
  return [...quoted, ...enough].filter((phrase) => phrase.length >= 6);
}

type Names = Record<'name' | 'called' | 'field', string>;

const PLACE = /(^|[.!?:]\s+)?\{(name|called|field)\}/g;

/** "your contact" begins a sentence with a capital; a name is left as it was typed. */
const sentenceStart = (text: string): string =>
  text.replace(/^(?:your|the) /, (word) => word.charAt(0).toUpperCase() + word.slice(1));

/** Every text of a structure with its placeholders filled; what is filled in is not looked at again. */
function filled<Value>(value: Value, names: Names): Value {
  if (typeof value === 'string') {
    return value.replace(PLACE, (_, before: string | undefined, key: keyof Names) =>
      before === undefined ? names[key] : before + sentenceStart(names[key]),
    ) as Value;
  }
  if (Array.isArray(value)) return value.map((inner: unknown) => filled(inner, names)) as Value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, filled(inner, names)])) as Value;
}
