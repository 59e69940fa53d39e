import { describe, expect, it } from 'vitest';
import { personas } from '../../evals/routing/held-out.ts';
import { tuner } from '../../fixtures/persona.ts';
import { meet } from './meet.ts';

const acts = (effect: { acts: string[] }) => effect.acts.map((act) => act.split(':')[0]);
const LONG = 'Before anything else I wanted to describe how our own hall sounds in winter and summer. '.repeat(7);

describe('A seeker who asks whether now is still good', () => {
  it.each(["Hello, I'm Sam. Is now still good?", 'Hi. Is this still a good time? And may I take notes?'])(
    'is told so, and hears nothing of how the trade does: %s',
    (opening) => {
      for (const persona of personas()) {
        const { effect } = meet(persona, [opening]);
        expect(effect.acts).toContain('nowIsGood');
        expect(effect.released).toEqual([]);
      }
    },
  );
});

describe('A seeker who asks whether it is a good time for the trade', () => {
  it.each([
    'Is this a good time to get into this line of work?',
    'Is now a good time to become one?',
    'What is now good practice in your field?',
  ])('is not told that the hour suits: %s', (question) => {
    for (const persona of personas()) {
      expect(meet(persona, ["Hello, I'm Sam.", question]).effect.acts).not.toContain('nowIsGood');
    }
  });
});

describe('the beginning', () => {
  it('greets as the setting has it', () => {
    expect(meet(tuner, ['Hello.'], { setting: 'phone' }).reply).toContain('Now is still good.');
    expect(meet(tuner, ['Hello.'], { setting: 'lunch' }).reply).toContain('soup');
  });

  it('answers small talk with a word about where one is', () => {
    const reply = (setting: 'phone' | 'lunch') => meet(tuner, ['Hello Ines.', 'How are you today?'], { setting }).reply;
    expect(reply('phone')).toContain('shut the door');
    expect(reply('lunch')).toContain('goes cold');
  });

  it('greets someone who has read up differently', () => {
    const { reply } = meet(tuner, ['Hello Ines. I read your leaflet on humidity and glue. How did you start?']);
    expect(reply).toContain('forty copies');
  });

  it('gives leave to take notes without calling it a question', () => {
    const { reply, effect } = meet(tuner, ['Hi.', 'Would it be all right if I took notes?']);
    expect(reply).toContain('Write, by all means.');
    expect(effect.released).toEqual([]);
  });
});

describe('answers', () => {
  it('say yes or no first where that was asked', () => {
    expect(meet(tuner, ['Hi.', 'Do you need a degree?']).reply).toMatch(/^(?:\w+[.,] )?No, nobody/);
  });

  it('begin with a figure where a figure was asked', () => {
    expect(meet(tuner, ['Hi.', 'How many pianos do you tune a day?']).reply).toMatch(/^Four, on a good day/);
  });

  it('explain the informant’s own words', () => {
    const { reply } = meet(tuner, ['Hi.', 'What do you mean by pin?']);
    expect(reply).toContain('steel peg');
  });

  it('take one of several questions and say so', () => {
    const { effect, reply } = meet(tuner, [
      'Hi.',
      'What is the hardest part? What does the work pay? Do you need a degree?',
    ]);
    expect(effect.acts).toContain('boundary:stacked');
    expect(reply).toContain('I will take one');
    expect(effect.released).toHaveLength(1);
  });

  it('notice a question that was asked and answered before', () => {
    const { reply } = meet(tuner, ['Hi.', 'Do you need a degree?', 'What does the work pay?', 'Do you need a degree?']);
    expect(reply).toContain('You asked me that.');
  });

  it('admit ignorance once, and offer a way in the next time', () => {
    const { effects } = meet(tuner, ['Hi.', 'What do you make of quantum gravity?', 'And of Byzantine tax law?']);
    expect(acts(effects[1]!)).toContain('unknown');
    expect(acts(effects[2]!)).not.toContain('unknown');
  });

  it('offer a way in after three flat exchanges, and open it when it is taken', () => {
    const flat = ['Hello.', 'Do you need a degree?', 'Is the pay all right?', 'Are workshops hiring?'];
    const { effect } = meet(tuner, flat);
    expect(acts(effect)).toContain('way_in');
    const taken = meet(tuner, [...flat, 'Yes please.']);
    expect(taken.effect.released[0]?.how).toBe('volunteered');
  });
});

