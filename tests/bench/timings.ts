import { median, ms, quantile, type Row } from './numbers.ts';
import type { Server } from './server.ts';
import { Browsing } from './wire.ts';

/** Fifteen turns as people type them, so that a sample walks through whole meetings. */
const LINES = [
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

/**
 * CPU of the workerd process over one request, 95th percentile of 200 warm ones. The local D1 and the proxy before
 * the Worker run in the same process, so the same is measured for requests that do nothing but go through them,
 * and the difference of the medians is what our code adds.
 */
export async function cpuTimes(server: Server): Promise<Row[]> {
  const bare = await sample(server, 220, async (browsing) => {
    await browsing.done('GET', '/api/personas?q=nobody');
  });
  const oneQuery = await sample(server, 220, async (browsing) => void (await browsing.done('GET', '/api/health')));
  const floor = median(bare.slice(20));
  const trip = Math.max(0, median(oneQuery.slice(20)) - floor);
  const row = (what: string, cpu: number[], trips: number): Row => {
    const warm = cpu.slice(20);
    const [high, middle] = [quantile(warm, 0.95), median(warm)];
    const around = floor + trips * trip;
    const measured = `${ms(high)} (median ${ms(middle)}), of it ${ms(around)} proxy and local D1`;
    const holds = warm.length === 0 ? null : high - around <= 10;
    return {
      what: `CPU of ${what}, 95th percentile`,
      measured: holds === null ? 'no /proc here' : measured,
      goal: '≤ 10 ms without them',
      holds,
    };
  };
  const turn = await sample(server, 220, async (browsing, line) => void (await browsing.say(line)));
  const look = await sample(server, 220, async (browsing) => {
    await browsing.done('GET', `/api/rehearsals/${browsing.id}`);
  });
  const report = await reportCpu(server);
  return [
    row('a turn', turn, 3),
    row('a look at a rehearsal', look, 2),
    row('a report counted at the close of 28 turns', report.counted, 3),
    row('a report seen again', report.seen, 2),
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
