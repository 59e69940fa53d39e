import { describe, expect, it } from 'vitest';
import { personas } from '../../evals/routing/held-out.ts';
import { meet, ruth, toldIds } from './meet.ts';

const HELLO = "Hello, I'm Sam. Thank you for making time for me today.";
const lorna = personas().find(({ id }) => id.startsWith('lorna'))!;
const caio = personas().find(({ id }) => id.startsWith('caio'))!;
const farrukh = personas().find(({ id }) => id.startsWith('farrukh'))!;

describe('A follow-up on what was just told', () => {
  const told = [HELLO, 'Tell me about the best day you had in this job.'];

  it.each([
    ['Did they stay?', 'after:still'],
    ['How long did it take?', 'after:lasted'],
    ['Would you do that differently now?', 'after:differently'],
  ])('gets an honest word where nothing goes on from it: %s', (question, kind) => {
    const { effect } = meet(ruth, [...told, 'Was that the story of your biscuit tin?', question]);
    expect(effect.used.some((id) => id.startsWith(kind) || id.startsWith(kind.replace('after:', 'after:any:')))).toBe(
      true,
    );
    expect(effect.released).toEqual([]);
  });

  it.each([
    'How did you find out?',
    'Who else knew about it?',
    'Was it worth it?',
    'Did anyone get angry?',
    'What made you decide that?',
    'What did it cost you?',
    'What went through your head?',
    'What did your colleagues make of it?',
  ])('is never met with what belongs to another matter: %s', (question) => {
    for (const persona of personas()) {
      const [story] = persona.facts.filter(({ tier, paraphrases }) => tier === 'story' && paraphrases.length > 0);
      const { effect } = meet(persona, [HELLO, story?.paraphrases[0] ?? '', question], { temperament: 'warm' });
      const matters = new Set(story && [story.topic, ...story.also]);
      const others = persona.facts.filter(({ id }) => effect.released.some((released) => released.id === id));
      const elsewhere = others.filter(({ topic, also }) => ![topic, ...also].some((each) => matters.has(each)));
      expect(elsewhere.map(({ id }) => id)).toEqual([]);
    }
  });

  it('is no question of what made one choose this, which is about the work', () => {
    for (const persona of personas()) {
      const [story] = persona.facts.filter(({ tier, paraphrases }) => tier === 'story' && paraphrases.length > 0);
      const said = [HELLO, story?.paraphrases[0] ?? '', 'What made you choose this?'];
      expect(meet(persona, said, { temperament: 'warm' }).effect.used.join()).not.toMatch(/after:(?:any:)?why/);
    }
  });

  it('keeps what was told as the matter of the next question', () => {
    const held = meet(ruth, [...told, 'How long did it take?']);
    expect(held.effect.used.some((id) => id.startsWith('about:') || id.startsWith('fit:'))).toBe(true);
  });

  it('is dated by the year in the ledger, not by another story', () => {
    const held = meet(ruth, [HELLO, 'What was your biggest mistake?', 'How did that feel?', 'When was that?']);
    expect(held.reply).toMatch(/\b20\d\d\b/);
    expect(held.effect.released).toEqual([]);
  });

  it('does not hear the same "no more of that" twice running', () => {
    const held = meet(ruth, [
      HELLO,
      'How did you come to it?',
      'And who was against it?',
      'And who was with you in that?',
      'Who else was there?',
      'And who paid for it?',
    ]);
    const dead = held.effects.map(({ used }) => used.some((id) => /^after:(?:any:)?more:/.test(id)));
    expect(dead.some((is, n) => is && dead[n - 1] === true)).toBe(false);
  });
});

describe('A question about somebody else', () => {
  it('is not answered with the day or the mind of the informant as if they were asked', () => {
    const { effect } = meet(ruth, [HELLO, 'What does the director do all day?']);
    expect(effect.used.some((id) => id.startsWith('others:'))).toBe(true);
  });
});

describe('A closed question with a common word of the last reply in it', () => {
  it('is no follow-up, and opens no story', () => {
    const first = meet(lorna, [HELLO, 'What do you do all day?'], { temperament: 'guarded' });
    expect(first.reply).not.toBe('');
    for (const question of ['Must one like people?', 'Can anybody do it?', 'Do you have long days?']) {
      const held = meet(lorna, [HELLO, 'Tell me about your crew.', question], { temperament: 'guarded' });
      const stories = held.effect.released.filter(
        ({ id, how }) => how === 'elicited' && lorna.facts.find((fact) => fact.id === id)?.tier !== 'surface',
      );
      expect(stories, question).toEqual([]);
    }
  });
});

describe('Words that could be taken for something else', () => {
  it('"do this" is the work, and not what was just said', () => {
    const held = meet(ruth, [HELLO, 'How did you get into this?', 'Did you always want to do this?']);
    expect(toldIds(held)).toContain('from-leeds');
  });

  it('a greeting that wonders about a change asks nothing yet', () => {
    const { effect } = meet(caio, ["Hi, I'm Sam, I'm wondering about a change."]);
    expect(effect.released).toEqual([]);
    expect(effect.acts).toContain('invite');
  });

  it('"may I write you again" asks to stay in touch', () => {
    const { effect } = meet(caio, [
      HELLO,
      'What do you do all day?',
      'May I write you again if I have more questions?',
    ]);
    expect(effect.acts.some((act) => act === 'keep_in_touch' || act === 'come_back')).toBe(true);
  });

  it('travel is not a matter of hours', () => {
    for (const persona of personas()) {
      const { effect } = meet(persona, [HELLO, 'Do you get to travel?'], { temperament: persona.temperament });
      expect(effect.released.map(({ id }) => id).join(), persona.id).not.toMatch(/hours/);
    }
  });
});

describe('A guess without a word of what was said', () => {
  it.each(['So they sent your report back.', 'So you had to write it all over, four times?'])(
    'is right where it has words of what comes next: %s',
    (guess) => {
      const held = meet(ruth, [HELLO, 'How did you come to it?', guess]);
      expect(toldIds(held)).toContain('wendell-page');
    },
  );
});

describe('A question within a talk', () => {
  it('asks about the work where it says "with this" and anybody is asked it', () => {
    const held = meet(ruth, [HELLO, 'How did you come to it?', 'And how much does one earn with this?']);
    expect(held.effect.used.some((id) => /^after:/.test(id))).toBe(false);
  });

  it.each(['Who helped you there?', 'Why did nobody else see it?'])(
    'is about the story that was told: %s',
    (question) => {
      const held = meet(lorna, [HELLO, 'Tell me about one job you are proud of.', question], {
        temperament: 'guarded',
      });
      const [told] = held.effects[1]!.released.map(({ id }) => lorna.facts.find((fact) => fact.id === id)!);
      const others = held.effect.released.filter(({ id }) => !told!.follows.includes(id));
      expect(others.filter(({ how }) => how === 'elicited')).toEqual([]);
    },
  );
});

describe('A short question late in a talk', () => {
  it('"would you do it again" is about the work, and not about the story before it', () => {
    const held = meet(ruth, [HELLO, 'Have you ever got something badly wrong?', 'Would you do it again?']);
    expect(held.effect.used.join(' ')).toContain('would-again');
  });

  it('"more this or more that" names what it asks about, and is not read with the question before it', () => {
    const lines = [HELLO, 'Do I need to have studied journalism?', 'Is it more cutting or more writing?'];
    expect(meet(farrukh, lines).effect.used.join(' ')).not.toContain('degree-eight-in-ten');
  });
});
