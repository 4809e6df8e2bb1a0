import { randomBytes } from 'node:crypto';
import {
  disclose,
  fieldChecks,
  formatActivityEntry,
  saltsOf,
  SEED_BYTES,
} from '@/lib/proof/entry/activity-entry';
import { receiptOf } from '@/lib/proof/entry/receipt';
import { formatInstant } from '@/lib/proof/entry/statements';
import type { Appender } from './appender';
import { DayHeads } from './day-heads';
import { readActivities, type ActivityToSeal } from './read-activities';

type Options = {
  settled: string;
  limit: number;
  instant: Date;
  makeSeed: (() => Buffer) | undefined;
};

/**
 * Appends the next activities of a partner, `limit` at most, and of those that end an export the
 * receipts. Returns how many activities it appended.
 */
export async function appendActivities(
  appender: Appender,
  { settled, limit, instant, makeSeed = randomSeed }: Options,
): Promise<number> {
  const { client, partnerId, head } = appender;
  const range = { partnerId, after: head.sequence, settled, limit };
  const heads = new DayHeads();
  const at = formatInstant(instant);
  let count = 0;
  for await (const activities of readActivities(client, range)) {
    for (const activity of activities)
      appendActivity(appender, { activity, heads, at, seed: makeSeed() });
    count += activities.length;
    head.sequence = activities.at(-1)?.sequence ?? head.sequence;
  }
  head.records += count;
  // Numbers that nothing was stored under are behind us, too.
  if (count < limit) head.sequence = maxOf(head.sequence, settled);
  await heads.store(client, partnerId);
  return count;
}

type OneActivity = { activity: ActivityToSeal; heads: DayHeads; at: string; seed: Buffer };

const randomSeed = () => randomBytes(SEED_BYTES);

function appendActivity(appender: Appender, { activity, heads, at, seed }: OneActivity): void {
  const { tree } = appender;
  const disclosures = disclose(activity, saltsOf(seed));
  const digests = disclosures.map(({ digest }) => digest);
  const position = tree.size;
  const checks = fieldChecks(disclosures);
  const { sequence, recorded } = activity;
  const leafHash = tree.append(formatActivityEntry(digests, recorded), { sequence, seed, checks });
  heads.add(activity, leafHash);
  const receipt = receiptOf(activity, { position, at });
  if (receipt) appender.state(receipt);
}

function maxOf(one: string, other: string): string {
  return BigInt(one) > BigInt(other) ? one : other;
}
