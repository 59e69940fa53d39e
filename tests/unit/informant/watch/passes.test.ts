import { expect, it } from 'vitest';
import { Watch } from '../../../../worker/informant/watch/watch.ts';
import { piecesOf } from '../../../../worker/informant/index.ts';
import { prompts } from '../../../../worker/prompts.ts';
import { KINDS, VARIANTS } from '../../../evals/seekers/all.ts';
import { holdMeeting } from '../../../evals/consistency/hold-meeting.ts';
import { INSTRUCTIONS } from './watched.ts';

const seekers = [...KINDS, ...VARIANTS];

it.each(Object.values(prompts.personas).map((persona) => [persona.name, persona] as const))(
  'finds nothing in anything that the embedded actor says as %s, whoever asks',
  { timeout: 120_000 },
  (_, persona) => {
    let replies = 0;
    for (const [at, kind] of seekers.entries()) {
      const terms = {
        minutes: 20,
        setting: 'video',
        temperament: persona.temperament,
        pace: 'condensed',
        seed: at,
      } as const;
      const { turns, briefs } = holdMeeting(persona, kind, terms);
      for (const [n, brief] of briefs.entries()) {
        const history = briefs
          .slice(0, n)
          .map((_brief, m) => ({ said: turns[m * 2]!.text, reply: turns[m * 2 + 1]!.text }));
        const watch = new Watch({
          brief,
          said: turns[n * 2]!.text,
          history,
          instructions: INSTRUCTIONS,
          words: prompts.watch,
        });
        const shown = [...piecesOf(brief).flatMap((piece) => watch.take(piece)), ...watch.end()].join('');
        expect(watch.finding, `${kind.id}, turn ${n + 1}: ${turns[n * 2 + 1]!.text}`).toBeNull();
        expect(watch.isFull, `${kind.id}, turn ${n + 1}: ${turns[n * 2 + 1]!.text}`).toBe(false);
        expect(shown).toBe(turns[n * 2 + 1]!.text.replace(/\s+/g, ' '));
        replies++;
      }
    }
    expect(replies).toBeGreaterThan(100);
  },
);
