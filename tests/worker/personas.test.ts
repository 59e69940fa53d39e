import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import type { AccountExport } from '../../worker/api/contract/account-answers.ts';
import type { Page } from '../../worker/api/contract/page-answers.ts';
import type { OwnPersona, PersonaCard } from '../../worker/api/contract/persona-answers.ts';
import type { RehearsalReport } from '../../worker/api/contract/report-answers.ts';
import { AccountExport as AccountExportSchema } from '../../worker/api/contract/account-schemas.ts';
import { OwnPersona as OwnPersonaSchema } from '../../worker/api/contract/persona-schemas.ts';
import { RehearsalReport as RehearsalReportSchema } from '../../worker/api/contract/report-schemas.ts';
import { PERSON_LIMITS } from '../../worker/api/contract/persona.ts';
import { goodTalk } from '../fixtures/talks.ts';
import { Seeker } from './seeker.ts';

const dana = (more: Record<string, unknown> = {}) => ({
  id: crypto.randomUUID(),
  name: 'Dana Whitfield',
  role: 'Site manager',
  organisation: 'Bexley Homes',
  met: 'My aunt put us in touch.',
  path: 'She studied archaeology and then ran a quarry office in Wales.',
  published: '“The Quiet Site”, a talk about noise',
  wants: 'how she went from archaeology to building',
  ...more,
});

const add = (seeker: Seeker, more: Record<string, unknown> = {}) =>
  seeker.json<OwnPersona>('POST', '/api/personas', dana(more));

