import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../../worker/api/contract/rehearsal.ts';
import type { Person } from '../../../worker/informant/person.ts';
import { prompts } from '../../../worker/prompts.ts';
import { isLeftAlone } from '../../../worker/rehearsal/starters/left-alone.ts';
import { startersFor } from '../../../worker/rehearsal/starters/starters.ts';
import { checkPlan } from '../../../worker/scoring/index.ts';

const NOBODY: Person = { name: 'Dana', role: '', organisation: '', met: '', path: '', published: '', wants: '' };
const starters = (person: Partial<Person>, field: string | null = null) =>
  startersFor({ ...NOBODY, ...person }, field, prompts.starters);

const ROLES = [
  '',
  'Site Manager',
  'an electrician',
  'ELECTRICIAN',
  'UX researcher',
  'HR manager',
  'head of marketing',
  'CEO',
  'nurse / midwife',
  'Senior Consultant, Cardiology',
  'nursing',
  'she runs a bakery',
  'French teacher',
  'University lecturer',
  'honorary fellow',
  '护士',
  '🏥',
  '<b>boss</b>',
  'teachers',
  'a very long description of what this person does all day which is hard to say in few words',
];
const ORGANISATIONS = [
  '',
  'Bexley Homes',
  'The Royal Infirmary',
  'the local council (housing)',
  'freelance',
  'none',
  'O’Brien & Sons, Ltd.',
  '北京大学',
  'a small bakery in Leeds',
  '!!!',
];
const PATHS = [
  '',
  'She studied archaeology and then ran a quarry office in Wales.',
  'studied law, dropped out, retrained as a welder',
  'archaeology degree, then quarry office, then building',
  'Dana was a nurse for ten years before she moved into data.',
  'He is the son of a miner',
  'x'.repeat(1500),
  'word '.repeat(300),
  '“quoted” and "quoted"',
];
const PUBLISHED = [
  '',
  '“The Quiet Site”, a talk about noise',
  'https://example.com/article',
  'A talk on glue\nA leaflet',
  '🎙️',
  'LinkedIn posts about hiring',
];
const WANTS = [
  '',
  'how she went from archaeology to building',
  'whether I would like it',
  'What made you leave archaeology for building sites?',
  'What does it pay? Do you like it?',
  'Can you get me a job?',
  'a career change into teaching',
  'How does she manage her team?',
  'word '.repeat(150),
];

function* people(): Generator<Partial<Person>> {
  let n = 0;
  for (const role of ROLES) {
    for (const organisation of ORGANISATIONS) {
      n++;
      yield {
        role,
        organisation,
        path: PATHS[n % PATHS.length] ?? '',
        published: PUBLISHED[n % PUBLISHED.length] ?? '',
        wants: WANTS[(n * 5) % WANTS.length] ?? '',
      };
      yield { role, organisation, path: PATHS[(n * 7) % PATHS.length] ?? '', wants: WANTS[n % WANTS.length] ?? '' };
    }
  }
}

const ALL = [...people()].flatMap((person) => [
  { person, made: starters(person) },
  { person, made: starters(person, 'the building trades') },
]);

describe('the questions to start from, made from what was typed', () => {
  it('are six, different, and within the limits that the plan has', () => {
    for (const { made, person } of ALL) {
      expect(new Set(made.questions).size, JSON.stringify(person)).toBe(6);
      for (const question of made.questions) expect(question.length).toBeLessThanOrEqual(LIMITS.question);
      expect(made.openingLine.length).toBeLessThanOrEqual(LIMITS.introduction);
    }
  });

  it('raise nothing in the checks that the plan gets', () => {
    for (const { made, person } of ALL) {
      const questions = made.questions.map((text, n) => ({ id: `q${n}`, text, mustAsk: false }));
      const plan = {
        goal: '',
        research: '',
        introduction: '',
        questions,
        closingRequest: made.closingRequest,
        outreach: '',
      };
      const profile = [person.role, person.organisation, person.path, person.published].join('. ');
      const found = checkPlan(plan, { profile, minutes: 20 }).filter(({ field }) => field !== 'goal');
      expect(found.map(({ code, questionId }) => [code, questionId, JSON.stringify(made.questions)])).toEqual([]);
    }
  });

  it('are whole sentences: one question mark at the end, no gaps, no doubled words or marks', () => {
    for (const { made, person } of ALL) {
      for (const text of [...made.questions, made.openingLine]) {
        const about = `${text} from ${JSON.stringify(person).slice(0, 300)}`;
        expect(text, about).toMatch(/^[\p{Lu}“]/u);
        expect(text, about).toMatch(text === made.openingLine ? /[.]$/ : /\?$/);
        expect(text, about).not.toMatch(
          /\{|\}|undefined|null|<|>|\s{2}|\s[,.?!](?!\.)|[.,;:]{2}|\?\s*\?|\b(an?|the) (an?|the|at|as)\b/i,
        );
        expect(text, about).not.toMatch(/\ba (?=[aeiou](?!ni|ne|se|ur))|\ban (?=[bcdfgjkpqtvwyz])/);
      }
    }
  });

  it('put a job and a place into a sentence as one would say them', () => {
    const purpose = (person: Partial<Person>) => starters(person).openingLine.split('. ').at(-1);
    const tail = ", and I've brought a few questions.";
    expect(purpose({ role: 'Site Manager', organisation: 'Bexley Homes' })).toBe(
      `I'd like to understand what it is to work as a site manager at Bexley Homes${tail}`,
    );
    expect(purpose({ role: 'ELECTRICIAN' })).toBe(`I'd like to understand what it is to work as an electrician${tail}`);
    expect(purpose({ role: 'UX researcher' })).toContain('as a UX researcher');
    expect(purpose({ role: 'HR manager' })).toContain('as an HR manager');
    expect(purpose({ role: 'head of marketing', organisation: 'The Works' })).toContain(
      'as head of marketing at the Works',
    );
    expect(purpose({ role: 'University lecturer' })).toContain('as a university lecturer');
    expect(purpose({ role: 'French teacher' })).toContain('as a French teacher');
    for (const role of ['nursing', 'she runs a bakery', '护士', '🏥']) {
      expect(purpose({ role })).toBe(`I'd like to understand your work from the inside${tail}`);
    }
  });

  it('tell the path to the person where it can be turned round, and quote it where it cannot', () => {
    const first = (path: string) => starters({ path, name: 'Dana Whitfield' }).questions[0];
    expect(first('She studied archaeology and then ran a quarry office in Wales.')).toBe(
      'I saw that you studied archaeology and then ran a quarry office in Wales. What made you take that turn?',
    );
    expect(first('Dana was a nurse for ten years.')).toContain('I saw that you were a nurse for ten years.');
    expect(first('archaeology degree, then quarry office')).toContain('“archaeology degree, then quarry office”');
    expect(first('He is the son of a miner')).toContain('“He is the son of a miner”');
  });

  it('take the wish as it was typed where it is a good question, and leave a demand for a job out', () => {
    const wish = (wants: string) => starters({ wants }).questions[4];
    expect(wish('What made you leave archaeology for building sites?')).toBe(
      'What made you leave archaeology for building sites?',
    );
    expect(wish('how she went from archaeology to building')).toContain('how you went from archaeology to building');
    expect(wish('Can you get me a job?')).not.toContain('get me a job');
  });

  it('say who put the two in touch where that is plain', () => {
    const opening = (met: string) => starters({ met }).openingLine;
    expect(opening('My aunt put us in touch.')).toContain('It was kind of my aunt to put us in touch.');
    expect(opening('Met her at the careers fair')).toContain('It was good to meet you at the careers fair.');
    expect(opening('LinkedIn??')).toBe(
      "Thank you for making the time, Dana. I'd like to understand your work from the inside, and I've brought a few questions.",
    );
  });
});

