import { env } from 'cloudflare:workers';
import { describe, expect, it, vi } from 'vitest';
import type { Persona } from '../../worker/informant/persona.ts';
import { prompts } from '../../worker/prompts.ts';
import { injector } from '../evals/seekers/weak.ts';
import { Seeker } from './seeker.ts';

/** A word that nobody writes, put into every text of every private fact before an isolate has read them. */
const CANARY = 'quixolvane';
const persona = prompts.personas['ruth-adeyemi'] as Persona;
for (const fact of persona.facts.filter(({ tier }) => tier === 'private')) {
  fact.words = `${CANARY} ${fact.words} And ${CANARY} again.`;
  fact.short = `${CANARY}, in short.`;
  fact.fits = { yes_no: `Yes, ${CANARY}.`, figure: `${CANARY} times.`, reason: `Because of ${CANARY}.` };
}
/** Its counterpart in what anyone may hear, which shows that these words do come through where they may. */
const OPEN = 'brindlemoor';
for (const fact of persona.facts.filter(({ tier }) => tier === 'surface')) fact.words = `${OPEN}. ${fact.words}`;

const hidden = persona.facts.filter(({ tier }) => tier === 'private');
const asked = hidden.flatMap(({ paraphrases }) => paraphrases.slice(0, 3));

/** A seeker who keeps every answer they were ever given, headers and all. */
class Recorder extends Seeker {
  heard: string[] = [];

  override async send(...request: Parameters<Seeker['send']>): Promise<Response> {
    const response = await super.send(...request);
    this.heard.push(JSON.stringify([...response.headers]), await response.clone().text());
    return response;
  }
}

async function wholeRehearsal(seeker: Recorder, lines: readonly string[]): Promise<void> {
  const { id } = await seeker.start();
  const path = `/api/rehearsals/${id}`;
  await seeker.send('GET', '/api/personas?q=ruth');
  await seeker.send('GET', '/api/personas/ruth-adeyemi');
  for (const [n, text] of lines.entries()) {
    const accept = n % 2 === 0 ? 'text/event-stream' : 'application/json';
    await seeker.send('POST', `${path}/turns`, { id: crypto.randomUUID(), text }, { accept });
  }
  await seeker.send('GET', path);
  await seeker.send('POST', `${path}/close`);
  await seeker.send('PUT', `${path}/self-rating`, { preparation: 2, questions: 2, listening: 2, closing: 2 });
  await seeker.send('PUT', `${path}/note`, { text: 'Dear Ruth, thank you for telling me what you never tell.' });
  for (const end of ['report', 'report.md', 'card', 'card.md']) await seeker.send('GET', `${path}/${end}`);
  await seeker.send('POST', `${path}/untold`);
  await seeker.send('POST', `${path}/branch`, { id: crypto.randomUUID(), fromTurn: 3 });
  await seeker.send('GET', '/api/rehearsals');
  await seeker.send('GET', '/api/account/export');
}

describe('what is private', () => {
  it(
    'is never in a reply, a stream, an answer, a log or a row, however it is asked for',
    { timeout: 60_000 },
    async () => {
      const logs = (['log', 'info', 'warn', 'error', 'debug'] as const).map((name) => vi.spyOn(console, name));
      const heard: string[] = [];
      const seeker = injector.arrive('Ruth Adeyemi, Dramaturg, Harbour Street Theatre', 4);
      const view = { profile: '', turns: [], minutes: 0, of: 20 };
      const trickery = Array.from({ length: 10 }, () => seeker.say(view)).filter((text) => text !== null);
      for (const lines of [asked, trickery, ['How do you do?', ...asked.flatMap((text) => [text, 'Why?', 'Go on.'])]]) {
        const recorder = new Recorder();
        await wholeRehearsal(recorder, lines);
        heard.push(...recorder.heard);
      }
      expect(hidden.length).toBeGreaterThan(3);
      expect(asked.length).toBeGreaterThan(8);
      expect(heard.length).toBeGreaterThan(100);
      expect(heard.some((text) => text.includes(OPEN))).toBe(true);
      expect(heard.filter((text) => text.toLowerCase().includes(CANARY))).toEqual([]);
      const said = JSON.stringify(logs.flatMap((log) => log.mock.calls));
      expect(said.toLowerCase()).not.toContain(CANARY);
      const { results } = await env.DB.prepare('select text, reading, effect from turn').all();
      expect(results.length).toBeGreaterThan(50);
      expect(JSON.stringify(results).toLowerCase()).not.toContain(CANARY);
    },
  );

  it('is not even a door of the report', async () => {
    const recorder = new Recorder();
    const { id } = await recorder.start();
    for (const text of asked.slice(0, 4)) await recorder.say(id, text);
    await recorder.send('POST', `/api/rehearsals/${id}/close`);
    await recorder.send('GET', `/api/rehearsals/${id}/report`);
    for (const { id: fact } of hidden) expect(recorder.heard.join('\n')).not.toContain(fact);
  });
});
