import type { D1Database } from '@cloudflare/workers-types';
import type { AccountExport, KnownInformants } from '../api/contract/account-answers.ts';
import type { CardWords } from '../api/contract/card-answers.ts';
import type { HintMark } from '../api/contract/hints.ts';
import type { ReflectionWords } from '../api/contract/progress-answers.ts';
import { toConversation, type ConversationRow } from '../store/conversation.ts';
import type { KeptQuestionRow } from '../store/kept-question.ts';
import { toConfidence, type ConfidenceRow } from '../store/reflection.ts';
import { toRehearsal, type RehearsalRow } from '../store/rehearsal.ts';
import type { HeldWording } from '../scoring/coach/hold-up.ts';
import type { Judgement } from '../scoring/judge/judgement.ts';
import type { Correction } from '../scoring/report.ts';
import { selectOwn } from '../store/export.ts';
import type { KnownRow } from '../store/known-informant.ts';
import { toPersona, type PersonaRow } from '../store/persona.ts';

/** Everything that is kept of one seeker, in their own words and nobody else's inner workings. */
export async function exportAccount(db: D1Database, userId: string, now: number): Promise<AccountExport> {
  const [rehearsals, turns, corrections, hints, known, lending, personas, cards, after, ...rest] = await db.batch([
    ...selectOwn(db, userId),
  ]);
  const [questions, conversations, tokens, judgements, rewordings] = rest;
  const said = Map.groupBy((turns?.results ?? []) as OwnTurn[], (turn) => turn.rehearsal_id);
  const correctionsOf = Map.groupBy((corrections?.results ?? []) as OwnCorrection[], (row) => row.rehearsal_id);
  const hintsOf = Map.groupBy((hints?.results ?? []) as OwnHint[], (row) => row.rehearsal_id);
  const cardOf = new Map(((cards?.results ?? []) as OwnCard[]).map((row) => [row.rehearsal_id, row.words]));
  const afterOf = new Map(((after?.results ?? []) as OwnAfter[]).map((row) => [row.rehearsal_id, row]));
  const judgementsOf = Map.groupBy((judgements?.results ?? []) as OwnJudgement[], (row) => row.rehearsal_id);
  const rewordingsOf = Map.groupBy((rewordings?.results ?? []) as OwnRewording[], (row) => row.rehearsal_id);
  const [lends] = (lending?.results ?? []) as { lends_labels_at: number | null }[];
  return {
    exportedAt: new Date(now).toISOString(),
    lendsLabelsSince: momentOrNull(lends?.lends_labels_at ?? null),
    known: knownOf((known?.results ?? []) as KnownRow[]),
    personas: ((personas?.results ?? []) as PersonaRow[]).map(toPersona).map(({ id, person, ...row }) => ({
      id,
      ...person,
      when: row.when,
      setting: row.setting,
      field: row.field,
      createdAt: new Date(row.createdAt).toISOString(),
      updatedAt: new Date(row.updatedAt).toISOString(),
    })),
    rehearsals: ((rehearsals?.results ?? []) as RehearsalRow[]).map(toRehearsal).map((rehearsal) => ({
      id: rehearsal.id,
      personaId: rehearsal.personaId,
      person: rehearsal.standIn?.person ?? null,
      minutes: rehearsal.minutes,
      setting: rehearsal.setting,
      plan: rehearsal.plan,
      notes: rehearsal.notes,
      note: rehearsal.note,
      selfRating: rehearsal.selfRating,
      createdAt: new Date(rehearsal.createdAt).toISOString(),
      closedAt: momentOrNull(rehearsal.closedAt),
      turns: (said.get(rehearsal.id) ?? []).map(({ number, speaker, text }) => ({ number, speaker, text })),
      focus: rehearsal.focus,
      corrections: (correctionsOf.get(rehearsal.id) ?? []).map(({ turn, reading }) => ({
        turn,
        correction: JSON.parse(reading) as Correction,
      })),
      hints: (hintsOf.get(rehearsal.id) ?? []).map(({ turn, step }) => ({ turn, step })),
      card: JSON.parse(cardOf.get(rehearsal.id) ?? 'null') as CardWords | null,
      judgements: (judgementsOf.get(rehearsal.id) ?? []).map(({ criterion, model, body }) => ({
        criterion,
        model,
        ...(JSON.parse(body) as Judgement),
      })),
      rewordings: (rewordingsOf.get(rehearsal.id) ?? []).map(({ advice, model, body }) => ({
        advice,
        model,
        ...(JSON.parse(body) as HeldWording),
      })),
      follows: rehearsal.earlier?.rehearsalId ?? null,
      confidence: toConfidence(afterOf.get(rehearsal.id)),
      reflection: JSON.parse(afterOf.get(rehearsal.id)?.words ?? 'null') as ReflectionWords | null,
    })),
    questions: ((questions?.results ?? []) as KeptQuestionRow[]).map((row) => ({
      id: row.id,
      text: row.text,
      rehearsalId: row.rehearsal_id,
      state: row.state,
      keptAt: new Date(row.kept_at).toISOString(),
    })),
    conversations: ((conversations?.results ?? []) as ConversationRow[]).map(toConversation).map((logged) => ({
      id: logged.id,
      personaId: logged.personaId,
      ...logged.words,
      createdAt: new Date(logged.createdAt).toISOString(),
      updatedAt: new Date(logged.updatedAt).toISOString(),
    })),
    modelTokens: (tokens?.results ?? []) as AccountExport['modelTokens'],
  };
}

/** Whom the seeker knows, as it goes out. */
export function knownOf(rows: readonly KnownRow[]): KnownInformants['items'] {
  return rows.map((row) => ({ personaId: row.persona_id, knownSince: new Date(row.known_at).toISOString() }));
}

function momentOrNull(ms: number | null): string | null {
  return ms === null ? null : new Date(ms).toISOString();
}

interface OwnAfter extends ConfidenceRow {
  rehearsal_id: string;
  words: string | null;
}

interface OwnCard {
  rehearsal_id: string;
  words: string;
}

interface OwnCorrection {
  rehearsal_id: string;
  turn: number;
  reading: string;
}

interface OwnJudgement {
  rehearsal_id: string;
  criterion: string;
  model: string;
  body: string;
}

interface OwnHint extends HintMark {
  rehearsal_id: string;
}

interface OwnRewording {
  rehearsal_id: string;
  advice: string;
  model: string;
  body: string;
}

interface OwnTurn {
  rehearsal_id: string;
  number: number;
  speaker: 'seeker' | 'informant';
  text: string;
}
