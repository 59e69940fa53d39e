import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import type { Rehearsal } from '../../worker/api/contract/rehearsal-answers.ts';
import type {
  Conversation,
  KeptQuestion,
  Progress,
  Questions,
  Reflection,
  ReflectionEntry,
} from '../../worker/api/contract/progress-answers.ts';
import * as schemas from '../../worker/api/contract/progress-schemas.ts';
import { goodTalk, weakTalk } from '../fixtures/talks.ts';
import { Seeker } from './seeker.ts';

async function talked(lines: readonly string[], seeker = new Seeker(), wish: Record<string, unknown> = {}) {
  const { id } = await seeker.start(wish);
  for (const text of lines) if ((await seeker.say(id, text)).phase === 'ended') break;
  await seeker.json('POST', `/api/rehearsals/${id}/close`);
  return { seeker, id };
}

const progressOf = (seeker: Seeker) => seeker.json<Progress>('GET', '/api/progress');
const WORDS = { learnt: '', surprised: '', fits: '', open: '', nextSteps: [] };

describe('progress', () => {
  it('stands on what the reports counted, and names those that were never counted', async () => {
    const { seeker, id } = await talked(goodTalk);
    const before = await progressOf(seeker);
    expect(before.toCount).toEqual([id]);
    expect(before.criteria.every(({ now }) => now === null)).toBe(true);
    const report = await seeker.json<{
      criteria: { id: string; points: number | null }[];
      elicitation: { topics: { doors: { state: string }[] }[] };
      counts: { questions: number };
    }>('GET', `/api/rehearsals/${id}/report`);
    const progress = schemas.Progress.parse(await progressOf(seeker));
    expect(progress.toCount).toEqual([]);
    for (const { id, points } of report.criteria) {
      expect(progress.criteria.find((each) => each.id === id)?.values).toEqual([points]);
    }
    const doors = report.elicitation.topics.flatMap((topic) => topic.doors);
    expect(progress.rehearsals[0]).toMatchObject({
      counts: 'whole',
      questions: report.counts.questions,
      elicited: doors.filter(({ state }) => state === 'elicited').length,
      volunteered: doors.filter(({ state }) => state === 'volunteered').length,
    });
  });

  it('says where one stands in levels, and whose bands those are', async () => {
    const { seeker, id } = await talked(goodTalk);
    await seeker.json('GET', `/api/rehearsals/${id}/report`);
    const { criteria, bands, rehearsals } = await progressOf(seeker);
    expect(bands.emerging).toBeLessThan(bands.strong);
    const observed = criteria.filter(({ now }) => now !== null);
    expect(observed.length).toBeGreaterThan(3);
    for (const { id, levels } of observed) {
      const level = rehearsals[0]?.criteria.find((each) => each.id === id)?.level;
      expect(levels).toEqual({ mean: level, low: null, high: null });
    }
    expect(criteria.filter(({ now }) => now === null).every(({ levels }) => levels === null)).toBe(true);
  });

  it('keeps moments tried again and short practices out of the series', async () => {
    const { seeker, id } = await talked(goodTalk);
    const again = crypto.randomUUID();
    await seeker.json('POST', `/api/rehearsals/${id}/branch`, { id: again, fromTurn: 4 });
    await seeker.json('POST', `/api/rehearsals/${again}/close`);
    const { id: short } = await talked(goodTalk.slice(0, 3), seeker, { practice: 'follow_up' });
    for (const each of [id, again, short]) await seeker.json('GET', `/api/rehearsals/${each}/report`);
    const { rehearsals, criteria } = await progressOf(seeker);
    expect(rehearsals.map(({ counts }) => counts)).toEqual(['whole', 'moment', 'practice']);
    expect(criteria[0]?.values).toHaveLength(1);
  });

  it('of fifty rehearsals and more is paged, in one query each, and the CSV has them all', async () => {
    const { seeker, id } = await talked(weakTalk.slice(0, 1));
    const columns = `user_id, persona_id, persona_hash, minutes, setting, temperament, pace, seed, model, prompts_version, plan,
      created_at, updated_at, closed_at`;
    await env.DB.prepare(
      `with recursive n (i) as (select 1 union all select i + 1 from n where i < 59)
       insert into rehearsal (id, ${columns}) select 'copy-of-it-' || i, ${columns} from rehearsal, n where id = ?1`,
    )
      .bind(id)
      .run();
    const first = await progressOf(seeker);
    expect(first.rehearsals).toHaveLength(50);
    const rest = await seeker.json<Progress>('GET', `/api/progress?after=${first.next}`);
    expect(rest.rehearsals).toHaveLength(10);
    expect(rest.next).toBeNull();
    const csv = await seeker.send('GET', '/api/progress.csv');
    expect(csv.headers.get('content-type')).toContain('text/csv');
    expect((await csv.text()).split('\r\n')).toHaveLength(1 + 60 + 1);
  });

  it('is empty for those who never began, and shows nobody else’s', async () => {
    expect(await progressOf(new Seeker())).toMatchObject({ rehearsals: [], next: null });
    const csv = await new Seeker().send('GET', '/api/progress.csv');
    expect(csv.status).toBe(200);
    expect((await csv.text()).trim().split('\r\n')).toHaveLength(1);
    await talked(weakTalk.slice(0, 1));
    const other = new Seeker();
    await other.start();
    expect((await progressOf(other)).rehearsals).toEqual([]);
    expect((await other.problem('GET', '/api/progress?after=nonsense')).status).toBe(422);
  });
});

