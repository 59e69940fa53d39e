import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { PersonaSchema, type Persona } from '../../../worker/informant/persona.ts';
import { meet, toldIds } from './meet.ts';

const folder = path.join(import.meta.dirname, '../../../prompts/personas');
const known = (id: string): Persona =>
  PersonaSchema.parse(parse(readFileSync(path.join(folder, `${id}.yaml`), 'utf8')));
const alwyn = known('alwyn-charlery');
const caio = known('caio-menezes');
const farrukh = known('farrukh-baig');

const talk = (persona: Persona, ...lines: string[]) => meet(persona, lines, { temperament: persona.temperament });

describe('a question about a part of what was just told', () => {
  const sinks = 'Good morning. How did you come up with the low sinks at the county fair?';
  const pitch = 'Hello. What do you look for in a pitch?';

  it.each(['Who was against it?', 'How did people react?', 'What did the owners say?', 'Were you annoyed, be honest?'])(
    'is not answered with what another question would be: %s',
    (text) => {
      const meeting = talk(alwyn, sinks, text);
      const [first] = meeting.effects;
      const fact = alwyn.facts.find(({ id }) => id === 'fair-sinks');
      expect(first?.used).toContain('fact:fair-sinks');
      const told = toldIds(meeting).filter((id) => id !== 'fair-sinks');
      for (const id of told) expect(fact?.follows).toContain(id);
      expect(meeting.effect.acts).toContain('answer');
    },
  );

  it('gives no example of something else', () => {
    const meeting = talk(farrukh, pitch, 'Can you give an example?');
    const topics = farrukh.facts.filter(({ id }) => toldIds(meeting).includes(id)).map(({ topic }) => topic);
    expect(new Set(topics).size).toBe(1);
  });

  it('says a because before it goes on, where what comes next gives no reason', () => {
    expect(talk(farrukh, 'Hello. What is the best part of your work?', 'Why?').reply).toMatch(/because|since|so\b/i);
  });

  it('says how it felt before it goes on', () => {
    const meeting = talk(alwyn, sinks, 'How did that feel?');
    expect(meeting.effect.used.some((id) => id.startsWith('after:felt'))).toBe(true);
  });

  it('is still asked by its own name where it has one', () => {
    const meeting = talk(alwyn, sinks, 'What were your hours like back then, and do they let you keep a weekend?');
    expect(toldIds(meeting)).toContain('hours');
  });
});

describe('a question in another order of words', () => {
  it.each([
    ['what broke last', caio],
    ['how you explain the work to a child', caio],
    ['and when it does not work', alwyn],
  ] as const)('is answered and not passed over: %s', (text, persona) => {
    const { effect } = talk(persona, 'Hello. What do you do on a normal day?', text);
    expect(effect.acts).not.toContain('yourTurn');
  });

  it('is not seen in a remark', () => {
    const { effect } = talk(alwyn, 'Hello. What do you do on a normal day?', 'How you manage that is amazing to me.');
    expect(effect.acts).not.toContain('unknown');
  });
});

describe('a turn that asks with all its sentences', () => {
  it('is answered by what the sentence before the question is about', () => {
    const meeting = talk(
      caio,
      'Hello, I read your red button post. What did you learn in that month of being stopped?',
    );
    expect(toldIds(meeting)).toContain('stop-button');
  });

  it('may name others first and ask of them after, which is one question', () => {
    const { effect } = talk(farrukh, 'Hello. What is the best part?', 'And your colleagues? How do they see it?');
    expect(effect.acts).not.toContain('boundary:stacked');
  });
});

describe('two questions of which the second leans on the first', () => {
  it('are one', () => {
    const { effect } = talk(
      caio,
      'Hello. What do you do on a normal day?',
      'On which days are you pleased, and what happened on them?',
    );
    expect(effect.acts).not.toContain('boundary:stacked');
    expect(effect.used.some((id) => id.startsWith('after:went'))).toBe(false);
  });
});

describe('a turn that says how people carry themselves', () => {
  it('is no instruction to play a part', () => {
    const text = 'On my ward we act as if we had it. Stay with your aunt for a second: what did you learn there?';
    expect(talk(caio, 'Hello. What do you do on a normal day?', text).effect.acts).not.toContain(
      'boundary:instructions',
    );
  });

  it('may ask for somebody at its end, whatever it goes back to first', () => {
    const text =
      'What you told me about the fruit I shall take away. Might there be one other person whose view differs from yours, whom I could ask for fifteen minutes?';
    const { readings } = talk(caio, 'Hello. What do you do on a normal day?', text);
    expect(readings.at(-1)?.moves).toContain('asks_for_people');
  });
});
