import * as z from 'zod';
import type { ZodOpenApiPathsObject } from 'zod-openapi';
import { AccountExport, KnownInformants } from './account-schemas.ts';
import { operation, problem } from './operation.ts';
import { NewLending } from './rehearsal.ts';

/** What is kept of the one who asks. */
export const accountPaths: ZodOpenApiPathsObject = {
  '/api/account/export': {
    get: operation({
      id: 'exportAccount',
      summary: 'Everything that is kept of the one who asks',
      answer: AccountExport,
    }),
  },
  '/api/account/known': {
    get: operation({
      id: 'listKnown',
      summary: 'Informants whose closed doors one has had opened',
      answer: KnownInformants,
    }),
  },
  '/api/account/lending': {
    put: operation({
      id: 'lendLabels',
      summary: 'Agrees, or no longer, that one’s corrections may serve as labelled examples',
      body: NewLending,
      answer: NewLending,
    }),
  },
  '/api/account/corrections.jsonl': {
    get: {
      operationId: 'exportLabels',
      summary: 'One’s corrections as labelled examples, a JSON object a line (`LabelledTurn`)',
      responses: {
        '200': { description: 'The lines.', content: { 'application/x-ndjson': { schema: z.string() } } },
        '403': problem('`forbidden`: their writer has not agreed to lend them.'),
      },
    },
  },
  '/api/account': {
    post: {
      operationId: 'beginAccount',
      summary: 'Makes an identity (a cookie) for those who have none, before something that is counted by seeker',
      responses: { '204': { description: 'There is one.' } },
    },
    delete: {
      operationId: 'deleteAccount',
      summary: 'Deletes everything that is kept of the one who asks, and their cookie',
      responses: { '204': { description: 'Deleted.' } },
    },
  },
};
