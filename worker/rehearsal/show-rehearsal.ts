import type { D1Database } from '@cloudflare/workers-types';
import type { Page } from '../api/contract/page-answers.ts';
import type { Rehearsal, RehearsalSummary, SavedPlan } from '../api/contract/rehearsal-answers.ts';
import type { SpokenTurn } from '../api/contract/turn-answers.ts';
import type { ListQuery } from '../api/contract/rehearsal.ts';
import { profileText } from '../informant/index.ts';
import type { Clock, Phase } from '../informant/meeting.ts';
import type { ModelSettings } from '../model/settings.ts';
import { checkNote, checkPlan } from '../scoring/index.ts';
import type { Check } from '../scoring/report.ts';
import { listRehearsals, type SummaryRow } from '../store/rehearsal-summary.ts';
import { toRehearsal, type StoredRehearsal } from '../store/rehearsal.ts';
import type { StoredTurn } from '../store/turn.ts';
import { askedQuestions } from './asked-questions.ts';
import type { Loaded } from './load-rehearsal.ts';
import { meetingOf } from './meeting.ts';
import { pageEnd, pageOf } from './pages.ts';
import { addressed, cardOf, personaOf } from './persona.ts';
import { talkVoice, turnVoice } from './voice.ts';

const PAGE = 20;

const moment = (ms: number) => new Date(ms).toISOString();
const momentOrNull = (ms: number | null) => (ms === null ? null : moment(ms));

export function planOf(rehearsal: StoredRehearsal): SavedPlan {
  return { ...rehearsal.plan, version: rehearsal.planVersion };
}

export function planChecks(rehearsal: StoredRehearsal): Check[] {
  const profile = profileText(personaOf(rehearsal));
  return checkPlan(rehearsal.plan, { profile, minutes: rehearsal.minutes });
}

export function noteChecks({ rehearsal, turns }: Loaded, note: string): Check[] {
  return note.trim() === '' ? [] : checkNote(note, turns, addressed(personaOf(rehearsal)));
}

export function spoken(turn: StoredTurn): SpokenTurn {
  const { number, speaker, text, state } = turn;
  return {
    number,
    speaker,
    text,
    id: turn.clientId,
    state,
    answerBy: momentOrNull(turn.answerBy),
    voice: turnVoice(turn),
  };
}

/** Closing ends a meeting, whatever its last turn did. */
export function phaseOf(rehearsal: StoredRehearsal, phase: Phase): Phase {
  return rehearsal.closedAt === null ? phase : 'ended';
}

export function askedIn({ rehearsal, turns }: Loaded): string[] {
  return askedQuestions(
    rehearsal.plan.questions,
    turns.flatMap((turn) => (turn.reading ? [turn.reading] : [])),
  );
}

function common(rehearsal: StoredRehearsal, phase: Phase, clock: Clock) {
  return {
    id: rehearsal.id,
    persona: cardOf(personaOf(rehearsal)),
    minutes: rehearsal.minutes,
    practice: rehearsal.practice,
    setting: rehearsal.setting,
    phase: phaseOf(rehearsal, phase),
    clock,
    createdAt: moment(rehearsal.createdAt),
    updatedAt: moment(rehearsal.updatedAt),
    closedAt: momentOrNull(rehearsal.closedAt),
    parentId: rehearsal.parentId,
    branchTurn: rehearsal.branchTurn,
    follows: rehearsal.earlier?.rehearsalId ?? null,
  };
}

/** Everything its owner may see of a rehearsal: never rapport, facts or what a cue was. */
export function showRehearsal(loaded: Loaded, actor: ModelSettings | null): Rehearsal {
  const { rehearsal, turns } = loaded;
  const meeting = meetingOf(rehearsal, turns);
  return {
    ...common(rehearsal, meeting.phase, meeting.clock),
    temperament: rehearsal.temperament,
    pace: rehearsal.pace,
    voice: talkVoice(rehearsal, actor),
    plan: planOf(rehearsal),
    checks: planChecks(rehearsal),
    asked: askedIn(loaded),
    turns: turns.map(spoken),
    notes: rehearsal.notes,
    note: rehearsal.note,
    noteChecks: noteChecks(loaded, rehearsal.note),
    selfRating: rehearsal.selfRating,
    focus: rehearsal.focus,
  };
}

function summary(row: SummaryRow): RehearsalSummary {
  const rehearsal = toRehearsal(row);
  const clock = { minutes: Math.round(row.minutes_used * 10) / 10, of: rehearsal.minutes };
  return {
    ...common(rehearsal, row.phase ?? 'opening', clock),
    turns: row.turns,
    questionsPlanned: rehearsal.plan.questions.length,
    wasKnown: row.was_known === 1,
    branchMinute: row.parent_id === null ? null : Math.round(10 * (row.branch_minutes ?? 0)) / 10,
  };
}

/** A seeker's rehearsals, twenty at a time. */
export async function listOwnRehearsals(
  db: D1Database,
  userId: string,
  { after, personaId, parentId }: ListQuery,
): Promise<Page<RehearsalSummary>> {
  const whose = { userId, personaId: personaId ?? null, parentId: parentId ?? null };
  const rows = await listRehearsals(db, whose, pageEnd(after), PAGE + 1);
  const { items, next } = pageOf(rows, PAGE, ({ updated_at, id }) => ({ at: updated_at, id }));
  return { items: items.map(summary), next };
}