describe('remarks left hanging', () => {
  const upToCue = ['Hi.', 'How did you get into tuning?', 'How so?'];
  const withCue = (lines: string[]) =>
    [1, 2, 3, 4, 5, 6, 7, 8].map((seed) => meet(tuner, lines, { seed })).find(({ effects }) => effects[2]?.cueGiven);

  it('are credited and opened when the next turn picks them up', () => {
    const meeting = withCue([...upToCue, 'He heard everything, until he did not. What happened to his hearing?']);
    expect(meeting?.effect.cuePickedUp).toBe('his-hearing');
    expect(meeting?.effect.rapport.some(({ reason }) => reason === 'cue_picked_up')).toBe(true);
  });

  it('can still be picked up one turn later, and not after that', () => {
    const picks = 'You said he heard everything, until he did not?';
    const between = ['What does the work pay?', 'Do you need a degree?'];
    expect(withCue([...upToCue, between[0]!, picks])?.effect.cuePickedUp).toBe('his-hearing');
    expect(withCue([...upToCue, ...between, picks])?.effect.cuePickedUp).toBeNull();
  });
});

describe('the seeker’s own story', () => {
  const story = [
    'Hello, I am a teacher. How did you start?',
    'How so?',
    'What is the hardest part?',
    'What does a typical day look like?',
    'What does the work pay?',
  ];

  it('is asked for at least once', () => {
    expect(meet(tuner, story).effects.some(({ acts: all }) => all.some((act) => act.startsWith('ask_back:')))).toBe(
      true,
    );
  });

  it('is asked for by the middle of the meeting even by someone whose mind is elsewhere', () => {
    for (const seed of [1, 2, 3, 4, 5, 6, 7, 8]) {
      const terms = { seed, temperament: 'distracted', minutes: 6 } as const;
      const { effects, state } = meet(tuner, ['Hello Ines.', ...story.slice(1), ...story.slice(2).map((line) => `${line} I mean now.`)], terms); // prettier-ignore
      expect(state.clock.minutes).toBeGreaterThan(3);
      expect(effects.some(({ acts: all }) => all.some((act) => act.startsWith('ask_back:')))).toBe(true);
    }
  });

  it('is remarked on, and decides the advice', () => {
    const { replies } = meet(tuner, [...story, 'If you were me, what would you do?']);
    expect(replies.join(' ')).toContain('Teachers hear when a room goes flat.');
    expect(replies.at(-1)).toContain('school piano');
  });

  it('is recalled some exchanges later', () => {
    const recalled = [1, 2, 3, 4, 5, 6].some((seed) => {
      const { replies } = meet(
        tuner,
        [...story, 'What was the worst day?', 'What do you find hard?', 'Tell me about a concert day.'],
        { seed },
      );
      return replies.slice(4).join(' ').includes('last lesson on a Friday');
    });
    expect(recalled).toBe(true);
  });
});

describe('time', () => {
  it('is minded once when most of it has gone', () => {
    const { effects } = meet(
      tuner,
      ['Hi.', `${LONG} How did you start?`, `${LONG} What does the work pay?`, 'Do you need a degree?'],
      { minutes: 8 },
    );
    expect(
      effects.filter(({ acts: all }) => all.includes('time_warning') || all.includes('over_time')).length,
    ).toBeGreaterThan(0);
    expect(effects.filter(({ acts: all }) => all.includes('time_warning')).length).toBeLessThanOrEqual(1);
  });

  it('ends the meeting politely past it, and leaves when kept late', () => {
    const { effects, state } = meet(
      tuner,
      [
        'Hi.',
        `${LONG} How did you start?`,
        `${LONG} What does the work pay?`,
        `${LONG} Do you need a degree?`,
        `${LONG} And how does hiring work?`,
        LONG,
      ],
      { minutes: 6.5 },
    );
    expect(effects.some(({ acts: all }) => all.includes('over_time'))).toBe(true);
    expect(state.phase).toBe('ended');
  });
});

describe('the end', () => {
  const good = [
    'Hello Ines, I am Sam and I want to find out whether tuning is for me. I read your leaflet, The Loose Pin. How did you start?',
    'So a broken church piano was your school. And then?',
    'A year of carrying his bag. That must have been hard. How so?',
  ];
  const request = 'Is there someone else I could talk to about building? No is a fine answer.';

  it('gives a name to someone who earned it, and not to someone who did not', () => {
    expect(meet(tuner, [...good, request]).reply).toContain('Jo Reed');
    expect(meet(tuner, ['Hi.', request]).reply).not.toContain('Jo Reed');
  });

  it('answers goodbye by how the talk went, and ends', () => {
    const warm = meet(tuner, [...good, 'Thank you for all of this, Ines. Goodbye.']);
    expect(warm.state.phase).toBe('ended');
    expect(warm.reply).toContain('I liked this.');
    expect(meet(tuner, ['Hi.', 'You are an idiot.', 'Bye.']).reply).toContain('Goodbye, then.');
  });

  it('notices what the seeker says they will do', () => {
    const { effect } = meet(tuner, [...good, 'I will try that this weekend.']);
    expect(
      effect.acts.some((act) => act === 'committed' || act === 'commitment' || act === 'acknowledge:commitment'),
    ).toBe(true);
  });
});
