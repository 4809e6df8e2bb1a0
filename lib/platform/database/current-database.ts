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
// Long enough for a server to write its memory to disk.
const STOP_TIMEOUT_MS = 15_000;

/** A database to work with; `close` releases it for this process. */
export type OpenDatabase = DatabaseUrls & { close: () => Promise<void> };

/** An open database that a long-running process can supervise. */
export type SupervisedDatabase = OpenDatabase & {
  /**
   * Keeps an embedded server running until `close` and calls `onProgress` when it has to be
   * restarted. Rejects with an OperationalError when the restart fails, otherwise never settles.
   * Databases that are not embedded are not supervised.
   */
  supervise: (onProgress: (sentence: string) => void) => Promise<never>;
};

/**
 * The current database: that of `DATABASE_URL`, or else the embedded one, which is started if it is
 * not running and stopped by its last user. Throws OperationalError when it cannot be used. The
 * application's role may not exist yet: `prepareDatabase` creates it.
 */
export async function openCurrentDatabase(): Promise<SupervisedDatabase> {
  const urls = findConfiguredUrls();
  if (urls === null) return openEmbedded();
  await requireUsable(urls.ownerUrl);
  return { ...urls, close: async () => undefined, supervise: () => new Promise(() => undefined) };
}

/** The current connection strings, without starting anything; null when no embedded server runs. */
export async function findCurrentUrls(): Promise<DatabaseUrls | null> {
  return findConfiguredUrls() ?? (await findEmbeddedUrls({ folder: EMBEDDED_FOLDER }));
}

function findConfiguredUrls(): DatabaseUrls | null {
  const url = findDatabaseUrl();
  return url === null ? null : { url, ownerUrl: findDatabaseOwnerUrl() ?? url };
}

/**
 * Makes sure that a PostgreSQL of version 15 or newer responds at `url`, and that what it confirms
 * survives a crash. Throws OperationalError that names host and port, never the password.
 */
export async function requireUsable(url: string): Promise<void> {
  const { version, unsafeSettings, hasTimeout } = await queryServerState(url);
  if (version < MIN_VERSION) {
    throw new OperationalError(
      `The database at ${addressOf(url)} is PostgreSQL ${version}; it must be ${MIN_VERSION} or newer.`,
    );
  }
  if (unsafeSettings.length > 0) {
    throw new OperationalError(
      `The database at ${addressOf(url)} has ${unsafeSettings.join(' and ')} off, so a crash could lose records that were already confirmed; turn it on.`,
    );
  }
  if (hasTimeout) {
    throw new OperationalError(
      `The database at ${addressOf(url)} has a transaction_timeout, which would cut long downloads and imports off; set it to 0 for the role in DATABASE_URL.`,
    );
  }
}

/** Why the embedded server of this process stopped; null when unknown, or when none was opened. */
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
  // Registered before the server runs: a signal in between must not leave it behind.
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

async function queryServerState(
  url: string,
): Promise<{ version: number; unsafeSettings: string[]; hasTimeout: boolean }> {
  try {
    const { rows } = await withClient(url, (client) =>
      client.query<{ name: string; setting: string }>(
        `SELECT name, setting FROM pg_settings
         WHERE name IN ('server_version_num', 'fsync', 'synchronous_commit', 'transaction_timeout')
         ORDER BY name`,
      ),
    );
    const version = rows.find(({ name }) => name === 'server_version_num')?.setting;
    const unsafeSettings = rows.filter(({ setting }) => setting === 'off').map(({ name }) => name);
    // PostgreSQL has it from version 17 on; a session of an older version cannot set it.
    const hasTimeout = rows.some(
      ({ name, setting }) => name === 'transaction_timeout' && setting !== '0',
    );
    return { version: Math.floor(Number(version) / 10_000), unsafeSettings, hasTimeout };
  } catch (error) {
    throw new OperationalError(describeConnectionError(error, url));
  }
}

function describeConnectionError(error: unknown, url: string): string {
  const address = addressOf(url);
  switch (codeOf(error)) {
    case 'ECONNREFUSED':
    case 'ENOTFOUND':
    case 'ETIMEDOUT':
    case 'EHOSTUNREACH':
      return `No PostgreSQL answers at ${address}; check DATABASE_URL and that the server runs.`;
    case '28P01':
    case '28000':
      return `PostgreSQL at ${address} refuses the user or the password in DATABASE_URL.`;
    case '3D000':
      return `PostgreSQL at ${address} has no database of the name in DATABASE_URL; create it first.`;
    default:
      return `The database at ${address} cannot be used: ${messageOf(error)}.`;
  }
}

function addressOf(url: string): string {
  const { hostname, port, searchParams } = new URL(url);
  return `${hostname || (searchParams.get('host') ?? 'localhost')}:${port || '5432'}`;
}
