import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { startServer as startModel, type ModelServer } from '../fixtures/models/server.ts';
import { median, ms, quantile, type Row } from './numbers.ts';
import { root, startServer, startWorker, type Server } from './server.ts';
import { LINES } from './timings.ts';
import { Browsing } from './wire.ts';

/** As many as before the other rows; a model that takes no time over its words warms the Worker. */
const WARMING = 200;
const SAMPLE = 60;
const IDLE = 60;

/** One turn taken three ways, one after the other: through the Worker, handed through by a Worker that does nothing, and straight from the model. */
interface Taken {
  /** Milliseconds until the first sentence is there: shown by the Worker, handed through, received from the model. */
  shown: number;
  handed: number;
  received: number;
  /** Milliseconds of CPU of each workerd process. */
  turn: number;
  pass: number;
  pieces: number;
}

/** A model's turn on loopback, beside the model itself and beside a Worker that only hands through what it says. */
export async function modelRows(): Promise<Row[]> {
  const model = await startModel('faulty');
  const address = `${model.url}/switched/v1`;
  const worker = await startServer({
    ...{ MODEL: 'openai', OPENAI_BASE_URL: address, OPENAI_MODEL: 'bench' },
    ...{ MODEL_TOKENS_A_SEEKER: '999999999', MODEL_TOKENS_IN_ALL: '999999999' },
  });
  const pass = await startWorker(path.join(root, 'tests/bench/pass.toml'));
  try {
    const taken = await sampled({ model, address: `${address}/chat/completions`, worker, pass });
    return [sentenceRow(taken), cpuRow(taken, await idleCpu(worker, '/api/health', 2), await idleCpu(pass, '/', 1))];
  } finally {
    await Promise.all([worker.close(), pass.close()]);
    model.stop();
  }
}

interface Running {
  model: ModelServer;
  address: string;
  worker: Server;
  pass: Server;
}

async function sampled({ model, address, worker, pass }: Running): Promise<Taken[]> {
  const taken: Taken[] = [];
  const browsing = await Browsing.start(worker.url);
  for (let at = 0; at < WARMING + SAMPLE; at++) {
    if (at === 0 || at === WARMING) await fetch(`${model.url}/switch/${at === 0 ? 'good' : 'quick'}`);
    if (at > 0 && at % LINES.length === 0) await browsing.begin();
    const before = [worker.cpuMs() ?? NaN, pass.cpuMs() ?? NaN] as const;
    const turn = await timed(() => say(browsing, LINES[at % LINES.length] ?? ''), firstShown);
    const turnCpu = (worker.cpuMs() ?? NaN) - before[0];
    const body = await (await fetch(`${model.url}/last`)).text();
    const direct = await timed(() => fetch(address, { method: 'POST', body }), hasReceived(turn.found));
    const passed = await timed(
      () => fetch(pass.url, { method: 'POST', body, headers: { 'x-model': address } }),
      hasReceived(turn.found),
    );
    const pieces = passed.text.split('\ndata: ').length;
    taken.push({
      ...{ shown: turn.ms, handed: passed.ms, received: direct.ms, turn: turnCpu, pieces },
      pass: (pass.cpuMs() ?? NaN) - before[1],
    });
  }
  return taken.slice(WARMING);
}

function say(browsing: Browsing, text: string): Promise<Response> {
  const body = { id: randomUUID(), text };
  return browsing.send('POST', `/api/rehearsals/${browsing.id}/turns`, body, 'text/event-stream');
}

/** Milliseconds until `find` finds something in what came so far; the stream is read to its end all the same. */
async function timed(ask: () => Promise<Response>, find: (text: string) => string | null) {
  const from = performance.now();
  const response = await ask();
  if (!response.ok || !response.body) throw new Error(`${response.status} ${await response.text()}`);
  let [text, found, time] = ['', null as string | null, NaN];
  for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
    text += chunk;
    if (found === null && (found = find(text)) !== null) time = performance.now() - from;
  }
  return { ms: time, found: found ?? '', text };
}

/** What the page is given to show first. */
function firstShown(text: string): string | null {
  const [, data] = /event: reply\ndata: (.*)\n/.exec(text) ?? [];
  return data === undefined ? null : (JSON.parse(data) as { text: string }).text;
}

/** Whether the model has said as much as the page was given to show first. */
function hasReceived(shown: string): (text: string) => string | null {
  return (text) => {
    const said = [...text.matchAll(/^data: (\{.*\})$/gm)].map(([, data]) => {
      const { choices } = JSON.parse(data ?? '') as { choices: { delta: { content?: string } }[] };
      return choices[0]?.delta.content ?? '';
    });
    return said.join('').trim().replace(/\s+/g, ' ').startsWith(shown) ? shown : null;
  };
}

/** CPU of as many requests that do nothing, median of 60. */
async function idleCpu(server: Server, address: string, trips: number): Promise<number> {
  const cpu: number[] = [];
  for (let at = 0; at < IDLE; at++) {
    const before = server.cpuMs() ?? NaN;
    for (let trip = 0; trip < trips; trip++) await (await fetch(`${server.url}${address}`)).text();
    cpu.push((server.cpuMs() ?? NaN) - before);
  }
  return median(cpu);
}

function sentenceRow(taken: readonly Taken[]): Row {
  const added = taken.map(({ shown, handed }) => shown - handed);
  const direct = taken.map(({ shown, received }) => shown - received);
  const [shown, handed, received] = [
    median(taken.map((one) => one.shown)),
    median(taken.map((one) => one.handed)),
    median(taken.map((one) => one.received)),
  ];
  return {
    what: `First sentence of a model’s reply: added to asking the model directly (median of ${SAMPLE})`,
    measured: `${ms(median(direct))} (95th percentile ${ms(quantile(direct, 0.95))}); ${ms(shown)} against ${ms(received)}; a Worker that hands it through takes ${ms(handed)}, and ${ms(median(added))} are added to that`,
    goal: '≤ 15 ms',
    holds: median(direct) <= 15,
  };
}

function cpuRow(taken: readonly Taken[], idleTurn: number, idlePass: number): Row {
  const [turn, pass] = [median(taken.map((one) => one.turn)), median(taken.map((one) => one.pass))];
  const [ours, theirs] = [turn - idleTurn, pass - idlePass];
  const isMeasured = !Number.isNaN(ours);
  return {
    what: `CPU of a model’s turn of ${median(taken.map(({ pieces }) => pieces))} pieces, beside a Worker that hands them through`,
    measured: isMeasured
      ? `${(ours / theirs).toFixed(1)} times: ${ms(turn)}, of which ${ms(idleTurn)} by 2 idle round trips, against ${ms(pass)}, of which ${ms(idlePass)} by an idle one`
      : 'no /proc here',
    goal: '≤ 3.5 times',
    holds: isMeasured ? ours <= 3.5 * theirs : null,
  };
}
