import { share } from '../figures.ts';
import { byInformant, byInformantBare } from '../routing/by-informant.ts';
import { byBm25, byLetters, bySimilarity, byTokens, mixture, type Way } from '../routing/by-phrase.ts';
import { reducedPersonas } from '../routing/held-out.ts';
import { strangers } from '../routing/strangers-table.ts';
import type { Line, Measured } from '../table.ts';

const NOTE =
  'Every fifth way of asking (the third, eighth … of each fact, six personas) is taken out and put as the first question of a meeting; the others stay as the index. Right is the fact it was written for, though another may answer as well, and ties go to the fact that stands first. The informant looks at keywords, the topic read and what a fact says besides; the other ways have the paraphrases alone. Nothing hid these questions from those who wrote the keywords and set the weights, so its figure is likely kind; no mixture beats it.';

const WAYS: [string, Way][] = [
  ['words in common (trivial rule)', byTokens],
  ['`similarity`', bySimilarity],
  ['BM25', byBm25],
  ['letters in threes and fours', byLetters],
  ['BM25 and letters, reciprocal ranks', mixture(byBm25, byLetters)],
  ["the informant's own", byInformant],
  ["the informant's own without keywords and topic", byInformantBare],
  ["the informant's own and letters, reciprocal ranks", mixture(byInformant, byLetters)],
];

/** How often a question finds the fact it was written for. */
export function measure(): Measured {
  const personas = reducedPersonas();
  const lines = WAYS.flatMap(([name, way]): Line[] => {
    const places = personas.flatMap(({ persona, asked }) => {
      const route = way(persona);
      return asked.map(({ text, fact }) => route(text).indexOf(fact));
    });
    const within = (most: number) => share(places.map((at) => at >= 0 && at < most));
    return [
      { measure: `${name}: first`, ours: within(1) },
      { measure: `${name}: among three`, ours: within(3) },
    ];
  });
  const ways = { title: 'From a question to a fact', note: NOTE, heading: 'right', lines };
  return { tables: [ways, strangers()], skipped: [] };
}
