import type { Rewordings } from '../../../../worker/api/contract/rewording.ts';
import { answer, api, at, patient } from './client.ts';

const { rewordings } = api.rehearsals[':rehearsalId'];
/** A model may take its half minute, and once more. */
const PATIENCE = 40_000;

/** What a model proposed for a talk so far; nothing is asked. */
export const readRewordings = (id: string): Promise<Rewordings> => answer(rewordings.$get(at(id), patient()));

/** Has a model asked for the wordings that are missing, or for all of them again. */
export const reword = (id: string, again: boolean): Promise<Rewordings> =>
  answer(rewordings.$post({ ...at(id), json: { again } }, patient({}, PATIENCE)));
