import type { D1Database } from '@cloudflare/workers-types';
import type { Card, CardWords } from '../../api/contract/card-answers.ts';
import checklists from '../../../prompts/card/checklists.json' with { type: 'json' };
import { selectCard, type CardRow } from '../../store/card.ts';
import { selectPersona, toPersona, type PersonaRow, type StoredPersona } from '../../store/persona.ts';
import { loadRehearsal, type Loaded } from '../load-rehearsal.ts';
import { cardOf, personaOf } from '../persona.ts';
import { readReport } from '../read-report.ts';
import { planChecks } from '../show-rehearsal.ts';
import { cardWords, type CardSources } from './card-words.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** The card of a rehearsal: as the seeker left it, or as it follows from plan, talk and report. Throws `not_found`. */
export async function readCard(db: D1Database, rehearsalId: string, userId: string, now: number): Promise<Card> {
  const loaded = await loadRehearsal(db, rehearsalId, userId);
  const [cards, people] = await db.batch([
    selectCard(db, rehearsalId, userId),
    selectPersona(db, loaded.rehearsal.personaId, userId),
  ]);
  const [kept] = (cards?.results ?? []) as CardRow[];
  const [row] = (people?.results ?? []) as PersonaRow[];
  const isOver = loaded.rehearsal.closedAt !== null;
  const report = isOver ? await readReport(db, rehearsalId, userId, now) : null;
  const meeting = row ? toPersona(row) : null;
  const sources = {
    plan: loaded.rehearsal.plan,
    checks: planChecks(loaded.rehearsal),
    turns: loaded.turns,
    written: Object.values(loaded.rehearsal.standIn?.person ?? {}),
    report,
  };
  return dress({ loaded, kept, meeting, sources });
}

interface Gathered {
  loaded: Loaded;
  kept: CardRow | undefined;
  /** Null where nobody real is met, or they have been deleted since. */
  meeting: StoredPersona | null;
  sources: CardSources;
}

function dress({ loaded: { rehearsal }, kept, meeting, sources }: Gathered): Card {
  const { words, choices } = cardWords(sources);
  const setting = meeting?.setting ?? rehearsal.setting;
  const meetsAt = meeting?.when ?? null;
  return {
    ...(kept ? (JSON.parse(kept.words) as CardWords) : words),
    rehearsalId: rehearsal.id,
    persona: cardOf(personaOf(rehearsal)),
    setting,
    minutes: rehearsal.minutes,
    meetsAt,
    thankBy: meetsAt && new Date(Date.parse(meetsAt) + DAY_MS).toISOString(),
    checklist: checklists[setting],
    choices,
    // A card that comes from an earlier try is not yet this one's own.
    version: kept?.rehearsal_id === rehearsal.id ? kept.version : 0,
  };
}
