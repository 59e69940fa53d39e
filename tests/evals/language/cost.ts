import { bootstrapped, mean } from '../figures.ts';
import type { Table } from '../table.ts';
import { read, type ReadingContext } from '../../../worker/language/index.ts';

const TURN =
  'Thanks for telling me about the flood play, Ruth. I teach history, and what I love is thirty people arguing over one page, but I get an hour a week of it. You said you bring three notes now instead of eleven. What did you learn in between, and could you tell me about one writer who taught you to say less?';
const HEARD =
  'Say what a scene does before what it does not. On the flood play I gave the writer eleven notes. She thanked me and did not open her laptop for two days. Now I bring three.';

/** Processor time of one turn of about sixty words in the middle of a meeting, warm, in milliseconds. */
export function cost(): Table {
  const context = meeting();
  for (let i = 0; i < 300; i++) read(TURN, context);
  const batches = Array.from({ length: 40 }, () => batch(context));
  return {
    title: 'What reading costs',
    note: 'Processor milliseconds a turn, a turn of 60 words after ten others, warm; 40 batches of 25.',
    lines: [{ measure: 'milliseconds a turn', ours: bootstrapped(batches, mean), aim: '≤ 2' }],
  };
}

function batch(context: ReadingContext): number {
  const before = process.cpuUsage();
  for (let i = 0; i < 25; i++) read(TURN, context);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / 25;
}

function meeting(): ReadingContext {
  const earlier = Array.from({ length: 10 }, (_, i) => ({
    number: i + 1,
    speaker: i % 2 === 0 ? ('seeker' as const) : ('informant' as const),
    text: i % 2 === 0 ? `What did you do in year ${i} of the library, and how was it?` : HEARD,
  }));
  return { earlier, profile: 'Ruth Adeyemi is a dramaturg at the Harbour Theatre. She read plays for two years.' };
}
