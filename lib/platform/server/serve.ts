import { createServer, type RequestListener, type Server } from 'node:http';
import { startTextMover } from '@/lib/activity/search/text-mover';
import { startTakingIn } from '@/lib/activity/set-aside/start-taking-in';
import { closeDatabase, openDatabaseForServing } from '@/lib/platform/database/database';
import { getStopGraceMs, useSettings } from '@/lib/platform/env/env';
import { codeOf, Failure, stackOf } from '@/lib/platform/errors/failure';
import { stopAllSyncs } from '@/lib/partner-center/sync/start-sync';
import { closeAtEnd, expectSignal } from '@/lib/platform/process/closing';
import { tell } from '@/lib/platform/process/progress';
import { answeringOutages } from '@/lib/platform/http/answering-outages';
import { countAnswers, type AnswersUnderWay } from '@/lib/platform/http/answers-under-way';
import { refusingBadRequests } from '@/lib/platform/http/bad-request';
import { boundingBodies, FORM_BYTES } from '@/lib/platform/http/body-limit';
import { boundingSignIns } from '@/lib/platform/http/sign-in-limit';
import { ignoreUpgrades } from '@/lib/platform/http/ignoring-upgrades';
import { refusingUnreadableForms } from '@/lib/platform/http/unreadable-form';

/** `loopback`: reachable from this machine only; `everywhere`: on all its addresses. */
export type Reach = 'loopback' | 'everywhere';

// Above the grace of the answers: what closing the connections takes.
const CLOSE_MS = 3_000;
const PART_MS = 3_000;
const HOSTS: Record<Reach, (string | undefined)[]> = {
  // `localhost` means either, depending on the program that asks.
  loopback: ['127.0.0.1', '::1'],
  everywhere: [undefined],
};

/**
 * Serves the built pages on `port`, in this very process, so that not even kill -9 leaves a server
 * behind. Resolves when requests are answered; the server ends with the process: it takes no more
 * requests, what is under way has the grace of the settings, and then all else is closed.
 */
export async function serveProduction({ port, reach }: { port: number; reach: Reach }) {
  useSettings({ NODE_ENV: 'production' });
  const graceMs = getStopGraceMs();
  openDatabaseForServing();
  closeAtEnd(closeDatabase, { name: 'The connections to the database', limitMs: 2 * PART_MS });
  const { default: next } = await import('next');
  const app = next({ dev: false, dir: process.cwd(), hostname: 'localhost', port, quiet: true });
  closeAtEnd(() => app.close(), { name: 'Next.js', limitMs: PART_MS });
  await app.prepare();
  logWhatEscapes();
  closeAtEnd(stopAllSyncs, { name: 'A sync with Partner Center', limitMs: PART_MS });
  const answers = countAnswers(
    refusingBadRequests(
      boundingSignIns(
        boundingBodies(
          refusingUnreadableForms(answeringOutages(app.getRequestHandler()), FORM_BYTES),
        ),
      ),
    ),
  );
  const servers = await listen({ port, reach, onRequest: answers.onRequest });
  closeAtEnd(startTextMover(), { name: 'The index of the search', limitMs: PART_MS });
  closeAtEnd(startTakingIn(), { name: 'What is taken in when its time comes', limitMs: PART_MS });
  closeAtEnd(() => endAnswers(servers, { answers, graceMs }), {
    name: 'The server',
    limitMs: graceMs + CLOSE_MS,
  });
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

type Ending = { answers: AnswersUnderWay; graceMs: number };

// Connections stay open until the answers are through, so that who asks meanwhile is told.
async function endAnswers(servers: Server[], { answers, graceMs }: Ending): Promise<void> {
  const grace = `${graceMs / 1000} s (STOP_GRACE_SECONDS)`;
  const left = await answers.end(graceMs, (count) =>
    tell(
      `Answers under way: ${count}. They have ${grace} to be through; a second signal ends all at once.`,
    ),
  );
  if (left > 0) tell(`Answers that were broken off, as they took longer than ${grace}: ${left}.`);
  await close(servers);
}

async function close(servers: Server[]): Promise<void> {
  const closing = servers.map((server) => new Promise((resolve) => server.close(resolve)));
  servers.forEach((server) => server.closeAllConnections());
  await Promise.all(closing);
}

// As `next start` does: one request's forgotten promise must not end the server for all.
function logWhatEscapes(): void {
  const log = (error: unknown) => tell(stackOf(error));
  process.on('unhandledRejection', log);
  process.on('uncaughtException', log);
}
