import type { AddressInfo } from 'node:net';
import { parentPort } from 'node:worker_threads';
import { SMTPServer } from 'smtp-server';

/** An SMTP server in a thread of its own, that takes every mail and counts; what it costs is not counted as the sender's. */
let taken = 0;
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS', 'AUTH'],
  disableReverseLookup: true,
  maxClients: 200,
  onData(stream, _, done) {
    stream.on('end', () => {
      taken += 1;
      done();
    });
    stream.resume();
  },
});
server.on('error', () => undefined);
// Without it answers wait for delayed acknowledgements, and the pattern with more connections would look worse than it is.
server.server.on('connection', (socket) => socket.setNoDelay(true));
server.listen(0, '127.0.0.1', () => parentPort?.postMessage({ port: (server.server.address() as AddressInfo).port }));
parentPort?.on('message', (ask: unknown) => {
  if (ask === 'taken') parentPort?.postMessage({ taken });
  else server.close(() => process.exit(0));
});
