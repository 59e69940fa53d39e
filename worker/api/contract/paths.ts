import * as z from 'zod';
import type { ZodOpenApiPathsObject } from 'zod-openapi';
import { AccountExport, KnownInformants } from './account-schemas.ts';
import { Card } from './card-schemas.ts';
import { AideTerms, DraftedInformant } from './drafting-schemas.ts';
import { Health } from './health-schemas.ts';
import { pageOf } from './page-schemas.ts';
import { Fields, OwnPersona, PersonaCard, PersonaProfile } from './persona-schemas.ts';
import { Check, Rehearsal, RehearsalSummary, SavedPlanAnswer, SelfRating } from './rehearsal-schemas.ts';
import { OpenedDoors, RehearsalReport } from './report-schemas.ts';
import { TakenTurn, TalkVoice } from './turn-schemas.ts';
import { Annotations } from './annotations.ts';
import { NewCard } from './card.ts';
import { Judgements, NewJudging } from './judgement.ts';
import { Comparison } from './comparison.ts';
import { NewDraft } from './drafting.ts';
import { hintPaths } from './hint-paths.ts';
import { operation, problem } from './operation.ts';
import { NewPersona, PersonaDetails, PersonaParams, PersonaQuery } from './persona.ts';
import {
  ListQuery,
  NewBranch,
  NewCorrection,
  NewLending,
  NewPlan,
  NewRehearsal,
  NewSelfRating,
  NewText,
  NewVoice,
  NewTurn,
  RehearsalParams,
  TurnParams,
} from './rehearsal.ts';
import { NewRewording, Rewordings } from './rewording.ts';
import { progressPaths } from './progress-paths.ts';

const ofRehearsal = { path: RehearsalParams };

