import type { D1Database } from '@cloudflare/workers-types';
import { sha256 } from '../account/session.ts';
import type { RehearsalReport } from '../api/contract/answers.ts';
import { AppError } from '../errors.ts';
import { cuesOf, doorsOf, minutesByTurn, profileText } from '../informant/index.ts';
import type { Effect } from '../informant/meeting.ts';
import { prompts } from '../prompts.ts';
import { scoreRehearsal } from '../scoring/index.ts';
import type { Report, ScoringInput } from '../scoring/report.ts';
import { selectReport, storeReport, type ReportRow } from '../store/report.ts';
import { selectRehearsal, type RehearsalRow } from '../store/rehearsal.ts';
import { selectTurns, type TurnRow } from '../store/turn.ts';
import { VERSION } from '../version.ts';
import { toLoaded, type Loaded } from './load-rehearsal.ts';
import { effectsOf, meetingOf } from './meeting.ts';
import { cardOf, personaById } from './persona.ts';

const RUBRIC = 'informational-interview-1';

/**
 * The report of a closed rehearsal: counted once, stored, and counted anew when something it follows from has
 * changed. Throws `not_found`, `rehearsal_open`.
 */
export async function readReport(
  db: D1Database,
  rehearsalId: string,
  userId: string,
  now: number,
): Promise<RehearsalReport> {
  const [rehearsals, turns, reports] = await db.batch([
    selectRehearsal(db, rehearsalId, userId),
    selectTurns(db, rehearsalId, userId),
    selectReport(db, rehearsalId, userId),
  ]);
  const loaded = toLoaded(rehearsals?.results as RehearsalRow[], turns?.results as TurnRow[]);
  if (loaded.rehearsal.closedAt === null) {
    throw new AppError('rehearsal_open', 'The report comes after the talk. End the talk first.');
  }
  const fingerprint = await fingerprintOf(loaded);
  const [kept] = (reports?.results ?? []) as ReportRow[];
  if (kept?.fingerprint === fingerprint) return dress(loaded, JSON.parse(kept.body) as Report);
  const report = countReport(loaded);
  await storeReport(db, { rehearsalId, userId, fingerprint, report, now });
  return dress(loaded, report);
}

/** Everything the report follows from, as one hash. */
async function fingerprintOf({ rehearsal, turns }: Loaded): Promise<string> {
  const said = turns.map(({ text, state }) => [text, state]);
  const { plan, note, selfRating } = rehearsal;
  return sha256(JSON.stringify([said, plan, note, selfRating, RUBRIC, prompts.version, VERSION]));
}

/** Pure: the same rehearsal gives the same report. */
export function countReport(loaded: Loaded): Report {
  const rubric = prompts.rubrics[RUBRIC];
  if (!rubric) throw new AppError('internal', 'The rubric is missing.');
  return scoreRehearsal(scoringInput(loaded), rubric);
}

function scoringInput(loaded: Loaded): ScoringInput {
  const { rehearsal } = loaded;
  const turns = answered(loaded);
  const persona = personaById(rehearsal.personaId);
  const effects = effectsOf(turns);
  const { plan, note } = rehearsal;
  return {
    turns,
    readings: new Map(turns.flatMap((turn) => (turn.reading ? [[turn.number, turn.reading] as const] : []))),
    plan,
    profile: profileText(persona),
    note: note.trim() === '' ? null : note,
    minutes: rehearsal.minutes,
    ended: true,
    selfRating: rehearsal.selfRating,
    versions: { prompts: rehearsal.promptsVersion, model: rehearsal.model },
    meeting: {
      name: persona.name,
      firstName: persona.firstName,
      pronouns: persona.pronouns,
      terms: rehearsal,
      minutesUsed: meetingOf(rehearsal, turns).clock.minutes,
      minuteOf: minutesByTurn(turns, rehearsal, prompts.policy),
      doors: doorsOf(persona, turns, effects),
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

/** Words that were never answered took no part in the talk. */
function answered({ turns }: Loaded) {
  return turns.filter(({ state }) => state === 'done');
}

function dress(loaded: Loaded, report: Report): RehearsalReport {
  const { rehearsal } = loaded;
  const turns = answered(loaded);
  const minuteOf = minutesByTurn(turns, rehearsal, prompts.policy);
  return {
    ...report,
    rehearsalId: rehearsal.id,
    persona: cardOf(personaById(rehearsal.personaId)),
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
