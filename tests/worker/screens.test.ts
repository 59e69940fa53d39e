import { createExecutionContext, env } from 'cloudflare:test';
import { describe, expect, it } from 'vitest';
import type { RehearsalReport } from '../../worker/api/contract/report-answers.ts';
import { app } from '../../worker/api/app.ts';
import { Seeker } from './seeker.ts';

const BUILT = '<head></head><!--answers--><main>%first%</main><!--answers--><body>the screen</body>';

/** The Worker with a build of one page for every screen, asked as this seeker's browser asks for a page. */
function open(seeker: Seeker, path: string, built: string | null = BUILT): Promise<Response> {
  const asked: string[] = [];
  const ASSETS = {
    fetch(address: string) {
      asked.push(new URL(address).pathname);
      const isShell = asked.at(-1) === '/app';
      return Promise.resolve(new Response(isShell ? 'the shell' : built, { status: built || isShell ? 200 : 404 }));
    },
  };
  const bindings = { ...env, ASSETS } as unknown as Record<string, unknown>;
  const request = new Request(`https://forthcoming.test${path}`, { headers: { cookie: seeker.cookie } });
  return Promise.resolve(app.fetch(request, bindings as never, createExecutionContext() as never));
}

async function answersIn(response: Response): Promise<Record<string, unknown>> {
  const [, json = '{}'] =
    /<script type="application\/json" id="answers">(.*?)<\/script>/s.exec(await response.text()) ?? [];
  return JSON.parse(json) as Record<string, unknown>;
}

describe('a screen opened by address', () => {
  it('brings along word for word what the wire would answer, and is not stored', async () => {
    const seeker = new Seeker();
    const { id } = await seeker.start();
    await seeker.say(id, 'Thanks for the time. How did you come to this work?');
    const talk = await open(seeker, `/rehearsals/${id}/talk`);
    expect(talk.headers.get('cache-control')).toBe('private, no-store');
    expect(await answersIn(talk)).toEqual({ [`/api/rehearsals/${id}`]: await seeker.rehearsal(id) });

    const prepare = await answersIn(await open(seeker, `/rehearsals/${id}/prepare`));
    expect(prepare[`/api/personas/ruth-adeyemi`]).toEqual(await seeker.json('GET', '/api/personas/ruth-adeyemi'));
    expect(prepare[`/api/rehearsals/${id}/reflection`]).toEqual(
      await seeker.json('GET', `/api/rehearsals/${id}/reflection`),
    );

    await seeker.json('POST', `/api/rehearsals/${id}/close`, {});
    const report = await answersIn(await open(seeker, `/rehearsals/${id}/report`));
    for (const address of [`/api/rehearsals/${id}`, `/api/rehearsals/${id}/report`, `/api/rehearsals?parentId=${id}`]) {
      expect(report[address]).toEqual(await seeker.json('GET', address));
    }
  });

  it('shows what a report begins with before any script has run, what was said as text', async () => {
    const seeker = new Seeker();
    const { id } = await seeker.start();
    for (const line of [
      'Hello. Do you like it?',
      '<b id="x">Is it hard?</b> %first% $& Do you earn well?',
      'Is it fun?',
    ])
      await seeker.say(id, line);
    await seeker.json('POST', `/api/rehearsals/${id}/close`, {});
    const { title, happened, change } = await seeker.json<RehearsalReport>('GET', `/api/rehearsals/${id}/report`);
    const page = await (await open(seeker, `/rehearsals/${id}/report`)).text();
    const [, shown = ''] = /<main>(.*?)<\/main>/s.exec(page) ?? [];
    for (const words of [title, happened, change?.advice ?? '', 'Try this moment again'])
      expect(shown).toContain(words.replaceAll('&', '&amp;'));
    expect(page).not.toContain('<b id');
    expect(shown).not.toContain('<!--');
  });

  it('shows whom one prepares for, and what was said so far, before any script has run', async () => {
    const seeker = new Seeker();
    const { id } = await seeker.start();
    const plan = await (await open(seeker, `/rehearsals/${id}/prepare`)).text();
    expect(plan).toContain('Prepare for Ruth Adeyemi</h1>');
    expect(plan).toContain('Work so far');
    const before = await (await open(seeker, `/rehearsals/${id}/talk`)).text();
    expect(before).toContain('so you begin.</p>');
    const { reply } = await seeker.say(id, 'Thanks for the time. How did you come to <i>this</i> work?');
    const talk = await (await open(seeker, `/rehearsals/${id}/talk`)).text();
    const [, shown = ''] = /<main>(.*)<\/main>/s.exec(talk) ?? [];
    expect(shown).toContain('How did you come to &lt;i>this&lt;/i> work?');
    expect(shown).toContain(reply.text.slice(0, 12));
    expect(shown).not.toContain('style=');
  });

  it('brings a second try with its first version', async () => {
    const seeker = new Seeker();
    const { id: first } = await seeker.start();
    await seeker.say(first, 'How did you come to this work?');
    const id = crypto.randomUUID();
    await seeker.json('POST', `/api/rehearsals/${first}/branch`, { id, fromTurn: 0, moment: true });
    await seeker.say(id, 'What brought you here?');
    await seeker.json('POST', `/api/rehearsals/${id}/close`, {});
    const address = `/api/rehearsals/${id}/comparison`;
    const answers = await answersIn(await open(seeker, `/rehearsals/${id}/report`));
    expect(answers[address]).toEqual(await seeker.json('GET', address));
  });

  it('tells nothing to anybody else, and the page all the same', async () => {
    const owner = new Seeker();
    const { id } = await owner.start();
    const stranger = new Seeker();
    await stranger.start();
    for (const other of [stranger, new Seeker()]) {
      const response = await open(other, `/rehearsals/${id}/talk`);
      expect(response.status).toBe(200);
      expect(await response.text()).toBe('<head></head><body>the screen</body>');
    }
  });

  it('keeps what was typed inside its block of data', async () => {
    const seeker = new Seeker();
    const { id } = await seeker.start();
    const text = 'I wrote </script><script>alert(1)</script><!-- once. How did you come to this work?';
    await seeker.say(id, text);
    const page = await (await open(seeker, `/rehearsals/${id}/talk`)).text();
    expect(page.match(/<\/script>/g)).toHaveLength(1);
    expect(page).not.toContain('<!--');
    const answers = await answersIn(new Response(page));
    expect(JSON.stringify(answers)).toContain('alert(1)');
  });

  it('leaves out what is not to be had: a report before the end', async () => {
    const seeker = new Seeker();
    const { id } = await seeker.start();
    const answers = await answersIn(await open(seeker, `/rehearsals/${id}/report`));
    expect(Object.keys(answers).sort()).toEqual([`/api/rehearsals/${id}`, `/api/rehearsals?parentId=${id}`]);
  });

  it('is the shell of every screen where no page was built for it', async () => {
    const seeker = new Seeker();
    const { id } = await seeker.start();
    expect(await (await open(seeker, `/rehearsals/${id}/talk`, null)).text()).toBe('the shell');
    expect(await (await open(seeker, `/rehearsals/${id}/card`)).text()).toBe('the shell');
  });
});