/** Every path of the wire; a test holds this list to the routes that are really mounted. */
export const paths: ZodOpenApiPathsObject = {
  '/api/health': {
    get: operation({ id: 'health', summary: 'Whether a rehearsal can be held here', answer: Health }),
  },
  '/api/openapi.json': {
    get: operation({ id: 'openapi', summary: 'This document', answer: z.record(z.string(), z.unknown()) }),
  },
  '/api/personas': {
    get: operation({
      id: 'listPersonas',
      summary: 'The informants to choose from: the authored ones, then the people one is really meeting',
      query: PersonaQuery,
      answer: pageOf(PersonaCard),
    }),
    post: operation({
      id: 'addPersona',
      summary:
        'Someone one is really meeting, with a stand-in colleague of their field and six questions to start from; makes an identity (a cookie) for those who have none',
      body: NewPersona,
      answer: OwnPersona,
      made: true,
      conflict: 'The id is taken.',
    }),
  },
  '/api/fields': {
    get: operation({ id: 'listFields', summary: 'The fields a stand-in can come from', answer: Fields }),
  },
  '/api/personas/{personaId}': {
    get: operation({
      id: 'readPersona',
      summary: 'The public profile of an informant, never a fact; of one’s own with what one typed',
      path: PersonaParams,
      answer: z.union([OwnPersona, PersonaProfile]),
    }),
    put: operation({
      id: 'changePersona',
      summary: 'Corrects what one typed of someone; talks that have begun stay as they are',
      path: PersonaParams,
      body: PersonaDetails,
      answer: OwnPersona,
    }),
    delete: {
      operationId: 'deletePersona',
      summary: 'Deletes someone one is meeting; talks with their stand-in are kept until they are deleted themselves',
      requestParams: { path: PersonaParams },
      responses: { '204': { description: 'Deleted.' }, '404': problem('Not there, or somebody else’s.') },
    },
  },
  '/api/drafting': {
    get: operation({
      id: 'draftingTerms',
      summary: 'Whether a language model could read a pasted text, and where the text would go',
      answer: AideTerms,
    }),
    post: operation({
      id: 'draftInformant',
      summary:
        'What a pasted text says of somebody one is going to meet, each fact with the words it stands on; what does not stand on them is left out and counted. Nothing is kept. `model_unavailable` where there is no model, or it failed',
      body: NewDraft,
      answer: DraftedInformant,
    }),
  },
  '/api/checks/outreach': {
    post: operation({
      id: 'checkOutreach',
      summary: 'What one may want to change in a message that asks for a meeting; nothing is kept',
      body: NewText.outreach,
      answer: z.object({ checks: z.array(Check) }),
    }),
  },
  '/api/rehearsals': {
    get: operation({
      id: 'listRehearsals',
      summary: 'One’s own rehearsals, the last touched first, twenty at a time',
      query: ListQuery,
      answer: pageOf(RehearsalSummary),
    }),
    post: operation({
      id: 'startRehearsal',
      summary: 'Begins a rehearsal; makes an identity (a cookie) for those who have none',
      body: NewRehearsal,
      answer: Rehearsal,
      made: true,
      conflict: 'The id is taken.',
    }),
  },
  '/api/rehearsals/{rehearsalId}': {
    get: operation({
      id: 'readRehearsal',
      summary: 'Plan, turns, clock, phase',
      ...ofRehearsal,
      answer: Rehearsal,
    }),
    delete: {
      operationId: 'deleteRehearsal',
      summary: 'Deletes a rehearsal with its turns, note and report',
      requestParams: { path: RehearsalParams },
      responses: { '204': { description: 'Deleted.' }, '404': problem('Not there, or somebody else’s.') },
    },
  },
  '/api/rehearsals/{rehearsalId}/plan': {
    put: operation({
      id: 'savePlan',
      summary: 'Saves the plan; the answer says what its writer may want to change',
      ...ofRehearsal,
      body: NewPlan,
      answer: SavedPlanAnswer,
      conflict: '`behind`: another tab saved since `version`. `rehearsal_closed`: the talk is over.',
    }),
  },
  '/api/rehearsals/{rehearsalId}/notes': {
    put: operation({
      id: 'saveNotes',
      summary: 'Saves one’s own notes of the talk',
      ...ofRehearsal,
      body: NewText.notes,
      answer: z.object({ notes: z.string() }),
    }),
  },
  '/api/rehearsals/{rehearsalId}/turns': {
    post: {
      ...operation({
        id: 'takeTurn',
        summary:
          'Says something. Answers as server-sent events (`state`, `reply` …, `done` or `problem`), or in one piece to `accept: application/json`',
        ...ofRehearsal,
        body: NewTurn,
        answer: TakenTurn,
        conflict:
          '`behind`, `being_answered`, `unanswered`, `rehearsal_closed`, `id_in_use`: nothing was stored, send again when it fits.',
      }),
    },
  },
  '/api/rehearsals/{rehearsalId}/voice': {
    put: operation({
      id: 'chooseVoice',
      summary: 'Says who speaks for the informant from here on: the deployment’s model, or the built-in voice',
      ...ofRehearsal,
      body: NewVoice,
      answer: TalkVoice,
    }),
  },
  '/api/rehearsals/{rehearsalId}/close': {
    post: operation({ id: 'closeRehearsal', summary: 'Ends the talk', ...ofRehearsal, answer: Rehearsal }),
  },
  '/api/rehearsals/{rehearsalId}/note': {
    put: operation({
      id: 'saveNote',
      summary: 'Saves the thank-you note, checked against what was really said',
      ...ofRehearsal,
      body: NewText.note,
      answer: z.object({ note: z.string(), checks: z.array(Check) }),
    }),
  },
  '/api/rehearsals/{rehearsalId}/self-rating': {
    put: operation({
      id: 'saveSelfRating',
      summary: 'How the seeker thinks it went',
      ...ofRehearsal,
      body: NewSelfRating,
      answer: z.object({ selfRating: SelfRating }),
    }),
  },
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
  ...hintPaths,
  ...progressPaths,
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
