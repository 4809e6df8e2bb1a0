import type { Server } from 'node:http';

/**
 * Makes a server ignore the Upgrade header, as HTTP allows (RFC 9110, 7.8). Next listens for upgrades,
 * which it needs in development, and closes the connection; without a listener, Node handles the
 * request normally.
 */
export function ignoreUpgrades(server: Server): void {
  const on = server.on.bind(server);
  server.on = (event: string, listener: (...values: never[]) => void) =>
    event === 'upgrade' ? server : on(event, listener as (...values: unknown[]) => void);
}
