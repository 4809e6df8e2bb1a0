import { createServer, type RequestListener, type Server } from 'node:http';
import type { BlockList } from 'node:net';
import { startBackgroundRefresh } from '@/lib/activity/derived/background-refresh';
import { startStoringDueRecords } from '@/lib/activity/set-aside/start-storing-due-records';
import { closeDatabase, openDatabaseForServer } from '@/lib/platform/database/database';
import { getSiteUrl, getStopGraceMs, applySettings } from '@/lib/platform/env/env';
import { codeOf, OperationalError, stackOf } from '@/lib/platform/errors/operational-error';
import { stopBackgroundSyncs } from '@/lib/partner-center/sync/background-syncs';
import { closeOnExit, exitCleanlyOnSignal } from '@/lib/platform/process/shutdown';
import { logLine } from '@/lib/platform/process/progress-log';
import { withOutageResponses } from '@/lib/platform/http/outage-responses';
import { trackActiveRequests, type ActiveRequests } from '@/lib/platform/http/active-requests';
import { rejectBadRequests } from '@/lib/platform/http/bad-request-filter';
import { limitBodySize, MAX_FORM_BYTES } from '@/lib/platform/http/body-limit';
import { writeEntriesAsLines } from '@/lib/platform/http/log-lines';
import { normaliseUrls } from '@/lib/platform/http/origin/normalise-url';
import { serveAsSite } from '@/lib/platform/http/origin/site-identity';
import { limitSignIns } from '@/lib/platform/http/sign-in-limit';
import { noteClientAddresses } from '@/lib/platform/http/origin/client-address';
import { getTrustedProxies } from '@/lib/platform/env/trusted-proxies';
import { markDocumentRequests } from '@/lib/platform/http/document-requests';
import { ignoreUpgrades } from '@/lib/platform/http/ignore-upgrades';
import { rejectUnreadableActions } from '@/lib/platform/http/unreadable-action';
import { rejectUnreadableForms } from '@/lib/platform/http/unreadable-form-filter';

/** `loopback`: accessible from this machine only; `everywhere`: on all its addresses. */
export type BindAddress = 'loopback' | 'everywhere';

// On top of the grace period: the time for closing the connections.
const CLOSE_TIMEOUT_MS = 3_000;
const RESOURCE_TIMEOUT_MS = 3_000;
// How long the headers of a request, and all of it, may take to arrive: who sends a letter now and
// then holds no connection for longer. Checked at this interval.
const ARRIVAL_LIMITS = {
  headersTimeout: 15_000,
  requestTimeout: 90_000,
  connectionsCheckingInterval: 5_000,
};
const HOSTS: Record<BindAddress, (string | undefined)[]> = {
  // `localhost` means either of them, depending on the client.
  loopback: ['127.0.0.1', '::1'],
  everywhere: [undefined],
};

/**
 * Serves the built pages on `port` in this very process, so that not even kill -9 leaves a server
 * behind. Resolves once it accepts requests. When the process ends, the server rejects new requests,
 * gives active ones the configured grace period, and then closes everything else.
 */
export async function serveProduction({
  port,
  bindAddress,
}: {
  port: number;
  bindAddress: BindAddress;
}) {
  writeEntriesAsLines(process.stderr);
  applySettings({
    NODE_ENV: 'production',
    // Where Next requests the page that an action redirects to, as `next start` sets it. Without it
    // Next trusts a header that proxies set, and calls this server as if it used TLS.
    __NEXT_PRIVATE_ORIGIN: `http://localhost:${port}`,
  });
  const graceMs = getStopGraceMs();
  const [site, trustedProxies] = [getSiteUrl(), getTrustedProxies()];
  openDatabaseForServer();
  closeOnExit(closeDatabase, {
    name: 'The connections to the database',
    timeoutMs: 2 * RESOURCE_TIMEOUT_MS,
  });
  const { default: next } = await import('next');
  const app = next({ dev: false, dir: process.cwd(), hostname: 'localhost', port, quiet: true });
  closeOnExit(() => app.close(), { name: 'Next.js', timeoutMs: RESOURCE_TIMEOUT_MS });
  await app.prepare();
  logUncaughtErrors();
  closeOnExit(stopBackgroundSyncs, {
    name: 'A sync with Partner Center',
    timeoutMs: RESOURCE_TIMEOUT_MS,
  });
  const requests = trackActiveRequests(
    wrapHandler(app.getRequestHandler(), { site, trustedProxies }),
  );
  const servers = await listen({ port, bindAddress, onRequest: requests.onRequest });
  closeOnExit(startBackgroundRefresh(), {
    name: 'The search index',
    timeoutMs: RESOURCE_TIMEOUT_MS,
  });
  closeOnExit(startStoringDueRecords(), {
    name: 'The intake of records that were set aside',
    timeoutMs: RESOURCE_TIMEOUT_MS,
  });
  closeOnExit(() => drainRequests(servers, { requests, graceMs }), {
    name: 'The server',
    timeoutMs: graceMs + CLOSE_TIMEOUT_MS,
  });
}

