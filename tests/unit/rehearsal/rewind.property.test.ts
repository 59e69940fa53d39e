import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldMeeting } from '../../../worker/informant/index.ts';
import type { Persona } from '../../../worker/informant/persona.ts';
import { prompts } from '../../../worker/prompts.ts';
import { goodTalk, weakTalk } from '../../fixtures/talks.ts';
import { meet, policy, twentyMinutes } from '../informant/meet.ts';

const personas = Object.values(prompts.personas) as Persona[];
const line = fc.constantFrom(
  ...goodTalk,
  ...weakTalk,
  'What was the hardest part of that?',
  'Why?',
  'That sounds lonely. How did you get through it?',
  'Who else should I talk to?',
);

describe('a rewind', () => {
  it('finds the informant exactly as they were: the same words get the same reply and leave the same state', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...personas),
        fc.array(line, { minLength: 2, maxLength: 8 }),
        fc.nat(7),
        fc.array(line, { minLength: 1, maxLength: 3 }),
        fc.integer({ min: 0, max: 2 ** 32 - 1 }),
        (persona, lines, at, others, seed) => {
          const terms = { ...twentyMinutes, temperament: persona.temperament, seed };
          const first = meet(persona, lines, terms);
          const kept = Math.min(at, first.effects.length - 1);
          const before = { turns: first.turns.slice(0, 2 * kept), effects: first.effects.slice(0, kept) };
          // What is stored is JSON; another version was said in between and must leave nothing behind.
          const stored = JSON.parse(JSON.stringify(before)) as typeof before;
          meet(persona, others, terms, stored);
          const again = meet(persona, lines.slice(kept), terms, stored);
          expect(again.turns).toEqual(first.turns);
          expect(again.effects).toEqual(first.effects);
          expect(again.state).toEqual(foldMeeting(persona, policy, terms, first.effects));
        },
      ),
      { numRuns: 120 },
    );
  });
});
