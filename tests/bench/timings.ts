import { randomUUID } from 'node:crypto';
import { median, ms, quantile, type Row } from './numbers.ts';
import type { Server } from './server.ts';
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

/**
 * CPU of the workerd process over one request, 95th percentile of 200 warm ones. The local D1 and the proxy before
 * the Worker run in the same process: what they take by themselves is measured at the same percentile, with as many
 * round trips that do nothing, and what is left is ours (and the writing, which the empty round trips do not do).
 */
export async function cpuTimes(server: Server): Promise<Row[]> {
  const bare = await sample(server, 220, async (browsing) => {
    await browsing.done('GET', '/api/personas?q=nobody');
  });
  const proxy = median(bare.slice(20));
  const around = async (trips: number): Promise<number> => {
    const idle = await sample(server, 120, async (browsing) => {
      for (let trip = 0; trip < trips; trip++) await browsing.done('GET', '/api/health');
    });
    return quantile(idle.slice(20), 0.95) - (trips - 1) * proxy;
  };
  const row = async (what: string, cpu: number[], trips: number): Promise<Row> => {
    const warm = cpu.slice(20);
    const [high, middle] = [quantile(warm, 0.95), median(warm)];
    const floor = await around(trips);
    const measured = `${ms(high)} in all (median ${ms(middle)}); as much as ${ms(floor)} by proxy and ${trips} idle round trips`;
    const holds = warm.length === 0 ? null : high - floor <= 10;
    return {
      what: `CPU of ${what}`,
      measured: holds === null ? 'no /proc here' : measured,
      goal: '≤ 10 ms above',
      holds,
    };
  };
  const turn = await sample(server, 220, async (browsing, line) => void (await browsing.say(line)));
  const look = await sample(server, 220, async (browsing) => {
    await browsing.done('GET', `/api/rehearsals/${browsing.id}`);
  });
  const report = await reportCpu(server);
  return [
    await row('a turn', turn, 2),
    await row('a look at a rehearsal', look, 2),
    await row('a report counted at the close of 28 turns', report.counted, 3),
    await row('a report seen again', report.seen, 2),
  ];
}

async function reportCpu(server: Server) {
  const counted: number[] = [];
  const seen: number[] = [];
  const browsing = await Browsing.start(server.url);
  for (const line of LINES) await browsing.say(line);
  await browsing.close();
  const parent = browsing.id;
  for (let at = 0; at < 220; at++) {
    // Another note makes the report follow from something else, so that it is counted anew.
    await browsing.done('PUT', `/api/rehearsals/${parent}/note`, {
      text: `Dear Ruth, thank you for the eleven notes. ${at}`,
    });
    for (const into of [counted, seen]) {
      const before = server.cpuMs();
      await browsing.done('GET', `/api/rehearsals/${parent}/report`);
      const after = server.cpuMs();
      if (before !== null && after !== null) into.push(after - before);
    }
  }
  return { counted, seen };
}
