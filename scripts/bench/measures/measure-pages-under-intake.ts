import { ACTIVITY_LOG_PATH } from '@/lib/activity/paths';
import { LARGE } from '@/scripts/bench/bench-partners';
import type { IntakePartner } from '@/scripts/bench/intake-partner';
import { batchesOf, intakeActivities, recordOf } from '@/scripts/bench/intake-records';
import { atMost, type Measurement } from '@/scripts/bench/measurement';
import { senderOf } from '@/scripts/bench/sender';
import { withServer } from '@/scripts/bench/server-process';
import { signIn, type SignedInClient } from '@/scripts/bench/signed-in-client';

const PAGES = 150;
const WARM_UP = 30;
const SENDERS = 4;
const BATCH = 1000;
const MAX_RATIO = 3;

/** Readers must hardly notice that records come in as fast as the API accepts them. */
export async function measurePagesUnderIntake(partner: IntakePartner): Promise<Measurement[]> {
  const [idle, busy] = await withServer(async ({ site }) => {
    const client = await signIn(site, LARGE.email);
    await percentileOfPages(client, WARM_UP);
    const before = await percentileOfPages(client, PAGES);
    const intake = startIntake({ site, key: partner.key });
    await percentileOfPages(client, WARM_UP);
    const during = await percentileOfPages(client, PAGES);
    await intake.end();
    return [before, during] as const;
  });
  return [
    {
      what: 'Page’s 95th percentile while records come in, to that without',
      figures: `${busy.toFixed(1)} ms / ${idle.toFixed(1)} ms = ${(busy / idle).toFixed(2)}`,
      bound: atMost(MAX_RATIO, [busy, idle]),
    },
  ];
}

/** The 95th percentile, in milliseconds, of opening the log `count` times. */
async function percentileOfPages(client: SignedInClient, count: number): Promise<number> {
  const times: number[] = [];
  for (let number = 0; number < count; number += 1) {
    const start = performance.now();
    await (await client(ACTIVITY_LOG_PATH)).arrayBuffer();
    times.push(performance.now() - start);
  }
  return times.toSorted((one, other) => one - other)[Math.floor(count * 0.95)] ?? Number.NaN;
}

// Each sender sends one batch after the other, always with new ids.
function startIntake(address: { site: string; key: string }): { end: () => Promise<void> } {
  const batches = batchesOf(intakeActivities(BATCH * SENDERS), BATCH);
  const send = senderOf(address);
  let isEnding = false;
  const sending = batches.map(async (batch, sender) => {
    const body = JSON.stringify(batch.map((activity) => recordOf(activity, 'MARK')));
    for (let number = 0; !isEnding; number += 1) {
      await send(body.replaceAll('"MARK-', `"busy-${sender}-${number}-`));
    }
  });
  const end = async () => {
    isEnding = true;
    await Promise.all(sending);
  };
  return { end };
}
