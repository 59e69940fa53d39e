import { expect, it } from 'vitest';
import { prompts } from '../../../worker/prompts.ts';
import { joined, sentIn, trickster } from '../../evals/model/sent.ts';
import { KINDS } from '../../evals/seekers/all.ts';
import { profileText } from '../../../worker/informant/index.ts';

const personas = Object.values(prompts.personas);

it(
  'sends no fact that was not released, byte for byte, with any informant and any seeker',
  { timeout: 120_000 },
  async () => {
    const all = [];
    for (const [at, persona] of personas.entries()) {
      // Each kind of seeker with half of the informants here; `npm run eval -- --only=model` has all of them.
      for (const kind of KINDS.filter((_, n) => n % 2 === at % 2)) {
        all.push(await sentIn(persona, kind.arrive(profileText(persona), 7), 7, 20));
      }
      all.push(await sentIn(persona, trickster(persona).arrive(profileText(persona), at), at, 40));
    }
    const { requests, leaked, prefixShares } = joined(all);
    expect(requests).toBeGreaterThan(300);
    expect(leaked).toEqual([]);
    // At least nine tenths of what is sent was sent before, or is a turn since.
    expect(prefixShares.filter((share) => share < 0.9)).toEqual([]);
  },
);

it('would find a fact that is in a request', async () => {
  const [persona] = personas;
  if (!persona) throw new Error('There is nobody to talk with.');
  const secret = persona.facts.find(({ tier }) => tier === 'private');
  const seeker = { say: () => secret?.words ?? '', asked: [], plan: null, note: () => null };
  expect((await sentIn(persona, seeker, 1, 1)).leaked).toEqual([`${persona.id}/${secret?.id}`]);
});
