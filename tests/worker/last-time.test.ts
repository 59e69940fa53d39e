import { describe, expect, it } from 'vitest';
import type { Rehearsal } from '../../worker/api/contract/rehearsal-answers.ts';
import type { RehearsalReport } from '../../worker/api/contract/report-answers.ts';
import { goodTalk, weakTalk } from '../fixtures/talks.ts';
import { Seeker } from './seeker.ts';

async function reported(seeker: Seeker, id: string, lines: string[]): Promise<RehearsalReport> {
  for (const text of lines) if ((await seeker.say(id, text)).phase === 'ended') break;
  await seeker.json('POST', `/api/rehearsals/${id}/close`);
  return seeker.json<RehearsalReport>('GET', `/api/rehearsals/${id}/report`);
}

describe('the one thing to change', () => {
  it('goes onto the next plan with anyone, and is answered first in the next report', async () => {
    const seeker = new Seeker();
    const first = await seeker.start();
    expect(first.focus).toBeNull();
    const { change, lastTime } = await reported(seeker, first.id, weakTalk);
    expect(lastTime).toBeNull();

    const next = await seeker.start({ personaId: 'caio-menezes' });
    const focus = { id: change?.id, advice: change?.advice, meant: change?.meant };
    expect(next.focus).toEqual(focus);
    expect((await seeker.rehearsal(next.id)).focus).toEqual(focus);
    const report = await reported(seeker, next.id, goodTalk);
    expect(report.lastTime).toMatchObject(focus);
    expect(report.lastTime?.thisTime).toMatch(/^[a-z]/);
  });

  it('is that of the talk that is tried again, and no other’s', async () => {
    const seeker = new Seeker();
    const first = await seeker.start();
    const one = await reported(seeker, first.id, weakTalk);
    const second = await seeker.start({ personaId: 'caio-menezes' });
    await reported(seeker, second.id, goodTalk);
    const branch = await seeker.json<Rehearsal>('POST', `/api/rehearsals/${first.id}/branch`, {
      id: crypto.randomUUID(),
      fromTurn: 0,
    });
    expect(branch.focus?.id).toBe(one.change?.id);
    expect((await new Seeker().start()).focus).toBeNull();
  });
});
