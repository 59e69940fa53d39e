import { randomUUID } from 'node:crypto';
import { median, ms, quantile, type Row } from './numbers.ts';
import type { Server } from './server.ts';
import { Trips } from './trips.ts';
import { Browsing } from './wire.ts';

/** Fifteen turns as people type them, so that a sample walks through whole meetings. */
export const LINES = [
  'Thanks for making the time, Ruth. I teach history and I am trying to find out whether this is work I could do. How did you come to it?',
  'What from those two years do you still use in rehearsal?',
  'And the other reasons, if you do not mind saying?',
  'That sounds lonely. How did you get the room back?',
  'What did last week look like for you, hour by hour?',
  'What do people who are new to this get wrong first?',
  'How do people get their first paid work in a literary office?',
  'What does it pay in the first years, roughly?',
  'You said you bring three notes now. How do you choose the three?',
  'Where do you think the work is going with so much being streamed?',
  'If you were me, still teaching, what would you do this term?',
  'Which part of it would you give away tomorrow?',
  'What surprised you about the people?',
  'I see we are nearly out of time. Who else would you talk to in my place?',
];

async function sample(server: Server, count: number, one: (browsing: Browsing, line: string) => Promise<void>) {
  const browsing = await Browsing.start(server.url);
  const cpu: number[] = [];
  for (let at = 0; at < count; at++) {
    if (at % LINES.length === 0) await browsing.begin();
    const before = server.cpuMs();
    await one(browsing, LINES[at % LINES.length] ?? '');
    const after = server.cpuMs();
    if (before !== null && after !== null) cpu.push(after - before);
  }
  return cpu;
}

/** Loopback times of an embedded reply as a stream: median of 50 after 10 to warm up. */
export async function replyTimes(server: Server): Promise<Row[]> {
  const first: number[] = [];
  const whole: number[] = [];
  await sample(server, 60, async (browsing, line) => {
    const time = await browsing.timeStream(line);
    first.push(time.first);
    whole.push(time.whole);
  });
  const [warmFirst, warmWhole] = [first.slice(10), whole.slice(10)];
  return [
    {
      what: 'First piece of an embedded reply (median of 50)',
      measured: `${ms(median(warmFirst))}; 95th percentile ${ms(quantile(warmFirst, 0.95))}`,
      goal: '≤ 50 ms',
      holds: median(warmFirst) <= 50,
    },
    { what: 'Whole embedded reply, stored (median of 50)', measured: ms(median(warmWhole)), goal: '–', holds: null },
  ];
}

/** Milliseconds to open a branch of 28 turns from the one before the last: made, and read as the talk page reads it; median of 50. */
export async function branchTimes(server: Server): Promise<Row> {
  const browsing = await Browsing.start(server.url);
  for (const line of LINES) await browsing.say(line);
  const times: number[] = [];
  for (let at = 0; at < 60; at++) {
    const id = randomUUID();
    const from = performance.now();
    await browsing.done('POST', `/api/rehearsals/${browsing.id}/branch`, { id, fromTurn: 26, moment: true });
    await browsing.done('GET', `/api/rehearsals/${id}`);
    times.push(performance.now() - from);
  }
  const warm = times.slice(10);
  return {
    what: 'A branch from turn 26 of 28 made and read (median of 50)',
    measured: `${ms(median(warm))}; 95th percentile ${ms(quantile(warm, 0.95))}`,
    goal: '≤ 300 ms',
    holds: median(warm) <= 300,
  };
}

const WARMING = 200;
const SAMPLE = 200;

/**
 * CPU of the workerd process over one request, 95th percentile of 200 warm ones. The local D1 runs in the same
 * process. What it takes is measured at the same percentile beside it, by a Worker that makes the same round trips and
 * nothing else; what is left is ours.
 */
export async function cpuTimes(server: Server): Promise<Row[]> {
  const trips = await Trips.start();
  try {
    return [...(await turnRows(server, trips)), ...(await reportRows(server, trips))];
  } finally {
    await trips.server.close();
  }
}

