import { Hono, type Context } from 'hono';
import { settingsOf } from '../env.ts';
import { foresee } from '../errors.ts';
import { judgeOf } from '../rehearsal/judge/judge.ts';
import { judgeTalk, readJudgements } from '../rehearsal/judge/judge-talk.ts';
import type { AppEnv } from './app-env.ts';
import { NewJudging, type JudgingEvent } from './contract/judgement.ts';
import { RehearsalParams } from './contract/rehearsal.ts';
import { answerEvents } from './event-stream.ts';
import { owner } from './identity.ts';
import { problemOf } from './problem.ts';
import { valid } from './valid.ts';

const params = valid('param', RehearsalParams);

/** What a language model says of a talk that is over, beside what was counted. */
export const judgements = new Hono<AppEnv>()
  .get('/:rehearsalId/judgements', params, async (c) => {
    const own = { ...c.req.valid('param'), userId: owner(c.var.session).userId };
    return c.json(await readJudgements(c.env.DB, own, judgeFor(c, own.userId), Date.now()));
  })
  .post('/:rehearsalId/judgements', params, valid('json', NewJudging), async (c) => {
    const own = { ...c.req.valid('param'), userId: owner(c.var.session).userId };
    const wish = { judge: judgeFor(c, own.userId), again: c.req.valid('json').again ?? false, now: () => Date.now() };
    return answerEvents(c, toTheEnd(c, await judgeTalk(c.env.DB, own, wish)));
  });

function judgeFor(c: Context<AppEnv>, userId: string) {
  const { judge, caps, judgePrice } = settingsOf(c.env);
  return judge && judgeOf(judge, c.env, { userId, caps, price: judgePrice, now: Date.now() });
}

/** Once a stream has begun, a failure is its last event. */
async function* toTheEnd(c: Context<AppEnv>, events: AsyncGenerator<JudgingEvent>): AsyncGenerator<JudgingEvent> {
  try {
    yield* events;
  } catch (error) {
    const failure = foresee(error);
    c.set('failure', failure);
    yield { event: 'problem', data: problemOf(failure, c.get('requestId')) };
  }
}
