import { describe, expect, it } from 'vitest';
import { checkCoverage, coverageOf } from '../../../worker/cli/prompts/coverage.ts';
import { parseSource, readSource } from '../../../worker/cli/prompts/source.ts';
import { PersonaSchema } from '../../../worker/informant/persona.ts';
import { changed, FILE, here, problemsIn, SMALL, told } from './small-persona.ts';

interface Mistake {
  what: string;
  from: string;
  to: string;
  says: string;
}

const MISTAKES: Record<string, Mistake[]> = {
  form: [
    {
      what: 'broken YAML',
      from: 'role: Cooper',
      to: 'role: Cooper: by trade # here',
      says: 'Not valid YAML: Nested mappings are not allowed in compact mappings.',
    },
    {
      what: 'a topic that does not exist',
      from: 'topic: path',
      to: 'topic: pathos # here',
      says: '`facts.0.topic`: Invalid option',
    },
    {
      what: 'a key that nobody reads',
      from: 'place: Nether Wick',
      to: 'place: Nether Wick\nshoeSize: 40 # here',
      says: 'The file: Unrecognized key: "shoeSize".',
    },
    {
      what: 'a value that is missing, at the thing it is missing from',
      from: '  - id: smoke\n    after: [start]',
      to: '  - id: smoke # here',
      says: '`cues.0.after`: Invalid input',
    },
    {
      what: 'a job refused in too few steps',
      from: 'asks_for_job: [No., Still no., Goodbye.]',
      to: 'asks_for_job: [No.] # here',
      says: '`boundaries.asks_for_job`',
    },
  ],
  links: [
    {
      what: 'a follow-on to nowhere',
      from: 'follows: [first-leak]',
      to: 'follows: [flood] # here',
      says: 'There is no fact `flood`.',
    },
    {
      what: 'a cue after nothing',
      from: 'after: [start]',
      to: 'after: [stairs] # here',
      says: 'There is no fact `stairs`.',
    },
    {
      what: 'a cue that opens nothing',
      from: 'opens: burnt-order',
      to: 'opens: ashes # here',
      says: 'There is no fact `ashes`.',
    },
    {
      what: 'a way in to nowhere',
      from: '{ words: Try the uncle., opens: start }',
      to: '{ words: Try the uncle., opens: aunt } # here',
      says: 'There is no fact `aunt`.',
    },
    { what: 'an id taken twice', from: 'id: wages', to: 'id: start # here', says: 'The id `start` is taken already.' },
    {
      what: 'an id taken by another list',
      from: 'id: smoke',
      to: 'id: wages # here',
      says: 'The id `wages` is taken already.',
    },
    {
      what: 'a cue that opens what anybody is told',
      from: 'opens: burnt-order',
      to: 'opens: wages # here',
      says: 'A cue opens a story or something candid; `wages` is surface.',
    },
    {
      what: 'a cue that opens what nobody is told',
      from: 'opens: burnt-order',
      to: 'opens: debts # here',
      says: 'A cue opens a story or something candid; `debts` is private.',
    },
    {
      what: 'a follow-on to something private',
      from: 'follows: [burnt-order]',
      to: 'follows: [burnt-order, debts] # here',
      says: 'Nothing leads to a private fact such as `debts`.',
    },
    {
      what: 'a way in that gives away something candid',
      from: '{ words: Try the money., opens: wages }',
      to: '{ words: Try the fire., opens: burnt-order } # here',
      says: 'A way in is not earned, and `burnt-order` is candid.',
    },
    {
      what: 'something candid that nothing leads to',
      from: '  - id: wages',
      to: '  - id: lonely # here\n    topic: culture\n    tier: candid\n    words: Nobody talks at lunch.\n    provenance: authored\n  - id: wages',
      says: 'No fact and no cue leads to `lonely`, which is candid.',
    },
  ],
  wording: [
    {
      what: 'a sentence said twice, whatever its case and marks',
      from: 'words: I sweep twice now.',
      to: 'words: An uncle, with a BAD knee! # here',
      says: '“an uncle with a bad knee” is said already at `facts.0.short`.',
    },
    {
      what: 'a fact told again in other words',
      from: 'words: What the yard still owes the bank.',
      to: 'words: Casks, some forty, smoke everywhere, and who swept? # here',
      says: '`debts` says largely what `burnt-order` says.',
    },
    {
      what: 'two facts that begin alike',
      from: 'words: What the yard still owes the bank.',
      to: 'words: My first cask was a loan from the bank. # here',
      says: '`debts` begins like `first-leak`',
    },
    {
      what: 'a paraphrase that asks for two facts',
      from: '    source: BLS OEWS, May 2024',
      to: '    source: BLS OEWS, May 2024\n    paraphrases: [How did you start?] # here',
      says: 'This asks for `start` already.',
    },
  ],
  truth: [
    {
      what: 'years that contradict each other',
      from: 'years: { leak: 2018 }',
      to: 'years: { leak: 2018, start: 2016 } # here',
      says: '`start` is 2016 here and 2017 in `start`.',
    },
    {
      what: 'a year that is said and not listed',
      from: 'words: My first cask leaked over a bride in 2018, and she laughed.',
      to: 'words: My first cask leaked over a bride in 2019, and she laughed. # here',
      says: '2019 is not among the `years` of `first-leak`.',
    },
    {
      what: 'a figure without a source',
      from: '    provenance: sourced\n    source: BLS OEWS, May 2024',
      to: '    provenance: sourced # here',
      says: '`wages` is sourced; its `source` is missing.',
    },
    {
      what: 'a question back that names one reading only',
      from: "clarify: ['Is it {first} or {second}?']",
      to: "clarify: ['Is it {first}?'] # here",
      says: 'To ask which is meant, name both `{first}` and `{second}`.',
    },
    {
      what: 'something candid that the profile tells',
      from: 'words: Forty casks went up in smoke since nobody swept, meaning me.',
      to: 'words: Small makes oak barrels with money from the brewery. # here',
      says: 'The profile tells this already, and `burnt-order` is candid.',
    },
  ],
  slips: [
    {
      what: 'a fact that leads to itself',
      from: 'follows: [burnt-order]',
      to: 'follows: [burnt-order, first-leak] # here',
      says: '`first-leak` cannot lead to itself.',
    },
    {
      what: 'a remark after what it is to open',
      from: 'after: [start]',
      to: 'after: [start, burnt-order] # here',
      says: '`smoke` comes after `burnt-order`, which it is to open.',
    },
    {
      what: 'hooks that take up no word of the remark',
      from: 'hooks: [sweep]',
      to: 'hooks: [banana] # here',
      says: 'No hook of `smoke` takes up a word of the remark.',
    },
    {
      what: 'a word that stands twice running',
      from: 'words: Uncle Piet had a workshop and a bad knee.',
      to: 'words: Uncle Piet had a workshop and and a bad knee. # here',
      says: 'The word “and” stands here twice running.',
    },
    {
      what: 'a sentence in nearly the words of something candid',
      from: 'words: Federal tables put woodworkers near forty thousand dollars.',
      to: 'words: We lost it. Forty casks went up in smoke, nobody swept, meaning somebody. # here',
      says: 'A sentence of `wages` says nearly what one of `burnt-order` says (candid and surface).',
    },
    {
      what: 'a remark that tells what it hints at',
      from: 'words: I sweep twice now.',
      to: 'words: Forty casks up in smoke, nobody swept, meaning me. # here',
      says: 'The remark `smoke` tells what `burnt-order` holds.',
    },
  ],
  dates: [
    {
      what: 'a year in a short form that the fact does not list',
      from: 'short: An uncle with a bad knee.',
      to: 'short: An uncle, since 2011. # here',
      says: '2011 is not among the `years` of `start`.',
    },
    {
      what: 'a year in a remark that nothing else knows',
      from: 'words: I sweep twice now.',
      to: 'words: I sweep twice since 2012. # here',
      says: '2012 is a year of no fact and not of the profile.',
    },
    {
      what: 'a career that runs backwards',
      from: 'what: Cooper at Small Barrels }',
      to: 'what: Cooper at Small Barrels }\n    - { years: 2009–2011, what: Pot boy } # here',
      says: 'The career goes from 2017 back to 2009; the earliest comes first.',
    },
  ],
};

