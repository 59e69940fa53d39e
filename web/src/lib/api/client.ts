import { hc } from 'hono/client';
import type { Api } from '../../../../worker/api/app.ts';
import type { KnownInformants } from '../../../../worker/api/contract/account-answers.ts';
import type { Card } from '../../../../worker/api/contract/card-answers.ts';
import type { AideTerms, DraftedInformant } from '../../../../worker/api/contract/drafting-answers.ts';
import type { Page } from '../../../../worker/api/contract/page-answers.ts';
import type {
  FieldName,
  OwnPersona,
  PersonaCard,
  PersonaProfile,
} from '../../../../worker/api/contract/persona-answers.ts';
import type {
  Rehearsal,
  RehearsalSummary,
  SavedPlanAnswer,
} from '../../../../worker/api/contract/rehearsal-answers.ts';
import type { OpenedDoors, RehearsalReport } from '../../../../worker/api/contract/report-answers.ts';
import type { TalkVoice, TurnEvent } from '../../../../worker/api/contract/turn-answers.ts';
import type { AnnotationsAnswer } from '../../../../worker/api/contract/annotations.ts';
import type { ComparisonAnswer } from '../../../../worker/api/contract/comparison.ts';
import type { HintAnswer, HintStep } from '../../../../worker/api/contract/hints.ts';
import type { NewPersona, PersonaDetails } from '../../../../worker/api/contract/persona.ts';
import type { NewCard } from '../../../../worker/api/contract/card.ts';
import type {
  NewBranch,
  NewCorrection,
  NewPlan,
  NewRehearsal,
  NewSelfRating,
  NewTurn,
} from '../../../../worker/api/contract/rehearsal.ts';
import type { Check } from '../../../../worker/scoring/report.ts';
import { answerProblem, clientProblem, fetchProblem, isJson } from './problem.ts';
import { eventsOf } from './events.ts';
import { takeHanded } from './handed.ts';

export { ProblemError } from './problem.ts';

const PATIENCE = 20_000;
/** A model may take its minute. */
const LONG_PATIENCE = 70_000;

export interface Sending {
  /** Lets the request outlive the page (at most 64 KiB of body). */
  keepalive?: boolean;
  signal?: AbortSignal;
}

/** The typed calls; `after.ts` beside this makes more of them. */
export const api = hc<Api>('/', { fetch: send }).api;
const { checks, personas: people, rehearsals: talks } = api;
const talk = talks[':rehearsalId'];

