import type { D1Database } from '@cloudflare/workers-types';
import type { Card } from '../../api/contract/answers.ts';
import type { NewCard } from '../../api/contract/card.ts';
import { AppError } from '../../errors.ts';
import { storeCard } from '../../store/card.ts';
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
  const isSaved = await storeCard(db, { rehearsalId, userId, words, version: version ?? null, now });
  const card = await readCard(db, rehearsalId, userId, now);
  if (isSaved) return card;
  throw new AppError(
    'behind',
    `This card was changed in another tab (version ${card.version}). Load it before you go on.`,
  );
}
