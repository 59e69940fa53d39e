import { pickOf } from './pick.ts';
import { planned, type Kind, type Seeker, type View } from './seeker.ts';
import { pageOf } from './page.ts';

interface List {
  id: string;
  hello: string[];
  /** In an order of the seed's own. */
  lines: string[];
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
      const plan = list.plan === 'none' ? null : planned({ goal: 'Find out about the work.' }, lines.slice(0, 8));
      const { between, wraps = ['{line}'], leavesAt = 0.95 } = list;
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
        if (at === 0 && list.hello.length > 0) return named(`${pick.one(list.hello)} ${lines.shift() ?? ''}`.trim());
        if (between && at % between.every === 0) return named(between.lines[demands++ % between.lines.length] ?? '');
        return named(pick.one(wraps).replace('{line}', lines.shift() ?? ''));
      };
      const seeker: Seeker = { say, plan, note: () => (list.note === undefined ? null : named(list.note)) };
      return seeker;
    },
  };
}
