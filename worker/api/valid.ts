import { zValidator } from '@hono/zod-validator';
import type { ValidationTargets } from 'hono';
import type * as z from 'zod';
import { AppError } from '../errors.ts';

interface Issue {
  path: PropertyKey[];
  message: string;
  code?: string;
  expected?: string;
  minimum?: number | bigint;
}

const A_THING: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
};

/** Our own schemas say what is wrong in plain words; what the library says by itself is put into such words here. */
function inPlainWords({ message, code, expected, minimum }: Issue): string {
  if (code === 'invalid_type' && expected !== undefined) {
    const wanted = A_THING[expected] ?? expected;
    return /received undefined/.test(message) ? `is missing; it must be ${wanted}` : `must be ${wanted}`;
  }
  if (code === 'too_small' && minimum !== undefined) return `must be ${minimum} or more`;
  return message;
}

/** Parses one part of a request; what does not fit becomes `invalid_input` with a sentence a field. */
export function valid<Target extends keyof ValidationTargets, Schema extends z.ZodType>(
  target: Target,
  schema: Schema,
) {
  return zValidator(target, schema, (result) => {
    if (result.success) return;
    const fields = (result.error.issues as Issue[]).map((issue) => ({
      path: issue.path.join('.'),
      message: inPlainWords(issue),
    }));
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