describe('the checker of persona files', () => {
  it('finds nothing wrong with a file that is right', () => {
    expect(told(problemsIn(SMALL))).toEqual([]);
  });

  for (const [kind, mistakes] of Object.entries(MISTAKES)) {
    describe(`of ${kind}`, () => {
      it.each(mistakes)('names the line of $what', ({ from, to, says }) => {
        const text = changed(from, to);
        expect(told(problemsIn(text))).toContainEqual(expect.stringContaining(`${here(text)} ${says}`));
      });
    });
  }

  it('names words that two backgrounds claim, a public figure without a source, and a post that ends before it begins', () => {
    const says = (text: string) => problemsIn(text).map(({ message }) => message);
    expect(says(changed('match: [trade 2]', 'match: [Trade 1]'))).toEqual([
      '“Trade 1” is recognised as `trade-1` already.',
    ]);
    expect(
      says(
        changed(
          'words: What the yard still owes the bank.',
          'words: The federal figure of 2018 was 40,000.\n    years: { leak: 2018 }',
        ),
      ),
    ).toEqual(['`debts` names a public figure; it is `sourced`, with its source.']);
    expect(says(changed('years: since 2017', 'years: 2017–2012'))).toEqual(['This ends in 2012 and begins in 2017.']);
  });

  it('lets the short form of a fact repeat the fact, and two facts say yes', () => {
    const text = changed(
      'short: An uncle with a bad knee.',
      'short: Uncle Piet had a workshop and a bad knee.\n    fits: { yes_no: Yes. }',
    ).replace('years: { leak: 2018 }', 'fits: { yes_no: Yes. }\n    years: { leak: 2018 }');
    expect(told(problemsIn(text))).toEqual([]);
  });

  it('wants the file to be called as the persona is', () => {
    expect(told(problemsIn(SMALL, 'prompts/personas/ida.yaml'))).toEqual([
      'prompts/personas/ida.yaml:1 The id `ida-small` belongs into ida-small.yaml.',
    ]);
  });

  it('names the column too', () => {
    const [problem] = problemsIn(changed('follows: [burnt-order]', 'follows: [burnt-order, ashes]'));
    expect(problem?.column).toBe('    follows: [burnt-order, '.length + 1);
  });
});

describe('coverage', () => {
  const source = readSource(FILE, SMALL);
  const { value: persona } = parseSource(source, PersonaSchema);

  it('counts facts, the words of facts alone, topics by tier and what is private', () => {
    const { facts, words, topics, privateFacts } = coverageOf(persona!);
    expect({ facts, words, stories: [...topics.story], candid: [...topics.candid], privateFacts }).toEqual({
      facts: 5,
      words: 47,
      stories: ['challenges'],
      candid: ['challenges'],
      privateFacts: 1,
    });
  });

  it('says at the facts what is short', () => {
    const line = SMALL.slice(0, SMALL.indexOf('facts:')).split('\n').length;
    expect(told(checkCoverage(persona!, source))).toEqual(
      [
        '5 facts; at least 50 are needed.',
        '47 words in the facts; at least 3500 are needed.',
        expect.stringMatching(/Nothing at tier surface on progression, .*person\.$/),
        '1 topics have a story; at least 14 are needed.',
        '1 topics have something candid; at least 8 are needed.',
        '1 private facts; at least 4 are needed.',
      ].map((message) => (typeof message === 'string' ? `${FILE}:${line} ${message}` : message)),
    );
  });
});
