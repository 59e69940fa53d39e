import * as z from 'zod';
import type { ZodOpenApiPathsObject } from 'zod-openapi';
import { operation, removal } from './operation.ts';
import { pageOf } from './page-schemas.ts';
import { Check, Rehearsal, RehearsalSummary, SavedPlanAnswer, SelfRating } from './rehearsal-schemas.ts';
import {
  ListQuery,
  NewPlan,
  NewRehearsal,
  NewSelfRating,
  NewText,
  NewTurn,
  NewVoice,
  RehearsalParams,
} from './rehearsal.ts';
import { TakenTurn, TalkVoice } from './turn-schemas.ts';

const ofRehearsal = { path: RehearsalParams };

/** A rehearsal from its plan to the self-rating. */
export const rehearsalPaths: ZodOpenApiPathsObject = {
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
    delete: removal('deleteRehearsal', 'Deletes a rehearsal with its turns, note and report', RehearsalParams),
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
};
