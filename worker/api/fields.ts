import { Hono } from 'hono';
import { fieldNames } from '../rehearsal/field-match.ts';
import type { AppEnv } from './app-env.ts';
import type { Page } from './contract/page-answers.ts';
import type { FieldName } from './contract/persona-answers.ts';

/** The fields a stand-in can come from, for whoever knows better than our guess. */
export const fields = new Hono<AppEnv>().get('/', (c) => {
  const page: Page<FieldName> = { items: fieldNames(), next: null };
  return c.json(page);
});
