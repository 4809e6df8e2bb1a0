import { randomBytes } from 'node:crypto';
import {
  digestFields,
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
  { settled, limit, instant, makeSeed = seedMaker() }: Options,
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

// Random bytes are drawn for many seeds at once: a call costs as much as three digests.
const SEEDS_AT_ONCE = 1_000;

function seedMaker(): () => Buffer {
  let [drawn, used] = [Buffer.alloc(0), 0];
  return () => {
    if (used === drawn.length) [drawn, used] = [randomBytes(SEEDS_AT_ONCE * SEED_BYTES), 0];
    used += SEED_BYTES;
    return drawn.subarray(used - SEED_BYTES, used);
  };
}

function appendActivity(appender: Appender, { activity, heads, at, seed }: OneActivity): void {
  const { tree } = appender;
  const digests = digestFields(activity, saltsOf(seed));
  const position = tree.size;
  const { sequence, recorded } = activity;
  const line = formatActivityEntry(
    digests.filter((digest) => digest !== null),
    recorded,
  );
  const leafHash = tree.append(line, { sequence, seed, checks: fieldChecks(digests) });
  heads.add(activity, leafHash);
  const receipt = receiptOf(activity, { position, at });
  if (receipt) appender.state(receipt);
}

function maxOf(one: string, other: string): string {
  return BigInt(one) > BigInt(other) ? one : other;
}
