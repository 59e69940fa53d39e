import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readD1Migrations } from '@cloudflare/vitest-plugin';
import { convertV4MiniflareOptions, Miniflare } from 'miniflare';
import { unstable_readConfig } from 'wrangler';

export const root = path.join(import.meta.dirname, '..', '..');
const productConfig = path.join(root, 'wrangler.toml');

export interface Server {
  url: string;
  /** CPU of the workerd process so far, every thread, in milliseconds; null where the system does not say. */
  cpuMs(): number | null;
  close(): Promise<void>;
}

/** The product's Worker by its wire alone. */
export const startServer = (vars: Record<string, string> = {}) => startWorker(productConfig, vars);

/**
 * Any Worker by its configuration, as it would be deployed, with a fresh local D1 where it has one and these settings:
 * workerd as a process of its own that is asked directly, without the development server's proxy before it.
 */
export async function startWorker(configPath: string, vars: Record<string, string> = {}): Promise<Server> {
  const config = unstable_readConfig({ config: configPath });
  const contents = readFileSync(path.join(bundled(configPath), `${path.parse(config.main ?? '').name}.js`), 'utf8');
  const [database] = config.d1_databases;
  const miniflare = new Miniflare(
    convertV4MiniflareOptions({
      modules: [{ type: 'ESModule', path: 'index.js', contents }],
      bindings: { ...config.vars, ...vars },
      ...(database && { d1Databases: { [database.binding]: 'bench' } }),
      ...(config.compatibility_date !== undefined && { compatibilityDate: config.compatibility_date }),
      compatibilityFlags: config.compatibility_flags,
      ...{
        port: 0,
        cf: false,
        logRequests: false,
        stripCfConnectingIp: false,
        unsafeDirectSockets: [{ host: '127.0.0.1', port: 0 }],
      },
      resourcePersistencePath: mkdtempSync(path.join(tmpdir(), 'forthcoming-bench-')),
    }),
  );
  await miniflare.ready;
  if (database) await migrate(await miniflare.getD1Database(database.binding));
  const { origin } = await miniflare.unsafeGetDirectURL();
  // It is now the youngest workerd below this process.
  const pid = workerdOf(process.pid);
  return { url: origin, cpuMs: () => (pid === null ? null : cpuMsOf(pid)), close: () => miniflare.dispose() };
}

/** The folder with a Worker as `wrangler deploy` would send it. */
export function bundled(configPath = productConfig): string {
  const out = mkdtempSync(path.join(tmpdir(), 'forthcoming-bundle-'));
  const args = ['deploy', '--dry-run', '--minify', '--outdir', out, '--config', configPath];
  execFileSync('wrangler', args, { cwd: root, stdio: 'pipe' });
  return out;
}

async function migrate(database: { prepare(sql: string): { run(): Promise<unknown> } }) {
  for (const { queries } of await readD1Migrations(path.join(root, 'worker/store/migrations'))) {
    for (const query of queries) await database.prepare(query).run();
  }
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
          const fields = rest.split(' ').map(Number);
          return [{ pid: Number(name), command, parent: fields[0] ?? 0, began: fields[18] ?? 0 }];
        } catch {
          return [];
        }
      });
    const isBelow = (pid: number): boolean => {
      const parent = processes.find((one) => one.pid === pid)?.parent ?? 0;
      return parent === ancestor || (parent > 1 && isBelow(parent));
    };
    const found = processes.filter(({ pid, command }) => command === 'workerd' && isBelow(pid));
    return found.sort((one, other) => one.began - other.began).at(-1)?.pid ?? null;
  } catch {
    return null;
  }
}
