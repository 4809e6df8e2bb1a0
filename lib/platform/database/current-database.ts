import type { DatabaseUrls } from './application-role';
import {
  EMBEDDED_FOLDER,
  findEmbeddedUrls,
  findRecentExitCause,
  startEmbeddedServer,
  type EmbeddedServer,
} from '@/lib/platform/database/embedded/embedded-server';
import { withClient } from './client';
import { findDatabaseOwnerUrl, findDatabaseUrl } from '@/lib/platform/env/env';
import { codeOf, OperationalError, messageOf } from '@/lib/platform/errors/operational-error';
import { closeOnExit } from '@/lib/platform/process/shutdown';

const MIN_VERSION = 15;
// Of a server that writes down what it holds in memory.
const STOP_TIMEOUT_MS = 15_000;

/** A database to work with; `close` says that this process needs it no more. */
export type OpenDatabase = DatabaseUrls & { close: () => Promise<void> };

/** The same, and what a server does for it. */
export type SupervisedDatabase = OpenDatabase & {
  /**
   * Keeps an embedded server running until `close`, telling in sentences when it had to be started
   * again; rejects with a Failure when that cannot be done, else never settles. Other databases are
   * others' to keep.
   */
  supervise: (onSentence: (sentence: string) => void) => Promise<never>;
};

/**
 * The database in force: that of `DATABASE_URL`, else the embedded one, started when it does not
 * run and stopped by whoever uses it last. Throws Failure in words when it cannot be used. The
 * application's role may not be there yet: `prepareDatabase` makes it.
 */
export async function openCurrentDatabase(): Promise<SupervisedDatabase> {
  const urls = findConfiguredUrls();
  if (urls === null) return openEmbedded();
  await requireUsable(urls.ownerUrl);
  return { ...urls, close: async () => undefined, supervise: () => new Promise(() => undefined) };
}

/** The connection strings in force, without starting anything; null when no embedded server runs. */
export async function findCurrentUrls(): Promise<DatabaseUrls | null> {
  return findConfiguredUrls() ?? (await findEmbeddedUrls({ folder: EMBEDDED_FOLDER }));
}

function findConfiguredUrls(): DatabaseUrls | null {
  const url = findDatabaseUrl();
  return url === null ? null : { url, ownerUrl: findDatabaseOwnerUrl() ?? url };
}

/**
 * Makes sure that a PostgreSQL of version 15 or newer answers at `url`, and that what it says it
 * has stored survives a crash. Throws Failure naming host and port, never the password.
 */
export async function requireUsable(url: string): Promise<void> {
  const { version, lax } = await queryServerState(url);
  if (version < MIN_VERSION) {
    throw new OperationalError(
      `The database at ${addressOf(url)} is PostgreSQL ${version}; it must be ${MIN_VERSION} or newer.`,
    );
  }
  if (lax.length > 0) {
    throw new OperationalError(
      `The database at ${addressOf(url)} has ${lax.join(' and ')} off, so a crash could lose records that were already confirmed; turn it on.`,
    );
  }
}

/** Why the embedded server that this process has opened ended, in words; null when nothing tells, or none was opened. */
export function findEmbeddedExitCause(): string | null {
  return isEmbeddedOpen ? findRecentExitCause({ folder: EMBEDDED_FOLDER }) : null;
}

let isEmbeddedOpen = false;

async function openEmbedded(): Promise<SupervisedDatabase> {
  isEmbeddedOpen = true;
  const opening = startEmbeddedServer({ folder: EMBEDDED_FOLDER });
  const ending = new AbortController();
  let server: EmbeddedServer | null = null;
  const stop = () => {
    ending.abort();
    return opening.then(
      (opened) => opened.stop(),
      () => undefined,
    );
  };
  // Noted before it runs: a signal in between must not leave the server behind.
  const close = closeOnExit(stop, {
    name: 'The embedded database',
    timeoutMs: STOP_TIMEOUT_MS,
    forceClose: () => server?.stopImmediately(),
  });
  server = await opening;
  const { url, ownerUrl, supervise } = server;
  return {
    url,
    ownerUrl,
    close,
    supervise: (onProgress) => supervise({ onProgress, signal: ending.signal }),
  };
}

async function queryServerState(url: string): Promise<{ version: number; lax: string[] }> {
  try {
    const { rows } = await withClient(url, (client) =>
      client.query<{ name: string; setting: string }>(
        `SELECT name, setting FROM pg_settings
         WHERE name IN ('server_version_num', 'fsync', 'synchronous_commit')
         ORDER BY name`,
      ),
    );
    const version = rows.find(({ name }) => name === 'server_version_num')?.setting;
    const lax = rows.filter(({ setting }) => setting === 'off').map(({ name }) => name);
    return { version: Math.floor(Number(version) / 10_000), lax };
  } catch (error) {
    throw new OperationalError(describeConnectionError(error, url));
  }
}

function describeConnectionError(error: unknown, url: string): string {
  const place = addressOf(url);
  switch (codeOf(error)) {
    case 'ECONNREFUSED':
    case 'ENOTFOUND':
    case 'ETIMEDOUT':
    case 'EHOSTUNREACH':
      return `No PostgreSQL answers at ${place}; check DATABASE_URL and that the server runs.`;
    case '28P01':
    case '28000':
      return `PostgreSQL at ${place} refuses the user or the password in DATABASE_URL.`;
    case '3D000':
      return `PostgreSQL at ${place} has no database of the name in DATABASE_URL; create it first.`;
    default:
      return `The database at ${place} cannot be used: ${messageOf(error)}.`;
  }
}

function addressOf(url: string): string {
  const { hostname, port, searchParams } = new URL(url);
  return `${hostname || (searchParams.get('host') ?? 'localhost')}:${port || '5432'}`;
}
