import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

/** A way to a database that may swallow all that is sent, without a word to either side. */
export type BlackHoleNetwork = {
  /** The URL of the database by this way. */
  url: string;
  /** From now on nothing arrives, on the connections of today and, unless told, on new ones. */
  dropTraffic: (options?: { onlyOld: boolean }) => void;
  /** New connections work again; the old ones stay silent. */
  restore: () => void;
};

/** Opens such a way to the PostgreSQL of `url`, for the running test. */
export async function openBlackHoleNetwork(url: string): Promise<BlackHoleNetwork> {
  const address = new URL(url);
  const { port, hostname } = address;
  const sockets = new Set<Socket>();
  let passes = true;
  const server = createServer((near) => {
    const far = connect(Number(port), hostname);
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
    }
    if (!passes) return;
    near.pipe(far);
    far.pipe(near);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    sockets.forEach((socket) => socket.destroy());
    server.close();
  });
  address.port = String((server.address() as { port: number }).port);
  return {
    url: address.href,
    dropTraffic: ({ onlyOld } = { onlyOld: false }) => {
      passes = onlyOld;
      // Unpiped, what comes stays in the sockets' buffers for ever.
      sockets.forEach((socket) => socket.unpipe().pause());
    },
    restore: () => void (passes = true),
  };
}
