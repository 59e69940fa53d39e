import type { Topic } from '../../../worker/language/topics.ts';
import { pickOf } from './pick.ts';
import { planned, type Kind, type Seeker, type View } from './seeker.ts';
import { pageOf } from './page.ts';

interface List {
  id: string;
  hello: string[];
  /** In an order of the seed's own. */
  lines: (string | readonly [Topic, string])[];
  /** Said as well, in turn: a demand that returns, an insult. */
  between?: { every: number; lines: string[] };
  /** `{line}` is where the line goes. */
  wraps?: string[];
  goodbye: string[];
  /** Share of the agreed time at which they take leave. */
  leavesAt?: number;
  plan?: 'questions' | 'none';
  note?: string;
}

/** Says what they came to say, whatever they hear. */
export function byList(list: List): Kind {
  return {
    id: list.id,
    arrive(profile, seed) {
      const pick = pickOf(seed);
      const { firstName } = pageOf(profile);
      const named = (text: string) => text.replaceAll('{first}', firstName);
      const lines = pick.order(list.lines);
      const plan =
        list.plan === 'none' ? null : planned({ goal: 'Find out about the work.' }, lines.slice(0, 8).map(wordsOf));
      const { between, wraps = ['{line}'], leavesAt = 0.95 } = list;
      const asked: Seeker['asked'] = [];
      let turn = 0;
      let demands = 0;
      let gone = false;
      const say = ({ minutes, of }: View): string | null => {
        if (gone) return null;
        if (minutes >= of * leavesAt || (turn > 0 && lines.length === 0)) {
          gone = true;
          return list.goodbye.length > 0 ? named(pick.one(list.goodbye)) : null;
        }
        const at = turn++;
        const greets = at === 0 && list.hello.length > 0;
        if (between && !greets && at % between.every === 0) {
          asked.push(null);
          return named(between.lines[demands++ % between.lines.length] ?? '');
        }
        const line = lines.shift() ?? '';
        asked.push(typeof line === 'string' ? null : line[0]);
        const wrap = greets ? `${pick.one(list.hello)} {line}` : pick.one(wraps);
        return named(wrap.replace('{line}', wordsOf(line)).trim());
      };
      const seeker: Seeker = { say, asked, plan, note: () => (list.note === undefined ? null : named(list.note)) };
      return seeker;
    },
  };
}

function wordsOf(line: string | readonly [Topic, string]): string {
  return typeof line === 'string' ? line : line[1];
}