describe('someone I am really meeting', () => {
  it('is kept with a labelled stand-in, and nothing is said about them but what was typed', async () => {
    const seeker = new Seeker();
    const made = await add(seeker);
    expect(OwnPersonaSchema.parse(made)).toEqual(made);
    expect(made.name).toMatch(/^A colleague (?:in|from) [a-z ]+, standing in for Dana Whitfield$/);
    expect(made.standIn).toMatchObject({ name: 'Dana Whitfield', called: 'Dana' });
    expect(made.about.join()).toContain('My aunt put us in touch.');
    expect(made.career).toEqual([
      { years: 'from your notes', what: 'She studied archaeology and then ran a quarry office in Wales.' },
    ]);
    expect(made.starters.questions).toHaveLength(6);
    expect(made.place + made.organisationPage.paragraphs.join()).toBe('');
  });

  it('can be posted twice with the same id and is one', async () => {
    const seeker = new Seeker();
    const wish = dana();
    const first = await seeker.send('POST', '/api/personas', wish);
    const second = await seeker.send('POST', '/api/personas', wish);
    expect([first.status, second.status]).toEqual([201, 200]);
    expect(await second.json()).toEqual(await first.json());
  });

  it('belongs to one seeker alone: to others it is not there', async () => {
    const seeker = new Seeker();
    const other = new Seeker();
    const { id } = await add(seeker);
    await other.start();
    for (const method of ['GET', 'DELETE'] as const) {
      expect(await other.problem(method, `/api/personas/${id}`)).toMatchObject({ status: 404, code: 'not_found' });
    }
    expect((await other.problem('PUT', `/api/personas/${id}`, dana())).status).toBe(404);
    expect((await other.problem('POST', '/api/personas', dana({ id }))).code).toBe('id_in_use');
    const start = { id: crypto.randomUUID(), personaId: id, minutes: 20, setting: 'video' };
    expect((await other.problem('POST', '/api/rehearsals', start)).status).toBe(404);
    expect((await new Seeker().problem('POST', '/api/rehearsals', start)).status).toBe(404);
    expect((await other.json<Page<PersonaCard>>('GET', '/api/personas')).items.map((card) => card.id)).not.toContain(
      id,
    );
  });

  it('stands after the authored ones in the list, or alone', async () => {
    const seeker = new Seeker();
    const { id } = await add(seeker);
    const ids = async (query: string) =>
      (await seeker.json<Page<PersonaCard>>('GET', `/api/personas${query}`)).items.map((card) => card.id);
    expect((await ids('')).at(-1)).toBe(id);
    expect((await ids('')).length).toBeGreaterThan(1);
    expect(await ids('?whose=own')).toEqual([id]);
    expect(await ids('?whose=authored')).not.toContain(id);
    expect(await ids('?whose=own&q=whitfield')).toEqual([id]);
    expect(await ids('?whose=own&q=nobody')).toEqual([]);
  });

  it('can be corrected and deleted in the middle of a talk, which goes on as it began', async () => {
    const seeker = new Seeker();
    const { id } = await add(seeker);
    const talk = await seeker.start({ personaId: id });
    await seeker.say(talk.id, 'Thank you for the time. What does a usual day look like?');
    const { id: _, ...details } = dana({ name: 'Maren Voss', role: 'nurse' });
    const changed = await seeker.json<OwnPersona>('PUT', `/api/personas/${id}`, details);
    expect(changed.standIn?.name).toBe('Maren Voss');
    expect((await seeker.rehearsal(talk.id)).persona.standIn?.name).toBe('Dana Whitfield');
    expect((await seeker.send('DELETE', `/api/personas/${id}`)).status).toBe(204);
    expect((await seeker.problem('GET', `/api/personas/${id}`)).status).toBe(404);
    const { turn } = await seeker.say(talk.id, 'What is hard about it?');
    expect(turn.number).toBe(3);
    const branch = await seeker.json('POST', `/api/rehearsals/${talk.id}/branch`, {
      id: crypto.randomUUID(),
      fromTurn: 2,
    });
    expect(branch).toMatchObject({ persona: { standIn: { name: 'Dana Whitfield' } } });
  });

  it('is said in the report to be somebody else than the one who spoke', async () => {
    const seeker = new Seeker();
    const { id } = await add(seeker);
    const talk = await seeker.start({ personaId: id });
    for (const text of goodTalk) if ((await seeker.say(talk.id, text)).phase === 'ended') break;
    await seeker.json('POST', `/api/rehearsals/${talk.id}/close`);
    const report = await seeker.json<RehearsalReport>('GET', `/api/rehearsals/${talk.id}/report`);
    expect(RehearsalReportSchema.parse(report)).toEqual(report);
    expect(report.title).toBe('Your talk with Dana’s stand-in');
    expect(report.standIn).toMatchObject({ name: 'Dana Whitfield', field: report.persona.field });
    expect(report.standIn?.sentence).toContain('Nothing the stand-in said of themselves is true of Dana');
    const markdown = await (await seeker.send('GET', `/api/rehearsals/${talk.id}/report.md`)).text();
    expect(markdown).toContain('Nothing the stand-in said of themselves is true of Dana');
  });

  it('is exported with every text, and goes with the account', async () => {
    const seeker = new Seeker();
    const canary = 'canary of the lighthouses';
    const texts = Object.fromEntries(Object.keys(PERSON_LIMITS).map((field) => [field, `${field} ${canary}`]));
    const { id } = await add(seeker, texts);
    await seeker.start({ personaId: id });
    const kept = AccountExportSchema.parse(await seeker.json<AccountExport>('GET', '/api/account/export'));
    for (const field of Object.keys(PERSON_LIMITS)) {
      expect(kept.personas[0]).toHaveProperty(field, `${field} ${canary}`);
      expect(kept.rehearsals[0]?.person).toHaveProperty(field, `${field} ${canary}`);
    }
    await seeker.send('DELETE', '/api/account');
    for (const table of ['persona', 'rehearsal']) {
      const { results } = await env.DB.prepare(`select * from ${table}`).all();
      expect(JSON.stringify(results)).not.toContain(canary);
    }
  });
});

