import type { Rehearsal } from '../../../../worker/api/contract/rehearsal-answers.ts';
import { closeRehearsal, rehearsal } from '#lib/api/client.ts';

/** The talk as it is; one that the informant has ended is closed on the way. Null `closedAt`: it is still going on. */
export async function finishedTalk(id: string): Promise<Rehearsal> {
  const talk = await rehearsal(id);
  return talk.phase === 'ended' && talk.closedAt === null ? closeRehearsal(id) : talk;
}
