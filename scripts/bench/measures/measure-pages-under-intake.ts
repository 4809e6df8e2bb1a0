import { LARGE } from '@/scripts/bench/data/bench-partners';
import type { IntakePartner } from '@/scripts/bench/data/intake-partner';
import { batchesOf, intakeActivities, recordOf } from '@/scripts/bench/data/intake-records';
import { atMost, type Measurement } from '@/scripts/bench/measurement';
import { percentileOfPages, percentilesText } from '@/scripts/bench/percentile';
import { senderOf } from '@/scripts/bench/sender';
import { withServer } from '@/scripts/bench/server-process';
import { signIn } from '@/scripts/bench/signed-in-client';

const SENDERS = 4;
const BATCH = 1000;
const MAX_RATIO = 3;

/** Readers must hardly notice that records come in as fast as the API accepts them. */
export async function measurePagesUnderIntake(partner: IntakePartner): Promise<Measurement[]> {
  const [idle, busy] = await withServer(async ({ site }) => {
    const client = await signIn(site, LARGE.email);
    const before = await percentileOfPages(client);
    const intake = startIntake({ site, key: partner.key });
    const during = await percentileOfPages(client);
    await intake.end();
    return [before, during] as const;
  });
  return [
    {
      what: 'Page’s 95th percentile while records come in, to that without',
      figures: percentilesText(busy, idle),
      bound: atMost(MAX_RATIO, [busy, idle]),
    },
  ];
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