describe('someone whose name is not known, or not written down', () => {
  const unnamed = (seeker: Seeker, more: Record<string, unknown> = {}) =>
    add(seeker, {
      name: '\u200B ',
      role: 'Purser',
      organisation: 'Nordwind',
      met: '',
      path: '',
      published: '',
      ...more,
    });

  it('goes by what they do, from the form to the calendar', async () => {
    const seeker = new Seeker();
    const when = new Date(Date.now() + 86_400_000).toISOString();
    const { id, details, standIn, starters } = await unnamed(seeker, { when });
    expect(details.name).toBe('');
    expect(standIn).toMatchObject({ name: 'the purser', called: 'your contact' });
    expect(starters.openingLine).toMatch(/^Thank you for making the time\. /);
    const calendar = await (await seeker.send('GET', `/api/personas/${id}/meeting.ics`)).text();
    expect(calendar).toContain('SUMMARY:Talk with the purser');
  });

  it.each([
    ['a place alone', { role: '', organisation: 'Nordwind' }, 'your contact'],
    ['an office', { role: 'Head of Marketing' }, 'the head of marketing'],
    ['a vowel', { role: 'an electrician' }, 'the electrician'],
    ['several', { role: 'nurses' }, 'your contact'],
    ['a whole story', { role: 'someone who does something with maps, I think' }, 'your contact'],
    ['markup', { role: '<b>x</b>' }, 'your contact'],
  ])('%s gets a name that fits a sentence', async (_, more, name) => {
    expect((await unnamed(new Seeker(), more)).standIn?.name).toBe(name);
  });

  it('is talked of, reported and thanked without a hole where the name would be', async () => {
    const seeker = new Seeker();
    const { id } = await unnamed(seeker);
    const talk = await seeker.start({ personaId: id });
    const replies: string[] = [];
    for (const text of ['How did they come to be a purser?', ...goodTalk]) {
      const { reply, phase } = await seeker.say(talk.id, text);
      replies.push(reply.text);
      if (phase === 'ended') break;
    }
    const close = await seeker.send('POST', `/api/rehearsals/${talk.id}/close`);
    expect(close.status).toBe(200);
    const report = await seeker.json<RehearsalReport>('GET', `/api/rehearsals/${talk.id}/report`);
    expect(report.title).toBe('Your talk with your contact’s stand-in');
    expect(report.standIn?.sentence).toContain('the purser');
    const everything = [...replies, JSON.stringify(report)].join('\n');
    expect(everything).not.toMatch(/\{name\}|\{called\}|undefined|(?:^|[.?!] )your contact| {2}| [,.]|to 's/m);
    const text = 'Dear Dana, thank you for the time today.';
    const { checks } = await seeker.json<{ checks: { code: string }[] }>('PUT', `/api/rehearsals/${talk.id}/note`, {
      text,
    });
    expect(checks.map(({ code }) => code)).not.toContain('wrong_name');
  });
});

describe('what nobody should have typed gets a sentence', () => {
  it.each([
    [
      'neither role nor organisation',
      { role: '', organisation: ' ' },
      'role: say what they do or where they work, as far as you know it.',
    ],
    ['five thousand characters', { path: 'x'.repeat(5000) }, 'path: may have at most 1500 characters.'],
    [
      'a meeting in the past',
      { when: '2019-01-01T09:00:00Z' },
      'when: is in the past; leave it out, or say when you are really meeting.',
    ],
    ['no date', { when: 'tomorrow' }, /^when: must be a date and a time/],
    ['no such field', { field: '__proto__' }, /^field: is not one we know/],
    ['a number for a name', { name: 7 }, 'name: must be text.'],
  ])('%s', async (_, more, detail) => {
    const problem = await new Seeker().problem('POST', '/api/personas', dana(more));
    expect(problem).toMatchObject({ status: 422, code: 'invalid_input' });
    if (typeof detail === 'string') expect(problem.detail).toBe(detail);
    else expect(problem.detail).toMatch(detail);
  });

  it('nothing at all', async () => {
    const problem = await new Seeker().problem('POST', '/api/personas', { id: crypto.randomUUID() });
    expect(problem.status).toBe(422);
    expect(problem.errors?.map(({ path }) => path)).toContain('role');
  });

  it.each([
    [
      'markup',
      { name: '<img src=x onerror=alert(1)>', role: '<script>alert(1)</script>', path: '</textarea>{name}$&' },
    ],
    ['emoji', { name: '🦊', role: '👩‍🚒', organisation: '🏥', published: '🎙️\n🎙️' }],
    ['another script', { name: '王小明', role: '护士', organisation: '北京大学第一医院', path: '她在上海学习。' }],
    ['right to left', { name: 'ليلى', role: 'مهندسة', organisation: '', path: 'درست في القاهرة' }],
    ['one endless word', { name: 'x'.repeat(80), role: 'y'.repeat(120), path: 'z'.repeat(1500) }],
    ['half a character', { name: 'Dana \ud83e', role: 'nurse' }],
  ])('takes %s as the words they are', async (_, more) => {
    const seeker = new Seeker();
    const made = await add(seeker, more);
    expect(made.details.name).toBe(String(more.name).toWellFormed());
    const talk = await seeker.start({ personaId: made.id });
    const { reply } = await seeker.say(talk.id, `Hello! How did ${made.details.name} come to this, and what is hard?`);
    expect(reply.text.length).toBeGreaterThan(10);
    expect(reply.text).not.toMatch(/\{name\}|\{called\}|undefined/);
  });

  it('refuses an id that an authored informant has', async () => {
    const problem = await new Seeker().problem('POST', '/api/personas', dana({ id: 'ruth-adeyemi' }));
    expect(problem.code).toBe('id_in_use');
  });
});
