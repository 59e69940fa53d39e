import { env } from 'cloudflare:workers';
import { expect, inject, it } from 'vitest';
import type { Effect } from '../../worker/informant/meeting.ts';
import type { Persona } from '../../worker/informant/persona.ts';
import { prompts } from '../../worker/prompts.ts';
import { unreleasedIn } from '../evals/model/unreleased.ts';
import { expert } from '../evals/seekers/all.ts';
import { injector } from '../evals/seekers/weak.ts';
import { profileText } from '../../worker/informant/index.ts';
import { doneOf, ModelSeeker } from './models.ts';
import { newRehearsal } from './seeker.ts';

const MOST = 16;

/** A seeker whose requests to the model can be told from everybody else’s by the model’s name. */
class Sender extends ModelSeeker {
  readonly #name: string;

  constructor(more: Record<string, string> = {}) {
    const name = crypto.randomUUID();
    super('good', { ...more, OPENAI_MODEL: name, MODEL_TOKENS_IN_ALL: '999999999' });
    this.#name = name;
  }

  async bodies(): Promise<string[]> {
    const heard = await (await fetch(`${inject('faultyUrl')}/requests`)).json<{ body: string }[]>();
    return heard.map(({ body }) => body).filter((body) => body.includes(this.#name));
  }
}

it.each(Object.values(prompts.personas))(
  'sends nothing over HTTP that $name has not told',
  { timeout: 60_000 },
  async (persona: Persona) => {
    const told: unknown[] = [];
    for (const [n, kind] of [expert, injector].entries()) {
      const sender = new Sender({ OPENAI_API: n === 0 ? 'chat' : 'responses' });
      const { id } = await sender.start({ personaId: persona.id, minutes: 30 });
      const seeker = kind.arrive(profileText(persona), 11);
      for (let at = 0, phase = ''; at < MOST && phase !== 'ended'; at++) {
        const { turns, clock } = await sender.rehearsal(id);
        const text = seeker.say({ profile: profileText(persona), turns, minutes: clock.minutes, of: clock.of });
        if (text === null) break;
        phase = doneOf(await sender.hear(id, { id: crypto.randomUUID(), text })).data.phase;
      }
      const effects = await effectsOf(id);
      const bodies = await sender.bodies();
      expect(bodies.length).toBeGreaterThan(5);
      // A request that the watch made twice belongs to the same turn: what is told only grows.
      const found = bodies.flatMap((body) => unreleasedIn(body, persona, effects.slice(0, answeredIn(body))));
      expect(found).toEqual([]);
      told.push(...bodies.flatMap((body) => unreleasedIn(body, persona, [])));
    }
    // And it would be found: as if nothing had been told. Who only gives orders may be told nothing.
    expect(told).not.toEqual([]);
  },
);

it('asks no model for a stand-in, also where one is wished for', async () => {
  const sender = new Sender();
  const { id: personaId } = await sender.json<{ id: string }>('POST', '/api/personas', {
    ...{ id: crypto.randomUUID(), name: 'Dana Whitlock', role: 'nurse', organisation: '' },
    ...{ met: '', path: '', published: '', wants: '' },
  });
  const { id } = await sender.json<{ id: string }>('POST', '/api/rehearsals', newRehearsal({ personaId }));
  await sender.json('PUT', `/api/rehearsals/${id}/voice`, { by: 'model' });
  const { reply } = doneOf(await sender.hear(id, { id: crypto.randomUUID(), text: 'How did you come to this?' })).data;
  expect(reply.voice).toBeNull();
  expect(await sender.bodies()).toEqual([]);
});

async function effectsOf(id: string): Promise<Effect[]> {
  const replies = env.DB.prepare(
    'select effect from turn where rehearsal_id = ?1 and effect is not null order by number',
  ).bind(id);
  const { results } = await replies.all<{ effect: string }>();
  return results.map(({ effect }) => JSON.parse(effect) as Effect);
}

/** Exchanges in this request, the one that it is to answer among them. */
function answeredIn(body: string): number {
  const { messages, input } = JSON.parse(body) as Record<'messages' | 'input', { role: string }[] | undefined>;
  return (messages ?? input ?? []).filter(({ role }) => role === 'user').length;
}
