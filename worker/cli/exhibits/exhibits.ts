import { cuesOf, doorsOf, minutesByTurn, profileText } from '../../informant/index.ts';
import type { MeetingTerms } from '../../informant/meeting.ts';
import { prompts } from '../../prompts.ts';
import { scoreRehearsal } from '../../scoring/index.ts';
import { explainAsked, explainTold } from './explain.ts';
import { effectsOf, play, turnsOf, type Exchange, type Stage } from './play.ts';
import type { Script } from './schema.ts';

const SEEDS = 200;
const RUBRIC = 'informational-interview-1';
/** Words a minute of silent reading in English: the mean of 190 studies (Brysbaert 2019). */
const READING_PACE = 238;

export interface Line {
  text: string;
  why: string[];
}

export interface Side {
  asked: Line;
  told: Line;
}

export interface Exhibits {
  name: string;
  firstName: string;
  role: string;
  organisation: string;
  home: { told: string; ways: { how: string; asked: string; told: string }[] };
  pair: {
    moments: {
      title: string;
      folded: boolean;
      /** What hung in the air before it, on the good side. */ hanging: string | null;
      weak: Side;
      good: Side;
    }[];
    weak: Outcome;
    good: Outcome;
    /** Seconds that the open part takes to read. */
    seconds: number;
  };
}

export interface Outcome {
  /** Simulated minutes. */
  minutes: number;
  told: number;
  openable: number;
  /** Remarks left hanging, and those picked up. */
  hanging: number;
  pickedUp: number;
  happened: string;
}

/** Plays the scripts with the embedded informant. Pure: the same prompts and code give the same exhibits. */
export function exhibitsOf(script: Script): Exhibits {
  const persona = prompts.personas[script.persona];
  if (!persona) throw new Error(`There is no informant "${script.persona}".`);
  const { name, firstName, role, organisation } = persona;
  return { name, firstName, role, organisation, home: homeOf(script), pair: pairOf(script) };
}

function stageOf({ persona: id, minutes, setting }: Script, seed: number): Stage {
  const persona = prompts.personas[id]!;
  const terms: MeetingTerms = { minutes, setting, temperament: persona.temperament, pace: 'condensed', seed };
  return { persona, policy: prompts.policy, terms };
}

/** Equal wordings are chosen by seed; the first that lets a remark hang and sees it picked up shows the most. */
function seedFor(script: Script, lines: readonly string[], at: number): number {
  for (let seed = 1; seed <= SEEDS; seed += 1) {
    const exchanges = play(lines, stageOf(script, seed));
    if (exchanges[at]?.effect.cuePickedUp && exchanges[at - 1]?.effect.cueGiven) return seed;
  }
  return 1;
}

function homeOf(script: Script): Exhibits['home'] {
  const { before, ways } = script.home;
  const seed = seedFor(script, [...before, ways.at(-1)!.asked], before.length);
  const played = ways.map((way) => ({ ...way, exchanges: play([...before, way.asked], stageOf(script, seed)) }));
  const last = played[0]!.exchanges[before.length - 1]!;
  return {
    told: endOf(last.told.text),
    ways: played.map(({ how, asked, exchanges }) => ({ how, asked, told: answerOf(exchanges.at(-1)!) })),
  };
}

/** The home page has room for the end of what was told before, from here on. */
const LAST_SENTENCES = 3;

function endOf(text: string): string {
  const sentences = text.split(/(?<=[.!?])\s+/);
  return sentences.length <= LAST_SENTENCES ? text : `… ${sentences.slice(-LAST_SENTENCES).join(' ')}`;
}

/** The answer itself, without what was said around it; an ellipsis where more came after. */
function answerOf({ acts }: Exchange): string {
  const told = acts.findIndex(({ does }) => does === 'answer');
  const isLast = acts.slice(told + 1).every(({ words }) => words === '');
  return `${acts[told]?.words ?? ''}${isLast ? '' : ' …'}`;
}

function pairOf(script: Script): Exhibits['pair'] {
  const { moments } = script;
  const good = moments.map((moment) => moment.good);
  const stage = stageOf(script, seedFor(script, good, 2));
  const played = {
    weak: play(
      moments.map((moment) => moment.weak),
      stage,
    ),
    good: play(good, stage),
  };
  const shown = moments.flatMap(({ title, folded }, at) => {
    const [weak, better] = [played.weak[at], played.good[at]];
    if (!weak || !better) return [];
    const hanging = better.effect.cuePickedUp === null ? null : cueWords(stage, better.effect.cuePickedUp);
    return [{ title, folded, hanging, weak: sideOf(weak, stage), good: sideOf(better, stage) }];
  });
  const open = shown.filter(({ folded }) => !folded);
  const words = open.flatMap(({ hanging, weak, good }) => [
    hanging ?? '',
    ...[weak, good].map(({ asked, told }) => `${asked.text} ${told.text}`),
  ]);
  return {
    moments: shown,
    weak: outcomeOf(played.weak, stage),
    good: outcomeOf(played.good, stage),
    seconds: Math.round((words.join(' ').trim().split(/\s+/).length / READING_PACE) * 60),
  };
}

function cueWords({ persona }: Stage, id: string): string | null {
  return persona.cues.find((cue) => cue.id === id)?.words ?? null;
}

function sideOf(exchange: Exchange, { persona }: Stage): Side {
  return {
    asked: { text: exchange.asked.text, why: explainAsked(exchange) },
    told: { text: exchange.told.text, why: explainTold(exchange, persona) },
  };
}

/** What the real report says of it. */
function outcomeOf(exchanges: readonly Exchange[], { persona, policy, terms }: Stage): Outcome {
  const turns = turnsOf(exchanges);
  const effects = effectsOf(exchanges);
  const minutesUsed = effects.reduce((sum, { minutes }) => sum + minutes, 0);
  const report = scoreRehearsal(
    {
      turns,
      plan: null,
      profile: profileText(persona),
      note: null,
      minutes: terms.minutes,
      ended: true,
      selfRating: null,
      meeting: {
        name: persona.name,
        firstName: persona.firstName,
        pronouns: persona.pronouns,
        terms,
        minutesUsed,
        minuteOf: minutesByTurn(turns, terms, policy),
        doors: doorsOf(persona, turns, effects),
        cues: cuesOf(persona, turns, effects),
        raisedOpenings: [],
      },
    },
    prompts.rubrics[RUBRIC]!,
  );
  return {
    minutes: Math.round(minutesUsed),
    told: report.elicitation?.told ?? 0,
    openable: report.elicitation?.openable ?? 0,
    hanging: report.cues?.given ?? 0,
    pickedUp: report.cues?.pickedUp ?? 0,
    happened: report.happened,
  };
}
