import { describe, expect, it } from 'vitest';
import { prompts } from '../../../worker/prompts.ts';
import { HintWordsSchema } from '../../../worker/scoring/hint-words.ts';
import { hintFor, isInvited, stepsOffered, type Moment } from '../../../worker/scoring/index.ts';

const words = prompts.hints;
const reply = 'I left the mill in May. We open at nine.';
const nothing = { introduction: '', question: '', closingRequest: '' };

const hint = (moment: Partial<Moment>) =>
  hintFor({ reply, cue: null, isClosing: false, planned: nothing, ...moment }, words);

describe('a hint', () => {
  it('points to the remark that was left hanging, and not to one that was not said', () => {
    const cue = 'There is a drawer I do not open.';
    expect(hint({ reply: `${reply} ${cue}`, cue }).notice).toContain(cue);
    const unsaid = hint({ cue });
    expect(JSON.stringify(unsaid)).not.toContain('drawer');
    expect(unsaid.notice).toContain('I left the mill in May.');
  });

  it('leaves the answer to a question back to the seeker', () => {
    const back = hint({ reply: `${reply} And why do you ask?`, planned: { ...nothing, question: 'What is next?' } });
    expect(back).toMatchObject({ move: words.move.question, wording: null });
    expect(back.notice).toContain('And why do you ask?');
  });

  it('sees a question that a few words of its own follow, and a way in that was offered', () => {
    expect(hint({ reply: 'We buy the arm. What was the last thing you built? Anything. A shelf.' }).notice).toContain(
      'What was the last thing you built?',
    );
    const offered = hint({ reply: 'Titles are decorative here. Ask me about my first press night, I can do that.' });
    expect(offered).toMatchObject({ move: words.move.offer });
    expect(offered.wording).toBe('I would like to hear about your first press night.');
    expect(hint({ reply: 'I rewrote it four times. Ask what you’d be cross to have missed.' }).notice).toContain(
      'I rewrote it four times.',
    );
  });

  it('stays with what is about the work where no sentence tells a story, and with nothing in small talk', () => {
    const line = 'Thirty-two in print, twelve in this chair.';
    expect(hint({ reply: `Yes, long enough to be furniture. ${line}` })).toMatchObject({
      notice: `You could stay with this: “${line}”`,
      wording: 'You said “Thirty-two in print, twelve in this chair”. Could you tell me more about that?',
    });
    expect(hint({ reply: 'Thanks for waiting through all of the noise. Good luck.' }).notice).toBe(
      words.notice.nothing,
    );
  });

  it('offers the seeker’s own words where nothing was said to stay with, and common ones where there are none', () => {
    const planned = { introduction: 'I am Sam.', question: 'How did you learn to tune?', closingRequest: 'Who else?' };
    const quiet = 'Glad to. Thank you.';
    expect(hint({ reply: quiet, planned }).wording).toBe('How did you learn to tune?');
    expect(hint({ reply: null, planned }).wording).toBe('I am Sam.');
    expect(hint({ isClosing: true, planned }).wording).toBe('Who else?');
    expect(hint({ reply: quiet }).wording).toBe(words.wording.nothing);
    expect(hint({ reply: null })).toMatchObject({ notice: words.notice.opening, wording: words.wording.opening });
    expect(hint({ isClosing: true })).toMatchObject({ move: words.move.closing, wording: words.wording.closing });
  });

  it('keeps a dollar sign and a brace as they were said', () => {
    expect(hint({ reply: 'They paid me $& and {words} for the first job I had.' }).notice).toContain('$& and {words}');
  });
});

describe('the steps of a hint', () => {
  it('fade as talks with the same informant accumulate', () => {
    expect([0, 1, 2, 3, 4, 50].map((talks) => stepsOffered(talks, words))).toEqual([3, 3, 2, 2, 1, 1]);
  });

  it('are offered unasked in a first rehearsal with a warm informant and nowhere else', () => {
    expect(isInvited({ temperament: 'warm', finished: 0 }, words)).toBe(true);
    expect(isInvited({ temperament: 'warm', finished: 1 }, words)).toBe(false);
    expect(isInvited({ temperament: 'brisk', finished: 0 }, words)).toBe(false);
  });

  it('have words only in a file that fades one way', () => {
    const rising = [
      { talks: 0, steps: 1 },
      { talks: 2, steps: 3 },
    ];
    expect(HintWordsSchema.safeParse(words).success).toBe(true);
    expect(HintWordsSchema.safeParse({ ...words, fading: rising }).success).toBe(false);
  });
});
