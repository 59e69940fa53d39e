import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Effect } from '../../../worker/informant/meeting.ts';
import type { Persona } from '../../../worker/informant/persona.ts';
import type { AnswerForm } from '../../../worker/language/reading.ts';
import { meet } from '../../unit/informant/meet.ts';
import { personas } from './held-out.ts';
import { fitsForm } from './form.ts';

/** What became of a question: something that answers it, something else, or no answer. */
export type Outcome = 'answered' | 'beside' | 'dodged';

/** Worked on, held back once, unseen when the routing was mended, the last and the fresh: written after all of it; cold: no reply ever read. */
export type Half = 'tune' | 'held' | 'unseen' | 'last' | 'fresh' | 'cold';

export interface Reply {
  half: Half;
  persona: string;
  /** Null for a question that stands alone. */
  talk: string | null;
  question: string;
  reply: string;
  wants: AnswerForm;
  outcome: Outcome;
  /** No fact of the informant's answers it: to say so is right. */
  unanswerable: boolean;
  /** Something of theirs comes near it, and so does saying that they do not know. */
  either: boolean;
  /** The question before it in the same talk was dodged as well. */
  twiceRunning: boolean;
  fits: boolean;
  effect: Effect;
}

interface Row {
  half: Reply['half'];
  persona: string;
  wants: AnswerForm;
  accepts: string[];
  text: string;
}

const sets = path.join(import.meta.dirname, '../sets');
const HELLO = "Hello, I'm Sam. Thank you for making time for me today.";

/** Every question that stands alone, asked after a greeting. */
export function alone(): Reply[] {
  return lines('informant-questions.tsv').map(([half, persona, wants, accepts, text]) => {
    const row = rowOf(half, persona, wants, accepts, text);
    const known = personaOf(row.persona);
    const held = meet(known, [HELLO, row.text], { temperament: known.temperament });
    return replied(row, null, known, { reply: held.reply, effect: held.effect, before: undefined, dodged: false });
  });
}

/** Every question of the talks, in its place. */
export function inTalks(): Reply[] {
  const talks = Map.groupBy(lines('informant-talks.tsv'), ([, talk]) => talk ?? '');
  return [...talks].flatMap(([talk, said]) => {
    const rows = said.map(([half, , persona, wants, accepts, text]) => rowOf(half, persona, wants, accepts, text));
    const known = personaOf(rows[0]?.persona ?? '');
    const held = meet(
      known,
      rows.map(({ text }) => text),
      { temperament: known.temperament, minutes: 30 },
    );
    const replies: Reply[] = [];
    for (const [n, effect] of held.effects.entries()) {
      const row = rows[n];
      if (!row) continue;
      const dodged = replies.at(-1)?.outcome === 'dodged';
      const before = held.effects[n - 1];
      replies.push(replied(row, talk, known, { reply: held.replies[n] ?? '', effect, before, dodged }));
    }
    return replies;
  });
}

interface Said {
  reply: string;
  effect: Effect;
  before: Effect | undefined;
  /** The reply before this one was a dodge. */
  dodged: boolean;
}

function replied(row: Row, talk: string | null, persona: Persona, said: Said): Reply {
  const outcome = outcomeOf(row, persona, said);
  return {
    half: row.half,
    persona: row.persona,
    talk,
    question: row.text,
    reply: said.reply,
    wants: row.wants,
    outcome,
    unanswerable: row.accepts.join() === '-',
    either: row.accepts.includes('-'),
    twiceRunning: outcome === 'dodged' && said.dodged,
    fits: fitsForm(row.wants, said.reply, touchedBy(said.effect, persona)),
    effect: said.effect,
  };
}

function outcomeOf({ accepts }: Row, persona: Persona, { effect, before }: Said): Outcome {
  const told = touchedBy(effect, persona);
  const goesOn = accepts.includes('!goes_on');
  if (told.some(({ id }) => accepts.includes(id))) return isHint(effect) ? 'dodged' : 'answered';
  if (goesOn && before && told.some((fact) => isOfThread(fact, touchedBy(before, persona)))) {
    return isHint(effect) ? 'dodged' : 'answered';
  }
  // What is said to be no more than the nearest thing is no false answer, and no answer either.
  if (effect.acts.includes('nearest')) return 'dodged';
  if (told.length > 0) return isHint(effect) ? 'dodged' : 'beside';
  const by = KINDS.filter(({ used }) => effect.used.some((id) => used.test(id))).map(({ accepted }) => accepted);
  const acts = effect.acts.map((act) => `!${act}`);
  if ([...by, ...acts].some((each) => accepts.includes(each))) return 'answered';
  // An honest word on what was told is what was asked for where no fact goes on from it.
  if (goesOn && (by.includes('!reason') || by.includes('!after'))) return 'answered';
  // An honest word on what was told claims nothing else.
  const claims = by.filter((each) => each !== '!after' && each !== '!others');
  if (claims.length > 0 || effect.acts.some((act) => BESIDE.test(act))) return 'beside';
  return 'dodged';
}

/** Replies that tell no fact and answer all the same, by what they used up. */
const KINDS = [
  { accepted: '!term', used: /^term:/ },
  { accepted: '!advice', used: /^background:.*:(?:advice|recall)/ },
  { accepted: '!reason', used: /^after:(?:any:)?why/ },
  { accepted: '!after', used: /^after:/ },
  { accepted: '!others', used: /^others:/ },
];
const BESIDE = /^(?:contact|resource|people|boundary:(?!stacked|on_profile|repeated)|small_talk|thanked|close)/;

/** "There's a story in that" says that there is an answer, and not which. */
function isHint({ used, released }: Effect): boolean {
  return released.length === 0 && used.some((id) => id.startsWith('story_there'));
}

/** Facts of the answer itself; what was added unasked is not judged. */
function touchedBy({ released, used }: Effect, persona: Persona): Persona['facts'] {
  const unasked = new Set(released.filter(({ how }) => how === 'volunteered').map(({ id }) => id));
  const ids = used.flatMap((id) => /^(?:fact|fit):([^:]+)/.exec(id)?.[1] ?? []).filter((id) => !unasked.has(id));
  return persona.facts.filter(({ id }) => ids.includes(id));
}

/** What was said last leads to it, says the rest of it, or is about the same. */
function isOfThread(fact: Persona['facts'][number], last: Persona['facts']): boolean {
  return last.some(
    ({ id, topic, also, follows }) =>
      id === fact.id || follows.includes(fact.id) || [topic, ...also].includes(fact.topic) || fact.also.includes(topic),
  );
}

function personaOf(id: string): Persona {
  const persona = personas().find((known) => known.id === id);
  if (!persona) throw new Error(`no informant "${id}"`);
  return persona;
}

function rowOf(half = '', persona = '', wants = '', accepts = '', text = ''): Row {
  return {
    half:
      half === 'held' || half === 'unseen' || half === 'last' || half === 'cold' || half === 'fresh' ? half : 'tune',
    persona,
    wants: wants as AnswerForm,
    accepts: accepts.split(' '),
    text,
  };
}

function lines(file: string): string[][] {
  const all = readFileSync(path.join(sets, file), 'utf8').trim().split('\n');
  return all.slice(1).map((line) => line.split('\t'));
}
