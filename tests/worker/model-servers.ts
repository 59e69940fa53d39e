import type { TestProject } from 'vitest/node';
import { startFaultyServer } from '../fixtures/models/server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    faultyUrl: string;
  }
}

/** Model servers, each a process of its own, for as long as the tests run. */
export default async function setup(project: TestProject): Promise<() => void> {
  const faulty = await startFaultyServer();
  project.provide('faultyUrl', faulty.url);
  return () => faulty.stop();
}