/** An id for something the client makes, so that a request can be repeated without making it twice. */
export function newId(): string {
  // `randomUUID` exists only in secure contexts; a classroom may open the app by a bare address.
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Everyone in the library. */
export const personas = async (): Promise<PersonaCard[]> =>
  (await answer<Page<PersonaCard>>(people.$get({ query: { whose: 'authored' } }, patient()))).items;

/** The people one is really meeting. */
export const ownPersonas = async (): Promise<PersonaCard[]> =>
  (await answer<Page<PersonaCard>>(people.$get({ query: { whose: 'own' } }, patient()))).items;

export const ownPersona = (id: string): Promise<OwnPersona> =>
  answer(
    people[':personaId'].$get({ param: { personaId: encodeURIComponent(id) } }, patient()) as Promise<
      Answered<OwnPersona>
    >,
  );

export const addPersona = (body: NewPersona): Promise<OwnPersona> => answer(people.$post({ json: body }, patient()));

export const changePersona = (id: string, details: PersonaDetails): Promise<OwnPersona> =>
  answer(people[':personaId'].$put({ param: { personaId: encodeURIComponent(id) }, json: details }, patient()));

export async function removePersona(id: string): Promise<void> {
  await answer(people[':personaId'].$delete({ param: { personaId: encodeURIComponent(id) } }, patient()));
}

/** Whether a model could read a text about somebody; a site that does not say has none. */
export const draftingTerms = (): Promise<AideTerms> =>
  answer<AideTerms>(api.drafting.$get(undefined, patient())).catch(() => ({ hasModel: false, goesTo: null }));

/** What a text says of somebody; nothing of it is kept. What a model uses is counted by seeker, so there has to be one first. */
export async function draftInformant(text: string, signal: AbortSignal): Promise<DraftedInformant> {
  await answer(api.account.$post(undefined, patient({ signal })));
  return answer(api.drafting.$post({ json: { text } }, patient({ signal }, LONG_PATIENCE)));
}

export const fields = async (): Promise<FieldName[]> =>
  (await answer<Page<FieldName>>(api.fields.$get({}, patient()))).items;

/** Talks with one informant, the last touched first. */
export const rehearsalsWith = async (personaId: string): Promise<RehearsalSummary[]> =>
  (await answer<Page<RehearsalSummary>>(talks.$get({ query: { personaId } }, patient()))).items;

export const persona = (id: string): Promise<PersonaProfile> =>
  answer(people[':personaId'].$get({ param: { personaId: encodeURIComponent(id) } }, patient()));

/** What the writer of a message may want to change; the text is not kept. */
export const checkMessage = async (text: string, sending?: Sending): Promise<Check[]> =>
  (await answer(checks.outreach.$post({ json: { text } }, patient(sending)))).checks;

export const createRehearsal = (body: NewRehearsal): Promise<Rehearsal> =>
  answer(talks.$post({ json: body }, patient()));

export const rehearsals = (after?: string): Promise<Page<RehearsalSummary>> =>
  answer(talks.$get({ query: after ? { after } : {} }, patient()));

export const rehearsal = (id: string): Promise<Rehearsal> => answer(talk.$get(at(id), patient()));

export async function removeRehearsal(id: string): Promise<void> {
  await answer(talk.$delete(at(id), patient()));
}

export const savePlan = (id: string, plan: NewPlan, sending?: Sending): Promise<SavedPlanAnswer> =>
  answer(talk.plan.$put({ ...at(id), json: plan }, patient(sending)));

export const saveNotes = (id: string, text: string, sending?: Sending): Promise<{ notes: string }> =>
  answer(talk.notes.$put({ ...at(id), json: { text } }, patient(sending)));

/** Says one thing and yields what comes back; throws `ProblemError` where it does not end well. */
export async function* takeTurn(id: string, turn: NewTurn, sending: Sending = {}): AsyncGenerator<TurnEvent> {
  const streamed = { headers: { accept: 'text/event-stream' }, init: sending };
  const names = ['state', 'reply', 'retract', 'done', 'problem'] as const;
  yield* eventsOf<TurnEvent>(await talk.turns.$post({ ...at(id), json: turn }, streamed), names);
}

export const chooseVoice = (id: string, by: TalkVoice['by']): Promise<TalkVoice> =>
  answer(talk.voice.$put({ ...at(id), json: { by } }, patient()));

/** The hint for the turn that comes next, as far as it was asked for. */
export const hint = (id: string): Promise<HintAnswer> => answer(talk.hints.$get(at(id), patient()));

/** Asks for a step of it, with those before; the report marks that. */
export const takeHint = (id: string, turn: number, step: HintStep): Promise<HintAnswer> =>
  answer(talk.hints[':turn'].$put({ ...atTurn(id, turn), json: { step } }, patient()));

export const closeRehearsal = (id: string): Promise<Rehearsal> => answer(talk.close.$post(at(id), patient()));

export const rate = (id: string, rating: NewSelfRating): Promise<{ selfRating: NewSelfRating }> =>
  answer(talk['self-rating'].$put({ ...at(id), json: rating }, patient()));

export const saveNote = (id: string, text: string, sending?: Sending): Promise<{ note: string; checks: Check[] }> =>
  answer(talk.note.$put({ ...at(id), json: { text } }, patient(sending)));

export const report = (id: string): Promise<RehearsalReport> => answer(talk.report.$get(at(id), patient()));

/** What each turn did, for the plots and the margin of the transcript. */
export const annotations = (id: string): Promise<AnnotationsAnswer> => answer(talk.annotations.$get(at(id), patient()));

/** A talk that was tried again beside its first version. */
export const comparison = (id: string): Promise<ComparisonAnswer> => answer(talk.comparison.$get(at(id), patient()));

/** What was tried again from a talk, the last touched first. */
export const branchesOf = async (id: string): Promise<RehearsalSummary[]> =>
  (await answer<Page<RehearsalSummary>>(talks.$get({ query: { parentId: id } }, patient()))).items;

/** Says how a turn of one's own was meant; the report comes back counted with it. */
export const correctReading = (id: string, turn: number, correction: NewCorrection): Promise<RehearsalReport> =>
  answer(talk.corrections[':turn'].$put({ ...atTurn(id, turn), json: correction }, patient()));

export const withdrawCorrection = (id: string, turn: number): Promise<RehearsalReport> =>
  answer(talk.corrections[':turn'].$delete(atTurn(id, turn), patient()));

/** What stood behind the closed doors of a talk; from then on its informant is known to the seeker. */
export const openDoors = (id: string): Promise<OpenedDoors> => answer(talk.untold.$post(at(id), patient()));

/** Ids of the informants whose closed doors the seeker has had opened. */
export const knownInformants = async (): Promise<string[]> =>
  (await answer<KnownInformants>(api.account.known.$get(undefined, patient()))).items.map(({ personaId }) => personaId);

export const lendLabels = (lendsLabels: boolean): Promise<{ lendsLabels: boolean }> =>
  answer(api.account.lending.$put({ json: { lendsLabels } }, patient()));

export const card = (id: string): Promise<Card> => answer(talk.card.$get(at(id), patient()));

export const saveCard = (id: string, wish: NewCard, sending?: Sending): Promise<Card> =>
  answer(talk.card.$put({ ...at(id), json: wish }, patient(sending)));

/** A new rehearsal with the same plan that keeps the first `fromTurn` turns. */
export const branch = (id: string, body: NewBranch): Promise<Rehearsal> =>
  answer(talk.branch.$post({ ...at(id), json: body }, patient()));

export function at(id: string): { param: { rehearsalId: string } } {
  return { param: { rehearsalId: encodeURIComponent(id) } };
}

function atTurn(id: string, turn: number): { param: { rehearsalId: string; turn: string } } {
  return { param: { rehearsalId: encodeURIComponent(id), turn: String(turn) } };
}

/** Waits for an answer, but not for ever. */
export function patient({ signal, ...sending }: Sending = {}, patience = PATIENCE) {
  const late = AbortSignal.timeout(patience);
  const init: RequestInit = { ...sending, signal: signal ? AbortSignal.any([late, signal]) : late };
  return { headers: { accept: 'application/json' }, init };
}

export interface Answered<Body> {
  status: number;
  headers: Headers;
  json: () => Promise<Body>;
}

/** The body of an answer; throws `ProblemError`. */
export async function answer<Body>(call: Promise<Answered<Body>>): Promise<Body> {
  const response = await call;
  if (response.status === 204) return null as Body;
  if (!isJson(response)) throw clientProblem('unexpected');
  try {
    return await response.json();
  } catch (cause) {
    throw fetchProblem(cause instanceof SyntaxError ? clientProblem('unexpected', cause) : cause, navigator.onLine);
  }
}

async function send(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const handed = init?.method === 'GET' ? takeHanded(String(input)) : undefined;
  if (handed !== undefined) return Response.json(handed);
  let response: Response;
  try {
    response = await fetch(input, init);
  } catch (cause) {
    throw fetchProblem(cause, navigator.onLine);
  }
  if (!response.ok) throw await answerProblem(response);
  return response;
}
