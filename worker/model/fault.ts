/** Every way in which a call of a model can end without what was asked for. */
export const FAULTS = [
  /** 401, 403. */
  'key_refused',
  /** 402, or 429 because a quota is used up. */
  'no_credit',
  /** 404: no such model, or nothing at this address. */
  'not_found',
  /** Any other 4xx. */
  'not_accepted',
  /** 429. */
  'busy',
  /** 5xx. */
  'down',
  /** No connection: refused, no such host, no trust in its certificate. */
  'unreachable',
  /** No word within `firstWordMs`. */
  'no_first_word',
  /** No word within `silenceMs` of the last. */
  'silent',
  /** Still going on after `wholeMs`. */
  'too_slow',
  /** More characters than any reply may have. */
  'endless',
  /** Cut, reset, an error or something unreadable in the stream, or an end that does not say it is one. */
  'broke_off',
  /** The model's own limit of length. */
  'cut_at_length',
  /** The model or its filter refused. */
  'declined',
  'empty',
  /** What answered is no model: a page, or JSON of another kind. */
  'no_model',
  /** An object was asked for and something else came. */
  'no_object',
  /** The watch found nothing that may be shown; set by whoever watches. */
  'unfit',
  /** The budget is used up; no call was made. */
  'over_budget',
] as const;

export type FaultName = (typeof FAULTS)[number];

export interface Fault {
  name: FaultName;
  /** What the provider asks us to wait before the next call; null where it does not say. */
  retryAfterMs: number | null;
}

export function fault(name: FaultName, retryAfterMs: number | null = null): Fault {
  return { name, retryAfterMs };
}

/** Faults that may be gone a moment later. */
const PASSING: ReadonlySet<FaultName> = new Set(['busy', 'down', 'unreachable', 'broke_off', 'empty']);

export function mayPass({ name }: Fault): boolean {
  return PASSING.has(name);
}

interface Failure {
  statusCode?: number;
  responseHeaders?: Record<string, string>;
  data?: unknown;
  name?: string;
}

/**
 * What a thrown or streamed error of a provider means. Nothing it says is passed on: its text may hold the key or
 * the prompt.
 */
export function faultOf(error: unknown): Fault {
  const { statusCode, responseHeaders, data } = (error ?? {}) as Failure;
  if (statusCode === undefined) return fault(isUnreadable(error) ? 'broke_off' : 'unreachable');
  if (statusCode === 401 || statusCode === 403) return fault('key_refused');
  if (statusCode === 402 || (statusCode === 429 && isQuota(data))) return fault('no_credit');
  if (statusCode === 404) return fault('not_found');
  if (statusCode === 429) return fault('busy', retryAfter(responseHeaders));
  if (statusCode >= 500 || statusCode === 408 || statusCode === 409) return fault('down', retryAfter(responseHeaders));
  // A success whose body could not be read as one.
  if (statusCode < 400) return fault('no_model');
  return fault('not_accepted');
}

/** An error that came inside an answer, not instead of one. */
function isUnreadable(error: unknown): boolean {
  const name = (error as Failure | null)?.name ?? '';
  return /ParseError|TypeValidation|NoContent|InvalidResponse|StreamError/.test(name);
}

function isQuota(data: unknown): boolean {
  const { error } = (data ?? {}) as { error?: { code?: unknown; type?: unknown } };
  return error?.code === 'insufficient_quota' || error?.type === 'insufficient_quota';
}

/** Seconds or a date, as HTTP has it. */
function retryAfter(headers: Record<string, string> | undefined): number | null {
  const text = headers?.['retry-after'];
  if (text === undefined) return null;
  const wait = /^\d+(\.\d+)?$/.test(text) ? Number(text) * 1000 : Date.parse(text) - Date.now();
  return Number.isFinite(wait) ? Math.max(0, wait) : null;
}
