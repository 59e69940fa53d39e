import type * as z from 'zod';
import type { ZodOpenApiOperationObject } from 'zod-openapi';
import { Problem } from './problem-schemas.ts';

export const json = (schema: z.ZodType) => ({ 'application/json': { schema } });
export const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: Problem } },
});

interface Said {
  id: string;
  summary: string;
  /** Of an `-schemas` file, which only this document and the tests read: nothing checks its own answers at the edge. */
  answer: z.ZodType;
  made?: boolean;
  body?: z.ZodType;
  query?: z.ZodObject;
  path?: z.ZodObject;
  conflict?: string;
}

/** One operation of the document, with the problems that it can answer with. */
export function operation(said: Said): ZodOpenApiOperationObject {
  const answer = { description: 'As asked.', content: json(said.answer) };
  return {
    operationId: said.id,
    summary: said.summary,
    ...((said.query ?? said.path) && {
      requestParams: { ...(said.query && { query: said.query }), ...(said.path && { path: said.path }) },
    }),
    ...(said.body && { requestBody: { required: true, content: json(said.body) } }),
    responses: {
      '200': said.made ? { ...answer, description: 'It was there already: the request was a repetition.' } : answer,
      ...(said.made && { '201': { ...answer, description: 'Made.' } }),
      ...(said.path && { '404': problem('Not there, or somebody else’s.') }),
      ...(said.conflict !== undefined && { '409': problem(said.conflict) }),
      ...((said.body ?? said.query) && { '422': problem('Invalid input; `errors` says where.') }),
      '503': problem('The database is not ready or does not answer.'),
    },
  };
}

/** The operation that deletes what the path names. */
export function removal(id: string, summary: string, path: z.ZodObject): ZodOpenApiOperationObject {
  return {
    operationId: id,
    summary,
    requestParams: { path },
    responses: { '204': { description: 'Deleted.' }, '404': problem('Not there, or somebody else’s.') },
  };
}
