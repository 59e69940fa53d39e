import { spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    countingUrl: string;
  }
}

/** The counting model server, a process of its own for as long as the tests run. */
export default async function setup(project: TestProject): Promise<() => void> {
  const file = path.join(import.meta.dirname, '../fixtures/counting-model.ts');
  const child = spawn(process.execPath, [file], { stdio: ['ignore', 'pipe', 'inherit'] });
  const url = await new Promise<string>((resolve) => createInterface({ input: child.stdout }).once('line', resolve));
  project.provide('countingUrl', url);
  return () => void child.kill();
}