describe('one’s own good questions', () => {
  it('are proposed where they were open, specific and answered, kept, and taken off again', async () => {
    const { seeker, id } = await talked(goodTalk);
    const list = () => seeker.json<Questions>('GET', '/api/questions');
    const { proposed, kept } = schemas.Questions.parse(await list());
    expect(kept).toEqual([]);
    expect(proposed.length).toBeGreaterThan(0);
    const [one, two] = proposed;
    const keep = { id: crypto.randomUUID(), text: one?.text, rehearsalId: id };
    const saved = await seeker.json<KeptQuestion>('POST', '/api/questions', keep);
    expect(await seeker.json('POST', '/api/questions', keep)).toEqual(saved);
    await seeker.json('POST', '/api/questions', {
      ...keep,
      id: crypto.randomUUID(),
      text: two?.text,
      state: 'left_out',
    });
    const later = await list();
    expect(later.kept.map(({ text }) => text)).toEqual([one?.text]);
    expect(later.proposed.map(({ text }) => text)).not.toContain(one?.text);
    expect(later.proposed.map(({ text }) => text)).not.toContain(two?.text);
    await seeker.send('DELETE', `/api/rehearsals/${id}`);
    expect((await list()).kept[0]?.rehearsalId).toBeNull();
    expect((await seeker.send('DELETE', `/api/questions/${saved.id}`)).status).toBe(204);
    expect((await list()).kept).toEqual([]);
  });

  it('refuse what is blank or too long, another text under one id, and are nobody else’s', async () => {
    const { seeker } = await talked([]);
    const id = crypto.randomUUID();
    for (const text of ['', ' \u200b', 'x'.repeat(301)]) {
      expect((await seeker.problem('POST', '/api/questions', { id, text })).status).toBe(422);
    }
    await seeker.json('POST', '/api/questions', { id, text: 'What would you try first?' });
    expect((await seeker.problem('POST', '/api/questions', { id, text: 'Another?' })).code).toBe('id_in_use');
    const other = new Seeker();
    await other.start();
    expect((await other.problem('POST', '/api/questions', { id, text: 'Another?' })).code).toBe('id_in_use');
    for (const stranger of [other, new Seeker()]) {
      const refused = await stranger.problem('DELETE', `/api/questions/${id}`);
      expect(refused).toMatchObject({
        code: 'not_found',
        detail: expect.stringContaining('no such question') as string,
      });
    }
    const newcomer = await new Seeker().problem('POST', '/api/questions', {
      id: crypto.randomUUID(),
      text: 'And you?',
    });
    expect(newcomer).toMatchObject({ status: 404, detail: expect.stringContaining('Begin a talk') as string });
  });
});

