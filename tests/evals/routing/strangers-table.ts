import { share } from '../figures.ts';
import type { Line, Table } from '../table.ts';
import { EXACTING } from './form.ts';
import { alone, inTalks, type Reply } from './strangers.ts';

const NOTE =
  "Questions as strangers would type them, to all six informants, and talks with follow-ups, each labelled by us with every fact that answers it or comes near; facts written later were added to a label where they truly answer. An honest word of the informant's own on what was just told counts where the label lets the talk go on or nothing is known. Those *worked on* are five sets, the later ones written from the profiles before the mending that they led to: what their replies got wrong was read, mended and, in the last round, partly given wordings and facts of its own, so their figures are those of a set learnt by heart. First measured, before anything was mended: beside .245, .175 and .117 (within a talk .381, .450 and .196), no answer .127, .300 and .203, twice running .032 and .071. The *held* ones were written when the routing stood by somebody who knew the facts; what they get wrong was printed twice beside the others and two labels were widened by facts written since, and no wording was taken from them. Beside: an answer to something else, or any answer where none of theirs answers. No answer: does not know, puts off, asks which, hints at a story, offers a way in, or offers the nearest there is and says so; over the questions that a fact answers. Twice running: the second of two such, unless it offers a way in or asks which is meant. Form: over the answers to questions of yes or no, why, how many, this or that, for example, what is, or what kinds; the judge is a list of words, or the author's own opening for that form.";

const NAMES = { fresh: 'fresh', last: 'last', unseen: 'unseen', held: 'held', tune: 'worked on' } as const;

/** How the informants fare with questions they were not written for. */
export function strangers(): Table {
  const replies = [...alone(), ...inTalks()];
  const lines = (['fresh', 'last', 'unseen', 'held', 'tune'] as const).flatMap((half) => {
    const asked = replies.filter((reply) => reply.half === half);
    return asked.length > 0 ? linesFor(NAMES[half], asked) : [];
  });
  return { title: 'Questions of strangers', note: NOTE, heading: 'share', lines };
}

function linesFor(name: string, replies: readonly Reply[]): Line[] {
  const answerable = replies.filter(({ either }) => !either);
  const follow = replies.filter(({ talk }) => talk !== null);
  const exacting = replies.filter(
    ({ wants, outcome }) => outcome === 'answered' && (EXACTING as readonly string[]).includes(wants),
  );
  const nothing = replies.filter(({ unanswerable }) => unanswerable);
  return [
    { measure: `${name}: beside the question`, ours: share(replies.map(isBeside)), aim: '≤ 0.05' },
    { measure: `${name}: beside, nothing known of it`, ours: share(nothing.map(isBeside)) },
    ...(follow.length > 0
      ? [
          { measure: `${name}: beside, within a talk`, ours: share(follow.map(isBeside)) },
          { measure: `${name}: no answer twice running`, ours: share(follow.map(isAgain)), aim: '0' },
        ]
      : []),
    { measure: `${name}: no answer`, ours: share(answerable.map(isDodged)), aim: '≤ 0.08' },
    { measure: `${name}: fits the form`, ours: share(exacting.map(({ fits }) => fits)), aim: '≥ 0.90' },
  ];
}

const isBeside = ({ outcome }: Reply) => outcome === 'beside';
const isDodged = ({ outcome }: Reply) => outcome === 'dodged';
const isAgain = ({ twiceRunning }: Reply) => twiceRunning;
