import { build, migrate } from './steps/build.mjs';
import { install } from './steps/install.mjs';
import { freePort } from './steps/port.mjs';
import { stay } from './steps/run.mjs';
import { say } from './steps/say.mjs';

const port = await freePort();
install();
build();
migrate();
say(`Forthcoming is coming up at http://localhost:${port} (Ctrl-C stops it; your rehearsals stay in .wrangler/state)`);
stay('wrangler', [
  ...['dev', '--port', String(port), '--ip', 'localhost', '--inspector-port', '0'],
  ...['--show-interactive-dev-session=false', '--log-level', 'warn'],
]);
