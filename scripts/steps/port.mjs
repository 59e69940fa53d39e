import { createServer } from 'node:net';
import { stop } from './say.mjs';

/** The port to serve on, PORT or 8787; stops with a sentence when it is not one or is taken. */
export async function freePort() {
  const port = Number(process.env.PORT || 8787);
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    stop(`PORT is "${process.env.PORT}", which is no port: choose 1 to 65535.`);
  for (const host of ['127.0.0.1', '::1']) {
    const problem = await tryPort(port, host);
    if (problem === 'EADDRINUSE') {
      stop(
        `Port ${port} is in use, perhaps by an earlier start. Stop that one, or choose another port: PORT=${port + 1} npm start`,
      );
    }
    if (problem === 'EACCES')
      stop(`Port ${port} may not be used by this account. Choose one above 1023: PORT=8788 npm start`);
  }
  return port;
}

function tryPort(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error) => resolve(error.code));
    server.listen(port, host, () => server.close(() => resolve(null)));
  });
}
