import type pg from 'pg';
import { formatCheckpoint } from '@/lib/proof/core/checkpoint';
import { signNote, type SignerKey } from '@/lib/proof/core/signed-note';
import { formatInstant, formatStatement } from '@/lib/proof/entry/statements';
import { partnerKey, type ProofKeys } from '@/lib/proof/keys/proof-keys';
import { withRetriedTransaction } from '@/lib/platform/database/transaction';
import { now, type Day } from '@/lib/platform/time/time';
import { appendActivities } from './append-activities';
import { Appender } from './appender';
import { appendKey } from './append-key';
import { appendLosses } from './append-losses';
import { lockHead, storeHead } from './head';
import { digestOfDays, listDaysToSeal, noteSeals, sealDays } from './seal-days';
import { readTree } from './stored-tree';

/** Whose log is sealed up to which sequence (see findSettledSequence), and by which keys. */
export type Sealing = {
  partnerId: string;
  keys: ProofKeys;
  settled: string;
  limit?: number;
  instant?: Date;
  /** Makes what a record's salts come from: random bytes, but in tests. */
  makeSeed?: () => Buffer;
};

/** How many activities a transaction seals. */
const BATCH_SIZE = 5_000;

// While there is more to seal, days are not sealed and nothing is signed with each batch.
const CHECKPOINT_MS = 5_000;

/** A log to which nothing came for so long says that it is there. */
export const TICK_MS = 60 * 60 * 1_000;

/**
 * Seals what a partner has stored since the last call, a batch of it: appends entries, and signs the
 * head of the log when there is nothing left, or seconds have passed. One transaction does it, and
 * one process at a time. Returns how many activities it sealed; null when another process is at it.
 * Throws OperationalError when the keys are not those in force.
 */
export function sealBatch(client: pg.ClientBase, sealing: Sealing): Promise<number | null> {
  const { partnerId, keys, settled, limit = BATCH_SIZE, instant = now(), makeSeed } = sealing;
  return withRetriedTransaction(client, async () => {
    const origin = partnerKey(keys.current, partnerId).name;
    const head = await lockHead(client, { partnerId, origin });
    if (head === null) return null;
    const tree = await readTree(client, { partnerId, size: head.size });
    const appender = new Appender({ client, partnerId, head, tree });
    const before = head.size;
    const signers = appendKey(appender, { keys, instant });
    const count = await appendActivities(appender, { settled, limit, instant, makeSeed });
    await appendLosses(appender, instant);
    const { days, ...ended } = await listDaysToSeal(client, { partnerId, head, instant });
    const age = head.closedAt === null ? Infinity : instant.getTime() - head.closedAt.getTime();
    const isNew = tree.size > before || days.length > 0 || (await isUnsigned(appender));
    const isClosing = count < limit ? isNew || age >= TICK_MS : age >= CHECKPOINT_MS;
    if (isClosing) {
      await appendSeals(appender, { days, instant });
      Object.assign(head, laterOf(head, ended), { closedAt: instant });
      await close(appender, { signers, instant });
    } else await appender.store();
    if (isClosing || tree.size > before) await storeHead(client, { partnerId, ...head });
    return count;
  });
}

type Ended = { endedTo: string | null; fetchedTo: string | null };

// Neither a clock that is set back nor a sync that begins anew seals again what was sealed.
function laterOf(one: Ended, other: Ended): Ended {
  const later = (a: string | null, b: string | null) => ((a ?? '') > (b ?? '') ? a : b);
  return {
    endedTo: later(one.endedTo, other.endedTo),
    fetchedTo: later(one.fetchedTo, other.fetchedTo),
  };
}

// Whether batches before this one were stored without a signature.
async function isUnsigned({ client, partnerId, head }: Appender): Promise<boolean> {
  const { rows } = await client.query<{ size: string }>(
    'SELECT size FROM tlog_checkpoint WHERE partner_id = $1 ORDER BY size DESC LIMIT 1',
    [partnerId],
  );
  return Number(rows[0]?.size ?? 0) !== head.size;
}

async function appendSeals(
  appender: Appender,
  { days, instant }: { days: Day[]; instant: Date },
): Promise<void> {
  const { client, partnerId } = appender;
  for await (const some of sealDays(client, { partnerId, days, instant })) {
    const seals = some.map((seal) => ({ ...seal, position: appender.state(seal) }));
    await noteSeals(client, { partnerId, seals });
  }
}

async function close(
  appender: Appender,
  { signers, instant }: { signers: SignerKey[]; instant: Date },
): Promise<void> {
  const { client, partnerId, head, tree } = appender;
  const days = await digestOfDays(client, partnerId);
  const at = formatInstant(instant);
  const line = formatStatement({ at, days, kind: 'close', records: head.records });
  appender.state({ kind: 'close', line });
  await appender.store();
  const { origin, size } = head;
  const { root } = tree;
  await client.query(
    'INSERT INTO tlog_checkpoint (partner_id, size, root, note, at) VALUES ($1, $2, $3, $4, $5)',
    [partnerId, size, root, signNote(formatCheckpoint({ origin, size, root }), signers), instant],
  );
}
