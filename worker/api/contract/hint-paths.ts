import type { ZodOpenApiPathsObject } from 'zod-openapi';
import { Hint } from './hint-schemas.ts';
import { NewHint } from './hints.ts';
import { operation } from './operation.ts';
import { RehearsalParams, TurnParams } from './rehearsal.ts';

const CONFLICT = '`rehearsal_closed`: the talk is over. `being_answered`: the reply is not there yet.';

/** Hints on request while one talks. */
export const hintPaths: ZodOpenApiPathsObject = {
  '/api/rehearsals/{rehearsalId}/hints': {
    get: operation({
      id: 'readHint',
      summary: 'The hint for the turn that comes next, as far as it was asked for',
      path: RehearsalParams,
      answer: Hint,
      conflict: CONFLICT,
    }),
  },
  '/api/rehearsals/{rehearsalId}/hints/{turn}': {
    put: operation({
      id: 'takeHint',
      summary:
        'Asks for a step of the hint for this turn, with those before it; the report says so. Asked again it is the same',
      path: TurnParams,
      body: NewHint,
      answer: Hint,
      conflict: `${CONFLICT} \`behind\`: another turn comes next.`,
    }),
  },
};
