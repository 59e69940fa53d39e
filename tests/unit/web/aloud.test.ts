import { describe, expect, it, vi } from 'vitest';
import { verdict, wouldTake } from '../../../web/src/lib/aloud/pace.ts';

describe('saying it aloud', () => {
  it('tells how long the words take, and nothing for none', () => {
    expect(wouldTake('  ')).toBeNull();
    expect(wouldTake('Hello there')).toBe('about 5 seconds');
    expect(wouldTake('word '.repeat(65))).toBe('about 30 seconds');
  });

  it('takes twenty to forty seconds for right, and says kindly what to do about less and more', () => {
    expect([20, 30, 40].map(verdict)).toEqual([
      '20 seconds. About right.',
      '30 seconds. About right.',
      '40 seconds. About right.',
    ]);
    expect(verdict(1)).toMatch(/^1 second\. That was quick/);
    expect(verdict(15)).toMatch(/Short and fine/);
    expect(verdict(55)).toMatch(/A little long/);
    expect(verdict(90)).toMatch(/speech/);
  });
});

describe('the voices of the browser', async () => {
  vi.stubGlobal(
    '$state',
    Object.assign(<Value>(value: Value) => value, { raw: <Value>(value: Value) => value }),
  );
  const { Voice } = await import('../../../web/src/lib/aloud/voice.svelte.ts');
  vi.stubGlobal(
    'SpeechSynthesisUtterance',
    class {
      readonly text: string;
      constructor(text: string) {
        this.text = text;
      }
    },
  );
  const voice = (lang: string, localService: boolean) => ({ lang, localService, name: lang }) as SpeechSynthesisVoice;
  const speechOf = (...voices: SpeechSynthesisVoice[]) => {
    const said: string[] = [];
    const speech = { getVoices: () => voices, speak: ({ text }: { text: string }) => said.push(text), cancel: vi.fn() };
    return { said, speech: speech as unknown as SpeechSynthesis };
  };

  it('are off until asked for, and then read', () => {
    const { said, speech } = speechOf(voice('en-GB', true));
    const aloud = new Voice(speech, null);
    aloud.listen();
    aloud.say('Not asked for');
    aloud.turn(true);
    aloud.say('Asked for');
    expect(said).toEqual(['Asked for']);
  });

  it('read each new reply once, and none that was there before or that the seeker said', () => {
    const { said, speech } = speechOf(voice('en-GB', true));
    const aloud = new Voice(speech, null);
    aloud.listen();
    aloud.turn(true);
    const turns = ['before', 'told before', 'asked', 'told'].map((text, at) => ({
      text,
      speaker: at % 2 ? 'informant' : 'seeker',
    }));
    for (const upTo of [2, 3, 4, 4]) aloud.follow(turns.slice(0, upTo));
    expect(said).toEqual(['told']);
  });

  it('are those of this device alone, and English', () => {
    const { said, speech } = speechOf(voice('en-US', false), voice('de-DE', true));
    const aloud = new Voice(speech, null);
    aloud.listen();
    aloud.turn(true);
    aloud.say('Nobody reads this');
    expect(aloud.isThere).toBe(false);
    expect(said).toEqual([]);
  });
});
