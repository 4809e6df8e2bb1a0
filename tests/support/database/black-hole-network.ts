import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

/** A proxy to a database that can silently drop all traffic in both directions. */
export type BlackHoleNetwork = {
  /** The URL of the database through the proxy. */
  url: string;
  /** Drops all traffic on open connections and, by default, on new ones. */
  dropTraffic: (options?: { onlyOld: boolean }) => void;
  /** New connections work again; the old ones stay silent. */
  restore: () => void;
};

/** Opens such a proxy to the PostgreSQL at `url`, for the running test. */
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
      // Unpiped, data stays in the socket buffers forever.
      sockets.forEach((socket) => socket.unpipe().pause());
    },
    restore: () => void (passes = true),
  };
}
