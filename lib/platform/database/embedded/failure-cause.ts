import { closeSync, existsSync, fstatSync, openSync, readSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import type { Cluster } from './cluster-paths';
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
const CAUSES: { pattern: RegExp; describe: (cluster: Cluster) => string; isTransient?: boolean }[] =
  [
    {
      pattern: /No space left on device|Disk quota exceeded/,
      describe: describeFullDisk,
      isTransient: true,
    },
    {
      pattern: /Cannot allocate memory|could not map anonymous shared memory|out of memory/,
      describe: () => 'this machine has no memory left for it',
      isTransient: true,
    },
    {
      pattern: /Read-only file system/,
      describe: ({ folder }) => `the file system of ${folder} is read-only`,
    },
    {
      pattern: /Permission denied|Operation not permitted|wrong ownership|invalid permissions/,
      describe: ({ folder }) => `the account that runs it may not read or write in ${folder}`,
    },
    {
      pattern: /could not bind|could not create any TCP/,
      describe: () => PORT_TAKEN.description,
      isTransient: PORT_TAKEN.isTransient,
    },
    {
      pattern: /files are incompatible with server/,
      describe: ({ data }) => `${data} was made by another version of PostgreSQL`,
    },
    {
      pattern:
        /could not locate (a valid checkpoint|required checkpoint)|invalid data in file|pg_control/,
      describe: ({ data }) =>
        `${data} is damaged; move it away, and npm run restore puts a backup in its place`,
    },
  ];

/** Why the server stopped or does not start, from its folder and its log; null when unknown. */
export function findFailureCause(cluster: Cluster, logText: string): FailureCause | null {
  if (!existsSync(join(cluster.data, 'PG_VERSION'))) {
    return { description: `its folder ${cluster.data} is gone`, isTransient: false };
  }
  return findLoggedCause(cluster, logText);
}

/** The same for a server that is not initialised yet. */
export function findLoggedCause(cluster: Cluster, logText: string): FailureCause | null {
  const cause = CAUSES.find((candidate) => candidate.pattern.test(logText));
  if (cause)
    return { description: cause.describe(cluster), isTransient: cause.isTransient ?? false };
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
  let isRelevant = false;
  const lines = readLog(cluster).split('\n');
  // Lines without a time belong to the line before them.
  const logText = lines.filter((line) => {
    const [, time, level = ''] = LOG_LINE.exec(line) ?? [];
    if (time) isRelevant = time >= from && /^(FATAL|PANIC|LOG)$/.test(level);
    return isRelevant;
  });
  return logText.join('\n');
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
