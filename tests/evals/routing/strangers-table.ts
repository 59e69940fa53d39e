import { share } from '../figures.ts';
import type { Line, Table } from '../table.ts';
import { EXACTING } from './form.ts';
import { alone, inTalks, type Reply } from './strangers.ts';

const NOTE =
  "Questions as strangers would type them, to all six informants, and talks with follow-ups, each labelled by us with every fact that answers it or comes near; facts written later were added to a label where they truly answer. An honest word of the informant's own on what was just told counts where the label lets the talk go on or nothing is known. Those *worked on* were written by us from the profiles alone, before the facts were read; half of them were meant to be held back, and were looked at in the end. The *held* ones were written when the routing stood, and never led to a change; their author knew the facts by then. The *unseen* ones were written from the profiles before any of this was mended: first measured, beside .245 (within a talk .381), no answer .127, twice running .032, form .938. No wording was taken from them, but their replies were read to label them, faults they showed were mended as kinds, eleven facts written then answer some of them, and their totals were seen some ten times, so the second figure is kind. The *last* ones were written late, many as people write whose English is a second language, by somebody who had seen many facts and was still mending; 29 of them have no fact beside them because none was met in the replies, and count as answerable, so their share without an answer is an upper one: first measured, beside .175 (within a talk .450), no answer .300, form .833. Kinds of fault they showed were mended once, so the figure here is no held-out one. The *fresh* ones were written from the profiles before the last round of mending, a third of them two or three deep in a talk, many terse or as people write whose English is a second language, and labelled from the facts after they were asked once: first measured, beside .117 (within a talk .196), no answer .203, twice running .071, form .810. One wording follows one of them closely (what made someone doubt a field); but their replies were read along with the others', the kinds of fault they showed were mended, four facts were written and thirty were told which common questions they answer, and their totals were seen some fifteen times, so the second figure is kind. The *cold* ones, 120 alone and 80 in talks, were written from the profiles by somebody who saw neither rules nor facts, and labelled from the facts afterwards; nobody has read a reply to them and nothing was mended by them, so this is the figure to believe. The forms of the fresh, last, unseen and held ones were read and mended as kinds meanwhile, so their form is kind too. Beside: an answer to something else, or any answer where none of theirs answers. No answer: does not know, puts off, asks which, hints at a story, or offers the nearest there is and says so; over the questions that a fact answers. Form: over the answers to questions of yes or no, why, how many, this or that, for example, what is, or what kinds; the judge is a list of words, or the author's own opening for that form.";

const NAMES = {
  cold: 'cold',
  fresh: 'fresh',
  last: 'last',
  unseen: 'unseen',
  held: 'held',
  tune: 'worked on',
} as const;

/** How the informants fare with questions they were not written for. */
export function strangers(): Table {
  const replies = [...alone(), ...inTalks()];
  const lines = (['cold', 'fresh', 'last', 'unseen', 'held', 'tune'] as const).flatMap((half) =>
    linesFor(
      NAMES[half],
      replies.filter((reply) => reply.half === half),
    ),
  );
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
