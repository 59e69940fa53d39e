import { describe, expect, it } from 'vitest';
import { calledBy } from '../../../worker/informant/called.ts';
import { direct, foldMeeting, piecesOf, profileText, withReply } from '../../../worker/informant/index.ts';
import { matchField } from '../../../worker/informant/match-field.ts';
import type { Effect, MeetingTerms } from '../../../worker/informant/meeting.ts';
import type { Person } from '../../../worker/informant/person.ts';
import { GENERAL, standInFor } from '../../../worker/informant/stand-in.ts';
import { read } from '../../../worker/language/index.ts';
import type { EarlierTurn } from '../../../worker/language/reading.ts';
import { prompts } from '../../../worker/prompts.ts';

const DANA: Person = {
  name: 'Dana Whitfield',
  role: 'site manager',
  organisation: 'Bexley Homes',
  met: 'My aunt put us in touch.',
  path: 'She studied archaeology and then ran a quarry office in Wales.',
  published: '“The Quiet Site”, a talk about noise',
  wants: '',
};

const standIn = (field: string, person: Partial<Person> = {}) => {
  const notes = prompts.fields[field];
  if (!notes) throw new Error(`no notes on ${field}`);
  return standInFor('someone-1', { ...DANA, ...person }, notes, prompts.standIn);
};

/** What the stand-in says to each line, with what each reply did. */
function talk(persona: ReturnType<typeof standIn>, lines: readonly string[], seed = 3) {
  const terms: MeetingTerms = {
    minutes: 30,
    setting: 'video',
    temperament: persona.temperament,
    pace: 'condensed',
    seed,
  };
  const turns: EarlierTurn[] = [];
  const effects: Effect[] = [];
  return lines.map((text) => {
    const state = foldMeeting(persona, prompts.policy, terms, effects);
    const reading = read(text, { earlier: turns, profile: profileText(persona) });
    const { brief, effect } = direct({ persona, policy: prompts.policy, terms, state, turns, reading, text });
    const reply = piecesOf(brief).join('');
    const number = turns.length + 1;
    turns.push({ number, speaker: 'seeker', text }, { number: number + 1, speaker: 'informant', text: reply });
    effects.push(withReply(effect, reply, terms, prompts.policy));
    return { reply, acts: effect.acts };
  });
}

describe('a stand-in', () => {
  it('is the same, hash included, for the same notes and person, and another for another', () => {
    expect(standIn('health-care')).toEqual(standIn('health-care'));
    expect(standIn('health-care').hash).toMatch(/^[0-9a-f]{16}$/);
    expect(standIn('health-care', { path: '' }).hash).not.toBe(standIn('health-care').hash);
    expect(standIn('teaching').hash).not.toBe(standIn('health-care').hash);
  });

  it('has every placeholder filled, in every field, also where a name looks like one', () => {
    for (const field of Object.keys(prompts.fields)) {
      const text = JSON.stringify(standIn(field, { name: '{field} $& Dana' }));
      expect(text).not.toMatch(/\{(?:name|called|what)\}/);
    }
  });

  it('says at once that they are not the person', () => {
    for (const field of Object.keys(prompts.fields)) {
      const [first] = talk(standIn(field), ['Hello.']);
      expect(first?.reply).toMatch(
        /stand(?:ing|-in| in|s in)|I'm not Dana|until then you have me|another field|come from/i,
      );
    }
  });

  it('nods at what was noted, as something from the notes, and leaves the rest to the person', () => {
    const [, noted, name, place] = talk(standIn('building-trades'), [
      'Thank you for your time. What is your week like?',
      'What was it like to move from archaeology to a quarry office?',
      'What does Dana like best?',
      'How is Bexley Homes run?',
    ]);
    expect(noted?.acts).toContain('theirs');
    expect(noted?.reply).toContain('She studied archaeology and then ran a quarry office in Wales');
    for (const left of [name, place]) {
      expect(left?.acts).toContain('theirs');
      expect(left?.reply).not.toContain('archaeology');
    }
  });

  it('leaves to somebody without a name what is asked of “your contact”, and tells how it was for themselves', () => {
    const [, asked] = talk(standIn('farming-and-environment', { name: '' }), [
      'Thank you for your time. What is your week like?',
      'How did your contact get into it?',
    ]);
    expect(asked?.acts).toContain('theirs');
    expect(asked?.reply).toContain('ditch');
  });

  it('answers for the field where it is asked as any colleague would be', () => {
    const [first, second] = talk(standIn('health-care'), [
      'Thank you for the time, Dana. What does a typical day look like?',
      'Dana, what is the hardest part of it?',
    ]);
    expect(first?.acts).toContain('answer');
    expect(second?.acts).toContain('answer');
    expect(second?.acts).not.toContain('theirs');
  });

  it('has nothing private, and shows of the person only what was typed', () => {
    for (const field of Object.keys(prompts.fields)) {
      const persona = standIn(field);
      expect(persona.facts.every(({ tier }) => tier !== 'private')).toBe(true);
      expect(persona.organisation + persona.role).toBe('Bexley Homessite manager');
      expect(persona.profile.career).toHaveLength(1);
      expect(persona.profile.organisationPage.paragraphs).toEqual([]);
    }
  });

  it('says nothing twice that stands in the notes of a field and in the words all stand-ins share', () => {
    const sentences = (value: unknown): string[] =>
      typeof value === 'string'
        ? value.split(/(?<=[.!?])\s+/).filter((sentence) => sentence.split(' ').length > 3)
        : typeof value === 'object' && value !== null
          ? Object.values(value).flatMap(sentences)
          : [];
    const shared = new Set(sentences(prompts.standIn));
    for (const { facts, cues, wayIn, asksBack } of Object.values(prompts.fields)) {
      const own = sentences([facts.map(({ words }) => words), cues.map(({ words }) => words), wayIn, asksBack]);
      expect(own.filter((sentence) => shared.has(sentence))).toEqual([]);
    }
  });
});

