import type { DatabaseUrls } from './application-role';
import {
  EMBEDDED_FOLDER,
  findEmbeddedUrls,
  findRecentCause,
  startEmbedded,
  type EmbeddedServer,
} from '@/lib/platform/database/embedded/embedded';
import { withClient } from './client';
import { findDatabaseOwnerUrl, findDatabaseUrl } from '@/lib/platform/env/env';
import { codeOf, Failure, messageOf } from '@/lib/platform/errors/failure';
import { closeAtEnd } from '@/lib/platform/process/closing';

const LEAST_VERSION = 15;
// Of a server that writes down what it holds in memory.
const STOP_MS = 15_000;

/** A database to work with; `close` says that this process needs it no more. */
export type OpenDatabase = DatabaseUrls & { close: () => Promise<void> };

/** The same, and what a server does for it. */
export type KeptDatabase = OpenDatabase & {
  /**
   * Keeps an embedded server running until `close`, telling in sentences when it had to be started
   * again; rejects with a Failure when that cannot be done, else never settles. Other databases are
   * others' to keep.
   */
  keep: (onSentence: (sentence: string) => void) => Promise<never>;
};

/**
 * The database in force: that of `DATABASE_URL`, else the embedded one, started when it does not
 * run and stopped by whoever uses it last. Throws Failure in words when it cannot be used. The
 * application's role may not be there yet: `prepareDatabase` makes it.
 */
export async function openDatabaseInForce(): Promise<KeptDatabase> {
  const urls = findSetUrls();
  if (urls === null) return openEmbedded();
  await requireUsable(urls.ownerUrl);
  return { ...urls, close: async () => undefined, keep: () => new Promise(() => undefined) };
}

/** The connection strings in force, without starting anything; null when no embedded server runs. */
export async function findUrlsInForce(): Promise<DatabaseUrls | null> {
  return findSetUrls() ?? (await findEmbeddedUrls({ folder: EMBEDDED_FOLDER }));
}

function findSetUrls(): DatabaseUrls | null {
  const url = findDatabaseUrl();
  return url === null ? null : { url, ownerUrl: findDatabaseOwnerUrl() ?? url };
}

/**
 * Makes sure that a PostgreSQL of version 15 or newer answers at `url`, and that what it says it
 * has stored survives a crash. Throws Failure naming host and port, never the password.
 */
export async function requireUsable(url: string): Promise<void> {
  const { version, lax } = await ask(url);
  if (version < LEAST_VERSION) {
    throw new Failure(
      `The database at ${placeOf(url)} is PostgreSQL ${version}; it must be ${LEAST_VERSION} or newer.`,
    );
  }
  if (lax.length > 0) {
    throw new Failure(
      `The database at ${placeOf(url)} has ${lax.join(' and ')} off, so a crash could lose records that were already confirmed; turn it on.`,
    );
  }
}

/** Why the embedded server that this process has opened ended, in words; null when nothing tells, or none was opened. */
export function findCauseOfEnd(): string | null {
  return isEmbeddedOpen ? findRecentCause({ folder: EMBEDDED_FOLDER }) : null;
}

let isEmbeddedOpen = false;

async function openEmbedded(): Promise<KeptDatabase> {
  isEmbeddedOpen = true;
  const opening = startEmbedded({ folder: EMBEDDED_FOLDER });
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
  const close = closeAtEnd(stop, {
    name: 'The embedded database',
    limitMs: STOP_MS,
    cut: () => server?.quit(),
  });
  server = await opening;
  const { url, ownerUrl, keep } = server;
  return {
    url,
    ownerUrl,
    close,
    keep: (onSentence) => keep({ onSentence, signal: ending.signal }),
  };
}

async function ask(url: string): Promise<{ version: number; lax: string[] }> {
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
