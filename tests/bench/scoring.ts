import path from 'node:path';
import { read } from '../../worker/language/index.ts';
import type { EarlierTurn } from '../../worker/language/reading.ts';
import { prompts } from '../../worker/prompts.ts';
import { termsOf } from '../evals/consistency/all-meetings.ts';
import { scoringInputOf } from '../evals/consistency/counts.ts';
import { holdMeeting } from '../evals/consistency/hold-meeting.ts';
import { KINDS } from '../evals/seekers/all.ts';
import { ms, quantile, type Row } from './numbers.ts';
import type { Sent } from './scoring-worker.ts';
import { root, startWorker, type Server } from './server.ts';

const TURNS = 60;
/** The compiler takes some hundred talks to know its way; before, the slowest in twenty take twice as long. */
const WARMING = 600;
const SAMPLE = 200;

/** CPU of scoring sixty turns inside workerd, above what the same request costs when it asks for nothing. */
export async function scoringRows(): Promise<Row[]> {
  const server = await startWorker(path.join(root, 'tests/bench/scoring.toml'));
  try {
    const [scoring, idle, reference] = await measured(server, sixtyTurns());
    const above = (cpu: number[], share: number) => quantile(cpu, share) - quantile(idle, share);
    const [high, middle] = [above(scoring, 0.95), above(scoring, 0.5)];
    const times = `${(middle / above(reference, 0.5)).toFixed(1)} of ${ms(above(reference, 0.5))} for three million steps of a hash`;
    const isMeasured = scoring.length > 0;
    return [
      {
        what: `CPU of scoring ${TURNS} turns`,
        measured: isMeasured
          ? `${ms(quantile(scoring, 0.95))} in all (median ${ms(quantile(scoring, 0.5))}); as much as ${ms(quantile(idle, 0.95))} (median ${ms(quantile(idle, 0.5))}) by the same request without scoring. The median above it, ${ms(middle)}, is ${times}`
          : 'no /proc here',
        goal: '≤ 10 ms above',
        holds: isMeasured ? high <= 10 : null,
      },
    ];
  } finally {
    await server.close();
  }
}

/** In turn, so that what else the machine does falls on all alike. */
async function measured(server: Server, input: Sent['input']): Promise<[number[], number[], number[]]> {
  const samples: [number[], number[], number[]] = [[], [], []];
  const works: Sent['work'][] = ['score', 'nothing', 'reference'];
  const bodies = works.map((work) => JSON.stringify({ work, input } satisfies Sent));
  for (let at = 0; at < WARMING + SAMPLE; at++) {
    for (const [n, body] of bodies.entries()) {
      const before = server.cpuMs();
      await (await fetch(server.url, { method: 'POST', body })).text();
      const after = server.cpuMs();
      if (at >= WARMING && before !== null && after !== null) samples[n]?.push(after - before);
    }
  }
  return samples;
}

/** Meetings of our own expert seeker with one informant, put behind one another, as the product would store them. */
function sixtyTurns(): Sent['input'] {
  const persona = prompts.personas['ruth-adeyemi'];
  const expert = KINDS.find(({ id }) => id === 'expert');
  if (!persona || !expert) throw new Error('The informant or the seeker is missing.');
  const meetings = [1, 2, 3, 4].map((seed) => ({ seed, held: holdMeeting(persona, expert, termsOf(persona, seed)) }));
  const [first] = meetings;
  if (!first) throw new Error('There is no meeting.');
  const { meeting, readings: _, ...rest } = scoringInputOf(persona, termsOf(persona, first.seed), first.held);
  if (meeting === null) throw new Error('There is no ledger.');
  const turns: EarlierTurn[] = [];
  const readings: Sent['input']['readings'] = [];
  for (const turn of meetings.flatMap(({ held }) => held.turns).slice(0, TURNS)) {
    const number = turns.length + 1;
    if (turn.speaker === 'seeker') readings.push([number, read(turn.text, { earlier: turns, profile: rest.profile })]);
    turns.push({ ...turn, number });
  }
  return { ...rest, turns, readings, meeting: { ...meeting, minuteOf: [...meeting.minuteOf] } };
}
