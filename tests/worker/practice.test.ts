import { describe, expect, it } from 'vitest';
import type { Rehearsal, RehearsalSummary } from '../../worker/api/contract/rehearsal-answers.ts';
import type { RehearsalReport } from '../../worker/api/contract/report-answers.ts';
import { Seeker } from './seeker.ts';

const LINES = [
  'Thanks for the time, Ruth. I teach history and I want to find out if dramaturgy could be my work. How did you come to it?',
  'A page on each, saying why not. What did that teach you?',
  'Is there someone else you would suggest I talk to? You may say no. Thank you for the eleven notes.',
];

async function practised(practice: string, lines = LINES): Promise<{ talk: Rehearsal; report: RehearsalReport }> {
  const seeker = new Seeker();
  const { id } = await seeker.start({ minutes: 15, practice });
  for (const line of lines) await seeker.say(id, line);
  const talk = await seeker.json<Rehearsal>('GET', `/api/rehearsals/${id}`);
  await seeker.json('POST', `/api/rehearsals/${id}/close`);
  return { talk, report: await seeker.json<RehearsalReport>('GET', `/api/rehearsals/${id}/report`) };
}

describe('lengths of practice', () => {
  it('ten minutes are ten minutes, in the talk, in the list and in the report, and have no total', async () => {
    const seeker = new Seeker();
    const started = await seeker.start({ minutes: 10 });
    expect(started).toMatchObject({ minutes: 10, practice: null, clock: { of: 10 } });
    for (const line of LINES) await seeker.say(started.id, line);
    for (const more of ['What does a week look like?', 'And what is hard about it?', 'Why is that?'])
      await seeker.say(started.id, more).catch(() => undefined);
    await seeker.json('POST', `/api/rehearsals/${started.id}/close`);
    const { items } = await seeker.json<{ items: RehearsalSummary[] }>('GET', '/api/rehearsals');
    expect(items[0]).toMatchObject({ minutes: 10, clock: { of: 10 } });
    const report = await seeker.json<RehearsalReport>('GET', `/api/rehearsals/${started.id}/report`);
    expect(report.overall).toBeNull();
    expect(report.noTotal).toMatch(/10 minutes/);
    expect(report.counts.of).toBe(10);
    expect(report.counts.questions).toBeGreaterThan(2);
  });

  it('three exchanges end with the third, and the informant says goodbye', async () => {
    const { talk } = await practised('closing');
    expect(talk).toMatchObject({ practice: 'closing', phase: 'ended' });
    expect(talk.turns).toHaveLength(6);
  });

  it.each([
    ['opening', ['opening', 'preparation_shown']],
    ['follow_up', ['uptake', 'depth']],
    ['closing', ['closing_request']],
  ])('a practice of %s is told one thing, about that alone', async (practice, about) => {
    const { report } = await practised(practice, ['Hello.', 'Ok. Is it hard?', 'Do you work a lot?']);
    expect(report.overall).toBeNull();
    expect(report.noTotal).toMatch(/^Three exchanges/);
    expect(about).toContain(report.change?.criterion);
    expect(report.smaller).toEqual([]);
    const judged = report.criteria.filter(({ points }) => points !== null).map(({ id }) => id);
    expect(judged.filter((id) => !about.includes(id))).toEqual([]);
  });

  it('says what a length may be, and refuses another', async () => {
    const seeker = new Seeker();
    for (const wish of [{ minutes: 5 }, { minutes: 10.5 }, { minutes: '10' }, { minutes: 15, practice: 'juggling' }]) {
      const problem = await seeker.problem('POST', '/api/rehearsals', {
        id: crypto.randomUUID(),
        personaId: 'ruth-adeyemi',
        setting: 'video',
        ...wish,
      });
      expect(problem.status).toBe(422);
      expect(problem.detail).toMatch(/must be/);
    }
  });
});
