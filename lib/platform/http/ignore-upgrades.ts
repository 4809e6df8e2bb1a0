import type { Server } from 'node:http';

/**
 * Has a server answer requests that ask for another protocol as if they did not, as HTTP has it
 * (RFC 9110, 7.8). Next listens for upgrades, for the sake of development, and cuts the connection;
 * where nobody listens, Node passes the request on.
 */
export function ignoreUpgrades(server: Server): void {
  const on = server.on.bind(server);
  server.on = (event: string, listener: (...values: never[]) => void) =>
    event === 'upgrade' ? server : on(event, listener as (...values: unknown[]) => void);
}
