import { describe, expect, it } from 'vitest';
import { namesNothingNew } from '../../../worker/rehearsal/coach/names-nothing-new.ts';
import { currentRubric } from '../../../worker/rehearsal/rubric.ts';
import { heldUp, type ProposedWording } from '../../../worker/scoring/coach/hold-up.ts';
import type { RewordedMoment } from '../../../worker/scoring/coach/moments.ts';
import type { ScoringInput } from '../../../worker/scoring/report.ts';

const SAID = [
  { number: 1, speaker: 'seeker', text: 'Hello Ruth, I teach history. How did you come to this work?' },
  {
    number: 2,
    speaker: 'informant',
    text: 'Through the script library. I kept my job and lost the room; six weeks of dates and hats.',
  },
  { number: 3, speaker: 'seeker', text: 'Ok. Do you like it, then? What are the hours?' },
] as const;
const input: ScoringInput = {
  ...{ turns: SAID, plan: null, profile: null, note: null, minutes: 20, ended: true, selfRating: null, meeting: null },
};
const again = { input, measures: currentRubric().measures };
const moment = (id: string): RewordedMoment => ({
  advice: { id, criterion: 'depth', advice: 'Ask on.', meant: 'ask on', moment: null, better: null, branchFrom: 2 },
  ...{ turn: SAID[2], before: SAID[1], earlier: SAID.slice(0, 2) },
});
const good: ProposedWording = {
  quote: 'Do you like it, then?',
  heard: 'I kept my job and lost the room',
  rewrite: 'Ok, “lost the room”. What was that like, then?',
};
const hold = (change: Partial<ProposedWording>, id = 'missed_follow_up') =>
  heldUp({ ...good, ...change }, moment(id), again);

describe('a wording that a model proposes', () => {
  it('is kept with the words it replaces and the words it takes up, as they were said', () => {
    expect(hold({ heard: 'i kept my job  and lost the room' })).toEqual({
      rewrite: good.rewrite,
      quote: { turn: 3, quote: 'Do you like it, then?' },
      heard: { turn: 2, quote: 'I kept my job and lost the room' },
    });
  });

  it.each<[string, Partial<ProposedWording>]>([
    ['words that the seeker did not say', { quote: 'Do you hate it?' }],
    ['words of another turn as the seeker’s', { quote: 'How did you come to this work?' }],
    ['words of the seeker as the informant’s', { heard: 'I teach history' }],
    ['nothing to take up, where it should', { heard: '' }],
    ['the seeker’s own wording once more', { rewrite: SAID[2].text }],
  ])('is left out where it gives %s', (_, change) => expect(hold(change)).toBe('not_said'));

  it.each([
    'What was that like? And what came after?',
    'Did you mind losing the room?',
    'Wasn’t it terrible to lose the room?',
    'Losing the room sounds hard.',
    'You lost the room. Could you get me a job there?',
    'What do you earn, with the room lost?',
    `You lost the room ${'and the room '.repeat(40)}. What was that like?`,
  ])('is left out where it is not one open question that may be asked: %s', (rewrite) => {
    expect(hold({ rewrite })).toBe('not_the_question');
  });

  it('is left out where it puts words into the informant’s mouth', () => {
    expect(hold({ rewrite: 'You said “I wept for a week”. How did losing the room come about?' })).toBe(
      'not_from_talk',
    );
  });

  it('names nobody and no figure that was not there before', () => {
    const said = SAID.map(({ text }) => text);
    expect(namesNothingNew('Ruth, what happened in those six weeks?', said)).toBe(true);
    expect(namesNothingNew('What did Tomasz say in those six weeks?', said)).toBe(false);
    expect(namesNothingNew('What happened in those 37 weeks?', said)).toBe(false);
    expect(namesNothingNew('What happened after that March?', said)).toBe(false);
  });
});
