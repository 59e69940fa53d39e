import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { AppError, foresee } from '../errors.ts';
import type { Problem } from './contract/problem-answers.ts';
import type { AppEnv } from './app-env.ts';

const TITLE: Partial<Record<number, string>> = {
  400: 'Bad request',
  403: 'Forbidden',
  404: 'Not found',
  405: 'Method not allowed',
  409: 'Conflict',
  413: 'Too large',
  415: 'Unsupported media type',
  422: 'Invalid input',
  503: 'Not available',
};

/** An RFC 9457 problem; it carries the request id of the log line. */
export function problemOf(error: AppError, requestId: string): Problem {
  return {
    type: `/problems/${error.code}`,
    title: TITLE[error.status] ?? 'Internal error',
    status: error.status,
    detail: error.message,
    code: error.code,
    requestId,
    ...(error.fields.length > 0 && { errors: error.fields }),
  };
}

function appError(thrown: unknown): AppError {
  if (!(thrown instanceof HTTPException)) return foresee(thrown);
  if (thrown.status === 413)
    return new AppError('too_large', 'That is more than can be sent at once.', { cause: thrown });
  if (thrown.status < 500) {
    return new AppError('malformed', 'The request could not be read: its body has to be valid JSON.', {
      cause: thrown,
    });
  }
  return foresee(thrown.cause ?? thrown);
}

/** The only place where an error becomes an answer; the cause goes to the log. */
export function answerProblem(thrown: unknown, c: Context<AppEnv>): Response {
  const error = appError(thrown);
  c.set('failure', error);
  const body = problemOf(error, c.get('requestId'));
  return c.body(JSON.stringify(body), error.status as ContentfulStatusCode, {
    'content-type': 'application/problem+json',
    ...(error.status === 503 && { 'retry-after': '5' }),
  });
}
