import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkNote, checkPlan, reportMarkdown, scoreRehearsal } from '../../../worker/scoring/index.ts';
import { attentive, meetingWithRuth, middlingLedger, plan, planned, rubric } from './rehearsals.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 120 }),
  fc.string({ unit: 'grapheme', maxLength: 120 }),
  fc.constantFrom('', '   ', '\u200b', '👩🏽‍🎨 how?', 'כמה זמן?', '((((', '[', '\\', '“Why?”', '\ud83d', 'a'.repeat(1500)),
);
const anyTalk = fc.array(anyText, { maxLength: 12 });

const numbered = (texts: readonly string[]) =>
  texts.map((text, at) => ({
    number: at + 1,
    speaker: at % 2 === 0 ? ('seeker' as const) : ('informant' as const),
    text,
  }));

describe('whatever was typed', () => {
  it('has a report whose quotes were really said and whose numbers are in bounds', () => {
    fc.assert(
      fc.property(anyTalk, anyText, (texts, note) => {
        const turns = numbered(texts);
        const report = scoreRehearsal(meetingWithRuth(turns, middlingLedger, { note, profile: note }), rubric);
        for (const { points, evidence } of report.criteria) {
          if (points !== null) expect(points).toBeGreaterThanOrEqual(0);
          if (points !== null) expect(points).toBeLessThanOrEqual(100);
          for (const { turn, quote } of evidence) expect(texts[turn - 1]).toContain(quote);
        }
        expect(reportMarkdown(report, [])).toContain('# Your talk with Ruth Adeyemi');
      }),
      { numRuns: 60 },
    );
  });

  it('can be planned and noted', () => {
    fc.assert(
      fc.property(anyText, anyText, (one, other) => {
        const written = plan({
          goal: one,
          research: other,
          questions: planned(one, other),
          closingRequest: one,
          outreach: other,
        });
        expect(Array.isArray(checkPlan(written, { profile: one, minutes: 15 }))).toBe(true);
        expect(Array.isArray(checkNote(one, attentive, { firstName: 'Ruth', name: 'Ruth Adeyemi' }))).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});
