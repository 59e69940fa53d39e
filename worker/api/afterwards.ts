import { Hono } from 'hono';
import {
  changeConversation,
  listConversations,
  logConversation,
  noSuchConversation,
  readConversation,
  removeConversation,
} from '../rehearsal/day-after/conversation.ts';
import { calendarOf, datesOf, meetingEvent } from '../rehearsal/day-after/calendar.ts';
import { keepQuestion, listQuestions, nobodyYet, noSuchQuestion } from '../rehearsal/after/good-questions.ts';
import { progressCsv } from '../rehearsal/after/progress-csv.ts';
import { progressOf, readProgress } from '../rehearsal/after/read-progress.ts';
import { listOwnReflections } from '../rehearsal/after/reflection.ts';
import { ownPersona } from '../rehearsal/own-persona.ts';
import { noSuchInformant } from '../rehearsal/persona.ts';
import { deleteQuestion } from '../store/kept-question.ts';
import { AppError } from '../errors.ts';
import type { AppEnv } from './app-env.ts';
import type { Page } from './contract/page-answers.ts';
import { OwnPersonaParams } from './contract/persona.ts';
import type { Conversation, Progress, Questions, ReflectionEntry } from './contract/progress-answers.ts';
import {
  ConversationDetails,
  ConversationParams,
  NewConversation,
  NewQuestion,
  QuestionParams,
} from './contract/progress.ts';
import { PageQuery } from './contract/rehearsal.ts';
import { owner, sendCookie } from './identity.ts';
import { valid } from './valid.ts';

const conversation = valid('param', ConversationParams);

const asFile = (type: string, name: string) => ({
  'content-type': `${type}; charset=utf-8`,
  'content-disposition': `attachment; filename="${name}"`,
});

/** What comes after talks: progress, one's own questions, reflections side by side, and the day after the real one. */
export const afterwards = new Hono<AppEnv>()
  .get('/progress', valid('query', PageQuery), async (c) => {
    const nothing: Progress = { ...progressOf([]), next: null };
    if (!c.var.session) return c.json(nothing);
    return c.json(await readProgress(c.env.DB, c.var.session.userId, c.req.valid('query').after));
  })
  .get('/progress.csv', async (c) => {
    const csv = await progressCsv(c.env.DB, c.var.session?.userId ?? null);
    return c.body(csv, 200, asFile('text/csv', 'progress.csv'));
  })
  .get('/reflections', valid('query', PageQuery), async (c) => {
    const none: Page<ReflectionEntry> = { items: [], next: null };
    if (!c.var.session) return c.json(none);
    return c.json(await listOwnReflections(c.env.DB, c.var.session.userId, c.req.valid('query').after));
  })
  .get('/questions', async (c) => {
    const none: Questions = { kept: [], proposed: [] };
    return c.json(c.var.session ? await listQuestions(c.env.DB, c.var.session.userId) : none);
  })
  .post('/questions', valid('json', NewQuestion), async (c) => {
    const { userId } = owner(c.var.session, nobodyYet);
    const { question, isNew } = await keepQuestion(c.env.DB, userId, c.req.valid('json'), Date.now());
    return c.json(question, isNew ? 201 : 200);
  })
  .delete('/questions/:questionId', valid('param', QuestionParams), async (c) => {
    const { userId } = owner(c.var.session, noSuchQuestion);
    if (!(await deleteQuestion(c.env.DB, c.req.valid('param').questionId, userId))) throw noSuchQuestion();
    return c.body(null, 204);
  })
  .get('/conversations', async (c) => {
    const none: Page<Conversation> = { items: [], next: null };
    return c.json(c.var.session ? await listConversations(c.env.DB, c.var.session.userId) : none);
  })
  .post('/conversations', valid('json', NewConversation), async (c) => {
    const userId = c.var.session?.userId ?? null;
    const { conversation, isNew, token } = await logConversation(c.env.DB, userId, c.req.valid('json'), Date.now());
    if (token !== null) sendCookie(c, token);
    return c.json(conversation, isNew ? 201 : 200);
  })
  .get('/conversations/:conversationId', conversation, async (c) => {
    const { userId } = owner(c.var.session, noSuchConversation);
    return c.json(await readConversation(c.env.DB, c.req.valid('param').conversationId, userId));
  })
  .put('/conversations/:conversationId', conversation, valid('json', ConversationDetails), async (c) => {
    const { userId } = owner(c.var.session, noSuchConversation);
    const { conversationId } = c.req.valid('param');
    return c.json(await changeConversation(c.env.DB, conversationId, userId, c.req.valid('json'), Date.now()));
  })
  .delete('/conversations/:conversationId', conversation, async (c) => {
    const { userId } = owner(c.var.session, noSuchConversation);
    await removeConversation(c.env.DB, c.req.valid('param').conversationId, userId);
    return c.body(null, 204);
  })
  .get('/conversations/:conversationId/dates.ics', conversation, async (c) => {
    const { userId } = owner(c.var.session, noSuchConversation);
    const { id, ...words } = await readConversation(c.env.DB, c.req.valid('param').conversationId, userId);
    return c.body(calendarOf(datesOf(id, words), Date.now()), 200, asFile('text/calendar', 'dates.ics'));
  })
  .get('/personas/:personaId/meeting.ics', valid('param', OwnPersonaParams), async (c) => {
    const { userId } = owner(c.var.session, noSuchInformant);
    const { id, person, when } = await ownPersona(c.env.DB, c.req.valid('param').personaId, userId);
    if (when === null) throw new AppError('not_found', 'No time is set for this meeting yet.');
    const file = calendarOf([meetingEvent(id, person, when)], Date.now());
    return c.body(file, 200, asFile('text/calendar', 'meeting.ics'));
  });
