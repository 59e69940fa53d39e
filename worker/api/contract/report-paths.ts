import * as z from 'zod';
import type { ZodOpenApiPathsObject } from 'zod-openapi';
import { Annotations } from './annotations.ts';
import { Card } from './card-schemas.ts';
import { NewCard } from './card.ts';
import { Comparison } from './comparison.ts';
import { Judgements, NewJudging } from './judgement.ts';
import { operation, problem } from './operation.ts';
import { Rehearsal } from './rehearsal-schemas.ts';
import { NewBranch, NewCorrection, RehearsalParams, TurnParams } from './rehearsal.ts';
import { OpenedDoors, RehearsalReport } from './report-schemas.ts';
import { NewRewording, Rewordings } from './rewording.ts';

const ofRehearsal = { path: RehearsalParams };

/** The report of a talk with what stands beside it, and what one does with it: the card, and the same talk again. */
export const reportPaths: ZodOpenApiPathsObject = {
  '/api/rehearsals/{rehearsalId}/report': {
    get: operation({
      id: 'readReport',
      summary: 'The report of a talk that is over',
      ...ofRehearsal,
      answer: RehearsalReport,
      conflict: '`rehearsal_open`: the talk is not over.',
    }),
  },
  '/api/rehearsals/{rehearsalId}/report.md': {
    get: {
      ...operation({ id: 'readReportMarkdown', summary: 'The same as Markdown', ...ofRehearsal, answer: z.string() }),
      responses: {
        '200': { description: 'The report.', content: { 'text/markdown': { schema: z.string() } } },
        '404': problem('Not there, or somebody else’s.'),
        '409': problem('`rehearsal_open`: the talk is not over.'),
      },
    },
  },
  '/api/rehearsals/{rehearsalId}/untold': {
    post: operation({
      id: 'openDoors',
      summary: 'Tells what stood behind the closed doors of a talk, and marks its informant as known to the seeker',
      ...ofRehearsal,
      answer: OpenedDoors,
      conflict: '`rehearsal_open`: the talk is not over.',
    }),
  },
  '/api/rehearsals/{rehearsalId}/annotations': {
    get: operation({
      id: 'annotateTalk',
      summary: 'What each turn of a talk that is over did, for its plots and the margin of its transcript',
      ...ofRehearsal,
      answer: Annotations,
      conflict: '`rehearsal_open`: the talk is not over.',
    }),
  },
  '/api/rehearsals/{rehearsalId}/rewordings': {
    get: operation({
      id: 'readRewordings',
      summary: 'How a language model would have said the moments that the report would change; nothing is asked',
      ...ofRehearsal,
      answer: Rewordings,
      conflict: '`rehearsal_open`: the talk is not over.',
    }),
    post: operation({
      id: 'reword',
      summary:
        'Asks a language model for wordings in the seeker’s own style; what does not hold up against the talk is left out, and said. `model_unavailable` where there is no model',
      ...ofRehearsal,
      body: NewRewording,
      answer: Rewordings,
      conflict: '`rehearsal_open`: the talk is not over.',
    }),
  },
  '/api/rehearsals/{rehearsalId}/judgements': {
    get: operation({
      id: 'readJudgements',
      summary: 'What a language model said of a talk that is over, beside what was counted; nothing is asked',
      ...ofRehearsal,
      answer: Judgements,
      conflict: '`rehearsal_open`: the talk is not over.',
    }),
    post: operation({
      id: 'judgeTalk',
      summary:
        'Asks the deployment’s model about what it has not judged yet, or about all of it again. Answers as server-sent events (`judgement` …, `done` or `problem`), or in one piece to `accept: application/json`',
      ...ofRehearsal,
      body: NewJudging,
      answer: Judgements,
      conflict: '`rehearsal_open`: the talk is not over.',
    }),
  },
  '/api/rehearsals/{rehearsalId}/comparison': {
    get: operation({
      id: 'compareBranch',
      summary: 'A talk that was tried again beside the first version, at the moment where they part; both may go on',
      ...ofRehearsal,
      answer: Comparison,
    }),
  },
  '/api/rehearsals/{rehearsalId}/corrections/{turn}': {
    put: operation({
      id: 'correctReading',
      summary: 'Says how a turn of one’s own was meant; the answer is the report counted with it',
      path: TurnParams,
      body: NewCorrection,
      answer: RehearsalReport,
      conflict: '`rehearsal_open`: the talk is not over.',
    }),
    delete: operation({
      id: 'withdrawCorrection',
      summary: 'Takes that back; the answer is the report without it',
      path: TurnParams,
      answer: RehearsalReport,
      conflict: '`rehearsal_open`: the talk is not over.',
    }),
  },
  '/api/rehearsals/{rehearsalId}/card': {
    get: operation({
      id: 'readCard',
      summary: 'The one page to carry into the real conversation, in the seeker’s own words',
      ...ofRehearsal,
      answer: Card,
    }),
    put: operation({
      id: 'saveCard',
      summary: 'Saves what the seeker chose, wrote and ordered on the card',
      ...ofRehearsal,
      body: NewCard,
      answer: Card,
      conflict: '`behind`: another tab saved since `version`.',
    }),
  },
  '/api/rehearsals/{rehearsalId}/branch': {
    post: operation({
      id: 'branchRehearsal',
      summary: 'The same talk again from an earlier turn',
      ...ofRehearsal,
      body: NewBranch,
      answer: Rehearsal,
      made: true,
      conflict: 'The id is taken.',
    }),
  },
};