describe('a reflection', () => {
  it('is kept with its quotations checked, as a memo too, and two tabs do not write over one another', async () => {
    const { seeker, id } = await talked(goodTalk);
    const path = `/api/rehearsals/${id}/reflection`;
    const empty = schemas.Reflection.parse(await seeker.json<Reflection>('GET', path));
    expect(empty).toMatchObject({ ...WORDS, version: 0, quotes: [] });
    expect(empty.asked.length).toBeGreaterThan(3);
    const { turns } = await seeker.rehearsal(id);
    const said =
      turns
        .find(({ number }) => number === 2)
        ?.text.split(/\s+/)
        .slice(0, 6)
        .join(' ') ?? '';
    const step = { id: 'a', text: 'Write six reports', by: '2026-12-01', done: false };
    const words = { ...WORDS, learnt: `She said “${said}”, and “nobody ever said this at all”.`, nextSteps: [step] };
    const saved = await seeker.json<Reflection>('PUT', path, { version: 0, ...words });
    expect(saved).toMatchObject({ ...words, version: 1 });
    expect(saved.quotes.map(({ turn }) => turn)).toEqual([2, null]);
    expect((await seeker.problem('PUT', path, { version: 0, ...words })).code).toBe('behind');
    await seeker.json('PUT', `/api/rehearsals/${id}/confidence`, { before: 2 });
    expect(await seeker.json('PUT', `/api/rehearsals/${id}/confidence`, { after: 4 })).toEqual({ before: 2, after: 4 });
    expect(await seeker.json('PUT', `/api/rehearsals/${id}/confidence`, { before: null })).toEqual({
      before: null,
      after: 4,
    });
    const memo = await (await seeker.send('GET', `${path}.md`)).text();
    expect(memo).toContain('# After the talk with Ruth Adeyemi');
    expect(memo).toContain('Write six reports, by 2026-12-01');
    expect(memo).toContain('not found in the transcript');
    const { items } = await seeker.json<{ items: ReflectionEntry[] }>('GET', '/api/reflections');
    expect(items).toHaveLength(1);
    expect(schemas.ReflectionEntry.parse(items[0]).learnt).toBe(words.learnt);
    expect((await progressOf(seeker)).rehearsals[0]?.confidence).toEqual({ before: null, after: 4 });
  });

  it('refuses what does not fit with a sentence, and is nobody else’s', async () => {
    const { seeker, id } = await talked([]);
    const path = `/api/rehearsals/${id}/reflection`;
    const long = await seeker.problem('PUT', path, { ...WORDS, learnt: 'x'.repeat(1501) });
    expect(long).toMatchObject({ status: 422, errors: [{ path: 'learnt' }] });
    const step = { id: 'a', text: 'x', by: 'tomorrow', done: false };
    expect((await seeker.problem('PUT', path, { ...WORDS, nextSteps: [step] })).status).toBe(422);
    for (const before of [0, 6, 2.5, 'much']) {
      expect((await seeker.problem('PUT', `/api/rehearsals/${id}/confidence`, { before })).status).toBe(422);
    }
    const other = new Seeker();
    await other.start();
    for (const [method, at, body] of [
      ['GET', path, undefined],
      ['GET', `${path}.md`, undefined],
      ['PUT', path, WORDS],
      ['PUT', `/api/rehearsals/${id}/confidence`, { before: 1 }],
      ['POST', `/api/rehearsals/${id}/follow-up`, { id: crypto.randomUUID(), minutes: 20, setting: 'video' }],
    ] as const) {
      expect((await other.problem(method, at, body)).code).toBe('not_found');
    }
  });
});

