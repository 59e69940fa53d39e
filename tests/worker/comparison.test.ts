import { describe, expect, it } from 'vitest';
import type { Page } from '../../worker/api/contract/page-answers.ts';
import type { Rehearsal, RehearsalSummary } from '../../worker/api/contract/rehearsal-answers.ts';
import { Comparison, type ComparisonAnswer } from '../../worker/api/contract/comparison.ts';
import { goodTalk, weakTalk } from '../fixtures/talks.ts';
import { Seeker } from './seeker.ts';

const compare = (seeker: Seeker, id: string) =>
  seeker.json<ComparisonAnswer>('GET', `/api/rehearsals/${id}/comparison`);

async function talked(seeker: Seeker, lines: readonly string[]): Promise<string> {
  const { id } = await seeker.start();
  for (const text of lines) if ((await seeker.say(id, text)).phase === 'ended') break;
  return id;
}

async function branch(seeker: Seeker, parentId: string, fromTurn: number): Promise<string> {
  const id = crypto.randomUUID();
  await seeker.json<Rehearsal>('POST', `/api/rehearsals/${parentId}/branch`, { id, fromTurn, moment: true });
  return id;
}

describe('a moment tried again', () => {
  it('gets the same reply for the same words, from any turn and from the start', async () => {
    const seeker = new Seeker();
    const first = await talked(seeker, goodTalk.slice(0, 4));
    const { turns } = await seeker.rehearsal(first);
    for (const fromTurn of [0, 2, 4, 6]) {
      const again = await branch(seeker, first, fromTurn);
      const taken = await seeker.say(again, turns[fromTurn]?.text ?? '');
      expect(taken.reply.text).toBe(turns[fromTurn + 1]?.text);
    }
  });

  it('stands beside the first version while both go on, with what each opened and did, and no level', async () => {
    const seeker = new Seeker();
    const first = await talked(seeker, [
      ...goodTalk.slice(0, 2),
      'Do you like your job?',
      'Is it hard? What do you earn?',
    ]);
    const again = await branch(seeker, first, 4);
    const before = Comparison.parse(await compare(seeker, again));
    expect(before).toMatchObject({ later: { exchanges: [], rapport: null }, says: [], isOver: false });
    expect(before.earlier.exchanges).toHaveLength(1);

    await seeker.say(again, goodTalk[2] ?? '');
    const found = Comparison.parse(await compare(seeker, again));
    expect(found).toMatchObject({ rehearsalId: again, parentId: first, branchTurn: 4, levels: null });
    expect(found.before?.text).toBe((await seeker.rehearsal(first)).turns[3]?.text);
    expect(found.earlier.exchanges.map(({ said }) => said)).toEqual(['Do you like your job?']);
    expect(found.later.exchanges.map(({ said }) => said)).toEqual([goodTalk[2]]);
    expect(found.earlier.signs).toContainEqual(
      expect.objectContaining({ criterion: 'question_form', says: 'a question with a one-word answer' }),
    );
    expect(found.later.signs.map(({ criterion }) => criterion)).toContain('depth');
    expect(found.later.rapport?.direction).toBe('warmer');
    expect(found.later.rapport?.says).toMatch(/^Ruth warmed a little: .+\.$/);
    expect(found.minute).toBeGreaterThan(0);
    expect(JSON.stringify(found)).not.toMatch(/"by":|"points":/);
  });

  it('is listed with every other try of the same moment, and with the talk it came from', async () => {
    const seeker = new Seeker();
    const first = await talked(seeker, goodTalk.slice(0, 3));
    const one = await branch(seeker, first, 2);
    await seeker.say(one, 'What was that like?');
    await new Promise((resolve) => setTimeout(resolve, 5));
    const two = await branch(seeker, first, 2);
    await branch(seeker, first, 4);
    const { tries } = await compare(seeker, two);
    expect(tries.map(({ rehearsalId, said }) => [rehearsalId, said])).toEqual([
      [one, 'What was that like?'],
      [two, null],
    ]);
    const { items } = await seeker.json<Page<RehearsalSummary>>('GET', `/api/rehearsals?parentId=${first}`);
    expect(items.map(({ branchTurn }) => branchTurn).sort()).toEqual([2, 2, 4]);
    expect(items.every(({ branchMinute }) => branchMinute !== null && branchMinute > 0)).toBe(true);
  });

  it('has levels beside each other once both talks were held to their end', async () => {
    const seeker = new Seeker();
    const first = await talked(seeker, [goodTalk[0] ?? '', ...weakTalk.slice(1), 'What skills are needed for it?']);
    await seeker.json('POST', `/api/rehearsals/${first}/close`);
    const again = await branch(seeker, first, 2);
    for (const text of goodTalk.slice(1)) if ((await seeker.say(again, text)).phase === 'ended') break;
    expect((await compare(seeker, again)).levels).toBeNull();
    await seeker.json('POST', `/api/rehearsals/${again}/close`);
    const { levels, isOver, isParentOver } = Comparison.parse(await compare(seeker, again));
    expect({ isOver, isParentOver }).toEqual({ isOver: true, isParentOver: true });
    expect(levels?.find(({ criterion }) => criterion === 'depth')).toBeDefined();
    expect(levels?.every(({ earlier, later }) => earlier !== later)).toBe(true);
  });

  it('is not there for a talk that is no branch, for one whose first version is gone, and for anybody else', async () => {
    const seeker = new Seeker();
    const first = await talked(seeker, goodTalk.slice(0, 2));
    const path = (id: string) => `/api/rehearsals/${id}/comparison`;
    expect(await seeker.problem('GET', path(first))).toMatchObject({ status: 404, code: 'not_found' });
    const again = await branch(seeker, first, 2);
    await seeker.say(again, 'What was that like?');
    const other = new Seeker();
    await other.start();
    expect((await other.problem('GET', path(again))).code).toBe('not_found');
    await seeker.send('DELETE', `/api/rehearsals/${first}`);
    expect((await seeker.problem('GET', path(again))).detail).toContain('deleted');
    expect((await seeker.rehearsal(again)).turns).toHaveLength(4);
  });
});
