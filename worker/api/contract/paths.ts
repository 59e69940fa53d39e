import * as z from 'zod';
import type { ZodOpenApiPathsObject } from 'zod-openapi';
import { accountPaths } from './account-paths.ts';
import { Health } from './health-schemas.ts';
import { hintPaths } from './hint-paths.ts';
import { operation } from './operation.ts';
import { personaPaths } from './persona-paths.ts';
import { progressPaths } from './progress-paths.ts';
import { rehearsalPaths } from './rehearsal-paths.ts';
import { reportPaths } from './report-paths.ts';

/** Every path of the wire; a test holds this list to the routes that are really mounted. */
export const paths: ZodOpenApiPathsObject = {
  '/api/health': {
    get: operation({ id: 'health', summary: 'Whether a rehearsal can be held here', answer: Health }),
  },
  '/api/openapi.json': {
    get: operation({ id: 'openapi', summary: 'This document', answer: z.record(z.string(), z.unknown()) }),
  },
  ...personaPaths,
  ...rehearsalPaths,
  ...reportPaths,
  ...hintPaths,
  ...progressPaths,
  ...accountPaths,
};
