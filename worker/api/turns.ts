import { Hono, type Context } from 'hono';
import { isDue, loginOf } from '../account/session.ts';
import { settingsOf } from '../env.ts';
import { notHere } from '../rehearsal/load-rehearsal.ts';
import { modelVoice } from '../rehearsal/voice.ts';
import { answerTurn, beginTurn, type Begun } from '../rehearsal/take-turn.ts';
import type { AppError } from '../errors.ts';
import type { AppEnv } from './app-env.ts';
import type { Problem } from './contract/problem-answers.ts';
import type { TakenTurn, TurnEvent } from './contract/turn-answers.ts';
import { NewTurn, RehearsalParams } from './contract/rehearsal.ts';
import { answerEvents } from './event-stream.ts';
import { renewLogin, tokenOf } from './identity.ts';
import { problemOf } from './problem.ts';
import { valid } from './valid.ts';

const POLLS = 20;
const POLL_MS = 100;

/**
 * What the seeker says, answered as a stream of events, or in one piece to those who ask for JSON. Who they are is found out with the
 * turn itself and not before it: a round trip less until the first word.
 */
export const turns = new Hono<AppEnv>().post(
  '/:rehearsalId/turns',
  valid('param', RehearsalParams),
  valid('json', NewTurn),
  async (c) => {
    const { rehearsalId } = c.req.valid('param');
    const token = tokenOf(c);
    const context = contextOf(c);
    const wish = { ...c.req.valid('json'), voice: context.voice };
    const login = await loginOf(token, Date.now());
    if (login === null || !token) throw notHere();
    const begun = await settled(() => beginTurn(c.env.DB, rehearsalId, { ...login, now: Date.now() }, wish));
    if (isDue(begun.renewedAt, login.now)) renewLogin(c, token, login.tokenHash);
    const events = begun.kind === 'answered' ? again(begun.taken) : answerTurn(c.env.DB, begun, context);
    return answerEvents(c, events);
  },
);

function contextOf(c: Context<AppEnv>) {
  const { actor, caps } = settingsOf(c.env);
  return {
    now: () => Date.now(),
    voice: actor && modelVoice(actor, c.env, { caps, now: Date.now() }),
    problem(error: AppError): Problem {
      c.set('failure', error);
      return problemOf(error, c.get('requestId'));
    },
  };
}

/** A double click meets its own first press: wait for that reply instead of refusing it. */
async function settled(begin: () => Promise<Begun>): Promise<Begun> {
  for (let poll = 0; ; poll++) {
    try {
      return await begin();
    } catch (error) {
      const isBusy = (error as AppError).code === 'being_answered';
      if (!isBusy || poll === POLLS) throw error;
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    }
  }
}

async function* again(taken: TakenTurn): AsyncGenerator<TurnEvent> {
  yield { event: 'state', data: { turn: taken.turn } };
  yield { event: 'reply', data: { text: taken.reply.text } };
  yield { event: 'done', data: taken };
}
