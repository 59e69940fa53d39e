import { zValidator } from '@hono/zod-validator';
import type { ValidationTargets } from 'hono';
import type * as z from 'zod';
import { AppError } from '../errors.ts';

interface Issue {
  path: PropertyKey[];
  message: string;
}

/** Parses one part of a request; what does not fit becomes `invalid_input` with a sentence a field. */
export function valid<Target extends keyof ValidationTargets, Schema extends z.ZodType>(
  target: Target,
  schema: Schema,
) {
  return zValidator(target, schema, (result) => {
    if (result.success) return;
    const fields = (result.error.issues as Issue[]).map(({ path, message }) => ({ path: path.join('.'), message }));
    // An id that cannot be one names nothing: the same answer as for one that does not exist.
    if (target === 'param') throw new AppError('not_found', 'There is nothing at this address.');
    throw new AppError('invalid_input', sentence(fields), { fields });
  });
}

function sentence(fields: { path: string; message: string }[]): string {
  const first = fields[0];
  if (!first) return 'Something in this request is not as it should be.';
  const more = fields.length > 1 ? ` (and ${fields.length - 1} more)` : '';
  const where = first.path === '' ? 'The request' : first.path;
  return `${where}: ${first.message}${more}.`;
}
