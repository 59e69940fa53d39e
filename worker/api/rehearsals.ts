import { Hono, type Context } from 'hono';
import { settingsOf } from '../env.ts';
import { branchRehearsal, startRehearsal } from '../rehearsal/start-rehearsal.ts';
import { closeRehearsal } from '../rehearsal/close-rehearsal.ts';
import { chooseVoice, speakerOf } from '../rehearsal/voice.ts';
import { loadRehearsal, notHere, type Loaded } from '../rehearsal/load-rehearsal.ts';
import { saveNote, saveNotes, saveSelfRating } from '../rehearsal/save-words.ts';
import { savePlan } from '../rehearsal/save-plan.ts';
import { listOwnRehearsals, showRehearsal } from '../rehearsal/show-rehearsal.ts';
import { deleteRehearsal } from '../store/rehearsal.ts';
import type { AppEnv } from './app-env.ts';
import type { Page } from './contract/page-answers.ts';
import type { RehearsalSummary } from './contract/rehearsal-answers.ts';
import {
  ListQuery,
  NewBranch,
  NewPlan,
  NewRehearsal,
  NewSelfRating,
  NewText,
  NewVoice,
  RehearsalParams,
} from './contract/rehearsal.ts';
import { owner, sendCookie } from './identity.ts';
import { valid } from './valid.ts';

const params = valid('param', RehearsalParams);

const shown = (c: Context<AppEnv>, loaded: Loaded) => showRehearsal(loaded, settingsOf(c.env).actor);

/** The arc of a rehearsal, but for its turns and its report. */
export const rehearsals = new Hono<AppEnv>()
  .post('/', valid('json', NewRehearsal), async (c) => {
    const userId = c.var.session?.userId ?? null;
    const wish = { ...c.req.valid('json'), model: speakerOf(settingsOf(c.env).actor) };
    const { loaded, isNew, token } = await startRehearsal(c.env.DB, userId, wish, Date.now());
    if (token !== null) sendCookie(c, token);
    return c.json(shown(c, loaded), isNew ? 201 : 200);
  })
  .get('/', valid('query', ListQuery), async (c) => {
    const empty: Page<RehearsalSummary> = { items: [], next: null };
    if (!c.var.session) return c.json(empty);
    return c.json(await listOwnRehearsals(c.env.DB, c.var.session.userId, c.req.valid('query')));
  })
  .get('/:rehearsalId', params, async (c) => {
    const { userId } = owner(c.var.session);
    return c.json(shown(c, await loadRehearsal(c.env.DB, c.req.valid('param').rehearsalId, userId)));
  })
  .delete('/:rehearsalId', params, async (c) => {
    const { userId } = owner(c.var.session);
    if (!(await deleteRehearsal(c.env.DB, c.req.valid('param').rehearsalId, userId))) throw notHere();
    return c.body(null, 204);
  })
  .put('/:rehearsalId/plan', params, valid('json', NewPlan), async (c) => {
    const { userId } = owner(c.var.session);
    const { rehearsalId } = c.req.valid('param');
    return c.json(await savePlan(c.env.DB, rehearsalId, userId, c.req.valid('json'), Date.now()));
  })
  .put('/:rehearsalId/notes', params, valid('json', NewText.notes), async (c) => {
    const { userId } = owner(c.var.session);
    const { text } = c.req.valid('json');
    await saveNotes(c.env.DB, { ...c.req.valid('param'), userId, now: Date.now() }, text);
    return c.json({ notes: text });
  })
  .put('/:rehearsalId/note', params, valid('json', NewText.note), async (c) => {
    const { userId } = owner(c.var.session);
    const { text } = c.req.valid('json');
    const checks = await saveNote(c.env.DB, { ...c.req.valid('param'), userId, now: Date.now() }, text);
    return c.json({ note: text, checks });
  })
  .put('/:rehearsalId/self-rating', params, valid('json', NewSelfRating), async (c) => {
    const { userId } = owner(c.var.session);
    const selfRating = c.req.valid('json');
    await saveSelfRating(c.env.DB, { ...c.req.valid('param'), userId, now: Date.now() }, selfRating);
    return c.json({ selfRating });
  })
  .put('/:rehearsalId/voice', params, valid('json', NewVoice), async (c) => {
    const { userId } = owner(c.var.session);
    const choice = { ...c.req.valid('param'), userId, by: c.req.valid('json').by };
    return c.json(await chooseVoice(c.env.DB, choice, settingsOf(c.env).actor));
  })
  .post('/:rehearsalId/close', params, async (c) => {
    const { userId } = owner(c.var.session);
    return c.json(shown(c, await closeRehearsal(c.env.DB, c.req.valid('param').rehearsalId, userId, Date.now())));
  })
  .post('/:rehearsalId/branch', params, valid('json', NewBranch), async (c) => {
    const { userId } = owner(c.var.session);
    const { rehearsalId } = c.req.valid('param');
    const { loaded, isNew } = await branchRehearsal(c.env.DB, userId, rehearsalId, c.req.valid('json'), Date.now());
    return c.json(shown(c, loaded), isNew ? 201 : 200);
  });
