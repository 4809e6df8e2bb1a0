import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { findFailureCause, findExitCause } from '@/lib/platform/database/embedded/failure-cause';
import { clusterAt, type Cluster } from '@/lib/platform/database/embedded/cluster-paths';
import { now } from '@/lib/platform/time/time';
import { makeScratchFolder } from '@/tests/support/scratch-folder';

function makeCluster(log = ''): Cluster {
  const cluster = clusterAt(makeScratchFolder());
  mkdirSync(cluster.data);
  writeFileSync(join(cluster.data, 'PG_VERSION'), '18\n');
  writeFileSync(cluster.log, log);
  return cluster;
}

const line = (secondsAgo: number, text: string) =>
  `${new Date(now().getTime() - secondsAgo * 1000).toISOString().replace('T', ' ').slice(0, -1)} UTC [7] ${text}\n`;
const FULL = 'could not write to file "pg_wal/xlogtemp.7": No space left on device';

it.each([
  [`FATAL:  ${FULL}`, /^the disk of .* is full$/, true],
  ['FATAL:  could not write lock file: Disk quota exceeded', /^the disk of .* is full$/, true],
  ['FATAL:  could not map anonymous shared memory: Cannot allocate memory', /no memory left/, true],
  ['FATAL:  could not open file "global/pg_control": Permission denied', /may not read or/, false],
  ['FATAL:  data directory "x" has wrong ownership', /may not read or write in/, false],
  ['LOG:  could not bind IPv4 address "127.0.0.1": Address already in use', /its port$/, true],
  ['FATAL:  database files are incompatible with server', /another version of Postg/, false],
  ['PANIC:  could not locate a valid checkpoint record at 0/1', /is damaged; move it away/, false],
])('finds the cause in the server’s log: %s', (logText, description, isTransient) => {
  expect(findFailureCause(makeCluster(), logText)).toEqual({
    description: expect.stringMatching(description),
    isTransient,
  });
});

it('detects a missing folder, and gives null when the cause is unknown', () => {
  const gone = clusterAt(makeScratchFolder());
  expect(findFailureCause(gone, '')).toMatchObject({
    description: `its folder ${gone.data} is gone`,
  });
  expect(findFailureCause(makeCluster(), 'LOG:  database system is shut down')).toBeNull();
});

it('uses recent log lines only, and ignores errors of queries', () => {
  expect(findExitCause(makeCluster(line(5, `PANIC:  ${FULL}`)))?.description).toMatch(/is full$/);
  expect(findExitCause(makeCluster(line(500, `PANIC:  ${FULL}`)))).toBeNull();
  expect(findExitCause(makeCluster(line(5, `ERROR:  ${FULL}`)))).toBeNull();
});
