import type { Question } from '../language/reading.ts';
import { contentOf } from '../language/words.ts';
import { namesOf } from './called.ts';
import { part, type Part } from './part.ts';
import type { Persona, StandIn } from './persona.ts';
import type { Person } from './person.ts';
import type { Scene } from './scene.ts';
import { spokenSentences } from './spoken.ts';
import { fresh, isFresh } from './wordings.ts';

/** One thing the seeker noted about the person: a sentence or a line of theirs. */
interface Noted {
  text: string;
  of: keyof Person;
  words: ReadonlySet<string>;
}

interface Known {
  noted: readonly Noted[];
  /** Words of the notes that nothing in the field is asked with: whoever says one means the person. */
  telling: ReadonlySet<string>;
  /** The person by name, as somebody who is spoken of. */
  named: RegExp | null;
}

const known = new WeakMap<Persona, Known>();

/**
 * A question about the real person, put to their stand-in: what the seeker noted is nodded at, once, and everything
 * else is theirs to tell. Null where the question is not about them, or the informant is no stand-in.
 */
export function leftToThem(scene: Scene, question: Question): Part | null {
  const { standIn } = scene.persona;
  if (!standIn) return null;
  const { noted, telling, named } = knownOf(scene, standIn);
  const asked = matterIn(question.text);
  const touched = asked.filter((word) => telling.has(word));
  const means = touched.length >= 2 || (touched.length === 1 && asked.length <= FEW);
  if (!means && !(named?.test(question.text) ?? false) && !CONTACT.test(question.text)) return null;
  const note = bestNote(noted, asked, touched.length > 0);
  return (note ? nodded(scene, standIn, note) : null) ?? untold(scene, standIn);
}

/** The person, by what a stand-in calls them where no name is known. */
const CONTACT = /\b(?:my|your|our|the) (?:contact|real one)\b(?!s)/iu;

/** "How did your contact get into it?", as it is asked of the one who answers. */
export function askedOfSelf(question: Question): Question {
  return CONTACT.test(question.text) ? { ...question, text: question.text.replace(CONTACT, 'you') } : question;
}

/** Words that carry the matter, as they stand: names of people and places are not mended as slips. */
function matterIn(text: string): string[] {
  return contentOf(text.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? []);
}

/** One word of the notes in a question of so many is what it is about. */
const FEW = 6;

/** Leads from what is theirs to what is true of the field. */
export function stillTrue(scene: Scene): Part[] {
  const line = fresh(scene, 'still', scene.persona.standIn?.theirs.still ?? []);
  return line ? [part('still', line.words, { used: [line.id] })] : [];
}

function knownOf(scene: Scene, standIn: StandIn): Known {
  let found = known.get(scene.persona);
  if (!found) known.set(scene.persona, (found = build(scene, standIn)));
  return found;
}

function build({ index }: Scene, { person }: StandIn): Known {
  const noted = (['path', 'published', 'organisation', 'met'] as const).flatMap((of) =>
    piecesOf(person[of]).map((text) => ({ text, of, words: new Set(matterIn(text)) })),
  );
  const names = namesOf(person.name);
  const own = new Set(names.flatMap(matterIn));
  const telling = noted
    .filter(({ of }) => of !== 'met')
    .flatMap(({ words }) => [...words])
    .filter((word) => word.length >= 3 && !own.has(word) && !index.knows(word) && !VAGUE.has(word));
  return { noted, telling: new Set(telling), named: spokenOf(names) };
}

function piecesOf(text: string): string[] {
  return text
    .split(/\n+/u)
    .flatMap((line) => spokenSentences(line.trim()))
    .filter(Boolean);
}

/** Words with which anything may be said of anybody. */
const VAGUE: ReadonlySet<string> = new Set(
  matterIn(`studied study worked working works moved left joined became started company team years since later now then
    life world new own big small first last long short find found interesting wrote made talk article book before after`),
);

/** "What does Dana think", "is she", but not "Thanks, Dana". */
function spokenOf(names: readonly string[]): RegExp | null {
  const safe = names.map((name) => name.replace(/[^\p{L}\p{N}]/gu, '')).filter((name) => name.length > 1);
  if (safe.length === 0) return null;
  const anyName = `(?:${safe.join('|')})`;
  const before =
    'is|was|did|does|has|had|will|would|could|should|can|about|of|with|for|like|why|how|if|whether|that|when';
  const after = `['’]s|\\s+(?:is|was|did|does|has|had|will|would|could|came|left|thinks?|likes?|feels?|got|really|ever)`;
  return new RegExp(
    `(?:^|\\s)(?:${before})\\s+${anyName}(?![\\p{L},])(?!\\s*[?!.]?$)|${anyName}(?:${after})(?!\\p{L})`,
    'iu',
  );
}

function bestNote(noted: readonly Noted[], asked: readonly string[], byWords: boolean): Noted | null {
  const shared = ({ words }: Noted) => asked.filter((word) => words.has(word)).length;
  const best = noted.filter(({ of }) => of !== 'organisation').toSorted((a, b) => shared(b) - shared(a))[0];
  return best && byWords && shared(best) > 0 ? best : null;
}

/** As much of a note as one can say in a breath. */
const NOTE_WORDS = 18;

function nodded(scene: Scene, { theirs }: StandIn, note: Noted): Part | null {
  const id = `note:${note.text.slice(0, 40)}`;
  const text = shortened(note.text);
  if (scene.used.has(id) || matterIn(text).length === 0) return null;
  const lines = theirs.noted.map((words) => words.replace('{note}', () => text));
  const line = fresh(scene, 'noted', lines);
  return line && isFresh(scene, line) ? part('theirs', line.words, { used: [line.id, id] }) : null;
}

function shortened(text: string): string {
  const words = text
    .replace(/[“”"]/gu, '')
    .replace(/[.!?…\s]+$/u, '')
    .split(/\s+/u);
  const cut = words.length <= NOTE_WORDS ? words.join(' ') : `${words.slice(0, NOTE_WORDS).join(' ')} …`;
  return cut.length <= NOTE_LETTERS ? cut : `${cut.slice(0, NOTE_LETTERS)}…`;
}

const NOTE_LETTERS = 160;

function untold(scene: Scene, { theirs }: StandIn): Part | null {
  const line = fresh(scene, 'untold', theirs.untold);
  return line ? part('theirs', line.words, { used: [line.id] }) : null;
}
