import type { Effect, ReleasedFact } from '../../informant/meeting.ts';
import { openedDoors, type OpenedDoor } from '../opened-door.ts';
import type { CriterionScore, Level, Report, ScoringInput } from '../report.ts';
import type { Rubric } from '../rubric.ts';
import { talkOf, type Talk } from '../talk.ts';
import { told } from '../words/phrases.ts';
import { rapportWords, type Direction } from '../words/rapport.ts';
import { listed, sentenceCase, voiceOf, type Voice } from '../words/voice.ts';
import { signsOf } from './signs.ts';

/** One of two talks that part at the same turn. */
export interface TalkToCompare {
  input: ScoringInput;
  effects: readonly Effect[];
  /** Of a talk that is over, counted when it is asked for; null for one that goes on. */
  report: (() => Report) | null;
}

export interface ComparedVersion {
  exchanges: { turn: number; said: string; reply: string | null }[];
  opened: OpenedDoor[];
  rapport: { direction: Direction; says: string } | null;
  /** What the words did, under the criteria that look at it. */
  signs: { criterion: string; label: string; says: string }[];
}

export interface ComparedMoment {
  /** The informant's words that both versions answer; null at the very start. */
  before: { turn: number; text: string } | null;
  earlier: ComparedVersion;
  later: ComparedVersion;
  /** What is different, in a sentence or two. */
  says: string[];
  /** Criteria whose level is another; null where only a moment was replayed: there is no total then, nor a level. */
  levels: { criterion: string; label: string; earlier: Level | null; later: Level | null }[] | null;
}

/** How many exchanges a moment is: a line, the reply, and what became of it. */
const MOMENT = 2;

/**
 * Two talks that part after turn `from` (0: at the start), side by side at that moment. Pure. The earlier one is shown
 * as far as the later one went, at most two exchanges.
 */
export function compareTalks(
  { earlier, later, from }: { earlier: TalkToCompare; later: TalkToCompare; from: number },
  rubric: Rubric,
): ComparedMoment {
  const voice = voiceOf(later.input.meeting);
  const replayed = later.input.turns.filter(({ number, speaker }) => number > from && speaker === 'seeker').length;
  const upTo = from + 2 * Math.min(MOMENT, Math.max(1, replayed));
  const before = later.input.turns.find(({ number }) => number === from);
  const versions = [earlier, later].map((talk) => versionOf(talk, { from, upTo }, rubric, voice)) as [
    ComparedVersion,
    ComparedVersion,
  ];
  return {
    before: before ? { turn: before.number, text: before.text } : null,
    earlier: versions[0],
    later: versions[1],
    says: replayed === 0 ? [] : difference(releasedIn(earlier, from, upTo), releasedIn(later, from, upTo), voice),
    levels: replayed > MOMENT && earlier.report && later.report ? levelsOf(earlier.report(), later.report()) : null,
  };
}

interface Span {
  from: number;
  upTo: number;
}

function versionOf(talk: TalkToCompare, { from, upTo }: Span, rubric: Rubric, voice: Voice): ComparedVersion {
  const { turns } = talk.input;
  const asked = turns.filter(({ number, speaker }) => speaker === 'seeker' && number > from && number <= upTo);
  const effects = talk.effects.filter(({ turn }) => turn > from && turn <= upTo);
  const changes = effects.flatMap(({ rapport }) => rapport);
  return {
    exchanges: asked.map(({ number, text }) => ({
      turn: number,
      said: text,
      reply: turns.find((turn) => turn.number === number + 1)?.text ?? null,
    })),
    opened: openedDoors(releasedIn(talk, from, upTo), voice),
    rapport: effects.length === 0 ? null : rapportWords(changes, voice),
    signs: signsIn(talkOf(talk.input, rubric.measures), { from, upTo }, rubric),
  };
}

/** Told at this moment; what is private is never told, so that every tier here is a door's. */
function releasedIn({ effects }: TalkToCompare, from: number, upTo: number): ReleasedFact[] {
  return effects
    .filter(({ turn }) => turn > from && turn <= upTo)
    .flatMap(({ released }) => released)
    .filter(({ tier }) => tier !== 'private');
}

function signsIn(talk: Talk, { from, upTo }: Span, rubric: Rubric): ComparedVersion['signs'] {
  const labels = new Map(
    rubric.groups.flatMap(({ criteria }) => criteria.map(({ id, label }) => [id, label] as const)),
  );
  const signs = talk.turns
    .filter(({ number }) => number > from && number <= upTo)
    .flatMap((turn) => signsOf(turn, talk))
    .map(({ criterion, says }) => ({ criterion, label: labels.get(criterion) ?? criterion, says }));
  return signs.filter(
    (sign, at) => signs.findIndex(({ criterion, says }) => criterion === sign.criterion && says === sign.says) === at,
  );
}

const DEPTH = { surface: 0, story: 1, candid: 2, private: 3 };

function difference(earlier: readonly ReleasedFact[], later: readonly ReleasedFact[], voice: Voice): string[] {
  const onlyIn = (facts: readonly ReleasedFact[], others: readonly ReleasedFact[]) =>
    facts
      .filter(({ id }) => !others.some((other) => other.id === id))
      .toSorted((a, b) => DEPTH[b.tier] - DEPTH[a.tier]);
  const [gained, lost] = [onlyIn(later, earlier), onlyIn(earlier, later)];
  const name = sentenceCase(voice.name);
  if (gained.length === 0 && lost.length === 0) {
    return [later.length === 0 ? `${name} told nothing new either time.` : `${name} told the same both times.`];
  }
  return [
    gained.length > 0 ? `This time ${voice.name} told you ${toldWords(gained, voice)}.` : '',
    lost.length > 0 ? `The first time ${voice.subject} told you ${toldWords(lost, voice)}.` : '',
  ].filter((sentence) => sentence !== '');
}

function toldWords(facts: readonly ReleasedFact[], voice: Voice): string {
  const topics = [...new Set(facts.map(({ topic }) => topic))].slice(0, 2).map((topic) => told(topic, voice));
  const deepest = facts[0]?.tier;
  const depth =
    deepest === 'candid' ? ', some of it what few people hear' : deepest === 'story' ? ', with a story' : '';
  return `${listed(topics)}${depth}`;
}

function levelsOf(earlier: Report, later: Report): ComparedMoment['levels'] {
  if (!earlier.enoughToScore || !later.enoughToScore) return null;
  return later.criteria.flatMap(({ id, label, level }: CriterionScore) => {
    const before = earlier.criteria.find((criterion) => criterion.id === id)?.level ?? null;
    return before === level ? [] : [{ criterion: id, label, earlier: before, later: level }];
  });
}
