import type { Judgements, JudgingEvent } from '../../../../worker/api/contract/judgement.ts';
import { answer, api, at, patient } from './client.ts';
import { eventsOf } from './events.ts';

const { judgements } = api.rehearsals[':rehearsalId'];

/** What a model said of a talk so far; nothing is asked. */
export const readJudgements = (id: string): Promise<Judgements> => answer(judgements.$get(at(id), patient()));

/** Has a model asked about a talk, and yields what it says as it comes; throws `ProblemError` where it does not end well. */
export async function* judgeTalk(id: string, again: boolean): AsyncGenerator<JudgingEvent> {
  const streamed = { headers: { accept: 'text/event-stream' } };
  const response = await judgements.$post({ ...at(id), json: { again } }, streamed);
  yield* eventsOf<JudgingEvent>(response, ['judgement', 'done', 'problem']);
}
