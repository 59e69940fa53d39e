import { settingsOf } from '../env.ts';
import { Hono } from 'hono';
import { memoOf } from '../rehearsal/after/memo.ts';
import { readReflection, saveConfidence, saveReflection } from '../rehearsal/after/reflection.ts';
import { meetAgain } from '../rehearsal/meet-again.ts';
import { showRehearsal } from '../rehearsal/show-rehearsal.ts';
import { speakerOf } from '../rehearsal/voice.ts';
import type { AppEnv } from './app-env.ts';
import { NewConfidence, NewMeeting, NewReflection } from './contract/progress.ts';
import { RehearsalParams } from './contract/rehearsal.ts';
import { owner } from './identity.ts';
import { valid } from './valid.ts';

const params = valid('param', RehearsalParams);

/** What a seeker takes from one talk, how ready they feel, and meeting the same informant again. */
export const reflections = new Hono<AppEnv>()
  .get('/:rehearsalId/reflection', params, async (c) => {
    const { userId } = owner(c.var.session);
    const { reflection } = await readReflection(c.env.DB, c.req.valid('param').rehearsalId, userId);
    return c.json(reflection);
  })
  .get('/:rehearsalId/reflection.md', params, async (c) => {
    const { userId } = owner(c.var.session);
    const { reflection } = await readReflection(c.env.DB, c.req.valid('param').rehearsalId, userId);
    return c.body(memoOf(reflection), 200, {
      'content-type': 'text/markdown; charset=utf-8',
      'content-disposition': 'attachment; filename="reflection.md"',
    });
  })
  .put('/:rehearsalId/reflection', params, valid('json', NewReflection), async (c) => {
    const { userId } = owner(c.var.session);
    const { rehearsalId } = c.req.valid('param');
    return c.json(await saveReflection(c.env.DB, rehearsalId, userId, c.req.valid('json'), Date.now()));
  })
  .put('/:rehearsalId/confidence', params, valid('json', NewConfidence), async (c) => {
    const { userId } = owner(c.var.session);
    return c.json(await saveConfidence(c.env.DB, c.req.valid('param').rehearsalId, userId, c.req.valid('json')));
  })
  .post('/:rehearsalId/follow-up', params, valid('json', NewMeeting), async (c) => {
    const { userId } = owner(c.var.session);
    const { rehearsalId } = c.req.valid('param');
    const { actor } = settingsOf(c.env);
    const wish = { ...c.req.valid('json'), model: speakerOf(actor) };
    const { loaded, isNew } = await meetAgain(c.env.DB, userId, rehearsalId, wish, Date.now());
    return c.json(showRehearsal(loaded, actor), isNew ? 201 : 200);
  });
