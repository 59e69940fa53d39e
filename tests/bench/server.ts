import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createTestHarness } from 'wrangler';

// The development server can keep every log line and span in a database of its own, inside the process that is measured:
// as much CPU as a request without it. A deployment has no such thing.
process.env.X_LOCAL_OBSERVABILITY = 'false';

export const root = path.join(import.meta.dirname, '..', '..');

export interface Server {
  url: string;
  /** CPU of the workerd process so far, every thread, in milliseconds; null where the system does not say. */
  cpuMs(): number | null;
  close(): Promise<void>;
}

/** The built Worker with its pages and a fresh local D1, served by workerd as a process of its own. */
export async function startServer(): Promise<Server> {
  return startWorker(path.join(root, 'wrangler.toml'), 'DB');
}

/** Any Worker by its configuration, with the D1 of this name where it has one, and with these settings. */
export async function startWorker(
  configPath: string,
  database?: string,
  vars: Record<string, string> = {},
): Promise<Server> {
  const harness = createTestHarness({ workers: [{ configPath, vars }] });
  const { url } = await harness.listen();
  if (database !== undefined) await harness.getWorker().applyD1Migrations(database);
  const pid = workerdOf(process.pid);
  return { url: url.origin, cpuMs: () => (pid === null ? null : cpuMsOf(pid)), close: () => harness.close() };
}

function cpuMsOf(pid: number): number {
  const nanoseconds = readdirSync(`/proc/${pid}/task`).map((task) => {
    const [onCpu] = readFileSync(`/proc/${pid}/task/${task}/schedstat`, 'utf8').split(' ');
    return Number(onCpu);
  });
  return nanoseconds.reduce((sum, one) => sum + one, 0) / 1e6;
}

/** The youngest workerd below this process, by Linux's process table. */
function workerdOf(ancestor: number): number | null {
  try {
    const processes = readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap((name) => {
        try {
          const stat = readFileSync(`/proc/${name}/stat`, 'utf8').trimEnd();
          const [, command = '', rest = ''] = /^\d+ \((.*)\) \S (.*)$/.exec(stat) ?? [];
          return [{ pid: Number(name), command, parent: Number(rest.split(' ')[0]) }];
        } catch {
          return [];
        }
      });
    const isBelow = (pid: number): boolean => {
      const parent = processes.find((one) => one.pid === pid)?.parent ?? 0;
      return parent === ancestor || (parent > 1 && isBelow(parent));
    };
    const found = processes.filter(({ pid, command }) => command === 'workerd' && isBelow(pid));
    return found.at(-1)?.pid ?? null;
  } catch {
    return null;
  }
}
