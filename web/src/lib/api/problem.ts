import type { Problem } from '../../../../worker/api/contract/problem-answers.ts';

/** What can go wrong before an answer of ours arrives. */
const SENTENCES = {
  offline: 'You seem to be offline. Try again once you are connected.',
  unreachable: 'Forthcoming could not be reached. Try again in a moment.',
  timeout: 'This is taking too long. Try again in a moment.',
  unexpected: 'Something unexpected came back. Reload the page and try again.',
  broken_off: 'The reply broke off. Nothing you said is lost; it can be sent again.',
} as const;

export type ClientCode = keyof typeof SENTENCES;

/** The one error of the client. Its message is a sentence for the person. */
export class ProblemError extends Error {
  override name = 'ProblemError';
  readonly code: string;
  /** 0 where there was no answer at all. */
  readonly status: number;
  readonly errors: { path: string; message: string }[];
  readonly requestId: string | null;

  constructor(problem: Pick<Problem, 'code' | 'status' | 'detail'> & Partial<Problem>, options?: ErrorOptions) {
    super(problem.detail, options);
    this.code = problem.code;
    this.status = problem.status;
    this.errors = problem.errors ?? [];
    this.requestId = problem.requestId ?? null;
  }

  /** True where the same request may well succeed later: no network, a stall, a server in trouble. */
  get passes(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 500;
  }
}

/** A problem that the client found itself. */
export function clientProblem(code: ClientCode, cause?: unknown): ProblemError {
  return new ProblemError({ code, status: 0, detail: SENTENCES[code] }, { cause });
}

/** Whatever `fetch` threw. An abort that the caller asked for goes through as it is. */
export function fetchProblem(cause: unknown, online: boolean): unknown {
  if (cause instanceof ProblemError) return cause;
  if (cause instanceof DOMException && cause.name === 'AbortError') return cause;
  if (cause instanceof DOMException && cause.name === 'TimeoutError') return clientProblem('timeout', cause);
  return clientProblem(online ? 'unreachable' : 'offline', cause);
}

/** The error in an answer that is not a success; HTML from a proxy or a half-started server included. */
export async function answerProblem(response: Response): Promise<ProblemError> {
  if (!isJson(response)) return clientProblem(response.status >= 502 ? 'unreachable' : 'unexpected');
  const body: unknown = await response.json().catch(() => null);
  return isProblem(body) ? new ProblemError(body) : clientProblem('unexpected');
}

export function isJson(response: { headers: Headers }): boolean {
  return /^application\/([\w.-]+\+)?json\b/i.test(response.headers.get('content-type') ?? '');
}

export function isProblem(value: unknown): value is Problem {
  if (typeof value !== 'object' || value === null) return false;
  const { code, detail, status } = value as Record<string, unknown>;
  return typeof code === 'string' && typeof detail === 'string' && typeof status === 'number';
}