// The first to see a request stands last.
function wrapHandler(
  handler: RequestListener,
  { site, trustedProxies }: { site: URL; trustedProxies: BlockList },
): RequestListener {
  const pages = withOutageResponses(markDocumentRequests(handler));
  const readable = rejectUnreadableForms(rejectUnreadableActions(pages), MAX_FORM_BYTES);
  const limited = rejectBadRequests(limitSignIns(limitBodySize(readable)));
  return serveAsSite(normaliseUrls(noteClientAddresses(limited, trustedProxies)), site);
}

/** Never resolves: a server runs until a signal ends it, which is its normal end. */
export function waitForSignal(): Promise<never> {
  exitCleanlyOnSignal();
  return new Promise(() => undefined);
}

/** Throws OperationalError when another program already uses `port`. */
export async function requireFreePort({
  port,
  bindAddress,
}: {
  port: number;
  bindAddress: BindAddress;
}) {
  await close(
    await listen({ port, bindAddress, onRequest: (_request, response) => response.end() }),
  );
}

async function listen(options: {
  port: number;
  bindAddress: BindAddress;
  onRequest: RequestListener;
}): Promise<Server[]> {
  const servers: Server[] = [];
  try {
    for (const host of HOSTS[options.bindAddress]) {
      const server = createServer(ARRIVAL_LIMITS, options.onRequest);
      ignoreUpgrades(server);
      if (await tryListen(server, { port: options.port, host })) servers.push(server);
    }
  } catch (error) {
    await close(servers);
    throw error;
  }
  return servers;
}

function tryListen(
  server: Server,
  { port, host }: { port: number; host?: string },
): Promise<boolean> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => {
      const code = codeOf(error);
      // Without IPv6, IPv4 alone will do.
      if (host === '::1' && (code === 'EADDRNOTAVAIL' || code === 'EAFNOSUPPORT')) resolve(false);
      else if (code === 'EADDRINUSE') {
        reject(
          new OperationalError(`Port ${port} is used by another program; set PORT to a free one.`),
        );
      } else if (code === 'EACCES') {
        reject(
          new OperationalError(`This user may not use port ${port}; set PORT to one above 1023.`),
        );
      } else reject(error);
    });
    server.listen(port, host, () => resolve(true));
  });
}

type DrainOptions = { requests: ActiveRequests; graceMs: number };

// Connections stay open until active requests finish, so that new requests get a response.
async function drainRequests(
  servers: Server[],
  { requests, graceMs }: DrainOptions,
): Promise<void> {
  const grace = `${graceMs / 1000} s (STOP_GRACE_SECONDS)`;
  const remaining = await requests.drain(graceMs, (count) =>
    logLine(
      `Active requests: ${count}. They have ${grace} to finish; a second signal stops them at once.`,
    ),
  );
  if (remaining > 0)
    logLine(`Requests that were aborted because they took longer than ${grace}: ${remaining}.`);
  await close(servers);
}

async function close(servers: Server[]): Promise<void> {
  const closing = servers.map((server) => new Promise((resolve) => server.close(resolve)));
  servers.forEach((server) => server.closeAllConnections());
  await Promise.all(closing);
}

// As `next start` does: a forgotten promise of one request must not end the server.
function logUncaughtErrors(): void {
  const log = (error: unknown) => logLine(stackOf(error));
  process.on('unhandledRejection', log);
  process.on('uncaughtException', log);
}
