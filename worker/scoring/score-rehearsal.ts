import { adviceFor } from './advice.ts';
import { correctedMeeting, readAs } from './correction.ts';
import { elicitationOf } from './elicitation.ts';
import { featuresOf } from './features/all.ts';
import { cuesGiven, cuesPickedUp } from './features/listening.ts';
import { flagsOf, isEnough } from './flags.ts';
import { scoreCriteria, levelOf, weighted } from './levels.ts';
import { lastTime } from './last-time.ts';
import type { CriterionScore, GroupScore, Level, Report, ScoringInput, Group } from './report.ts';
import { aboutPractice, isAboutPractice, onlyPractised, tooShortForTotal } from './practice.ts';
import type { Rubric } from './rubric.ts';
import { talkOf, type Talk } from './talk.ts';
import { worked } from './worked.ts';
import { happened } from './words/happened.ts';
import { voiceOf, type Voice } from './words/voice.ts';
import { WHY } from './words/why.ts';

/** Counted by this code; a change that moves a score moves this number. */
export const SCORER_VERSION = '10';

/**
 * The report on a rehearsal: a pure function of what was said, planned, written and corrected, and of the rubric.
 * Where the seeker corrected a reading, the levels without it stand beside.
 */
export function scoreRehearsal(input: ScoringInput, rubric: Rubric): Report {
  const { corrections, ...rest } = input;
  const asRead = report(rest, rubric);
  if (corrections === undefined || corrections.size === 0) return asRead;
  const counted = report({ ...input, meeting: correctedMeeting(input.meeting, corrections) }, rubric);
  const { overall, groups, criteria } = asRead;
  const brief = <Id extends string>({ id, points, level }: { id: Id; points: number | null; level: Level | null }) => ({
    id,
    points,
    level,
  });
  const turns = counted.readings.filter(({ correction }) => correction !== null).map(({ turn }) => turn);
  return {
    ...counted,
    uncorrected: { turns, overall, groups: groups.map(brief), criteria: criteria.map(brief) },
  };
}

function report(input: ScoringInput, rubric: Rubric): Report {
  const talk = talkOf(input, rubric.measures);
  const voice = voiceOf(input.meeting);
  const enoughToScore = isEnough(talk, rubric);
  const practice = input.practice ?? null;
  const criteria = onlyPractised(scoreCriteria(talk, rubric, enoughToScore || practice !== null), practice);
  const noTotal = whyNoTotal(talk, rubric, enoughToScore);
  const overall = noTotal === null ? weighted(criteria) : null;
  return {
    title: input.meeting === null ? 'Your talk' : `Your talk with ${input.meeting.name}`,
    counts: {
      questions: talk.questions.length,
      seekerTurns: talk.turns.length,
      words: talk.words,
      minutes: input.meeting === null ? null : Math.round(input.meeting.minutesUsed),
      of: input.practice ? null : input.minutes,
    },
    lastTime: input.focus ? lastTime(input.focus, talk, rubric, enoughToScore) : null,
    happened: happened(talk, voice, enoughToScore || practice !== null),
    enoughToScore,
    noTotal,
    overall,
    worked: worked(talk, voice),
    ...adviceOn(talk, rubric, criteria, overall),
    elicitation: elicitationOf(input.meeting, voice),
    cues: input.meeting && { given: cuesGiven(talk).length, pickedUp: cuesPickedUp(talk).length },
    groups: groupsOf({ talk, rubric, criteria, voice, enoughToScore }),
    criteria,
    uncorrected: null,
    readings: talk.turns.map(({ number, uncorrected }) => ({
      turn: number,
      read: readAs(uncorrected),
      correction: input.corrections?.get(number) ?? null,
    })),
    features: featuresOf(talk),
    flags: flagsOf(talk, rubric),
    versions: {
      rubric: `${rubric.id} ${rubric.version}`,
      scorer: SCORER_VERSION,
      prompts: input.versions?.prompts ?? '',
      model: input.versions?.model ?? 'embedded',
    },
  };
}

function whyNoTotal(talk: Talk, rubric: Rubric, enough: boolean): string | null {
  const { practice, minutes } = talk.input;
  if (!enough && !practice) return rubric.enough.tooShort;
  const short = tooShortForTotal(practice ?? null, minutes);
  if (short !== null) return short;
  return talk.questions.length < rubric.enough.questionsForTotal ? rubric.enough.fewQuestions : null;
}

/** The one thing to change; in a short practice about nothing else, and without smaller things. */
function adviceOn(talk: Talk, rubric: Rubric, criteria: CriterionScore[], overall: number | null) {
  const practice = talk.input.practice ?? null;
  const about = practice === null ? [] : criteria.filter(({ id }) => isAboutPractice(id, practice));
  const points = practice === null ? overall : weighted(about);
  const isStrong = points !== null && points >= rubric.bands.strong;
  if (practice === null) return adviceFor(talk, rubric, criteria, isStrong);
  return { ...adviceFor(talk, aboutPractice(rubric, practice), about, isStrong), smaller: [] };
}

interface Parts {
  talk: Talk;
  rubric: Rubric;
  criteria: CriterionScore[];
  voice: Voice;
  enoughToScore: boolean;
}

function groupsOf({ talk, rubric, criteria, voice, enoughToScore }: Parts): GroupScore[] {
  const isPractice = Boolean(talk.input.practice);
  const whyOf = (id: Group, points: number | null) => {
    if (isPractice && points === null) return 'not practised this time';
    return enoughToScore || isPractice ? WHY[id](talk, voice) : 'too little was said';
  };
  return rubric.groups.map(({ id, label }) => {
    const points = weighted(criteria.filter((criterion) => criterion.group === id));
    const level = points === null ? null : levelOf(points, rubric);
    const said = talk.input.selfRating?.[id] ?? null;
    const why = whyOf(id, points);
    // Two levels apart is worth a second look; one is how people differ.
    const differs = level !== null && said !== null && Math.abs(level - said) >= 2;
    return { id, label, points, level, said, why: differs ? `${why}; here is where we differ` : why };
  });
}
