import type {
  Page,
  PersonaCard,
  PersonaProfile,
  Rehearsal,
  RehearsalReport,
  RehearsalSummary,
  SavedPlanAnswer,
  TurnEvent,
} from '../../../../worker/api/contract/answers.ts';
import type {
  NewBranch,
  NewPlan,
  NewRehearsal,
  NewSelfRating,
  NewTurn,
} from '../../../../worker/api/contract/rehearsal.ts';
import type { Check } from '../../../../worker/scoring/report.ts';
import { answerProblem, clientProblem, fetchProblem, isJson } from './problem.ts';
import { turnEvents } from './turn-events.ts';

export { ProblemError } from './problem.ts';

const PATIENCE = 20_000;

interface Sending {
  /** Lets the request outlive the page (at most 64 KiB of body). */
  keepalive?: boolean;
  signal?: AbortSignal;
}

/** An id for something the client makes, so that a request can be repeated without making it twice. */
export function newId(): string {
  // `randomUUID` exists only in secure contexts; a classroom may open the app by a bare address.
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Everyone in the library. */
export const personas = async (): Promise<PersonaCard[]> => (await ask<Page<PersonaCard>>('GET', '/personas')).items;

export const persona = (id: string): Promise<PersonaProfile> => ask('GET', `/personas/${part(id)}`);

export const createRehearsal = (body: NewRehearsal): Promise<Rehearsal> => ask('POST', '/rehearsals', body);

export const rehearsals = (after?: string): Promise<Page<RehearsalSummary>> =>
  ask('GET', `/rehearsals${after ? `?after=${part(after)}` : ''}`);

export const rehearsal = (id: string): Promise<Rehearsal> => ask('GET', `/rehearsals/${part(id)}`);

export const removeRehearsal = (id: string): Promise<void> => ask('DELETE', `/rehearsals/${part(id)}`);

export const savePlan = (id: string, plan: NewPlan, sending?: Sending): Promise<SavedPlanAnswer> =>
  ask('PUT', `/rehearsals/${part(id)}/plan`, plan, sending);

export const saveNotes = (id: string, text: string, sending?: Sending): Promise<void> =>
  ask('PUT', `/rehearsals/${part(id)}/notes`, { text }, sending);

/** Says one thing and yields what comes back; throws `ProblemError` where it does not end well. */
export async function* takeTurn(id: string, turn: NewTurn, sending: Sending = {}): AsyncGenerator<TurnEvent> {
  const response = await send('POST', `/rehearsals/${part(id)}/turns`, turn, 'text/event-stream', sending);
  yield* turnEvents(response);
}

export const closeRehearsal = (id: string): Promise<Rehearsal> => ask('POST', `/rehearsals/${part(id)}/close`);

export const rate = (id: string, rating: NewSelfRating): Promise<void> =>
  ask('PUT', `/rehearsals/${part(id)}/self-rating`, rating);

export const saveNote = (id: string, text: string, sending?: Sending): Promise<{ checks: Check[] }> =>
  ask('PUT', `/rehearsals/${part(id)}/note`, { text }, sending);

export const report = (id: string): Promise<RehearsalReport> => ask('GET', `/rehearsals/${part(id)}/report`);

/** A new rehearsal with the same plan that keeps the first `fromTurn` turns. */
export const branch = (id: string, body: NewBranch): Promise<Rehearsal> =>
  ask('POST', `/rehearsals/${part(id)}/branch`, body);

async function ask<Answer>(method: string, path: string, body?: unknown, sending: Sending = {}): Promise<Answer> {
  const signal = AbortSignal.any([AbortSignal.timeout(PATIENCE), ...(sending.signal ? [sending.signal] : [])]);
  const response = await send(method, path, body, 'application/json', { ...sending, signal });
  if (response.status === 204) return undefined as Answer;
  if (!isJson(response)) throw clientProblem('unexpected');
  try {
    return (await response.json()) as Answer;
  } catch (cause) {
    throw clientProblem('unexpected', cause);
  }
}

async function send(method: string, path: string, body: unknown, accept: string, sending: Sending): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(`/api${path}`, {
      method,
      headers: { accept, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...sending,
    });
  } catch (cause) {
    throw fetchProblem(cause, navigator.onLine);
  }
  if (!response.ok) throw await answerProblem(response);
  return response;
}

const part = (id: string): string => encodeURIComponent(id);