/** What seekers ask most, in the words of a first meeting. */
const ORDINARY = [
  'How did you get into it?',
  'What does a normal day look like for you?',
  'What is the hardest part?',
  'What do beginners get wrong?',
  'Have you ever made a mistake you learned from?',
  'What would you do differently if you started again?',
  'How are the hours, and can you have a family with it?',
  'What does it pay to start?',
  'What would I need to get in?',
  'Do I need a degree?',
  'Is my age a problem?',
  'What do you look for when you hire somebody new?',
  'How do people move up?',
  'Which skills matter most?',
  'How is AI changing the work?',
  'Is it a secure job?',
  'Do you work mostly alone or with others?',
  'What kinds of places could I work in?',
  'How can I find out whether it suits me?',
  'What should I read before I decide?',
  'Who else should I talk to?',
];

describe('a stand-in, asked what seekers ask most', () => {
  it.each(Object.keys(prompts.fields).filter((field) => field !== GENERAL))(
    'answers each of it, on %s, without coming at it from the side',
    (field) => {
      const beside = ORDINARY.filter((question) => {
        const [, answer] = talk(standIn(field), ['Thank you for your time, Dana. I am Sam.', question]);
        return !answer?.acts.includes('answer');
      });
      expect(beside).toEqual([]);
    },
  );
});

describe('what someone is called', () => {
  it.each([
    ['Dana Whitfield', 'Dana'],
    ['Whitfield, Dana', 'Dana'],
    ['Dr. Kwame Osei', 'Dr. Osei'],
    ['Kwame Osei, PhD', 'Kwame'],
    ['my aunt’s friend', 'my aunt’s friend'],
    ['王小明', '王小明'],
    ['Ms Okafor', 'Ms Okafor'],
    ['X', 'X'],
  ])('%s is %s', (name, called) => expect(calledBy(name)).toBe(called));
});

describe('the field that a job points to', () => {
  const known = Object.values(prompts.fields).filter(({ id }) => id !== GENERAL);
  const best = (role: string, organisation = '') => matchField(role, organisation, known)[0];

  it.each([
    ['Site Manager', 'building-trades'],
    ['Registerd Nurse', 'health-care'],
    ['electricain', 'building-trades'],
    ['Senior software dev at a bank', 'software-and-data'],
    ['renal nurse (bank)', 'health-care'],
    ['PhD student in physics', 'research'],
    ['primary school teacher', 'teaching'],
    ['works in a car factory', 'engineering-and-manufacturing'],
    ['surveyer', 'engineering-and-manufacturing'],
    ['hair dresser', 'personal-services'],
  ])('%s is %s', (role, field) => expect(best(role)).toMatchObject({ field }));

  it.each([
    ['a coach of sales', 'Direct Sales Coach', 'sales-and-marketing'],
    ['a detective of a shop', 'loss prevention detective', 'retail'],
    ['a driver of tanks', 'tank driver', 'emergency-services-and-armed-forces'],
    ['an operator of farm machines', 'Farm Equipment Operator', 'farming-and-environment'],
  ])('%s is named by the word before the post', (_, role, field) => expect(best(role)).toMatchObject({ field }));

  it.each(['loader of wagons', 'plater', 'coder of claims'])('%s is a word of its own, and no slip', (role) => {
    expect(['sport', 'social-and-nonprofit', 'building-trades']).not.toContain(best(role)?.field);
  });

  it('is helped by the organisation’s name', () => {
    expect(best('coordinator', 'St Mary’s Hospital')?.field).toBe('health-care');
  });

  it('is none for what names no job, in any script', () => {
    for (const role of ['', '护士', '🏥', '!!!', 'qqqq zzzz', '<script>alert(1)</script>']) {
      expect(best(role)?.confidence ?? 0).toBeLessThan(0.4);
    }
  });
});

describe('A stand-in asked for a yes or no', () => {
  it.each([
    ['Do you like the work?', /\byes\./],
    ["Isn't it stressful?", /\byes\./],
  ])('says so before what is good or hard about it: %s', (question, yes) => {
    const [, said] = talk(standIn('teaching'), ["Hello, I'm Sam. Thanks for the time.", question]);
    expect(JSON.stringify(said)).toMatch(yes);
  });
});
