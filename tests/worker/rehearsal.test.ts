import { env } from 'cloudflare:workers';
import { describe, expect, it } from 'vitest';
import type { Rehearsal, SavedPlanAnswer } from '../../worker/api/contract/rehearsal-answers.ts';
import type { RehearsalReport } from '../../worker/api/contract/report-answers.ts';
import { Rehearsal as RehearsalSchema } from '../../worker/api/contract/rehearsal-schemas.ts';
import { RehearsalReport as RehearsalReportSchema } from '../../worker/api/contract/report-schemas.ts';
import { TakenTurn as TakenTurnSchema } from '../../worker/api/contract/turn-schemas.ts';
import { goodTalk } from '../fixtures/talks.ts';
import { eventsOf, newRehearsal, Seeker } from './seeker.ts';

describe('a rehearsal over the wire', () => {
  it('goes from first request to report with nothing but a cookie', async () => {
    const seeker = new Seeker();
    const started = await seeker.send('POST', '/api/rehearsals', newRehearsal());
    expect(started.status).toBe(201);
    expect(started.headers.get('set-cookie')).toMatch(
      /^__Host-session=[\w-]{43}; Max-Age=31536000; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
    const { id } = RehearsalSchema.parse(await started.json());

    for (const text of goodTalk) {
      const taken = TakenTurnSchema.parse(await seeker.say(id, text));
      expect(taken.reply.text.length).toBeGreaterThan(10);
      expect(taken.reply.number).toBe(taken.turn.number + 1);
      if (taken.phase === 'ended') break;
    }
    const closed = await seeker.json<Rehearsal>('POST', `/api/rehearsals/${id}/close`);
    expect(closed.phase).toBe('ended');
    await seeker.json('PUT', `/api/rehearsals/${id}/self-rating`, {
      preparation: 3,
      questions: 3,
      listening: 2,
      closing: 4,
    });

    const report = RehearsalReportSchema.parse(await seeker.json('GET', `/api/rehearsals/${id}/report`));
    expect(report.title).toContain('Ruth Adeyemi');
    expect(report.groups.map(({ said }) => said)).toEqual([3, 3, 2, 4]);
    const said = new Map(report.transcript.map(({ number, text }) => [number, text]));
    for (const { turn, quote } of report.criteria.flatMap(({ evidence }) => evidence)) {
      expect(said.get(turn)).toContain(quote);
    }
  });

  it('shows the seeker neither facts that were not told, nor rapport, nor what a cue was', async () => {
    const seeker = new Seeker();
    const { id } = await seeker.start();
    await seeker.say(id, 'How did you come to dramaturgy?');
    const shown = JSON.stringify([await seeker.rehearsal(id), await seeker.json('GET', '/api/personas/ruth-adeyemi')]);
    expect(shown).not.toMatch(/rapport|"tier"|cueGiven|paraphrases|candid/);
  });

  it('streams a reply as state, pieces and done, and the pieces are the reply', async () => {
    const seeker = new Seeker();
    const { id } = await seeker.start();
    const response = await seeker.send('POST', `/api/rehearsals/${id}/turns`, {
      id: crypto.randomUUID(),
      text: 'Thanks for your time, Ruth. How did you come to this work?',
    });
    expect(response.headers.get('content-type')).toContain('text/event-stream');
    const events = await eventsOf(response);
    const pieces = events.flatMap((event) => (event.event === 'reply' ? [event.data.text] : []));
    const done = events.at(-1);
    expect(events[0]?.event).toBe('state');
    expect(pieces.length).toBeLessThanOrEqual(6);
    expect(done?.event === 'done' && done.data.reply.text).toBe(pieces.join(''));
  });

  it('lists, continues and deletes, and what was deleted is gone with its words', async () => {
    const seeker = new Seeker();
    const { id } = await seeker.start();
    await seeker.say(id, 'Canary sentence about lighthouses, what is your week like?');
    const { items } = await seeker.json<{ items: { id: string; turns: number }[] }>('GET', '/api/rehearsals');
    expect(items).toMatchObject([{ id, turns: 2 }]);
    expect((await seeker.send('DELETE', `/api/rehearsals/${id}`)).status).toBe(204);
    expect((await seeker.problem('GET', `/api/rehearsals/${id}`)).code).toBe('not_found');
    const left = await env.DB.prepare("select count(*) as n from turn where text like '%lighthouses%'").first('n');
    expect(left).toBe(0);
  });

  it('pages its list by key without losing or repeating any', async () => {
    const seeker = new Seeker();
    const made = new Set<string>();
    for (let i = 0; i < 23; i++) made.add((await seeker.start()).id);
    const first = await seeker.json<{ items: { id: string }[]; next: string }>('GET', '/api/rehearsals');
    const second = await seeker.json<{ items: { id: string }[]; next: null }>(
      'GET',
      `/api/rehearsals?after=${first.next}`,
    );
    expect(first.items).toHaveLength(20);
    expect(second.next).toBeNull();
    expect(new Set([...first.items, ...second.items].map(({ id }) => id))).toEqual(made);
  });

  it('keeps the plan with its version and says what its writer may change', async () => {
    const seeker = new Seeker();
    const { id } = await seeker.start();
    const plan = {
      goal: 'Find out whether a history teacher could do this work',
      research: '',
      introduction: '',
      questions: [{ id: 'q1', text: 'Do you like your job?', mustAsk: false }],
      closingRequest: '',
    };
    const path = `/api/rehearsals/${id}/plan`;
    const saved = await seeker.json<SavedPlanAnswer>('PUT', path, { ...plan, version: 0 });
    expect(saved.plan.version).toBe(1);
    expect(saved.checks).toContainEqual(expect.objectContaining({ questionId: 'q1', code: 'closed' }));
    expect((await seeker.problem('PUT', path, { ...plan, version: 0 })).code).toBe('behind');
    expect((await seeker.json<SavedPlanAnswer>('PUT', path, plan)).plan.version).toBe(2);
    expect((await seeker.rehearsal(id)).plan.questions[0]?.text).toBe('Do you like your job?');
  });

  it('ticks a planned question when it is asked, also in other words', async () => {
    const seeker = new Seeker();
    const { id } = await seeker.start();
    const questions = [
      { id: 'path', text: 'How did you come to dramaturgy?', mustAsk: false },
      { id: 'pay', text: 'What does the job pay in the first years?', mustAsk: true },
    ];
    const plan = { goal: '', research: '', introduction: '', questions, closingRequest: '' };
    await seeker.json('PUT', `/api/rehearsals/${id}/plan`, plan);
    const { asked } = await seeker.say(id, 'Thank you, Ruth. So how did you come to dramaturgy?');
    expect(asked).toEqual(['path']);
  });

  it('branches from a turn: the same words before it, a talk of its own after it', async () => {
    const seeker = new Seeker();
    const { id } = await seeker.start();
    await seeker.say(id, 'How did you come to dramaturgy?');
    await seeker.say(id, 'Do you like it?');
    const branchId = crypto.randomUUID();
    const branch = await seeker.json<Rehearsal>('POST', `/api/rehearsals/${id}/branch`, { id: branchId, fromTurn: 2 });
    const original = await seeker.rehearsal(id);
    expect(branch.turns).toEqual(original.turns.slice(0, 2));
    expect(branch).toMatchObject({ parentId: id, branchTurn: 2, phase: original.turns.length ? branch.phase : '' });
    await seeker.say(branchId, 'What from those two years do you still use?', { after: 2 });
    expect((await seeker.rehearsal(id)).turns).toHaveLength(4);
    const repeated = await seeker.json<Rehearsal>('POST', `/api/rehearsals/${id}/branch`, {
      id: branchId,
      fromTurn: 2,
    });
    expect(repeated.turns).toHaveLength(4);
  });

  it('counts the report anew when the note changes, and not otherwise', async () => {
    const seeker = new Seeker();
    const { id } = await seeker.start();
    for (const text of goodTalk) if ((await seeker.say(id, text)).phase === 'ended') break;
    await seeker.json('POST', `/api/rehearsals/${id}/close`);
    const countedAt = () =>
      env.DB.prepare('select counted_at from report where rehearsal_id = ?1').bind(id).first('counted_at');
    const first = await seeker.json<RehearsalReport>('GET', `/api/rehearsals/${id}/report`);
    const at = await countedAt();
    expect(await seeker.json<RehearsalReport>('GET', `/api/rehearsals/${id}/report`)).toEqual(first);
    expect(await countedAt()).toBe(at);
    await seeker.json('PUT', `/api/rehearsals/${id}/note`, {
      text: 'Dear Ruth, thank you for telling me about the script library. I will ask for six scripts this week. Sam',
    });
    const second = await seeker.json<RehearsalReport>('GET', `/api/rehearsals/${id}/report`);
    const note = (report: RehearsalReport) => report.criteria.find((criterion) => criterion.id.includes('note'));
    expect(note(first)?.points).toBeNull();
    expect(note(second)?.points).toBeGreaterThan(0);
  });

  it('hands out the report as Markdown', async () => {
    const seeker = new Seeker();
    const { id } = await seeker.start();
    await seeker.say(id, 'How did you come to dramaturgy?');
    await seeker.json('POST', `/api/rehearsals/${id}/close`);
    const response = await seeker.send('GET', `/api/rehearsals/${id}/report.md`);
    expect(response.headers.get('content-type')).toBe('text/markdown; charset=utf-8');
    expect(await response.text()).toContain('# Your talk with Ruth Adeyemi');
  });
});
