import { Hono } from 'hono';
import { settingsOf } from '../env.ts';
import { aideTerms } from '../rehearsal/aide.ts';
import { draftInformant } from '../rehearsal/draft-informant.ts';
import { aideFor } from './aide.ts';
import type { AppEnv } from './app-env.ts';
import { NewDraft } from './contract/drafting.ts';
import { valid } from './valid.ts';

/** What a pasted text says of somebody one is going to meet; nothing of it is kept. */
export const drafting = new Hono<AppEnv>()
  .get('/', (c) => c.json(aideTerms(settingsOf(c.env))))
  .post('/', valid('json', NewDraft), async (c) => {
    const { text } = c.req.valid('json');
    return c.json(await draftInformant(text, aideFor(c)));
  });