describe('a second meeting', () => {
  const again = (seeker: Seeker, id: string, newId = crypto.randomUUID()) =>
    seeker.json<Rehearsal>('POST', `/api/rehearsals/${id}/follow-up`, { id: newId, minutes: 20, setting: 'video' });

  it('remembers the first as it was, whatever becomes of it, and tells nothing again as new', async () => {
    const { seeker, id } = await talked(goodTalk);
    const newId = crypto.randomUUID();
    const second = await again(seeker, id, newId);
    expect(second).toMatchObject({
      id: newId,
      follows: id,
      persona: { id: 'ruth-adeyemi' },
      turns: [],
      parentId: null,
    });
    expect(await again(seeker, id, newId)).toEqual(second);
    const first = await factsOf(id);
    await seeker.send('DELETE', `/api/rehearsals/${id}`);
    const { reply } = await seeker.say(newId, 'Hello Ruth, thank you for taking the time again.');
    expect(reply.text).toMatch(/back|again/i);
    for (const text of goodTalk.slice(1, 6)) await seeker.say(newId, text);
    const told = await factsOf(newId);
    expect(first.length).toBeGreaterThan(2);
    expect(told.filter((fact) => first.includes(fact))).toEqual([]);
    await seeker.json('POST', `/api/rehearsals/${newId}/close`);
    const report = await seeker.json<{ elicitation: { told: number; closed: number } }>(
      'GET',
      `/api/rehearsals/${newId}/report`,
    );
    expect(report.elicitation.told).toBe(told.length);
  });

  it('leads to a third, which remembers both', async () => {
    const { seeker, id } = await talked(goodTalk.slice(0, 3));
    const second = await again(seeker, id);
    for (const text of goodTalk.slice(4, 7)) await seeker.say(second.id, text);
    await seeker.json('POST', `/api/rehearsals/${second.id}/close`);
    const third = await again(seeker, second.id);
    const known = await env.DB.prepare("select json_extract(earlier, '$.released') as it from rehearsal where id = ?1")
      .bind(third.id)
      .first<{ it: string }>();
    const ids = (JSON.parse(known?.it ?? '[]') as { id: string }[]).map((fact) => fact.id);
    expect(ids).toEqual([...(await factsOf(id)), ...(await factsOf(second.id))]);
  });

  it('needs a first one that is over and in which something was said, and no stand-in', async () => {
    const seeker = new Seeker();
    const { id } = await seeker.start();
    const body = { id: crypto.randomUUID(), minutes: 20, setting: 'video' };
    expect((await seeker.problem('POST', `/api/rehearsals/${id}/follow-up`, body)).code).toBe('rehearsal_open');
    await seeker.json('POST', `/api/rehearsals/${id}/close`);
    expect((await seeker.problem('POST', `/api/rehearsals/${id}/follow-up`, body)).status).toBe(422);
    expect((await seeker.problem('POST', `/api/rehearsals/${id}/follow-up`, { ...body, minutes: 7 })).status).toBe(422);
    const personaId = crypto.randomUUID();
    await seeker.json('POST', '/api/personas', { id: personaId, name: 'Mara', role: 'nurse' });
    const { id: standIn } = await talked(['Hello Mara, what is your week like?'], seeker, { personaId });
    const refused = await seeker.problem('POST', `/api/rehearsals/${standIn}/follow-up`, body);
    expect(refused.detail).toContain('stand-in');
  });
});

async function factsOf(rehearsalId: string): Promise<string[]> {
  const { results } = await env.DB.prepare(
    `select json_extract(f.value, '$.id') as fact from turn t, json_each(t.effect, '$.released') f
     where t.rehearsal_id = ?1 order by t.number`,
  )
    .bind(rehearsalId)
    .all<{ fact: string }>();
  return results.map(({ fact }) => fact);
}

