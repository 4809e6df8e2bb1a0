import { batchesOf, intakeActivities, recordOf } from './data/intake-records';
import { senderOf } from './sender';

const SENDERS = 4;
const BATCH = 1000;

/** A running intake: how many records it has sent, and how to end it. */
export type RunningIntake = { sent: () => number; end: () => Promise<void> };

/** Sends records as fast as the API takes them: each of four senders one batch after the other, always with new ids. */
export function startIntake(address: { site: string; key: string }): RunningIntake {
  const batches = batchesOf(intakeActivities(BATCH * SENDERS), BATCH);
  const send = senderOf(address);
  let isEnding = false;
  let sent = 0;
  const sending = batches.map(async (batch, sender) => {
    const body = JSON.stringify(batch.map((activity) => recordOf(activity, 'MARK')));
    for (let number = 0; !isEnding; number += 1) {
      await send(body.replaceAll('"MARK-', `"busy-${sender}-${number}-`));
      sent += BATCH;
    }
  });
  const end = async () => {
    isEnding = true;
    await Promise.all(sending);
  };
  return { sent: () => sent, end };
}
