import { formatInstant, formatStatement } from '@/lib/proof/entry/statements';
import { digestOf } from '@/lib/proof/days/day-text';
import type { Appender } from './appender';

// So many pairs of positions fit an entry of at most 65,535 bytes.
const MAX_PAIRS = 1_500;

type Removal = { first: string; last: string; record_id: string };

/**
 * Appends entries about what happened to the log itself since the last ones: that it was restored, what
 * retention removed, and which fields were erased.
 */
export async function appendLosses(appender: Appender, instant: Date): Promise<void> {
  appendRestored(appender, instant);
  await appendRemovals(appender, instant);
  await appendErasures(appender, instant);
}

function appendRestored(appender: Appender, instant: Date): void {
  const { head } = appender;
  if (head.restoredAt === null) return;
  const at = formatInstant(instant);
  const line = formatStatement({ at, kind: 'restored', size: head.size });
  appender.state({ kind: 'restored', line });
  head.restoredAt = null;
}

async function appendRemovals(appender: Appender, instant: Date): Promise<void> {
  const { client, partnerId } = appender;
  for (;;) {
    const { rows } = await client.query<Removal>(
      `SELECT first_position AS first, last_position AS last, record_id FROM tlog_removal
       WHERE partner_id = $1 AND statement IS NULL ORDER BY record_id, first_position LIMIT $2`,
      [partnerId, MAX_PAIRS],
    );
    const recordId = rows[0]?.record_id;
    if (recordId === undefined) return;
    const said = rows.filter(({ record_id: of }) => of === recordId);
    const line = formatStatement({
      at: formatInstant(instant),
      kind: 'retention',
      positions: joinRanges(said.map(({ first, last }) => [Number(first), Number(last)])),
      record: digestOf(recordId),
    });
    const position = appender.state({ kind: 'retention', line });
    await client.query(
      `UPDATE tlog_removal SET statement = $2 WHERE partner_id = $1 AND first_position = ANY($3::bigint[])`,
      [partnerId, position, said.map(({ first }) => first)],
    );
  }
}

type Range = [first: number, last: number];

// Those that follow each other are one.
function joinRanges(ranges: Range[]): Range[] {
  const joined: Range[] = [];
  for (const [first, last] of ranges) {
    const before = joined.at(-1);
    if (before && before[1] + 1 === first) before[1] = last;
    else joined.push([first, last]);
  }
  return joined;
}

type Erasure = { position: string; fields: string[] };

async function appendErasures(appender: Appender, instant: Date): Promise<void> {
  const { client, partnerId } = appender;
  const { rows } = await client.query<Erasure>(
    `SELECT position, ARRAY(SELECT jsonb_object_keys(digests) ORDER BY 1) AS fields
     FROM tlog_erasure WHERE partner_id = $1 AND statement IS NULL ORDER BY position`,
    [partnerId],
  );
  for (const { position, fields } of rows) {
    const line = formatStatement({
      at: formatInstant(instant),
      fields,
      kind: 'erasure',
      position: Number(position),
    });
    const statement = appender.state({ kind: 'erasure', line });
    await client.query(
      'UPDATE tlog_erasure SET statement = $3 WHERE partner_id = $1 AND position = $2',
      [partnerId, position, statement],
    );
  }
}
