import type { RequestListener, Server } from 'node:http';
import type { BlockList } from 'node:net';
import { startBackgroundRefresh } from '@/lib/activity/derived/background-refresh';
import { startStoringDueRecords } from '@/lib/activity/set-aside/start-storing-due-records';
import { closeDatabase, openDatabaseForServer } from '@/lib/platform/database/database';
import { getSiteUrl, getStopDelayMs, getStopGraceMs, applySettings } from '@/lib/platform/env/env';
import { stackOf } from '@/lib/platform/errors/operational-error';
import { startSendingCheckpoints } from '@/lib/proof/outside/start-sending';
import { startSealing } from '@/lib/proof/sealing/start-sealing';
import { stopBackgroundSyncs } from '@/lib/partner-center/sync/background-syncs';
import { closeOnExit, exitCleanlyOnSignal } from '@/lib/platform/process/shutdown';
import { logLine } from '@/lib/platform/process/progress-log';
import { withOutageResponses } from '@/lib/platform/http/outage-responses';
import { trackActiveRequests, type ActiveRequests } from '@/lib/platform/http/active-requests';
import { rejectBadRequests } from '@/lib/platform/http/bad-request-filter';
import { limitArrival } from '@/lib/platform/http/arrival/arrival-limit';
import { limitBodySize, MAX_FORM_BYTES } from '@/lib/platform/http/arrival/body-limit';
import { writeEntriesAsLines } from '@/lib/platform/http/log-lines';
import { normaliseUrls } from '@/lib/platform/http/origin/normalise-url';
import { serveAsSite } from '@/lib/platform/http/origin/site-identity';
import { limitSignIns } from '@/lib/platform/http/sign-in-limit';
import { noteClientAddresses } from '@/lib/platform/http/origin/client-address';
import { getTrustedProxies } from '@/lib/platform/env/trusted-proxies';
import { markDocumentRequests } from '@/lib/platform/http/document-requests';
import { rejectUnreadableActions } from '@/lib/platform/http/unreadable-action';
import { rejectUnreadableForms } from '@/lib/platform/http/unreadable-form-filter';
import { close, listen, type BindAddress } from './listen';

// On top of the grace period: the time for closing the connections.
const CLOSE_TIMEOUT_MS = 3_000;
const RESOURCE_TIMEOUT_MS = 3_000;

/**
 * Serves the built pages on `port` in this very process, so that not even kill -9 leaves a server
 * behind. Resolves once it accepts requests. When the process ends, the server first fails the health
 * check for the configured delay, so that a load balancer sends requests elsewhere. Then it rejects new
 * requests, gives active ones the configured grace period, and closes everything else.
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
  const [delayMs, graceMs] = [getStopDelayMs(), getStopGraceMs()];
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
  closeOnExit(startSealing(), { name: 'The sealer', timeoutMs: RESOURCE_TIMEOUT_MS });
  closeOnExit(startSendingCheckpoints(), {
    name: 'The sending of checkpoints',
    timeoutMs: RESOURCE_TIMEOUT_MS,
  });
  closeOnExit(startStoringDueRecords(), {
    name: 'The intake of records that were set aside',
    timeoutMs: RESOURCE_TIMEOUT_MS,
  });
  closeOnExit(() => drainRequests(servers, { requests, delayMs, graceMs }), {
    name: 'The server',
    timeoutMs: delayMs + graceMs + CLOSE_TIMEOUT_MS,
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
  return limitArrival(
    serveAsSite(normaliseUrls(noteClientAddresses(limited, trustedProxies)), site),
  );
}

/** Never resolves: a server runs until a signal ends it, which is its normal end. */
export function waitForSignal(): Promise<never> {
  exitCleanlyOnSignal();
  return new Promise(() => undefined);
}

type DrainOptions = { requests: ActiveRequests; delayMs: number; graceMs: number };

// Connections stay open until active requests finish, so that new requests get a response.
async function drainRequests(
  servers: Server[],
  { requests, delayMs, graceMs }: DrainOptions,
): Promise<void> {
  if (delayMs > 0)
    logLine(
      `The health check fails from now on; requests are served for another ${delayMs / 1000} s (STOP_DELAY_SECONDS).`,
    );
  await requests.announceEnd(delayMs);
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

// As `next start` does: a forgotten promise of one request must not end the server.
function logUncaughtErrors(): void {
  const log = (error: unknown) => logLine(stackOf(error));
  process.on('unhandledRejection', log);
  process.on('uncaughtException', log);
}
