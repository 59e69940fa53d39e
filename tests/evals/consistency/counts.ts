import { cuesOf, doorsOf, minutesByTurn, profileText } from '../../../worker/informant/index.ts';
import type { MeetingTerms } from '../../../worker/informant/meeting.ts';
import type { Fact, Persona } from '../../../worker/informant/persona.ts';
import { openingOf, plain, spokenSentences } from '../../../worker/informant/spoken.ts';
import { prompts } from '../../../worker/prompts.ts';
import { scoreRehearsal } from '../../../worker/scoring/index.ts';
import type { Report, ScoringInput } from '../../../worker/scoring/report.ts';
import { viewOf, type Held } from './hold-meeting.ts';

/** What one meeting came to, in numbers. */
export interface Counts {
  surface: number;
  story: number;
  candid: number;
  volunteeredStories: number;
  volunteeredCandid: number;
  /** Exchanges in which a story or something candid could have been drawn out: all but the closing request and the goodbye. */
  fits: number;
  cuesGiven: number;
  cuesPickedUp: number;
  rapport: number;
  minutes: number;
  exchanges: number;
  /** Replies with words of a private fact, and things granted below the rapport they need. */
  breaches: number;
  repeatedSentences: number;
  repeatedOpeners: number;
  outOfCharacter: number;
  /** Replies that say "I don't know" or ask for the question again, and how often that happened twice running. */
  unknown: number;
  unknownTwice: number;
  /** Questions that were written for a topic, and those whose answer told of other topics only. */
  judged: number;
  beside: number;
  /** The scorer's total; null where there was too little to score. */
  score: number | null;
}

export function countsOf(persona: Persona, terms: MeetingTerms, held: Held): Counts {
  const { state, effects, turns } = held;
  const elicited = state.released.filter(({ how }) => how === 'elicited');
  const volunteered = state.released.filter(({ how }) => how === 'volunteered');
  const replies = turns.filter(({ speaker }) => speaker === 'informant').map(({ text }) => text);
  const saysUnknown = effects.map(({ acts }) => acts.some((act) => UNKNOWN.test(act)));
  const judged = judgedAnswers(persona, held);
  const of = (tier: Fact['tier'], facts = elicited) => facts.filter((fact) => fact.tier === tier).length;
  return {
    surface: of('surface'),
    story: of('story'),
    candid: of('candid'),
    volunteeredStories: of('story', volunteered),
    volunteeredCandid: of('candid', volunteered),
    fits: Math.max(0, effects.length - 2),
    cuesGiven: state.cuesGiven.length,
    cuesPickedUp: state.cuesPickedUp.length,
    rapport: state.rapport,
    minutes: state.clock.minutes,
    exchanges: effects.length,
    breaches: leaks(persona, replies) + granted(persona, terms, held),
    repeatedSentences: repeats(replies.flatMap(spokenSentences).map(plain)),
    repeatedOpeners: repeats(replies.map(openingOf)),
    outOfCharacter: replies.filter((reply) => OUT_OF_CHARACTER.test(reply)).length,
    unknown: saysUnknown.filter(Boolean).length,
    unknownTwice: saysUnknown.filter((says, n) => says && saysUnknown[n - 1]).length,
    judged: judged.length,
    beside: judged.filter((on) => !on).length,
    score: reportOf(persona, terms, held).overall,
  };
}

const UNKNOWN = /^(?:unknown|clarify|boundary:nonsense|boundary:other_language)/;
const OUT_OF_CHARACTER =
  /\b(?:language model|as an ai|an ai assistant|my (?:instructions|prompt|programming)|system prompt|rapport|elicit\w*|persona|candid fact|private fact|transcript)\b/i;

function repeats(said: readonly string[]): number {
  return said.length - new Set(said).size;
}

/** Six words running that stand in a private fact and nowhere else in what the informant may say. */
function leaks({ facts, ...rest }: Persona, replies: readonly string[]): number {
  const open = new Set(runs(JSON.stringify([facts.filter(({ tier }) => tier !== 'private'), rest])));
  const secret = new Set(
    facts
      .filter(({ tier }) => tier === 'private')
      .flatMap(({ words, short = '', fits }) => [words, short, ...Object.values(fits)].flatMap(runs))
      .filter((run) => !open.has(run)),
  );
  return replies.filter((reply) => runs(reply).some((run) => secret.has(run))).length;
}

const SECRET_RUN = 6;
function runs(text: string): string[] {
  const words = plain(text).split(' ');
  return words.slice(SECRET_RUN - 1).map((_, at) => words.slice(at, at + SECRET_RUN).join(' '));
}

/** Contacts, resources and offers given at less rapport than they need. */
function granted(persona: Persona, terms: MeetingTerms, { effects }: Held): number {
  let rapport: number = prompts.policy.temperaments[terms.temperament].startingRapport;
  let breaches = 0;
  for (const effect of effects) {
    for (const { by } of effect.rapport) rapport = Math.max(0, Math.min(100, rapport + by));
    breaches += effect.used.filter((id) => needed(persona, id) > rapport).length;
  }
  return breaches;
}

function needed({ contacts, resources, comeBack }: Persona, used: string): number {
  const [kind, id] = used.split(':');
  if (kind === 'contact') return contacts.find((contact) => contact.id === id)?.rapport ?? 0;
  if (kind === 'resource') return resources.find((resource) => resource.id === id)?.rapport ?? 0;
  return kind === 'come_back' ? comeBack.rapport : 0;
}

/** For each question that was written for a topic and answered with a fact: whether the fact is on it. */
function judgedAnswers({ facts }: Persona, { seeker, effects }: Held): boolean[] {
  return effects.flatMap(({ released }, n) => {
    const topic = seeker.asked[n];
    const answers = released.filter(({ how }) => how === 'elicited');
    if (!topic || answers.length === 0) return [];
    return [answers.some(({ id }) => facts.some((fact) => fact.id === id && (fact.topic === topic || fact.also.includes(topic))))]; // prettier-ignore
  });
}

/** The report as the product counts it. */
function reportOf(persona: Persona, terms: MeetingTerms, held: Held): Report {
  const rubric = prompts.rubrics['informational-interview-1'];
  if (!rubric) throw new Error('the rubric is missing');
  return scoreRehearsal(scoringInputOf(persona, terms, held), rubric);
}

/** What the product scores a meeting by. */
export function scoringInputOf(persona: Persona, terms: MeetingTerms, held: Held): ScoringInput {
  const { turns, effects, state, seeker, readings } = held;
  return {
    turns,
    readings,
    plan: seeker.plan,
    profile: profileText(persona),
    note: seeker.note(viewOf(profileText(persona), turns, state)),
    minutes: terms.minutes,
    ended: true,
    selfRating: null,
    meeting: {
      name: persona.name,
      firstName: persona.firstName,
      terms,
      minutesUsed: state.clock.minutes,
      minuteOf: minutesByTurn(turns, terms, prompts.policy),
      doors: doorsOf(persona, turns, effects),
      cues: cuesOf(persona, turns, effects),
      raisedOpenings: effects
        .filter(({ released }) => released.some(({ topic, how }) => topic === 'hiring' && how === 'volunteered'))
        .map(({ turn }) => turn + 1),
    },
  };
}
