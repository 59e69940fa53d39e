import { describe, expect, it } from 'vitest';
import { scoreRehearsal } from '../../../worker/scoring/index.ts';
import type { Correction, Report, ScoringInput } from '../../../worker/scoring/report.ts';
import { attentive, meetingWithRuth, middling, middlingLedger, rubric } from './rehearsals.ts';

const input = meetingWithRuth(middling, middlingLedger);
const counted = (corrections: [number, Correction][], of: ScoringInput = input): Report =>
  scoreRehearsal({ ...of, corrections: new Map(corrections) }, rubric);
const pointsOf = (report: Report, id: string) => report.criteria.find((each) => each.id === id)?.points ?? 0;

describe('a turn that was read wrongly', () => {
  it('is counted as its speaker says, with the levels of the rules alone beside it', () => {
    const before = counted([]);
    const after = counted([[9, { asks: 'open', followsUp: true }]]);
    expect(before.uncorrected).toBeNull();
    expect(after.uncorrected?.turns).toEqual([9]);
    expect(after.uncorrected?.overall).toBe(before.overall);
    expect(pointsOf(after, 'question_form')).toBeGreaterThan(pointsOf(before, 'question_form'));
    expect(pointsOf(after, 'depth')).toBeGreaterThan(pointsOf(before, 'depth'));
    expect(after.uncorrected?.criteria).toEqual(
      before.criteria.map(({ id, points, level }) => ({ id, points, level })),
    );
  });

  it('can be corrected against the seeker too', () => {
    const good = meetingWithRuth(attentive);
    const before = counted([], good);
    const after = counted([[3, { followsUp: false, pickedUp: false, leading: true, stacked: true }]], good);
    expect(pointsOf(after, 'depth')).toBeLessThan(pointsOf(before, 'depth'));
    expect(pointsOf(after, 'question_form')).toBeLessThan(pointsOf(before, 'question_form'));
    expect(pointsOf(after, 'uptake')).toBeLessThan(pointsOf(before, 'uptake'));
  });

  it('is not a question, or not a request for a job, where the seeker says so', () => {
    expect(counted([[11, { asks: 'nothing' }]]).counts.questions).toBe(counted([]).counts.questions - 1);
    const begging = meetingWithRuth([
      ...middling.slice(0, 12),
      { number: 13, speaker: 'seeker', text: 'Could you get me a job there?' },
      { number: 14, speaker: 'informant', text: 'No.' },
    ]);
    expect(counted([], begging).flags.map(({ id }) => id)).toContain('asked_for_job');
    expect(counted([[13, { asksForJob: false }]], begging).flags.map(({ id }) => id)).not.toContain('asked_for_job');
  });

  it('picks up the remark before it where the seeker says that it did', () => {
    expect(counted([]).cues).toEqual({ given: 2, pickedUp: 0 });
    expect(counted([[5, { pickedUp: true }]]).cues).toEqual({ given: 2, pickedUp: 1 });
  });

  it('asks for a next step where the seeker says that it did', () => {
    const after = counted([[13, { asksForMore: true }]]);
    expect(pointsOf(after, 'closing_request')).toBeGreaterThan(pointsOf(counted([]), 'closing_request'));
  });

  it('says of every turn how it was read, so that there is something to correct', () => {
    const { readings } = counted([[9, { leading: true }]]);
    expect(readings.map(({ turn }) => turn)).toEqual([1, 3, 5, 7, 9, 11, 13]);
    expect(readings[4]).toMatchObject({ read: { asks: 'closed', leading: false }, correction: { leading: true } });
    expect(readings[1]).toMatchObject({ read: { asks: 'open', followsUp: true, pickedUp: true }, correction: null });
  });

  it('changes nothing where it says what was read already', () => {
    const { uncorrected, readings, ...after } = counted([[9, { asks: 'closed' }]]);
    const { uncorrected: none, readings: plain, ...before } = counted([]);
    expect(after).toEqual(before);
    expect([uncorrected?.turns, none, readings.length]).toEqual([[9], null, plain.length]);
  });
});
