import type { D1Database } from '@cloudflare/workers-types';
import type { AccountExport } from '../api/contract/answers.ts';
import { toRehearsal, type RehearsalRow } from '../store/rehearsal.ts';
import { selectOwn } from '../store/export.ts';

/** Everything that is kept of one seeker, in their own words and nobody else's inner workings. */
export async function exportAccount(db: D1Database, userId: string, now: number): Promise<AccountExport> {
  const [rehearsals, turns] = await db.batch([...selectOwn(db, userId)]);
  const said = Map.groupBy((turns?.results ?? []) as OwnTurn[], (turn) => turn.rehearsal_id);
  return {
    exportedAt: new Date(now).toISOString(),
    rehearsals: ((rehearsals?.results ?? []) as RehearsalRow[]).map(toRehearsal).map((rehearsal) => ({
      id: rehearsal.id,
      personaId: rehearsal.personaId,
      minutes: rehearsal.minutes,
      setting: rehearsal.setting,
      plan: rehearsal.plan,
      notes: rehearsal.notes,
      note: rehearsal.note,
      selfRating: rehearsal.selfRating,
      createdAt: new Date(rehearsal.createdAt).toISOString(),
      closedAt: rehearsal.closedAt === null ? null : new Date(rehearsal.closedAt).toISOString(),
      turns: (said.get(rehearsal.id) ?? []).map(({ number, speaker, text }) => ({ number, speaker, text })),
    })),
  };
}

interface OwnTurn {
  rehearsal_id: string;
  number: number;
  speaker: 'seeker' | 'informant';
  text: string;
}
