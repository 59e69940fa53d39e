import { describe, expect, it } from 'vitest';
import { askAbout, neutral, opened } from '../../../worker/scoring/rewrite.ts';

describe('better wordings', () => {
  it.each([
    ['Did you always want to be a dramaturg?', 'How did you come to be a dramaturg?'],
    ['So, do you enjoy working with writers?', 'What do you enjoy about working with writers?'],
    ['Have you had any regrets?', 'What regrets have you had?'],
    ['Do you have any advice for me?', 'What advice do you have for me?'],
    ['Was it hard to leave?', 'What made it easy or hard to leave?'],
    ['do you need a journalism degree these days?', 'What difference does a journalism degree make?'],
    ['do i need a masters to do what you do', 'What difference does a masters make?'],
    ['do you have to travel a ton', 'How often do you have to travel?'],
    ['So do you miss Brazil?', 'What do you miss about Brazil?'],
    ['Do you need a PhD for this?', 'What difference does a PhD make?'],
    [
      'Do you enjoy working with IT people at St Olave’s?',
      "What do you enjoy about working with IT people at St Olave's?",
    ],
  ])('open “%s”', (closed, better) => {
    expect(opened(closed)).toBe(better);
  });

  it.each(['Do you like it?', 'Do you like that he left?', 'Is Ruth hard?', 'Are you happy?', 'Did you go?'])(
    'are not made up for “%s”',
    (closed) => {
      const better = opened(closed);
      if (better !== null) expect(better).toBe('What do you like about it?');
    },
  );

  it.each(['is it mostly desk work or are you out and about', 'is the industry doing ok', 'Do you ever find yourself'])(
    'are not made where the sentence would limp: “%s”',
    (closed) => {
      expect(opened(closed)).toBeNull();
    },
  );

  it.each([
    'It’s faster to cut, but how can you make that work?',
    'It’s lovely to meet you, how has your morning been?',
    'It’s safe to say the field is growing, right?',
    'Isn’t it better to specialise early?',
  ])('do not take a courtesy or an argument for a leading question: “%s”', (said) => {
    expect(neutral(said)).toBeNull();
  });

  it('leave the tag of a leading question behind', () => {
    expect(neutral('It must be wonderful to work in a museum, mustn’t it?')).toBe(
      'What is it like to work in a museum?',
    );
  });

  it('leave a leading question alone where no neutral one is sure', () => {
    expect(neutral('Don’t you think SQL is the only skill that matters?')).toBeNull();
  });

  it.each([
    'Tell me how many you find.',
    'He’s still in town, Roy.',
    'The picture freezes when the tram goes by.',
    'Say what a scene does before what it doesn’t.',
    'Mornings reading, afternoons in rehearsal.',
    'Good morning, I have twenty minutes.',
    'You read the programme before you came.',
    'I was there.',
  ])('are not made of what tells nothing: “%s”', (sentence) => {
    expect(askAbout(sentence)).toBeNull();
  });

  it.each([
    'I lost the room that winter.',
    'Well, my boss never spoke to me again.',
    'She didn’t open her laptop for two days.',
    'On the flood play I gave the writer eleven notes.',
    'Tuesdays I try to keep free, since the trouble in spring.',
    'Half this work is knowing whom to tell first.',
  ])('are made of what tells something: “%s”', (sentence) => {
    expect(askAbout(sentence)).toContain(sentence.slice(-20, -1));
  });

  it('quote what was said rather than bend it', () => {
    expect(askAbout('I told the writer before I told him.')).toBe(
      'You said “I told the writer before I told him”. How did that come about?',
    );
    expect(askAbout('Really?')).toBeNull();
  });
});