describe('the day after', () => {
  const LOG = { name: 'Mara Klein', heldOn: '2026-01-15', stayed: 'that the night shift taught you to listen' };

  it('is logged by a newcomer, with a note made of that and checked against it', async () => {
    const seeker = new Seeker();
    const id = crypto.randomUUID();
    const logged = schemas.Conversation.parse(
      await seeker.json<Conversation>('POST', '/api/conversations', { id, ...LOG }),
    );
    expect(seeker.cookie).not.toBe('');
    expect(logged).toMatchObject({ ...LOG, personaId: null, version: 1, thankBy: '2026-01-16', updateDraft: null });
    expect(logged.noteDraft).toContain('What stays with me is that the night shift taught you to listen.');
    expect(await seeker.json('POST', '/api/conversations', { id, ...LOG })).toEqual(logged);
    expect((await seeker.problem('POST', '/api/conversations', { id, ...LOG, name: 'Other' })).code).toBe('id_in_use');
    const { name, heldOn, stayed } = LOG;
    const note = 'Dear Tom, what you said about the harbour museum ferry changed how I see it.';
    const path = `/api/conversations/${id}`;
    const saved = await seeker.json<Conversation>('PUT', path, { version: 1, name, heldOn, stayed, note });
    expect(saved.noteChecks.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['wrong_name', 'no_thanks', 'invented']),
    );
    expect(saved.noteChecks.find(({ code }) => code === 'invented')?.message).toContain('in what you logged');
    expect((await seeker.problem('PUT', path, { version: 1, name, heldOn, note })).code).toBe('behind');
    const draft = await seeker.json<Conversation>('PUT', path, { name, heldOn, stayed, note: saved.noteDraft });
    expect(draft.noteChecks.map(({ code }) => code)).not.toContain('invented');
    const ics = await seeker.send('GET', `${path}/dates.ics`);
    expect(ics.headers.get('content-type')).toContain('text/calendar');
    expect(await ics.text()).toContain('DTSTART;VALUE=DATE:20260116');
    expect((await seeker.send('DELETE', path)).status).toBe(204);
    expect((await seeker.problem('GET', path)).code).toBe('not_found');
  });

  it('of somebody one was really meeting has nothing that their stand-in said, and outlives them', async () => {
    const seeker = new Seeker();
    const personaId = crypto.randomUUID();
    const when = new Date(Date.now() + 3_600_000).toISOString();
    await seeker.json('POST', '/api/personas', { id: personaId, name: 'Mara Klein', role: 'nurse', when });
    const { id } = await talked(['Hello Mara, what did your last week look like?'], seeker, { personaId });
    const { turns } = await seeker.rehearsal(id);
    const logged = await seeker.json<Conversation>('POST', '/api/conversations', {
      id: crypto.randomUUID(),
      personaId,
      ...LOG,
    });
    expect(logged.personaId).toBe(personaId);
    const words = new Set(logged.noteDraft.toLowerCase().match(/\p{L}{5,}/gu));
    const typed = new Set(`${Object.values(LOG).join(' ')}`.toLowerCase().match(/\p{L}{5,}/gu));
    for (const word of turns[1]?.text.toLowerCase().match(/\p{L}{7,}/gu) ?? []) {
      if (!typed.has(word)) expect(words).not.toContain(word);
    }
    const meeting = await (await seeker.send('GET', `/api/personas/${personaId}/meeting.ics`)).text();
    expect(meeting).toContain('SUMMARY:Talk with Mara Klein');
    await seeker.send('DELETE', `/api/personas/${personaId}`);
    const { items } = await seeker.json<{ items: Conversation[] }>('GET', '/api/conversations');
    expect(items[0]).toMatchObject({ id: logged.id, personaId: null, name: 'Mara Klein' });
  });

  it('refuses a day ahead, no name and too much, and is nobody else’s', async () => {
    const seeker = new Seeker();
    const id = crypto.randomUUID();
    for (const wrong of [
      { heldOn: '2999-01-01' },
      { heldOn: '2026-02-30' },
      { name: ' ' },
      { note: 'x'.repeat(2501) },
    ]) {
      expect((await seeker.problem('POST', '/api/conversations', { id, ...LOG, ...wrong })).status).toBe(422);
    }
    await seeker.json('POST', '/api/conversations', { id, ...LOG });
    const other = new Seeker();
    await other.start();
    const path = `/api/conversations/${id}`;
    for (const nobody of [other, new Seeker()]) {
      expect((await nobody.problem('GET', path)).code).toBe('not_found');
      expect((await nobody.problem('PUT', path, LOG)).code).toBe('not_found');
      expect((await nobody.problem('DELETE', path)).code).toBe('not_found');
      expect((await nobody.problem('GET', `${path}/dates.ics`)).code).toBe('not_found');
    }
    expect((await other.problem('POST', '/api/conversations', { id, ...LOG })).code).toBe('id_in_use');
    const theirs = crypto.randomUUID();
    await seeker.json('POST', '/api/personas', { id: theirs, name: 'Ada', role: 'smith' });
    const log = { id: crypto.randomUUID(), personaId: theirs, ...LOG };
    expect((await other.json<Conversation>('POST', '/api/conversations', log)).personaId).toBeNull();
  });
});
