import type { D1Database } from '@cloudflare/workers-types';
import type { Card } from '../../api/contract/card-answers.ts';
import type { NewCard } from '../../api/contract/card.ts';
import { storeOwnWords } from '../../store/own-words.ts';
import { behind } from '../behind.ts';
import { readCard } from './read-card.ts';

/** Saves what the seeker made of the card. Throws `not_found`, `behind` when another tab saved since `version`. */
export async function saveCard(
  db: D1Database,
  rehearsalId: string,
  userId: string,
  wish: NewCard,
  now: number,
): Promise<Card> {
  const { version, ...words } = wish;
  const isSaved = await storeOwnWords(db, 'card', { rehearsalId, userId, words, version: version ?? null, now });
  const card = await readCard(db, rehearsalId, userId, now);
  if (isSaved) return card;
  throw behind('This card', card.version);
}
