import type pg from 'pg';
import { addDays, dayOf, UTC } from '@/lib/platform/time/time';
import { formatVerifierKey, verifierOf } from '@/lib/proof/core/signed-note';
import { partnerKey } from '@/lib/proof/keys/proof-keys';
import { TICK_MS, type Sealing } from './seal';

const PENDING = `
  sequence < $2 AND EXISTS (SELECT FROM activity
    WHERE activity.partner_id = $1 AND activity.sequence > head.sequence AND activity.sequence <= $2)
  OR vkey <> $3 OR restored_at IS NOT NULL
  OR closed_at IS NULL OR closed_at <= $4 OR ended_to IS NULL OR ended_to < $5::date
  OR EXISTS (SELECT FROM sync
    WHERE sync.partner_id = $1 AND sync.fetched_to > coalesce(head.fetched_to, '-infinity'))
  OR size > coalesce((SELECT max(signed.size) FROM tlog_checkpoint AS signed WHERE signed.partner_id = $1), 0)
  OR EXISTS (SELECT FROM tlog_removal WHERE tlog_removal.partner_id = $1 AND statement IS NULL)
  OR EXISTS (SELECT FROM tlog_erasure WHERE tlog_erasure.partner_id = $1 AND statement IS NULL)`;

/** Whether a partner has anything to seal: one query, where most of many partners have nothing. */
export async function isDue(
  client: pg.ClientBase,
  { partnerId, settled, keys, instant }: Required<Omit<Sealing, 'limit' | 'makeSeed'>>,
): Promise<boolean> {
  const { rows } = await client.query<{ isDue: boolean }>(
    `SELECT ${PENDING} AS "isDue" FROM tlog_head AS head WHERE partner_id = $1`,
    [
      partnerId,
      settled,
      formatVerifierKey(verifierOf(partnerKey(keys.current, partnerId))),
      new Date(instant.getTime() - TICK_MS),
      addDays(dayOf(instant, UTC), -1),
    ],
  );
  return rows[0]?.isDue ?? true;
}
