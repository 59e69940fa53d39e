import type { D1Database } from '@cloudflare/workers-types';
import { sha256 } from '../account/session.ts';
import type { RehearsalReport } from '../api/contract/report-answers.ts';
import type { HintMark } from '../api/contract/hints.ts';
import { AppError } from '../errors.ts';
import { cuesOf, doorsOf, minutesByTurn, profileText, unmet } from '../informant/index.ts';
import type { Effect } from '../informant/meeting.ts';
import { prompts } from '../prompts.ts';
import { SCORER_VERSION, scoreRehearsal } from '../scoring/index.ts';
import type { Report, ScoringInput } from '../scoring/report.ts';
import { selectLending } from '../store/correction.ts';
import { selectHints, type HintRow } from '../store/hint.ts';
import { selectKnown, type KnownRow } from '../store/known-informant.ts';
import { selectReport, storeReport, type ReportRow } from '../store/report.ts';
import type { StoredRehearsal } from '../store/rehearsal.ts';
import { VERSION } from '../version.ts';
import { selectCorrected, toCorrected, type Corrected } from './load-corrected.ts';
import { answered, type Loaded } from './load-rehearsal.ts';
import { effectsOf, meetingOf } from './meeting.ts';
import { addressed, cardOf, personaOf } from './persona.ts';
import { currentRubric, RUBRIC } from './rubric.ts';

/** What is counted: who else may read it is not the rehearsal's to say. */
export type CountedReport = Omit<RehearsalReport, 'judge'>;

/**
 * The report of a closed rehearsal: counted once, stored, and counted anew when something it follows from has
 * changed. Throws `not_found`, `rehearsal_open`.
 */
export async function readReport(
  db: D1Database,
  rehearsalId: string,
  userId: string,
  now: number,
): Promise<CountedReport> {
  const [rehearsals, turns, corrections, reports, known, lending, hints] = await db.batch([
    ...selectCorrected(db, rehearsalId, userId),
    selectReport(db, rehearsalId, userId),
    selectKnown(db, userId),
    selectLending(db, userId),
    selectHints(db, rehearsalId, userId),
  ]);
  const loaded = toCorrected(rehearsals?.results, turns?.results, corrections?.results);
  const { report, fingerprint, isKept } = await countedReport(loaded, (reports?.results ?? []) as ReportRow[]);
  if (!isKept) await storeReport(db, { rehearsalId, userId, fingerprint, report, now });
  const knownAt = ((known?.results ?? []) as KnownRow[]).find((row) => row.persona_id === loaded.rehearsal.personaId);
  const [lends] = (lending?.results ?? []) as { lends_labels_at: number | null }[];
  return {
    ...dress(loaded, report),
    ...knownTo(loaded.rehearsal, knownAt?.known_at ?? null),
    lendsLabels: (lends?.lends_labels_at ?? null) !== null,
    hints: marksOf(loaded, (hints?.results ?? []) as HintRow[]),
  };
}

/** The report as it was kept, or counted anew where it follows from something else now. Throws `rehearsal_open`. */
export async function countedReport(loaded: Corrected, [kept]: readonly ReportRow[]) {
  if (loaded.rehearsal.closedAt === null) {
    throw new AppError('rehearsal_open', 'The report comes after the talk. End the talk first.');
  }
  const fingerprint = await fingerprintOf(loaded);
  const isKept = kept?.fingerprint === fingerprint;
  const report = isKept ? (JSON.parse(kept.body) as Report) : countReport(loaded);
  return { report, fingerprint, isKept };
}

/** Whether the seeker has had the informant's closed doors opened, and whether that was before this talk. */
function knownTo({ createdAt }: StoredRehearsal, knownAt: number | null) {
  return {
    knownSince: knownAt === null ? null : new Date(knownAt).toISOString(),
    wasKnown: knownAt !== null && knownAt < createdAt,
  };
}

/** Where hints were asked for, at turns that were said. No part of any score. */
function marksOf(loaded: Loaded, hints: readonly HintRow[]): HintMark[] {
  const said = new Set(answered(loaded).map(({ number }) => number));
  return hints.filter(({ turn }) => said.has(turn)).map(({ turn, step }) => ({ turn, step: step as HintMark['step'] }));
}

/** Everything the report follows from, as one hash. */
async function fingerprintOf({ rehearsal, turns, corrections }: Corrected): Promise<string> {
  const said = turns.map(({ text, state }) => [text, state]);
  const { plan, note, selfRating, focus } = rehearsal;
  const versions = [RUBRIC, SCORER_VERSION, prompts.version, VERSION];
  return sha256(JSON.stringify([said, plan, note, selfRating, focus, [...corrections], versions]));
}

/** Pure: the same rehearsal gives the same report. */
export function countReport(loaded: Corrected): Report {
  const report = scoreRehearsal(scoringInput(loaded), currentRubric());
  const { standIn, firstName } = personaOf(loaded.rehearsal);
  // The note is practice for one to the person, and names them; the talk was not with them.
  return standIn ? { ...report, title: `Your talk with ${firstName}` } : report;
}

/** Everything the report of this rehearsal follows from. */
export function scoringInput(loaded: Corrected): ScoringInput {
  const { rehearsal } = loaded;
  const turns = answered(loaded);
  const persona = personaOf(rehearsal);
  const effects = effectsOf(turns);
  const { plan, note } = rehearsal;
  return {
    turns,
    readings: new Map(turns.flatMap((turn) => (turn.reading ? [[turn.number, turn.reading] as const] : []))),
    plan,
    profile: profileText(persona),
    note: note.trim() === '' ? null : note,
    minutes: rehearsal.minutes,
    practice: rehearsal.practice,
    ended: true,
    selfRating: rehearsal.selfRating,
    corrections: loaded.corrections,
    focus: rehearsal.focus,
    versions: { prompts: rehearsal.promptsVersion, model: rehearsal.model },
    meeting: {
      ...addressed(persona),
      pronouns: persona.pronouns,
      terms: rehearsal,
      minutesUsed: meetingOf(rehearsal, turns).clock.minutes,
      minuteOf: minutesByTurn(turns, rehearsal, prompts.policy),
      doors: doorsOf(unmet(persona, rehearsal), turns, effects),
      cues: cuesOf(persona, turns, effects),
      raisedOpenings: openingsRaised(effects),
    },
  };
}

/** Informant's turns that spoke of openings unasked; asking about a job after one of them is only polite. */
function openingsRaised(effects: readonly Effect[]): number[] {
  return effects
    .filter(({ released }) => released.some(({ topic, how }) => topic === 'hiring' && how === 'volunteered'))
    .map(({ turn }) => turn + 1);
}

function dress(
  loaded: Loaded,
  report: Report,
): Omit<CountedReport, 'knownSince' | 'wasKnown' | 'lendsLabels' | 'hints'> {
  const { rehearsal } = loaded;
  const turns = answered(loaded);
  const minuteOf = minutesByTurn(turns, rehearsal, prompts.policy);
  const persona = cardOf(personaOf(rehearsal));
  return {
    ...report,
    rehearsalId: rehearsal.id,
    persona,
    standIn: persona.standIn,
    createdAt: new Date(rehearsal.createdAt).toISOString(),
    closedAt: rehearsal.closedAt === null ? null : new Date(rehearsal.closedAt).toISOString(),
    transcript: turns.map(({ number, speaker, text }) => ({
      number,
      speaker,
      text,
      minute: minuteOf.get(number) ?? 0,
    })),
    note: rehearsal.note,
  };
}
