import { spawn } from 'node:child_process';
import { build, migrate } from './steps/build.mjs';
import { install } from './steps/install.mjs';
import { freePort } from './steps/port.mjs';
import { env, root, stay } from './steps/run.mjs';
import { say } from './steps/say.mjs';

// Two servers: the Worker reloads by itself, and Vite serves the pages with hot reload and hands /api on.
const port = await freePort();
install();
build();
migrate();
say(`Pages with reload: http://localhost:5173 · Worker: http://localhost:${port}`);
spawn('vite', ['dev', '--port', '5173'], {
  cwd: `${root}/web`,
  env: { ...env, API_ORIGIN: `http://localhost:${port}` },
  stdio: 'inherit',
  shell: process.platform === 'win32',
});
stay('wrangler', [
  'dev',
  '--port',
  String(port),
  '--ip',
  'localhost',
  '--inspector-port',
  '0',
  '--show-interactive-dev-session=false',
]);
