import type { TestProject } from 'vitest/node';
import { startServer } from '../fixtures/models/server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    faultyUrl: string;
    countingUrl: string;
    judgingUrl: string;
  }
}

/** Model servers, each a process of its own, for as long as the tests run. */
export default async function setup(project: TestProject): Promise<() => void> {
  const [faulty, counting, judging] = await Promise.all([
    startServer('faulty'),
    startServer('counting'),
    startServer('judging'),
  ]);
  project.provide('faultyUrl', faulty.url);
  project.provide('countingUrl', counting.url);
  project.provide('judgingUrl', judging.url);
  return () => {
    faulty.stop();
    counting.stop();
    judging.stop();
  };
}
