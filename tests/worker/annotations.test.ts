import { describe, expect, it } from 'vitest';
import type { RehearsalReport } from '../../worker/api/contract/report-answers.ts';
import { Annotations, type AnnotationsAnswer } from '../../worker/api/contract/annotations.ts';
import { goodTalk, weakTalk } from '../fixtures/talks.ts';
import { Seeker } from './seeker.ts';

async function held(seeker: Seeker, lines: readonly string[]): Promise<string> {
  const { id } = await seeker.start();
  for (const text of lines) if ((await seeker.say(id, text)).phase === 'ended') break;
  await seeker.json('POST', `/api/rehearsals/${id}/close`, {});
  return id;
}

const annotations = async (seeker: Seeker, id: string): Promise<AnnotationsAnswer> =>
  Annotations.parse(await seeker.json('GET', `/api/rehearsals/${id}/annotations`));

const reportOf = (seeker: Seeker, id: string) => seeker.json<RehearsalReport>('GET', `/api/rehearsals/${id}/report`);

describe('the annotations of a talk', () => {
  it('agree with the report: the same questions, follow-ups, remarks left hanging and doors', async () => {
    const seeker = new Seeker();
    for (const lines of [goodTalk, weakTalk]) {
      const id = await held(seeker, lines);
      const [{ exchanges }, report] = [await annotations(seeker, id), await reportOf(seeker, id)];
      expect(exchanges.flatMap(({ questions }) => questions)).toHaveLength(report.counts.questions);
      const cues = exchanges.flatMap(({ cue }) => (cue && cue.fate !== 'at_the_end' ? [cue.fate] : []));
      expect(cues).toHaveLength(report.cues?.given ?? -1);
      expect(cues.filter((fate) => fate === 'picked_up')).toHaveLength(report.cues?.pickedUp ?? -1);
      expect(exchanges.flatMap(({ opened }) => opened)).toHaveLength(report.elicitation?.told ?? -1);
    }
  });

  it('follow rapport from where it began, step by step, within its bounds', async () => {
    const seeker = new Seeker();
    const { exchanges, startingRapport } = await annotations(seeker, await held(seeker, goodTalk));
    expect(exchanges.some(({ rapport }) => rapport.changes.length > 0)).toBe(true);
    let rapport = startingRapport;
    for (const { rapport: now } of exchanges) {
      for (const { by } of now.changes) rapport = Math.min(100, Math.max(0, rapport + by));
      expect(now.after).toBe(rapport);
    }
    const begging = await annotations(seeker, await held(seeker, ['Can you get me a job at your theatre?']));
    expect(begging.exchanges[0]?.rapport.after).toBeLessThan(begging.startingRapport);
    expect(begging.exchanges[0]?.rapport.changes.map(({ because }) => because)).toContain('you asked for a job');
  });

  it('lie on the meeting’s clock without a gap, and quote nothing that was not said', async () => {
    const seeker = new Seeker();
    const id = await held(seeker, goodTalk);
    const [{ exchanges, minutes }, { turns }] = [await annotations(seeker, id), await seeker.rehearsal(id)];
    for (const [at, { turn, reply, from, to, cue }] of exchanges.entries()) {
      expect(from).toBe(at === 0 ? 0 : exchanges[at - 1]?.to);
      expect(to).toBeGreaterThan(from);
      expect(reply).toBe(turn + 1);
      if (cue) expect(turns[turn]?.text).toContain(cue.words);
    }
    expect(exchanges.at(-1)?.to).toBe(minutes.used);
  });

  it('hold what the seeker says of a turn', async () => {
    const seeker = new Seeker();
    const id = await held(seeker, weakTalk);
    const before = await annotations(seeker, id);
    const closed = before.exchanges.find(({ questions }) => questions[0]?.kind === 'closed');
    const turn = closed?.turn ?? 0;
    await seeker.json('PUT', `/api/rehearsals/${id}/corrections/${turn}`, { asks: 'open' });
    const after = await annotations(seeker, id);
    expect(after.exchanges.find((each) => each.turn === turn)?.questions[0]?.kind).toBe('open');
  });

  it('are empty for a talk without a word, and not there while one talks or for somebody else', async () => {
    const seeker = new Seeker();
    const open = (await seeker.start()).id;
    expect((await seeker.problem('GET', `/api/rehearsals/${open}/annotations`)).code).toBe('rehearsal_open');
    await seeker.json('POST', `/api/rehearsals/${open}/close`, {});
    expect((await annotations(seeker, open)).exchanges).toEqual([]);
    const other = new Seeker();
    await other.start();
    expect((await other.problem('GET', `/api/rehearsals/${open}/annotations`)).code).toBe('not_found');
  });
});
