import { createServer, type RequestListener, type Server } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { startTextMover } from '@/lib/activity/search/text-mover';
import { startTakingIn } from '@/lib/activity/set-aside/start-taking-in';
import { useSettings } from '@/lib/env';
import { codeOf, Failure, stackOf } from '@/lib/failure';
import { closeAtEnd, expectSignal } from '@/lib/process/closing';
import { tell } from '@/lib/process/progress';
import { refusingBadRequests } from '@/lib/server/bad-request';
import { boundingBodies } from '@/lib/server/body-limit';
import { boundingSignIns } from '@/lib/server/sign-in-limit';
import { ignoreUpgrades } from '@/lib/server/ignoring-upgrades';

/** `loopback`: reachable from this machine only; `everywhere`: on all its addresses. */
export type Reach = 'loopback' | 'everywhere';

const DOWNLOAD_GRACE_MS = 2_000;
const CLOSE_LIMIT_MS = 5_000;
const HOSTS: Record<Reach, (string | undefined)[]> = {
  // `localhost` means either, depending on the program that asks.
  loopback: ['127.0.0.1', '::1'],
  everywhere: [undefined],
};

/**
 * Serves the built pages on `port`, in this very process, so that not even kill -9 leaves a server
 * behind. Resolves when requests are answered; the server ends with the process.
 */
export async function serveProduction({ port, reach }: { port: number; reach: Reach }) {
  useSettings({ NODE_ENV: 'production' });
  const { default: next } = await import('next');
  const app = next({ dev: false, dir: process.cwd(), hostname: 'localhost', port, quiet: true });
  closeAtEnd(() => app.close());
  await app.prepare();
  logWhatEscapes();
  const servers = await listen({
    port,
    reach,
    onRequest: refusingBadRequests(boundingSignIns(boundingBodies(app.getRequestHandler()))),
  });
  closeAtEnd(() => close(servers));
  closeAtEnd(startTextMover());
  closeAtEnd(startTakingIn());
}

/** Never resolves: a server works until a signal ends it, which is its ordinary end. */
export function untilSignal(): Promise<never> {
  expectSignal();
  return new Promise(() => undefined);
}

/** Throws Failure when another program has `port` already. */
export async function requireFreePort({ port, reach }: { port: number; reach: Reach }) {
  await close(await listen({ port, reach, onRequest: (_request, response) => response.end() }));
}

async function listen(options: {
  port: number;
  reach: Reach;
  onRequest: RequestListener;
}): Promise<Server[]> {
  const servers: Server[] = [];
  try {
    for (const host of HOSTS[options.reach]) {
      const server = createServer(options.onRequest);
      ignoreUpgrades(server);
      if (await listens(server, { port: options.port, host })) servers.push(server);
    }
  } catch (error) {
    await close(servers);
    throw error;
  }
  return servers;
}

function listens(
  server: Server,
  { port, host }: { port: number; host?: string },
): Promise<boolean> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => {
      const code = codeOf(error);
      // A machine without IPv6 is served by IPv4 alone.
      if (host === '::1' && (code === 'EADDRNOTAVAIL' || code === 'EAFNOSUPPORT')) resolve(false);
      else if (code === 'EADDRINUSE') {
        reject(new Failure(`Port ${port} is taken by another program; set PORT to a free one.`));
      } else if (code === 'EACCES') {
        reject(new Failure(`Port ${port} is not open to this user; set PORT to one above 1023.`));
      } else reject(error);
    });
    server.listen(port, host, () => resolve(true));
  });
}

// Ends what is idle at once, and what is under way, such as a download, after a short grace.
async function close(servers: Server[]): Promise<void> {
  const closing = servers.map((server) => new Promise((resolve) => server.close(resolve)));
  servers.forEach((server) => server.closeIdleConnections());
  const cut = setTimeout(() => servers.forEach((s) => s.closeAllConnections()), DOWNLOAD_GRACE_MS);
  await Promise.race([Promise.all(closing), sleep(CLOSE_LIMIT_MS, null, { ref: false })]);
  clearTimeout(cut);
}

// As `next start` does: one request's forgotten promise must not end the server for all.
function logWhatEscapes(): void {
  const log = (error: unknown) => tell(stackOf(error));
  process.on('unhandledRejection', log);
  process.on('uncaughtException', log);
}
