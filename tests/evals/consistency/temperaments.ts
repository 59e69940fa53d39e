import type { Persona } from '../../../worker/informant/persona.ts';
import type { Temperament } from '../../../worker/informant/terms.ts';
import { prompts } from '../../../worker/prompts.ts';
import { mean, share } from '../figures.ts';
import { KINDS } from '../seekers/all.ts';
import type { Line, Table } from '../table.ts';
import { termsOf } from './all-meetings.ts';
import { holdMeeting, type Held } from './hold-meeting.ts';

const NOTE =
  'Every informant brisk and warm, with the expert and the list-reader, eight seeds. Each meeting is told by its first ten replies: words a reply, questions back, remarks left hanging, and the reply at which time was first mentioned. Classified by the nearer middle of all other informants’ meetings, so no informant’s own meetings are used to tell them.';

/** Whether a temperament is felt, and not only named. */
export function temperamentTable(seeds: number): Table {
  const told = tellApart(seeds);
  const of = (name: string, at: number): Line => {
    const values = told.meetings
      .filter(({ temperament }) => temperament === name)
      .map(({ numbers }) => numbers[at] ?? 0);
    return { measure: `${name}: ${NAMES[at]}`, ours: { value: mean(values), low: Math.min(...values), high: Math.max(...values), n: values.length } }; // prettier-ignore
  };
  return {
    title: 'Brisk and warm, from ten replies',
    note: NOTE,
    lines: [
      { measure: 'told apart rightly', ours: share(told.right), trivial: 0.5, aim: '≥ .90' },
      ...NAMES.flatMap((_, at) => [of('brisk', at), of('warm', at)]),
    ],
  };
}

const NAMES = ['words a reply', 'questions back', 'remarks left hanging', 'first mention of time, at reply'];
const REPLIES = 10;

interface Meeting {
  persona: Persona;
  temperament: Temperament;
  numbers: number[];
}

/** Each meeting told by the others: nearest middle, each number on its own scale. */
export function tellApart(seeds: number): { meetings: Meeting[]; right: boolean[] } {
  const meetings = Object.values(prompts.personas).flatMap((persona) =>
    (['brisk', 'warm'] as const).flatMap((temperament) => meetingsOf(persona, temperament, seeds)),
  );
  const right = meetings.map((meeting) => {
    const others = meetings.filter(({ persona }) => persona !== meeting.persona);
    const scale = NAMES.map((_, at) => spread(others.map(({ numbers }) => numbers[at] ?? 0)));
    const far = (temperament: Temperament) => {
      const group = others.filter((other) => other.temperament === temperament);
      return mean(NAMES.map((_, at) => ((meeting.numbers[at] ?? 0) - mean(group.map(({ numbers }) => numbers[at] ?? 0))) ** 2 / scale[at]! ** 2)); // prettier-ignore
    };
    return far('brisk') < far('warm') === (meeting.temperament === 'brisk');
  });
  return { meetings, right };
}

function meetingsOf(persona: Persona, temperament: Temperament, seeds: number): Meeting[] {
  const kinds = KINDS.filter(({ id }) => id === 'expert' || id === 'list-reader');
  return kinds.flatMap((kind) =>
    Array.from({ length: seeds }, (_, n) => ({
      persona,
      temperament,
      numbers: numbersOf(holdMeeting(persona, kind, termsOf(persona, n + 1, temperament))),
    })),
  );
}

/** The four numbers, from the first ten replies. */
function numbersOf({ turns, effects }: Held): number[] {
  const replies = turns.filter(({ speaker }) => speaker === 'informant').slice(0, REPLIES);
  const first = effects.slice(0, REPLIES);
  const time = first.findIndex(({ acts }) => acts.includes('time_warning') || acts.includes('over_time'));
  return [
    mean(replies.map(({ text }) => text.split(/\s+/).length)),
    first.filter(({ acts }) => acts.some((act) => act.startsWith('ask_back:'))).length,
    first.filter(({ cueGiven }) => cueGiven !== null).length,
    time < 0 ? REPLIES + 1 : time + 1,
  ];
}

function spread(values: readonly number[]): number {
  const middle = mean(values);
  return Math.max(0.001, Math.sqrt(mean(values.map((value) => (value - middle) ** 2))));
}
