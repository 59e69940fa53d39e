import { Hono } from 'hono';
import { addPersona, changePersona, listOwnPersonas, showPersona } from '../rehearsal/own-persona.ts';
import { listPersonas, noSuchInformant } from '../rehearsal/persona.ts';
import { deletePersona } from '../store/persona.ts';
import type { AppEnv } from './app-env.ts';
import type { Page } from './contract/page-answers.ts';
import type { PersonaCard } from './contract/persona-answers.ts';
import { NewPersona, OwnPersonaParams, PersonaDetails, PersonaParams, PersonaQuery } from './contract/persona.ts';
import { owner, sendCookie } from './identity.ts';
import { valid } from './valid.ts';

const own = valid('param', OwnPersonaParams);

/** The informants: what a seeker may know beforehand, never a fact; and the people they are really meeting. */
export const personas = new Hono<AppEnv>()
  .get('/', valid('query', PersonaQuery), async (c) => {
    const { q = '', field = '', whose } = c.req.valid('query');
    const authored = whose === 'own' ? [] : listPersonas(q, field);
    const asks = whose === 'authored' ? null : c.var.session;
    const theirs = asks ? await listOwnPersonas(c.env.DB, asks.userId, { q, field }) : [];
    const page: Page<PersonaCard> = { items: [...authored, ...theirs], next: null };
    return c.json(page);
  })
  .post('/', valid('json', NewPersona), async (c) => {
    const userId = c.var.session?.userId ?? null;
    const { persona, isNew, token } = await addPersona(c.env.DB, userId, c.req.valid('json'), Date.now());
    if (token !== null) sendCookie(c, token);
    return c.json(persona, isNew ? 201 : 200);
  })
  .get('/:personaId', valid('param', PersonaParams), async (c) => {
    return c.json(await showPersona(c.env.DB, c.req.valid('param').personaId, c.var.session?.userId ?? null));
  })
  .put('/:personaId', own, valid('json', PersonaDetails), async (c) => {
    const { userId } = owner(c.var.session, noSuchInformant);
    const { personaId } = c.req.valid('param');
    return c.json(await changePersona(c.env.DB, personaId, userId, c.req.valid('json'), Date.now()));
  })
  .delete('/:personaId', own, async (c) => {
    const { userId } = owner(c.var.session, noSuchInformant);
    if (!(await deletePersona(c.env.DB, c.req.valid('param').personaId, userId))) throw noSuchInformant();
    return c.body(null, 204);
  });
