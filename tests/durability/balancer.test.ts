import { expect, it } from 'vitest';
import { createApiKey } from '@/lib/api-keys/changes';
import { logLine } from '@/lib/platform/process/progress-log';
import { makeTestUser } from '@/tests/support/browser/fixtures/test-user';
import { asOwner } from '@/tests/support/database/as-owner';
import {
  HAS_HAPROXY,
  startHaproxy,
  type BalancedRequest,
} from '@/tests/support/durability/haproxy';
import {
  startKillableDatabase,
  startKillableProduct,
} from '@/tests/support/durability/killable-product';
import { signInAt } from '@/tests/support/durability/signed-in-client';
import { deliver, type Delivery } from '@/tests/support/durability/writer';
import { findFreePort } from '@/tests/support/product-server';
import { rawRecord } from '@/tests/support/records/audit-records';
import { makePartner, storeRaw } from '@/tests/support/records/partners';

const LOG = '/account-settings/activity-log?from=2026-03-01&to=2026-03-31';
const EXPORT = '/account-settings/activity-log/export?format=ndjson&from=2026-03-01&to=2026-03-31';
const LONG = JSON.stringify({ note: 'x'.repeat(200_000) });
const READERS = 5;
// HAProxy keeps a request of up to 16 kB to send it again; what is larger its sender sends again.
const BATCH_SIZES = [1, 1, 40, 40];

it.skipIf(!HAS_HAPROXY)(
  'loses no request of the other server when one is killed behind HAProxy, and none at all when one is stopped',
  async () => {
    await startKillableDatabase();
    const port = await findFreePort();
    const origin = `http://localhost:${port}`;
    const settings = {
      NEXTAUTH_URL: origin,
      NEXTAUTH_SECRET: crypto.randomUUID(),
      TRUSTED_PROXIES: '127.0.0.1',
      STOP_DELAY_SECONDS: '3',
    };
    const first = await startKillableProduct(settings);
    const second = await startKillableProduct(settings);
    const balancer = await startHaproxy({ port, servers: [first, second] });
    const load = await startLoad(origin);
    const answeredSince = (start: number) => balancer.requests().slice(start);
    const untilServed = async (server: string, start: number) =>
      expect
        .poll(() => answeredSince(start).filter(isPageOf(server)).length)
        .toBeGreaterThan(READERS * 3);
    await untilServed('first', 0);
    await untilServed('second', 0);

    const killed = first.killServer();
    await untilServed('second', balancer.requests().length);
    await killed;
    await untilServed('first', balancer.requests().length);
    const untilKilled = balancer.requests();
    // What was on its way to the killed server was sent to the other, or failed alone: what may not be sent
    // twice, and what was being answered.
    expect(untilKilled.some(({ retries }) => retries > 0)).toBe(true);
    const failed = untilKilled.filter(isFailure);
    expect(failed.filter(({ server }) => server !== 'first')).toEqual([]);
    const brokenOff = failed.filter(({ isBrokenOff }) => isBrokenOff);
    expect(failed.filter(({ method, isBrokenOff }) => method !== 'POST' && !isBrokenOff)).toEqual(
      [],
    );
    expect(failed.length).toBeLessThanOrEqual(READERS + BATCH_SIZES.length + 1);

    const download = await load.startDownload();
    second.send('SIGTERM');
    await untilServed('first', balancer.requests().length);
    expect((await download.text()).split('\n').length - 1).toBeGreaterThanOrEqual(load.longRecords);
    expect(await second.ended).toBe(0);
    await untilServed('first', balancer.requests().length);
    const { statuses, brokenPages, deliveries, refusedSignIns } = await load.end();
    expect(answeredSince(untilKilled.length).filter(isFailure)).toEqual([]);

    expect(statuses.filter((status) => status !== 200)).toEqual([]);
    expect(brokenPages).toBeLessThanOrEqual(brokenOff.length);
    expect(refusedSignIns).toBeLessThanOrEqual(1);
    for (const { ids, stored, duplicates } of deliveries)
      expect([stored, duplicates].toSorted((one, other) => one - other)).toEqual([0, ids.length]);
    const sent = deliveries.flatMap(({ ids }) => ids).toSorted();
    const rows = await asOwner<{ id: string }>(
      `SELECT record_id AS id FROM activity WHERE record_id LIKE 'balanced-%'`,
    );
    expect(rows.map(({ id }) => id).toSorted()).toEqual(sent);
    logLine(
      `Behind HAProxy: ${statuses.length} pages and ${deliveries.length} batches, ${failed.length} requests failed with the killed server, 0 at the other.`,
    );
  },
);

/** People who read and sign in, and programs that send, all without a pause. */
async function startLoad(origin: string) {
  const user = await makeTestUser();
  const longRecords = 40;
  await storeRaw(
    user.partner,
    Array.from({ length: longRecords }, () => rawRecord({ resourceNewValue: LONG })),
  );
  const partner = await makePartner();
  const key = await createApiKey(partner.scope, { actor: 'test', name: 'writers' });
  const visitor = await signInAt(origin, user.email);
  const [statuses, deliveries]: [number[], Delivery[]] = [[], []];
  let [brokenPages, refusedSignIns] = [0, 0];
  let hasEnded = false;
  const repeat = async (work: () => Promise<unknown>) => {
    while (!hasEnded) await work();
  };
  const read = async () => {
    const page = await visitor.get(LOG).catch(() => null);
    if (page) statuses.push(page.status);
    else brokenPages += 1;
  };
  const signIn = () => signInAt(origin, user.email).catch(() => (refusedSignIns += 1));
  const sendBatch = async (size: number) => {
    const records = Array.from({ length: size }, () =>
      rawRecord({ id: `balanced-${crypto.randomUUID()}` }),
    );
    deliveries.push(await deliver(records, { origin, key }));
  };
  const all = [
    ...Array.from({ length: READERS }, () => repeat(read)),
    ...BATCH_SIZES.map((size) => repeat(() => sendBatch(size))),
    repeat(signIn),
  ];
  const end = async () => {
    hasEnded = true;
    await Promise.all(all);
    return { statuses, brokenPages, deliveries, refusedSignIns };
  };
  return { end, longRecords, startDownload: () => visitor.start(EXPORT) };
}

function isPageOf(server: string) {
  return (request: BalancedRequest) =>
    request.server === server && request.status === 200 && request.path.startsWith(LOG);
}

function isFailure({ status, isBrokenOff }: BalancedRequest): boolean {
  return isBrokenOff || status >= 500 || status < 0;
}
