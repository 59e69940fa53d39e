import { describe, expect, it } from 'vitest';
import { prompts } from '../../../worker/prompts.ts';
import { HintWordsSchema } from '../../../worker/scoring/hint-words.ts';
import { hintFor, stepsOffered } from '../../../worker/scoring/index.ts';

const words = prompts.hints;
const reply = 'I left the mill in May. We open at nine.';

describe('a hint', () => {
  it('quotes nothing but the last reply, whoever says it and whatever else they could tell', () => {
    let quotes = 0;
    for (const { facts, cues } of Object.values(prompts.personas)) {
      for (const [at, fact] of facts.entries()) {
        const cue = cues[at % Math.max(1, cues.length)]?.words ?? null;
        for (const said of [fact.words, `${fact.words} ${cue ?? ''}`.trim()]) {
          const hint = hintFor({ reply: said, cue, planned: null }, words);
          for (const text of [hint.notice, hint.wording ?? '']) {
            for (const [, quote = ''] of text.matchAll(/“(.+)”/gs)) {
              quotes += 1;
              expect(said.replace(/\s+/g, ' ')).toContain(quote.replace(/\s+/g, ' '));
            }
          }
        }
      }
    }
    expect(quotes).toBeGreaterThan(500);
  });

  it('points to the remark that was left hanging, and not to one that was not said', () => {
    const cue = 'There is a drawer I do not open.';
    expect(hintFor({ reply: `${reply} ${cue}`, cue, planned: null }, words).notice).toContain(cue);
    const unsaid = hintFor({ reply, cue, planned: null }, words);
    expect(JSON.stringify(unsaid)).not.toContain('drawer');
    expect(unsaid.notice).toContain('I left the mill in May.');
  });

  it('leaves the answer to a question back to the seeker', () => {
    const hint = hintFor({ reply: `${reply} And why do you ask?`, cue: null, planned: 'What is next?' }, words);
    expect(hint).toMatchObject({ move: words.move.question, wording: null });
    expect(hint.notice).toContain('And why do you ask?');
  });

  it('offers the next planned question where nothing was said to stay with, and no wording without one', () => {
    const moment = { reply: 'Glad to. Thank you.', cue: null, planned: 'How did you learn to tune?' };
    expect(hintFor(moment, words).wording).toBe('How did you learn to tune?');
    expect(hintFor({ ...moment, planned: null }, words).wording).toBeNull();
  });

  it('fades as rehearsals accumulate', () => {
    expect([0, 3, 4, 7, 8, 50].map((rehearsals) => stepsOffered(rehearsals, words))).toEqual([3, 3, 2, 2, 1, 1]);
  });

  it('has words only in a file that fades one way', () => {
    const rising = [
      { rehearsals: 0, steps: 1 },
      { rehearsals: 2, steps: 3 },
    ];
    expect(HintWordsSchema.safeParse(words).success).toBe(true);
    expect(HintWordsSchema.safeParse({ ...words, fading: rising }).success).toBe(false);
  });
});
