import * as z from 'zod';
import type { ZodOpenApiOperationObject, ZodOpenApiPathsObject } from 'zod-openapi';
import { operation, problem, removal } from './operation.ts';
import { pageOf } from './page-schemas.ts';
import * as after from './progress-schemas.ts';
import { Confidence, KeptQuestion } from './progress-words.ts';
import { Rehearsal } from './rehearsal-schemas.ts';
import {
  ConversationDetails,
  ConversationParams,
  NewConfidence,
  NewConversation,
  NewMeeting,
  NewQuestion,
  NewReflection,
  QuestionParams,
} from './progress.ts';
import { OwnPersonaParams } from './persona.ts';
import { PageQuery, RehearsalParams } from './rehearsal.ts';

const BEHIND = '`behind`: another tab saved since `version`.';

/** An answer that is a file of its own kind. */
function file(said: { id: string; summary: string; type: string; path?: z.ZodObject }): ZodOpenApiOperationObject {
  const { id, summary, type, path } = said;
  return {
    operationId: id,
    summary,
    ...(path && { requestParams: { path } }),
    responses: {
      '200': { description: 'The file.', content: { [type]: { schema: z.string() } } },
      ...(path && { '404': problem('Not there, or somebody else’s.') }),
    },
  };
}

/** What comes after a talk: reflection, progress, and the day after the real conversation. */
export const progressPaths: ZodOpenApiPathsObject = {
  '/api/rehearsals/{rehearsalId}/follow-up': {
    post: operation({
      id: 'meetAgain',
      summary: 'A second meeting with an authored informant, who remembers the first',
      path: RehearsalParams,
      body: NewMeeting,
      answer: Rehearsal,
      made: true,
      conflict: '`rehearsal_open`: the first is not over. `id_in_use`: the id is taken.',
    }),
  },
  '/api/rehearsals/{rehearsalId}/confidence': {
    put: operation({
      id: 'saveConfidence',
      summary: 'How ready one feels, 1 to 5, before the talk and after it',
      path: RehearsalParams,
      body: NewConfidence,
      answer: Confidence,
    }),
  },
  '/api/rehearsals/{rehearsalId}/reflection': {
    get: operation({
      id: 'readReflection',
      summary: 'What one takes from a talk, with its quotations held against the transcript',
      path: RehearsalParams,
      answer: after.Reflection,
    }),
    put: operation({
      id: 'saveReflection',
      summary: 'Saves it',
      path: RehearsalParams,
      body: NewReflection,
      answer: after.Reflection,
      conflict: BEHIND,
    }),
  },
  '/api/rehearsals/{rehearsalId}/reflection.md': {
    get: file({
      id: 'readReflectionMarkdown',
      summary: 'The same as a memo in Markdown',
      type: 'text/markdown',
      path: RehearsalParams,
    }),
  },
  '/api/reflections': {
    get: operation({
      id: 'listReflections',
      summary: 'One’s reflections beside one another, the latest talk first, fifty at a time',
      query: PageQuery,
      answer: pageOf(after.ReflectionEntry),
    }),
  },
  '/api/progress': {
    get: operation({
      id: 'readProgress',
      summary: 'One’s rehearsals beside one another, with what they say together and its uncertainty, fifty at a time',
      query: PageQuery,
      answer: after.Progress,
    }),
  },
  '/api/progress.csv': {
    get: file({ id: 'readProgressCsv', summary: 'All of them as CSV (RFC 4180)', type: 'text/csv' }),
  },
  '/api/questions': {
    get: operation({
      id: 'listQuestions',
      summary: 'One’s own good questions, and others of the last talks to choose from',
      answer: after.Questions,
    }),
    post: operation({
      id: 'keepQuestion',
      summary: 'Keeps a question, or says that a proposed one is not wanted',
      body: NewQuestion,
      answer: KeptQuestion,
      made: true,
      conflict: 'The id is taken.',
    }),
  },
  '/api/questions/{questionId}': {
    delete: removal('removeQuestion', 'Takes a question off', QuestionParams),
  },
  '/api/conversations': {
    get: operation({
      id: 'listConversations',
      summary: 'The real conversations one has logged, the last first',
      answer: pageOf(after.Conversation),
    }),
    post: operation({
      id: 'logConversation',
      summary: 'Logs a real conversation; makes an identity (a cookie) for those who have none',
      body: NewConversation,
      answer: after.Conversation,
      made: true,
      conflict: 'The id is taken.',
    }),
  },
  '/api/conversations/{conversationId}': {
    get: operation({
      id: 'readConversation',
      summary: 'What was logged, with a note and an update to begin from, made of nothing else',
      path: ConversationParams,
      answer: after.Conversation,
    }),
    put: operation({
      id: 'changeConversation',
      summary: 'Saves what was changed, the messages too; the answer has the checks of the note',
      path: ConversationParams,
      body: ConversationDetails,
      answer: after.Conversation,
      conflict: BEHIND,
    }),
    delete: removal('removeConversation', 'Deletes what was logged', ConversationParams),
  },
  '/api/conversations/{conversationId}/dates.ics': {
    get: file({
      id: 'readDates',
      summary: 'What is still to do after it, for a calendar',
      type: 'text/calendar',
      path: ConversationParams,
    }),
  },
  '/api/personas/{personaId}/meeting.ics': {
    get: file({
      id: 'readMeetingDate',
      summary: 'The meeting with someone one is really meeting, for a calendar',
      type: 'text/calendar',
      path: OwnPersonaParams,
    }),
  },
};