/** CPU of each kind of request, taken in turn, so that what else the machine does falls on all alike. */
async function cpuOf<Kind extends string>(
  works: Record<
    Kind,
    { server: Server; prepare?: (at: number) => Promise<unknown>; one: (at: number) => Promise<unknown> }
  >,
): Promise<Record<Kind, number[]>> {
  const kinds = Object.keys(works) as Kind[];
  const cpu = Object.fromEntries(kinds.map((kind) => [kind, [] as number[]])) as Record<Kind, number[]>;
  for (let at = 0; at < WARMING + SAMPLE; at++) {
    for (const kind of kinds) {
      const { server, prepare, one } = works[kind];
      await prepare?.(at);
      const before = server.cpuMs();
      await one(at);
      const after = server.cpuMs();
      if (at >= WARMING && before !== null && after !== null) cpu[kind].push(after - before);
    }
  }
  return cpu;
}

function cpuRow(what: string, cpu: readonly number[], floor: readonly number[], trips: string): Row {
  const [high, least] = [quantile(cpu, 0.95), quantile(floor, 0.95)];
  const times = `${ms(high)} in all (median ${ms(median(cpu))}); as much as ${ms(least)} (median ${ms(median(floor))}) by the same ${trips}`;
  const isMeasured = cpu.length > 0;
  return {
    what: `CPU of ${what}`,
    measured: isMeasured ? times : 'no /proc here',
    goal: '≤ 10 ms above',
    holds: isMeasured ? high - least <= 10 : null,
  };
}

async function turnRows(server: Server, trips: Trips): Promise<Row[]> {
  const browsing = await Browsing.start(server.url);
  const lineAt = (at: number) => LINES[at % LINES.length] ?? '';
  const begins = (begin: () => Promise<void>) => (at: number) =>
    at % LINES.length === 0 ? begin() : Promise.resolve();
  const cpu = await cpuOf({
    turn: { server, prepare: begins(() => browsing.begin()), one: (at) => browsing.say(lineAt(at)) },
    turnTrips: { server: trips.server, prepare: begins(() => trips.begin()), one: (at) => trips.turn(lineAt(at)) },
    look: { server, one: () => browsing.done('GET', `/api/rehearsals/${browsing.id}`) },
    lookTrips: { server: trips.server, one: () => trips.look() },
  });
  return [
    cpuRow('a turn', cpu.turn, cpu.turnTrips, '2 round trips'),
    cpuRow('a look at a rehearsal', cpu.look, cpu.lookTrips, '2 round trips'),
  ];
}

async function reportRows(server: Server, trips: Trips): Promise<Row[]> {
  const browsing = await Browsing.start(server.url);
  for (const line of LINES) await browsing.say(line);
  await browsing.close();
  const address = `/api/rehearsals/${browsing.id}`;
  // As much as is stored: the answer carries the transcript and the informant besides.
  const {
    transcript: _,
    persona: __,
    ...kept
  } = JSON.parse(await browsing.done('GET', `${address}/report`)) as Record<string, unknown>;
  await trips.begin();
  for (const line of LINES) await trips.turn(line);
  // Another note makes the report follow from something else, so that it is counted anew.
  const note = (at: number) => ({ text: `Dear Ruth, thank you for the eleven notes. ${at}` });
  const cpu = await cpuOf({
    counted: {
      server,
      prepare: (at) => browsing.done('PUT', `${address}/note`, note(at)),
      one: () => browsing.done('GET', `${address}/report`),
    },
    countedTrips: { server: trips.server, one: () => trips.report(JSON.stringify(kept)) },
    seen: { server, one: () => browsing.done('GET', `${address}/report`) },
    seenTrips: { server: trips.server, one: () => trips.report(null) },
  });
  return [
    cpuRow('a report counted at the close of 28 turns', cpu.counted, cpu.countedTrips, '3 round trips'),
    cpuRow('a report seen again', cpu.seen, cpu.seenTrips, '2 round trips'),
  ];
}