/** What was typed as the wish, and what the questions then ask of it: the wish, then two more. */
const TYPED: readonly (readonly [string, ...string[]])[] = [
  [
    'I want to know if my degree is useful',
    'What have you seen that would help me to find out whether my degree is useful?',
  ],
  ['is my degree useful?', 'What have you seen that would help me to find out whether my degree is useful?'],
  [
    'i want to know if i would be good at this',
    'What have you seen that would help me to find out whether I would be good at this?',
  ],
  ["I'm not sure if this is for me", 'What have you seen that would help me to find out whether this is for me?'],
  ['should i do a masters', 'What have you seen that would help me to find out whether I should do a masters?'],
  ['What is the day to day like?', 'What would you tell somebody who wants to know what the day to day is like?'],
  [
    'I want to know what is the hardest part',
    'What would you tell somebody who wants to know what the hardest part is?',
  ],
  ['IS IT HARD TO GET IN?', 'What would you tell somebody who wants to know whether it is hard to get in?'],
  ['I want to become a nurse', 'What would you tell somebody who wants to know how to become a nurse?'],
  ['whats the pay like', "What's the pay like?"],
  ['How does she manage her team?', 'How do you manage your team?'],
  ['how she manages her team', 'What would you tell me about how you manage your team?'],
  ['whether dana has regrets', 'What would you tell me about whether you have regrets?'],
  ['How important is maths?', 'How important is maths?'],
  ['salary', 'What do people from outside usually not know about the salary?'],
  ["Dana's career path", 'What do people from outside usually not know about your career path?'],
  [
    'pay, hours, training',
    'What do people from outside usually not know about the pay?',
    'What did nobody tell you about the hours before you began?',
    'What would you want to know about the training if you began again today?',
  ],
  [
    '- the hours\n- the pay',
    'What do people from outside usually not know about the hours?',
    'What did nobody tell you about the pay before you began?',
  ],
  [
    'career progression, burnout and remote work',
    'What do people from outside usually not know about career progression?',
    'What did nobody tell you about burnout before you began?',
    'What would you want to know about remote work if you began again today?',
  ],
  [
    'What is the pay like? How important is maths? Is it stressful?',
    'What is the pay like?',
    'How important is maths?',
    'What would you tell somebody who wants to know whether it is stressful?',
  ],
];
const UNUSABLE = [
  'idk, everything',
  'not sure',
  '???',
  'everything about the job',
  'i dont know what i want to ask',
  '想知道工作内容',
  'Can you get me a job?',
];

describe('what somebody wants to know, as people type it', () => {
  it.each(TYPED)('“%s” becomes questions one can ask', (wants, ...asked) => {
    const { questions } = starters({ wants, role: 'nurse', name: 'Dana Whitfield' });
    expect([questions[4], questions[3], questions[2]].slice(0, asked.length)).toEqual(asked);
  });

  it.each(UNUSABLE)('“%s” leaves the questions that a role and a field give', (wants) => {
    expect(starters({ wants, role: 'nurse' }, 'health care')).toEqual(starters({ role: 'nurse' }, 'health care'));
  });

  it('is never quoted, and stands whole in every question', () => {
    for (const [wants] of TYPED) {
      const { questions, openingLine } = starters({ wants, role: 'nurse' });
      for (const text of [...questions, openingLine]) expect(text).not.toMatch(/[“”"]|\bi\b|\b(?:she|he|her|his)\b|…/u);
      expect(questions.filter((text) => isLeftAlone(text))).toEqual(questions);
    }
  });
});
