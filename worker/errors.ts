/** Every way a request can fail that we foresee: the code decides the status, nothing else does. */
export const STATUS = {
  malformed: 400,
  forbidden: 403,
  not_found: 404,
  method_not_allowed: 405,
  rehearsal_closed: 409,
  rehearsal_open: 409,
  behind: 409,
  being_answered: 409,
  unanswered: 409,
  id_in_use: 409,
  too_large: 413,
  unsupported_media_type: 415,
  invalid_input: 422,
  internal: 500,
  settings: 503,
  model_unavailable: 503,
  database_not_ready: 503,
  database_unavailable: 503,
} as const;

export type ErrorCode = keyof typeof STATUS;

export interface FieldError {
  path: string;
  message: string;
}

/** The one error: a code and a sentence for the person. */
export class AppError extends Error {
  override name = 'AppError';
  readonly code: ErrorCode;
  readonly fields: FieldError[];

  constructor(code: ErrorCode, detail: string, options?: ErrorOptions & { fields?: FieldError[] }) {
    super(detail, options);
    this.code = code;
    this.fields = options?.fields ?? [];
  }

  get status() {
    return STATUS[this.code];
  }
}

const SCHEMA_MISSING = /no such (table|column)/i;
const DATABASE = /\bD1_|\bSQLITE_|D1 DB/;

/** What a thrown thing means for the person. The cause goes to the log, never to the caller. */
export function foresee(thrown: unknown): AppError {
  if (thrown instanceof AppError) return thrown;
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  if (SCHEMA_MISSING.test(message)) {
    return new AppError(
      'database_not_ready',
      'The database has not been prepared yet. Whoever runs this site has to apply the migrations (npm start does it).',
      { cause: thrown },
    );
  }
  if (DATABASE.test(message)) {
    return new AppError(
      'database_unavailable',
      'The database did not answer. Nothing you wrote is lost; try again in a moment.',
      {
        cause: thrown,
      },
    );
  }
  return new AppError('internal', 'Something went wrong on our side. Nothing you wrote is lost; try again.', {
    cause: thrown,
  });
}
