import { closeSync, existsSync, fstatSync, openSync, readSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import type { Cluster } from './cluster';
import { now } from '@/lib/platform/time/time';

/** Why the embedded server is down: as the end of a sentence, and whether the cause may pass. */
export type FailureCause = { description: string; isTransient: boolean };

export const PORT_TAKEN: FailureCause = {
  description: 'another program has taken its port',
  isTransient: true,
};

// How far back the log is read when a server stopped.
const RECENT_LOG_MS = 60_000;
const LOG_READ_BYTES = 64 * 1024;
// The size of one file of PostgreSQL's write-ahead log.
const MIN_FREE_BYTES = 16 * 1024 * 1024;

const LOG_LINE = /^(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3}) UTC \[\d+\] (\w+)/;

// What PostgreSQL logs when it gives up, most specific first.
const CAUSES: { said: RegExp; tell: (cluster: Cluster) => string; mayPass?: boolean }[] = [
  { said: /No space left on device|Disk quota exceeded/, tell: describeFullDisk, mayPass: true },
  {
    said: /Cannot allocate memory|could not map anonymous shared memory|out of memory/,
    tell: () => 'this machine has no memory left for it',
    mayPass: true,
  },
  {
    said: /Read-only file system/,
    tell: ({ folder }) => `the file system of ${folder} is read-only`,
  },
  {
    said: /Permission denied|Operation not permitted|wrong ownership|invalid permissions/,
    tell: ({ folder }) => `the account that runs it may not read or write in ${folder}`,
  },
  {
    said: /could not bind|could not create any TCP/,
    tell: () => PORT_TAKEN.description,
    mayPass: PORT_TAKEN.isTransient,
  },
  {
    said: /files are incompatible with server/,
    tell: ({ data }) => `${data} was made by another version of PostgreSQL`,
  },
  {
    said: /could not locate (a valid checkpoint|required checkpoint)|invalid data in file|pg_control/,
    tell: ({ data }) =>
      `${data} is damaged; move it away, and npm run restore puts a backup in its place`,
  },
];

/** Why the server stopped or does not start, from its folder and its log; null when unknown. */
export function findFailureCause(cluster: Cluster, said: string): FailureCause | null {
  if (!existsSync(join(cluster.data, 'PG_VERSION'))) {
    return { description: `its folder ${cluster.data} is gone`, isTransient: false };
  }
  return findLoggedCause(cluster, said);
}

/** The same for a server that is not initialised yet. */
export function findLoggedCause(cluster: Cluster, said: string): FailureCause | null {
  const cause = CAUSES.find((candidate) => candidate.said.test(said));
  if (cause) return { description: cause.tell(cluster), isTransient: cause.mayPass ?? false };
  // Its log is on the same disk, which may have had no room for the message.
  return isDiskFull(cluster) ? { description: describeFullDisk(cluster), isTransient: true } : null;
}

/** Why a server has just stopped, from its folder and its recent log; null when unknown. */
export function findExitCause(cluster: Cluster): FailureCause | null {
  return findFailureCause(
    cluster,
    readRecentLog(cluster, new Date(now().getTime() - RECENT_LOG_MS)),
  );
}

// What the server logged since `since`, without the errors of queries.
function readRecentLog(cluster: Cluster, since: Date): string {
  const from = since.toISOString().replace('T', ' ').slice(0, -1);
  let counts = false;
  const lines = readLog(cluster).split('\n');
  // Lines without a time belong to the line before them.
  const said = lines.filter((line) => {
    const [, time, level = ''] = LOG_LINE.exec(line) ?? [];
    if (time) counts = time >= from && /^(FATAL|PANIC|LOG)$/.test(level);
    return counts;
  });
  return said.join('\n');
}

/** The end of the server's log, without its first `from` bytes. */
export function readLog(cluster: Cluster, from = 0): string {
  if (!existsSync(cluster.log)) return '';
  const handle = openSync(cluster.log, 'r');
  try {
    const { size } = fstatSync(handle);
    const end = Buffer.alloc(Math.min(Math.max(size - from, 0), LOG_READ_BYTES));
    readSync(handle, end, 0, end.length, size - end.length);
    return end.toString();
  } finally {
    closeSync(handle);
  }
}

function describeFullDisk({ folder }: Cluster): string {
  return `the disk of ${folder} is full`;
}

function isDiskFull({ folder }: Cluster): boolean {
  const { bavail, bsize, files, ffree } = statfsSync(folder);
  return bavail * bsize < MIN_FREE_BYTES || (files > 0 && ffree === 0);
}
