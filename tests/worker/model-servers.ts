import type { TestProject } from 'vitest/node';
import { PLAYS } from '../fixtures/models/faulty-server.ts';
import { startAimock, startServer } from '../fixtures/models/server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    faultyUrl: string;
    /** All that the faulty server plays, by name. */
    faults: string[];
    /** How many turns are held against them. */
    faultyTurns: number;
    countingUrl: string;
    judgingUrl: string;
    aideUrl: string;
    untrustedUrl: string;
    aimockUrl: string;
  }
}

/** Model servers, each a process of its own, for as long as the tests run. */
export default async function setup(project: TestProject): Promise<() => void> {
  const starting = [
    startServer('faulty'),
    startServer('counting'),
    startServer('judging'),
    startServer('aide'),
    startServer('untrusted'),
    startAimock(),
  ] as const;
  const [faulty, counting, judging, aide, untrusted, aimock] = await Promise.all(starting);
  project.provide('faultyUrl', faulty.url);
  project.provide('faults', Object.keys(PLAYS));
  project.provide('faultyTurns', Number(process.env.FAULTY_TURNS ?? 100));
  project.provide('countingUrl', counting.url);
  project.provide('judgingUrl', judging.url);
  project.provide('aideUrl', aide.url);
  project.provide('untrustedUrl', untrusted.url);
  project.provide('aimockUrl', aimock.url);
  return () => [faulty, counting, judging, aide, untrusted, aimock].forEach(({ stop }) => stop());
}
