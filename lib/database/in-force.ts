import { EMBEDDED_FOLDER, findEmbeddedUrl, startEmbedded } from '@/lib/database/embedded';
import { withClient } from '@/lib/database/client';
import { findDatabaseUrl } from '@/lib/env';
import { codeOf, Failure, messageOf } from '@/lib/failure';
import { closeAtEnd } from '@/lib/process/closing';

const LEAST_VERSION = 15;

/** A database to work with; `close` says that this process needs it no more. */
export type OpenDatabase = { url: string; close: () => Promise<void> };

/**
 * The database in force: that of `DATABASE_URL`, else the embedded one, started when it does not
 * run and stopped by whoever uses it last. Throws Failure in words when it cannot be used.
 */
export async function openDatabaseInForce(): Promise<OpenDatabase> {
  const url = findDatabaseUrl();
  if (url === null) return openEmbedded();
  await requireUsable(url);
  return { url, close: async () => undefined };
}

/** The connection string in force, without starting anything; null when no embedded server runs. */
export async function findUrlInForce(): Promise<string | null> {
  return findDatabaseUrl() ?? (await findEmbeddedUrl({ folder: EMBEDDED_FOLDER }));
}

/**
 * Makes sure that a PostgreSQL of version 15 or newer answers at `url`.
 * Throws Failure naming host and port, never the password.
 */
export async function requireUsable(url: string): Promise<void> {
  const version = await majorVersionOf(url);
  if (version >= LEAST_VERSION) return;
  throw new Failure(
    `The database at ${placeOf(url)} is PostgreSQL ${version}; it must be ${LEAST_VERSION} or newer.`,
  );
}

async function openEmbedded(): Promise<OpenDatabase> {
  const opening = startEmbedded({ folder: EMBEDDED_FOLDER });
  // Noted before it runs: a signal in between must not leave the server behind.
  const close = closeAtEnd(() =>
    opening.then(
      (server) => server.stop(),
      () => undefined,
    ),
  );
  return { url: (await opening).url, close };
}

async function majorVersionOf(url: string): Promise<number> {
  try {
    const { rows } = await withClient(url, (client) => client.query('SHOW server_version_num'));
    return Math.floor(Number(rows[0]?.server_version_num) / 10_000);
  } catch (error) {
    throw new Failure(explain(error, url));
  }
}

function explain(error: unknown, url: string): string {
  const place = placeOf(url);
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

function placeOf(url: string): string {
  const { hostname, port, searchParams } = new URL(url);
  return `${hostname || (searchParams.get('host') ?? 'localhost')}:${port || '5432'}`;
}
