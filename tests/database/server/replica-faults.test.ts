import { expect, it } from 'vitest';
import { checkReplica } from '@/lib/doctor/check-replica';
import { openBlackHoleNetwork } from '@/tests/support/database/black-hole-network';
import { SOON_MS, timed, useReplica } from '@/tests/support/database/use-replica';
import { rawRecord } from '@/tests/support/records/audit-records';
import { storeRaw } from '@/tests/support/records/partners';

const FOREIGN = 'DATABASE_REPLICA_URL is no replica of the database in DATABASE_URL.';

const { servers, partner, logged, serveWith, readsReplica, count, atReplica } = useReplica();
const diagnose = () => checkReplica(servers().primary.url);

it('reads the primary while the replica is behind, says so once, and comes back', async () => {
  expect(await diagnose()).toEqual([]);
  await atReplica('SELECT pg_wal_replay_pause()');
  // Nothing has been stored since, so it is not behind yet.
  expect(await readsReplica()).toBe(true);
  for (let stored = 1; stored <= 20; stored += 1) {
    await storeRaw(partner(), [rawRecord()]);
    const { result, ms } = await timed(count);
    expect(result).toEqual({ isReplica: false, count: stored });
    expect(ms).toBeLessThan(SOON_MS);
  }
  expect(await diagnose()).toEqual([
    'The replica of DATABASE_REPLICA_URL is more than 5 s behind. Reads go to the primary.',
  ]);
  await atReplica('SELECT pg_wal_replay_resume()');
  await expect.poll(readsReplica).toBe(true);
  expect(logged).toEqual([
    'The replica is more than 250 ms behind. Reads go to the primary meanwhile.',
    'The replica is read again.',
  ]);
});

it('reads the primary while the replica is silent, soon and then at once', async () => {
  const network = await openBlackHoleNetwork(servers().replica.url);
  await serveWith(network.url);
  expect(await readsReplica()).toBe(true);
  network.dropTraffic();
  const reads = await Promise.all(Array.from({ length: 30 }, () => timed(count)));
  expect(reads.every(({ result }) => !result.isReplica && result.count === 0)).toBe(true);
  expect(Math.max(...reads.map(({ ms }) => ms))).toBeLessThan(SOON_MS);
  await expect.poll(() => logged.join('\n')).toContain('The replica is unavailable: it does not');
  expect(await readsReplica()).toBe(false);
  network.restore();
  await expect.poll(readsReplica).toBe(true);
  expect(logged.join('\n')).toContain('The replica is available again.');
});

it('reads no server that is no replica of this primary, not even a promoted one', async () => {
  await serveWith(servers().primary.url);
  expect(await readsReplica()).toBe(false);
  expect(logged).toEqual([`${FOREIGN} Reads go to the primary meanwhile.`]);
  expect(await diagnose()).toEqual([`${FOREIGN} Reads go to the primary.`]);

  await serveWith(servers().replica.url);
  expect(await readsReplica()).toBe(true);
  await atReplica('SELECT pg_promote()');
  await storeRaw(partner(), [rawRecord()]);
  expect(await count()).toEqual({ isReplica: false, count: 1 });
  await servers().replica.kill();
  expect(await count()).toEqual({ isReplica: false, count: 1 });
  expect(await diagnose()).toEqual([expect.stringContaining('cannot be read: ')]);
});
