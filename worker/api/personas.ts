import { Hono } from 'hono';
import { listPersonas, personaById, profileOf } from '../rehearsal/persona.ts';
import type { AppEnv } from './app-env.ts';
import type { PersonaCard, Page } from './contract/answers.ts';
import { PersonaParams, PersonaQuery } from './contract/persona.ts';
import { valid } from './valid.ts';

/** The informants: what a seeker may know beforehand, never a fact. */
export const personas = new Hono<AppEnv>()
  .get('/', valid('query', PersonaQuery), (c) => {
    const { q, field } = c.req.valid('query');
    const page: Page<PersonaCard> = { items: listPersonas(q ?? '', field ?? ''), next: null };
    return c.json(page);
  })
  .get('/:personaId', valid('param', PersonaParams), (c) => {
    return c.json(profileOf(personaById(c.req.valid('param').personaId)));
  });
