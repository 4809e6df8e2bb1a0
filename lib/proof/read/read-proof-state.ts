import { queryableFor, queryRows, sql } from '@/lib/platform/database/database';
import type { Tenant } from '@/lib/platform/database/connections/tenant-pool';
import { findHead, type LogHead } from '@/lib/proof/sealing/head';

/** A checkpoint in a list; `at` is an instant (UTC) in ISO 8601. */
export type ListedCheckpoint = { size: number; at: string; witnesses: string[] };

/** How a partner's log stands. */
export type ProofState = {
  head: LogHead;
  /** Activities that are not sealed yet, at most MAX_WAITING. */
  waiting: number;
  /** When the first checkpoint was signed, and the newest ones, the newest first. */
  since: string | null;
  checkpoints: ListedCheckpoint[];
  /** Entries without their records, and records with erased fields. */
  removed: number;
  erased: number;
};

/** From this number on, how many activities wait for their seal is not counted further. */
export const MAX_WAITING = 1_000;

const LISTED = 20;

/** Reads how a partner's log stands; null before anything is sealed. */
export async function readProofState(scope: Tenant): Promise<ProofState | null> {
  const head = await findHead(queryableFor(scope), scope);
  if (!head || head.size === 0) return null;
  const [[counts], checkpoints] = await Promise.all([
    queryRows<Counts>(scope, countsQuery(scope, head)),
    queryRows<Row>(scope, checkpointsQuery(scope)),
  ]);
  return {
    head,
    waiting: Number(counts?.waiting),
    since: counts?.since ?? null,
    removed: Number(counts?.removed),
    erased: Number(counts?.erased),
    checkpoints: checkpoints.map(({ size, ...row }) => ({ size: Number(size), ...row })),
  };
}

type Counts = { waiting: string; since: string | null; removed: string; erased: string };

const countsQuery = ({ partnerId }: Tenant, { sequence }: LogHead) => sql`
  SELECT (SELECT count(*) FROM (
      SELECT FROM activity WHERE partner_id = ${partnerId}::uuid AND sequence > ${sequence}::bigint
      LIMIT ${MAX_WAITING}) AS waiting) AS waiting,
    (SELECT to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') FROM tlog_checkpoint
      WHERE partner_id = ${partnerId}::uuid ORDER BY size LIMIT 1) AS since,
    (SELECT coalesce(sum(last_position - first_position + 1), 0) FROM tlog_removal
      WHERE partner_id = ${partnerId}::uuid) AS removed,
    (SELECT count(*) FROM tlog_erasure WHERE partner_id = ${partnerId}::uuid) AS erased`;

type Row = { size: string; at: string; witnesses: string[] };

const checkpointsQuery = ({ partnerId }: Tenant) => sql`
  SELECT size, to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at,
    ARRAY(SELECT witness FROM tlog_cosignature AS said
      WHERE partner_id = ${partnerId}::uuid AND said.size = head.size ORDER BY witness) AS witnesses
  FROM tlog_checkpoint AS head WHERE partner_id = ${partnerId}::uuid
  ORDER BY size DESC LIMIT ${LISTED}`;
